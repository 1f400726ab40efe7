### Recognising people (1:K) and verifying a name (1:1).

recognise-title = Who is this?
recognise-lead = Recognition (1:K): which of the K people you know is this, or is it none of them?
recognise-source = Picture source
recognise-photos = Photos
recognise-nobody-enrolled = Nobody is enrolled yet, so nobody can be recognised.
recognise-unknown = Unknown
recognise-nobody = Nobody in the picture
# A name that reads like an answer.
recognise-quoted = “{ $name }”
# Parts of a list, after a name or more.
recognise-also-not-sure =
    { $faces ->
        [one] not sure
       *[other] not sure about { NUMBER($faces) } faces
    }
recognise-also-unknown =
    { $faces ->
        [one] unknown
       *[other] { NUMBER($faces) } unknown faces
    }
recognise-looking = Looking for faces…
recognise-status = Who it is
recognise-who = Who is it?
recognise-invitation = Everyone in front of the camera is named, if known.
recognise-careful = Accepted rate of wrong names
recognise-false-alarm = about 1 wrong name in { NUMBER($strangers) } strangers
recognise-false-alarm-unknown = the rate of wrong names is not known
recognise-limits-measured = With { count-people }, a face is named up to a distance of τ = { NUMBER($tau, minimumFractionDigits: 3, maximumFractionDigits: 3) } and with a lead of { NUMBER($margin, minimumFractionDigits: 3, maximumFractionDigits: 3) } over the runner-up, and is unknown above { NUMBER($reject, minimumFractionDigits: 3, maximumFractionDigits: 3) }; τ was measured on strangers.
recognise-limits-extrapolated = With { count-people }, a face is named up to a distance of τ = { NUMBER($tau, minimumFractionDigits: 3, maximumFractionDigits: 3) } and with a lead of { NUMBER($margin, minimumFractionDigits: 3, maximumFractionDigits: 3) } over the runner-up, and is unknown above { NUMBER($reject, minimumFractionDigits: 3, maximumFractionDigits: 3) }; τ is extrapolated from the tail of what was measured.
recognise-numbers = The numbers behind it
recognise-distances = Distances
recognise-head-face = face
recognise-head-answer = answer
recognise-head-nearest = nearest
recognise-head-runner-up = runner-up
recognise-candidate = { $name } { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }
recognise-time = Computed in { $time }.

# Photos.
recognise-photo = Photo
recognise-photo-who = Who is in it?
recognise-photo-invitation = One photo, several, or a whole folder.
recognise-choose-folder = Choose a folder
recognise-save-csv = Save as CSV
recognise-all-photos = All photos
recognise-photo-table = Table of the photos
recognise-head-photo = photo
recognise-head-who = who is in it
recognise-batch-running = { NUMBER($done) } of { NUMBER($photos) } photos
recognise-batch-stopped = Stopped after { NUMBER($done) } of { NUMBER($photos) } photos.
recognise-batch-done =
    { $photos ->
        [one] { NUMBER($photos) } photo done.
       *[other] { NUMBER($photos) } photos done.
    }

# Is it the person of that name?
claim-title = Are they who they say they are?
claim-lead = Verification (1:1): is this face that of the person with this name? Yes or no.
claim-verdict = Verdict
claim-i-am = I am
claim-placeholder = Choose or type a name
claim-invitation = Say who you are, then look into the camera.
claim-who = Who do you claim to be?
claim-are-you = Are you { $name }?
claim-yes = Yes, this is { $name }
claim-no = No, this is not { $name }
claim-nobody-of-that-name = Nobody of that name is enrolled.
claim-choose = Choose or type a name.
claim-no-picture = There is no picture of { $name } to compare with. Enrol one first.
claim-look = Look into the camera.
claim-close = The two faces are close enough.
claim-between = The distance is between the limits { NUMBER($tau, minimumFractionDigits: 2, maximumFractionDigits: 2) } and { NUMBER($reject, minimumFractionDigits: 2, maximumFractionDigits: 2) }. Try better light.
claim-far = The two faces are too far apart.
