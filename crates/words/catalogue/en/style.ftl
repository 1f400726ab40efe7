### Style transfer: the page, where pictures come from, the preview and earlier results.

style-title = Stylise a photo
style-lead = Choose a photo and a style, press Stylise and watch. Everything is computed on your device.
style-try-again = Try again

## Pictures

style-photo = Photo
style-style = Style
style-drop = Drop or paste a picture anywhere on this page, or:
style-opening = Opening the picture…
style-camera-ready = Take a picture when you are ready.
# $size: width × height in pixels.
style-picture-size = { $name }, { $size }
style-picture-reduced = { $name } (reduced from { $from } to { $to })
style-samples = Or try a sample:
style-choose-photo = Choose a photo
style-choose-picture = Choose a picture
style-take-picture = Take picture
style-stop-camera = Stop camera
# The name of a picture that was taken with the camera.
style-camera-picture = Picture from the camera
style-built-in = Built-in styles
style-blend = Blend several styles
style-full = At most four styles; remove one first.
style-restored = The pictures and settings from before the page was reloaded are back.
style-remove = Remove
style-remove-named = Remove { $name }
style-weight = Weight of { $name }

## Preview

style-empty = The result appears here.
style-photo-alt = The photo
style-live-alt = The result so far
style-past-alt = Result: { $title }
style-before-after = Before and after: how much of the photo is shown
style-photo-share = { NUMBER($percent) } % photo
style-full-screen = Full screen
style-face-check = Face check
style-face-same = Still recognised as the same person: distance { NUMBER($distance, minimumFractionDigits: 2, maximumFractionDigits: 2) }, threshold { NUMBER($threshold, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
style-face-other = No longer recognised as the same person: distance { NUMBER($distance, minimumFractionDigits: 2, maximumFractionDigits: 2) }, threshold { NUMBER($threshold, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
style-face-none = No face found in the result.

## Earlier results

style-history = Results of this visit
style-history-title = This visit
style-history-back = Back to the current result
style-history-show = Show result { NUMBER($number) }: { $title }, { $size } px
style-history-settings = Use these settings
# The name of a result: the photo and its styles.
style-result = { $photo } in { $styles }
style-and = { $first } and { $second }
style-unnamed = A photo
