### صيغ ملفات الصور.

picture-kind-unusual-jpeg = نوع نادر من JPEG
picture-kind-jpeg-xl = صورة JPEG XL
picture-kind-jpeg-2000 = صورة JPEG 2000
picture-kind-tiff = صورة TIFF
picture-kind-icon = ملف أيقونة
picture-kind-svg = رسم SVG
picture-kind-photoshop = ملف Photoshop
picture-kind-pdf = مستند PDF
picture-kind-heic = صورة HEIC
picture-kind-other = صورة
