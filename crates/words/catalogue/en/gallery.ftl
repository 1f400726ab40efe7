### The gallery: what stands before it, and what several of its pages share.

gallery-starting = Starting
gallery-wait = One moment
gallery-checking = Looking for the gallery…
gallery-stopped = Stopped
gallery-try-again = Try again
gallery-camera = Camera
gallery-start-camera = Start the camera
gallery-stop-camera = Stop camera
gallery-answer = Answer
gallery-not-security = For convenience, not for security: a photo of a face passes as that face.
gallery-name = Name
gallery-not-sure = Not sure
gallery-choose-photos = Choose photos
gallery-delete = Delete
gallery-cancel = Cancel
