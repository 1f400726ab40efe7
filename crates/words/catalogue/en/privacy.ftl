### The Privacy page: what is computed, sent and stored, and deleting it.

privacy-title = Privacy
privacy-intro = Likeness is a set of files on a web server and nothing more. Your camera’s pictures, your photos, what a microphone records and everything computed from them stay in this browser tab.
privacy-computed = What is computed
privacy-points = Where faces are in a picture, and 68 points of the one that is used.
privacy-encoding = 128 numbers that describe each face: its encoding. Encodings are compared with each other; they are never shown, and stored only for the people you enrol.
privacy-style = On the Style page: the features that a net finds in a photo and in a style, and the picture made from them. A saved PNG contains the settings used, and nothing about you or the photo.
privacy-memory = The encodings are in the memory of the background worker and are not passed even to the rest of this page. Those of a picture that you do not enrol are deleted when you clear the picture or close the tab.
privacy-leaves = What leaves this device
privacy-nothing = Nothing about you. The page fetches its own files (program, nets, sample pictures, languages) from the server that it came from. Its security policy forbids the page and its background worker to request anything from another server.
privacy-stored-title = What this browser stores
privacy-files = The files of this page and of the nets, so that the next visit needs no download and no connection, the choice made on the Models page, and the language. A service worker, a small script of this page that runs in the browser, hands them out; it sends nothing.
privacy-host = What the host of this page set for it, if anything: a copy of site.json, for visits without a connection.
privacy-people = For each person you enrol: the name, the date of their consent, and the encoding of each picture. A small picture of the face only if you tick that option; never the photo or the camera frame. The encrypted records are kept twice, in case the browser loses its database.
privacy-tab-keeps = In this tab, until you close it: the settings and pictures that you chose on the Style page, so that reloading the page does not lose them.
privacy-lock-title = How enrolled people are protected
privacy-lock-each = Each record is encrypted (AES-256-GCM) before it is stored. You choose what unlocks it when you create the gallery.
privacy-lock-passphrase = <b>A passphrase</b> protects against people who have this computer or a copy of its disk but not the passphrase. A short or common passphrase can be guessed; a forgotten one cannot be recovered.
privacy-lock-browser = <b>This browser</b> protects against other sites and against casual copying of files. It does not protect against someone who uses this browser.
privacy-lock-neither = Neither protects while the gallery is unlocked, against a program that monitors this computer, or against a browser extension that may read this page. An exported file is as safe as its passphrase.
privacy-delete = Delete everything this page stored
privacy-checking = Checking…
privacy-now = Stored now:
privacy-none = Nothing is stored.
privacy-deleted = Deleted and verified: nothing is left.
privacy-left = The browser did not delete everything:
privacy-forbidden = The browser forbids this page to store anything, so nothing is stored.
privacy-unknown = The browser does not say what is stored: { $detail }
privacy-cache = 
    { $files ->
        [one] Cache “{ $name }”: { NUMBER($files) } file
       *[other] Cache “{ $name }”: { NUMBER($files) } files
    }
privacy-tab =
    { $values ->
        [one] This tab: { NUMBER($values) } value of the Style page, until the tab is closed
       *[other] This tab: { NUMBER($values) } values of the Style page, until the tab is closed
    }
privacy-service-worker = Service worker: hands out the files that are kept for visits without a connection
privacy-setting = Setting “{ $key }”: { $value }
privacy-gallery = Gallery: { $people } with { $pictures }, encrypted
