### Formate von Bilddateien, wie in „Das ist …“.

picture-kind-unusual-jpeg = eine seltene Art von JPEG
picture-kind-jpeg-xl = ein JPEG-XL-Bild
picture-kind-jpeg-2000 = ein JPEG-2000-Bild
picture-kind-tiff = ein TIFF-Bild
picture-kind-icon = eine Symboldatei
picture-kind-svg = eine SVG-Zeichnung
picture-kind-photoshop = eine Photoshop-Datei
picture-kind-pdf = ein PDF-Dokument
picture-kind-heic = ein HEIC-Bild
picture-kind-other = ein Bild
