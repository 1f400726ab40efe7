### Formats de fichiers image, comme dans « c’est … ».

picture-kind-unusual-jpeg = un JPEG d’un type rare
picture-kind-jpeg-xl = une image JPEG XL
picture-kind-jpeg-2000 = une image JPEG 2000
picture-kind-tiff = une image TIFF
picture-kind-icon = un fichier d’icône
picture-kind-svg = un dessin SVG
picture-kind-photoshop = un fichier Photoshop
picture-kind-pdf = un document PDF
picture-kind-heic = une image HEIC
picture-kind-other = une image
