### Creating, locking and unlocking the gallery.

access-create-title = Create a gallery
access-create-intro = The people you enrol are stored in this browser, encrypted, and nowhere else. How should the gallery be locked?
access-create = Create the gallery
access-creating = Creating…
access-lock = Lock
access-by-passphrase = A passphrase
# True claims only: how strong this is depends on the passphrase.
access-by-passphrase-means = The gallery is encrypted with a key made from your passphrase. A short or common passphrase can be guessed by someone who has a copy of the files. A forgotten passphrase cannot be recovered.
access-by-browser = This browser
access-by-browser-means = Nothing to remember. It protects against other sites and casual copying of the files, not against someone who uses this browser.
access-passphrase = Passphrase
access-repeat = Repeat passphrase
access-show = Show
access-hide = Hide
access-show-field = Show: { $field }
access-rule = At least { NUMBER($least) } characters; a few random words work well.
access-rule-more = At least { NUMBER($least) } characters ({ NUMBER($more) } more); a few random words work well.
access-mismatch = The two passphrases differ. Type the same one twice.
access-locked-title = The gallery is locked
access-inside = { count-people } inside, encrypted.
access-unlock = Unlock the gallery
access-unlocking = Unlocking…
access-wait = Wait { NUMBER($seconds) } s
access-tries-left =
    { $left ->
        [one] One more wrong passphrase, and you have to wait before the next try.
       *[other] { NUMBER($left) } more wrong passphrases, and you have to wait before the next try.
    }
access-tries-wait = You have to wait before each further try. Nothing is deleted.
access-forgotten = Cannot unlock it?
access-forgotten-means = What is inside cannot be recovered. You can delete it and enrol again, or import an exported file.
