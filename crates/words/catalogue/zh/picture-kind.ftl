### 图片文件的格式，用于“这是……”。

picture-kind-unusual-jpeg = 一种少见的 JPEG
picture-kind-jpeg-xl = 一张 JPEG XL 图片
picture-kind-jpeg-2000 = 一张 JPEG 2000 图片
picture-kind-tiff = 一张 TIFF 图片
picture-kind-icon = 一个图标文件
picture-kind-svg = 一幅 SVG 图形
picture-kind-photoshop = 一个 Photoshop 文件
picture-kind-pdf = 一份 PDF 文档
picture-kind-heic = 一张 HEIC 图片
picture-kind-other = 一张图片
