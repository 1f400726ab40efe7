//! The names of picture formats.

use likeness_core::picture_file::PictureKind;
use words::Text;

/// With its article, as in "This is …".
pub const fn name(kind: PictureKind) -> Text {
    match kind {
        PictureKind::UnusualJpeg => words::PICTURE_KIND_UNUSUAL_JPEG,
        PictureKind::JpegXl => words::PICTURE_KIND_JPEG_XL,
        PictureKind::Jpeg2000 => words::PICTURE_KIND_JPEG_2000,
        PictureKind::Tiff => words::PICTURE_KIND_TIFF,
        PictureKind::Icon => words::PICTURE_KIND_ICON,
        PictureKind::Svg => words::PICTURE_KIND_SVG,
        PictureKind::Photoshop => words::PICTURE_KIND_PHOTOSHOP,
        PictureKind::Pdf => words::PICTURE_KIND_PDF,
        PictureKind::Heic => words::PICTURE_KIND_HEIC,
        PictureKind::Jpeg
        | PictureKind::Png
        | PictureKind::WebP
        | PictureKind::Gif
        | PictureKind::Bmp
        | PictureKind::Avif
        | PictureKind::Unknown => words::PICTURE_KIND_OTHER,
    }
}
