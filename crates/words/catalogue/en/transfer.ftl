### Exporting the gallery to a file, and importing one.

transfer-export-title = Export to a file
transfer-export-means = One file with everyone in the gallery, encrypted with a passphrase of its own: for another browser, or as a backup.
transfer-export-passphrase = Passphrase for the file
transfer-export-repeat = Repeat the file’s passphrase
transfer-export = Export
transfer-exporting = Encrypting…
transfer-exported = { count-people } with { count-pictures } in one encrypted file of { $size }. Keep the passphrase: without it the file cannot be opened.
transfer-import-title = Import a file
transfer-import-means = People you exported earlier come back with every picture.
transfer-import-section = Import an export
transfer-import-file = Exported file
transfer-import-passphrase = Passphrase of the file
transfer-import-existing = People who are already here
transfer-import-merge = are kept, and the file’s people are added
transfer-import-replace = are deleted, and the file’s people replace them
transfer-import = Import
transfer-importing = Reading the file…
transfer-import-deriving = Deriving the key from the passphrase…
transfer-import-opening = Opening and checking the file…
transfer-import-people = Encrypting the people…
transfer-import-count = { NUMBER($done) } of { count-people }
transfer-import-writing = Storing everything…
transfer-import-progress = Progress of the import
transfer-import-cancel = Cancel the import
transfer-import-cancelling = Cancelling…
transfer-import-cancelled = The import was cancelled. Nothing of the file was stored.
transfer-choose-file = Choose the file first.
transfer-replaced = The gallery was replaced by the file’s content: { count-people } with { count-pictures }.
transfer-nothing-new = Nothing new: the gallery already contains the file’s { count-people } with { count-pictures }.
transfer-added =
    Added { $new_people ->
        [one] { NUMBER($new_people) } person
       *[other] { NUMBER($new_people) } people
    } and { $new_pictures ->
        [one] { NUMBER($new_pictures) } picture
       *[other] { NUMBER($new_pictures) } pictures
    } of the file’s { count-people } with { count-pictures }.
transfer-left-out =
    { $pictures ->
        [one] { NUMBER($pictures) } picture was left out: nobody has more than { NUMBER($most) }.
       *[other] { NUMBER($pictures) } pictures were left out: nobody has more than { NUMBER($most) }.
    }
transfer-incompatible =
    { $pictures ->
        [one] { NUMBER($pictures) } picture was made by another net: it is kept, but never compared. Enrol this person again.
       *[other] { NUMBER($pictures) } pictures were made by another net: they are kept, but never compared. Enrol these people again.
    }
transfer-persisted = The browser has promised not to clear the gallery by itself.
transfer-not-persisted = The browser has not promised to keep the gallery: when it runs short of space, it may clear it. Export a copy now and then.
transfer-persistence-unknown = The browser does not say whether it may clear the gallery. Export a copy now and then.
transfer-storage = This site uses { $used } of the { $quota } that it may use.
