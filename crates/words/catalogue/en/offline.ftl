### Visits without a connection, and newer versions of the page.

update-label = New version
update-ready = A new version of this page is ready.
update-reload = Reload
update-later = Later
offline-title = Without a connection
offline-kept = This browser keeps the page, its program and the nets for faces, so that they work without a connection.
offline-none = The page is not kept for visits without a connection: this browser does not allow it here, or the page has just been opened.
offline-rest = Still missing: the nets of the Style page, sample pictures and notices. They are kept once you have used them.
offline-keep = Make everything available offline ({ $size })
offline-left = { $size } to go
offline-all = Everything is available offline.
offline-failed = Some files did not come. Check your connection and the free space of this device, then try again.
