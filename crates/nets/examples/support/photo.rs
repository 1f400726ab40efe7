//! Picture files.

use crate::Failure;
use likeness_core::geometry::Size;
use likeness_core::pixels::RgbaFrame;
use std::path::Path;

/// Decodes a picture file and applies its orientation.
pub(crate) fn open(path: &Path) -> Result<RgbaFrame, Failure> {
    use image::ImageDecoder as _;
    let context = |error: image::ImageError| format!("{} cannot be decoded: {error}", path.display());
    let reader = image::ImageReader::open(path)
        .and_then(image::ImageReader::with_guessed_format)
        .map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    let mut decoder = reader.into_decoder().map_err(context)?;
    let orientation = decoder.orientation().map_err(context)?;
    let mut picture = image::DynamicImage::from_decoder(decoder).map_err(context)?;
    picture.apply_orientation(orientation);
    let picture = picture.into_rgba8();
    Ok(RgbaFrame::new(Size::new(picture.width(), picture.height()), picture.into_raw())?)
}
