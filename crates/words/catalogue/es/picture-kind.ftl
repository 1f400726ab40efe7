### Formatos de imagen, como en «Esto es …».

picture-kind-unusual-jpeg = un tipo poco común de JPEG
picture-kind-jpeg-xl = una imagen JPEG XL
picture-kind-jpeg-2000 = una imagen JPEG 2000
picture-kind-tiff = una imagen TIFF
picture-kind-icon = un archivo de icono
picture-kind-svg = un dibujo SVG
picture-kind-photoshop = un archivo de Photoshop
picture-kind-pdf = un documento PDF
picture-kind-heic = una imagen HEIC
picture-kind-other = una imagen
