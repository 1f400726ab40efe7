### Style transfer: settings, presets, costs and formulas.

style-settings = Settings
style-settings-presets = Presets
style-preset-gentle = Gentle
style-preset-default = Default
style-preset-textbook = Textbook
style-preset-strong = Strong
style-preset-large-strokes = Large strokes
style-preset-keep-colours = Keep colours
style-preset-texture = Texture only

style-strength = Style strength
# The ends of the slider.
style-strength-photo = Photo
style-strength-style = Style
style-strength-value = { $strength }, β/α = { $ratio }
style-strength-minimal = minimal
style-strength-gentle = gentle
style-strength-default = default
style-strength-strong = strong
style-strength-textbook = textbook
style-strength-very-strong = very strong
style-strength-mostly = mostly style
style-strength-only = style only; the photo is ignored

style-stroke = Stroke size
style-stroke-fine-end = Fine
style-stroke-broad-end = Broad
style-stroke-value = { $stroke }, { $scale } ×
style-stroke-very-fine = very fine
style-stroke-fine = fine
style-stroke-same = as in the style picture
style-stroke-broad = broad
style-stroke-very-broad = very broad

style-protect =
    { $faces ->
        [one] Protect the face
       *[other] Protect the { NUMBER($faces) } faces
    }
style-protect-off = off
style-protect-stylise = Stylise it
style-protect-keep = Keep it

style-colours = Colours
style-colours-style = From the style
style-colours-photo = From the photo
style-colours-matched = Style, matched to the photo

style-size = Longer side (pixels)
style-size-unknown = Sizes are listed once there is a photo.
style-size-memory = Needs about { $memory } of memory.
style-size-item = { $size } px (about { $memory })
style-size-too-large = { $size } needs more memory than this device offers.
style-sizes-too-large = { $first } to { $last } need more memory than this device offers.

## Settings file

style-file = Settings from a PNG
style-file-hint = A PNG saved here contains its settings. Drop it here, or:
style-file-load = Load settings
style-file-loaded = Settings loaded from “{ $name }”.
style-file-loaded-stopped = Settings loaded from “{ $name }”, which was stopped after { NUMBER($done) } of { NUMBER($planned) } iterations.

## Advanced

style-advanced = Advanced: α, β, λ, costs and curves
style-advanced-settings = All settings
style-group-costs = Costs
style-group-layers = Style layers
style-group-start = Start
style-group-adam = Adam
style-group-network = Net
style-setting-alpha = α, content weight
style-setting-beta = β, style weight
style-setting-variation = total variation
style-setting-lambda = λ { $layer }
style-setting-rate = step size
style-setting-first-moment = decay of the first moment, β₁
style-setting-second-moment = decay of the second moment, β₂
style-setting-average = decay of the iterate average
style-setting-iterations = iterations
style-setting-seed = noise seed
style-setting-content-layer = content layer
style-setting-start = starting picture
style-start-photo = the photo
style-start-noise = noise
style-start-mix = the photo with noise
style-start-result = the last result
style-setting-noise = share of noise, 0 to 1
style-setting-network = network
style-network-automatic = automatic, by device
style-network-light = light: faster
style-network-balanced = balanced: finer
style-network-full = VGG-19, where the site provides it
style-network-not-offered = { $net } (not offered here)

## Numbers

style-number-scientific = { NUMBER($mantissa, minimumFractionDigits: 2, maximumFractionDigits: 2) }e{ $exponent }

## Costs and formulas

style-costs = Costs over the iterations
style-costs-waiting = The curves appear while a result is computed
style-costs-table = Show as a table
style-costs-table-label = Cost table
style-costs-caption = Costs before weighting
style-costs-iteration = iteration
style-costs-start = iteration 0
style-costs-none = Costs over the iterations: none yet.
style-costs-summary = Costs over the iterations: J from { $total_first } to { $total_last }, J content from { $content_first } to { $content_last }, J style from { $style_first } to { $style_last }.
style-cost-content = J content
style-cost-layer = J style { $layer }
style-formulas = What is minimised
style-formula-total = Total cost
style-formula-content = Content cost
style-formula-style = Style cost
style-formulas-note = The textbook formulas divide by sizes. Here each cost is divided by the norm of its target instead, and the content cost is multiplied by { NUMBER($kappa, maximumFractionDigits: 2) }, so that α and β have the same effect at every size and for every style. The λ are scaled to sum to 1.
style-formulas-after = After iteration { NUMBER($iteration) }, in the relative costs that are minimised
style-terms = Terms
style-terms-term = term
style-terms-weight = weight
style-terms-cost = cost
style-terms-textbook = textbook cost
style-term-content = J content, { $layer }
style-term-layer = J style, { $layer }
