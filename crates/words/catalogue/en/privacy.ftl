### The page about privacy.

privacy-title = Privacy
privacy-intro = Likeness is files on a web server and nothing more. Your camera’s pictures, your photos and everything computed from them stay in this browser tab.
privacy-computed = What is computed
privacy-points = Where faces are in a picture, and 68 points of the largest one.
privacy-encoding = 128 numbers that describe each face: its encoding. Encodings are compared with each other; they are never shown, and stored only of the people whom you enrol.
privacy-leaves = What leaves this device
privacy-nothing = Nothing about you. The page fetches its own files (program, nets, sample pictures) from the server that it came from; its security policy forbids any other connection.
privacy-keeps = What this browser keeps
privacy-delete = Delete everything this page stored
privacy-stored = Stored now:
privacy-none = Nothing is stored now.
privacy-looking = Looking…
see-privacy = What stays where: see <a>Privacy</a>, please.
