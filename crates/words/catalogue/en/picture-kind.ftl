### Formats of picture files, as in "This is …".

picture-kind-unusual-jpeg = a rare kind of JPEG
picture-kind-jpeg-xl = a JPEG XL picture
picture-kind-jpeg-2000 = a JPEG 2000 picture
picture-kind-tiff = a TIFF picture
picture-kind-icon = an icon file
picture-kind-svg = an SVG drawing
picture-kind-photoshop = a Photoshop file
picture-kind-pdf = a PDF document
picture-kind-heic = a HEIC picture
picture-kind-other = a picture
