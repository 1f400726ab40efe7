### The gallery: what stands before it, and what several of its pages share.

gallery-starting = Starting
gallery-wait = One moment
gallery-checking = Looking for the gallery…
gallery-checking-late = The browser’s storage has not answered yet. If nothing happens, try again; if that does not help, close other tabs with this page or restart the browser.
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
gallery-dismiss = OK
gallery-restored = The browser had lost the gallery. It was restored from the second copy that this page keeps.
gallery-updated = The gallery in the browser was out of date. It was updated from the second copy that this page keeps.
gallery-lost = The browser found its storage damaged and deleted it, and the gallery with it. If you have an exported file, create a gallery and import the file. Otherwise enrol the people again.
gallery-left-out =
    { $count ->
        [one] One record is missing or was changed outside this page, so it is not used. If you have an exported file, import it.
       *[other] { NUMBER($count) } records are missing or were changed outside this page, so they are not used. If you have an exported file, import it.
    }
gallery-backup-due = There is no backup of this gallery, and the browser may delete it when space runs short. Export it to a file.
gallery-copied = A second copy is kept in the browser.
gallery-not-copied = The browser could not keep a second copy.
