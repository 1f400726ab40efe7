### What protects the gallery.

lock-title = How enrolled people are protected
lock-each = Each record is encrypted (AES-256-GCM) before it is stored. What opens it is your choice when the gallery is made.
lock-passphrase = A passphrase
lock-passphrase-means = protects against everybody who has this computer or a copy of its disk but not the passphrase. Forgotten, it cannot be recovered.
lock-browser = This browser
lock-browser-means = protects against other sites and against casual copying of files. It does not protect against somebody who uses this browser.
lock-neither = Neither protects while the gallery is open, against a program that watches this computer, or against a browser extension that may read this page.
