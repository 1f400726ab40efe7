### Enrolling people.

enrol-title = Enrol somebody
enrol-picture = Picture
enrol-person = Person
enrol-take-another = Take another
enrol-back = Back
enrol-searching = Looking for faces: { NUMBER($done) } of { NUMBER($photos) } photos
enrol-one-shot = One picture is enough: the net was not trained on this person, it compares (one-shot learning). Up to { NUMBER($most) } pictures make it more certain.
enrol-stored = What is stored, encrypted: 128 numbers that describe the face, the name and the date. The picture itself is not stored.
enrol-invitation = One picture of a person is enough.
enrol-chip = The aligned face
enrol-look = Look into the camera
enrol-camera-starting = Starting the camera…
enrol-hold-still = Good. Hold still…
enrol-good-so-far = Good pictures so far
enrol-burst =
    { $good ->
        [0] No good picture yet.
        [one] One good picture.
       *[other] The best of { NUMBER($good) } good pictures.
    }

# The quality check. Read aloud before each line of the checklist.
enrol-check-passed = met:
enrol-check-failed = not met yet:
enrol-check-one-face = One face
enrol-check-size = Close enough
enrol-check-inside = The whole face
enrol-check-frontal = Facing the camera
enrol-check-upright = Upright
enrol-check-sharpness = Sharp
enrol-check-exposure = Well exposed
enrol-check-evenness = Evenly lit
enrol-check-photographed = A photo
enrol-advice-several = Only one person in the picture, please.
enrol-advice-no-face = Look into the camera; no face found yet.
enrol-advice-size = Move closer.
enrol-advice-inside = Move to the middle; part of the face is outside the picture.
enrol-advice-frontal = Turn towards the camera.
enrol-advice-upright = Hold your head upright.
enrol-advice-sharpness = Hold still, or clean the lens.
enrol-advice-exposure = Find light that is neither dark nor glaring.
enrol-advice-evenness = Turn towards the light; half of the face is in shadow.
enrol-advice-photographed = Use a photo; this may be a drawing.
enrol-fault-one-face = not exactly one face
enrol-fault-size = too small
enrol-fault-inside = cut off at the edge
enrol-fault-frontal = turned away
enrol-fault-upright = tilted
enrol-fault-sharpness = blurred
enrol-fault-exposure = too dark or too bright
enrol-fault-evenness = lit from one side
enrol-fault-photographed = perhaps drawn
enrol-unusable = Not good enough: { $faults }.
enrol-measured = { NUMBER($measured) } (limit { NUMBER($limit) })
enrol-measured-fine = { NUMBER($measured, minimumFractionDigits: 2, maximumFractionDigits: 2) } (limit { NUMBER($limit, minimumFractionDigits: 2, maximumFractionDigits: 2) })
enrol-unmeasured = – (limit { NUMBER($limit) })
enrol-unmeasured-fine = – (limit { NUMBER($limit, minimumFractionDigits: 2, maximumFractionDigits: 2) })

# The faces that wait, and what is asked about them.
enrol-who = Who is it?
enrol-choose-faces = Choose the faces of one person and name them, then continue with the next.
enrol-refused = Files that could not be used
enrol-refused-file = { $name }: { $why }
enrol-face-from = Face from { $source }
enrol-use-face = Use: Face from { $source }
enrol-remove-face = Remove: Face from { $source }
enrol-remove = Remove
enrol-name-known = { $name } is already enrolled with { count-pictures }; this adds to them.
enrol-name-shared = Others have this name, too: { $labels }. To add to one of them, type the name with its number.
enrol-another = This is another person with the same name.
enrol-the-person = The person
enrol-consent = { $person } agrees that the encoding of this face is stored here.
enrol-consent-dated = { $person } agrees that the encoding of this face is stored here, { $day }.
enrol-thumbnail = Keep a small picture for the list. The photo itself is never stored.
enrol-enrol = Enrol
enrol-enrolling = Enrolling…
enrol-enrolling-of = Enrolling { NUMBER($number) } of { NUMBER($faces) }…
enrol-needs-face = Choose a face first.
enrol-needs-name = Type a name.
enrol-long-name = A name has at most { NUMBER($most) } characters.
enrol-needs-consent = Tick that the person agrees.
enrol-done = { $name } is enrolled with { count-pictures }.
enrol-left =
    { $faces ->
        [one] 1 face left to enrol.
       *[other] { NUMBER($faces) } faces left to enrol.
    }
enrol-new-face = The new face
enrol-duplicate = This face looks like { $name }, who is already enrolled. Is it the same person?
enrol-duplicate-distance = Distance { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }.
enrol-duplicate-same = Yes, add it to { $name }
enrol-duplicate-other = No, { $name } is somebody else
enrol-duplicate-namesake = No, this is another person with the same name
