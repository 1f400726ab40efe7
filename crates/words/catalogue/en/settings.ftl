### The gallery's settings: its lock, and deleting everything.

settings-title = Gallery settings
settings-lock = Lock
settings-locking = Locking…
settings-auto-lock = Lock automatically after no activity for
settings-auto-lock-means = A running camera counts as activity. Closing the tab locks the gallery immediately.
settings-hour = 1 hour
settings-never = never
settings-change-lock = Change the lock
settings-current-passphrase = Current passphrase
settings-changing = Changing the lock…
settings-changed-passphrase = From now on, the new passphrase unlocks the gallery.
settings-changed-browser = From now on, this browser unlocks the gallery.
settings-incompatible =
    { $pictures ->
        [one] { NUMBER($pictures) } picture was made by another net and is not compared. Enrol this person again.
       *[other] { NUMBER($pictures) } pictures were made by another net and are not compared. Enrol these people again.
    }
settings-delete-all = Delete everything
settings-delete-means = This deletes the people in the gallery, its key, the downloaded nets and the settings: everything that this page stored in this browser. This cannot be undone.
settings-delete-confirm = Delete it all
settings-deleting = Deleting…
settings-deleted = Deleted and verified: nothing is left.
settings-deleted-unverified = Deleted, but the browser does not say what is left: { $detail }
settings-delete-kept =
    { $items ->
        [one] The browser kept { NUMBER($items) } stored item.
       *[other] The browser kept { NUMBER($items) } stored items.
    }
