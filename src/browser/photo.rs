//! A still picture: its bytes, an address to show it, and its decoded pixels on demand.

mod frames;
mod still;

use super::bitmap::Bitmap;
use super::exception;
use super::object_url::ObjectUrl;
use js_sys::Promise;
use leptos::prelude::window;
use likeness_core::geometry::Size;
use likeness_core::picture_file;
use likeness_core::picture_file::{DecodePlan, PictureFileError, PictureKind};
use protocol::failure::{Failure, FailureKind};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ImageBitmapOptions, ImageOrientation, PremultiplyAlpha, ResizeQuality};

/// Number of bytes that are read to find the kind and the size of a file; a JPEG's size may follow a thumbnail of tens of
/// kilobytes.
const HEAD_BYTES: f64 = 65_536.0;

/// A picture file that this browser can decode. Dropping it frees its address.
#[derive(Debug)]
pub struct PhotoFile {
    blob: Blob,
    decode: DecodePlan,
    shrunk_from: Option<Size>,
    url: ObjectUrl,
}

impl PhotoFile {
    /// Reads the first bytes, decides how to decode, and decodes once. What moves, or what browsers do not turn upright,
    /// is replaced by one upright frame, so that what is shown is what was analysed.
    ///
    /// # Errors
    /// The [`Failure`] that `likeness_core::picture_file::plan` names, or the one for a file that the browser cannot decode.
    pub async fn open(blob: Blob) -> Result<(Self, Bitmap), Failure> {
        if blob.size() < 1.0 {
            return Err(Failure::new(FailureKind::EmptyFile, ""));
        }
        let head = head(&blob).await?;
        let kind = picture_file::sniff(&head);
        let size = picture_file::shown_size(&head);
        let detail = format!("{kind:?}, {} bytes", blob.size());
        let decode = picture_file::plan(size).map_err(|refused| Failure::new(refused.into(), detail))?;
        let undecodable = |failure: Failure| Failure::new(undecodable(kind), failure.detail);
        let (blob, bitmap) = match still::upright(&blob, &head).await.map_err(undecodable)? {
            Some(still) => {
                let bitmap = bitmap(&still, decode).await?;
                (still, bitmap)
            }
            None => {
                let bitmap = bitmap(&blob, decode).await.map_err(undecodable)?;
                (blob, bitmap)
            }
        };
        let url = ObjectUrl::new(&blob).map_err(|e| corrupt(&e))?;
        let (bitmap, size_before) = shrunk(decode, bitmap).await?;
        let shrunk_from = decode.shrink_to.and(size).or(size_before);
        Ok((Self { blob, decode, shrunk_from, url }, bitmap))
    }

    /// Decodes it again.
    ///
    /// # Errors
    /// [`FailureKind::CorruptPicture`], also if the file has changed on disk.
    pub async fn bitmap(&self) -> Result<Bitmap, Failure> {
        Ok(shrunk(self.decode, bitmap(&self.blob, self.decode).await?).await?.0)
    }

    /// The original size, if it was reduced.
    pub const fn shrunk_from(&self) -> Option<Size> {
        self.shrunk_from
    }

    /// Length of the file.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number of bytes")]
    pub fn byte_count(&self) -> u64 {
        self.blob.size() as u64
    }

    /// Its address in this tab, for an `<img>`.
    pub fn url(&self) -> &str {
        self.url.address()
    }
}

/// What it means that the browser cannot decode a file of this kind.
const fn undecodable(kind: PictureKind) -> FailureKind {
    match kind {
        PictureKind::Jpeg
        | PictureKind::Png
        | PictureKind::WebP
        | PictureKind::Gif
        | PictureKind::Bmp
        | PictureKind::Avif => FailureKind::CorruptPicture,
        PictureKind::Heic => FailureKind::Heic,
        PictureKind::Unknown => FailureKind::NotAPicture,
        PictureKind::UnusualJpeg
        | PictureKind::JpegXl
        | PictureKind::Jpeg2000
        | PictureKind::Tiff
        | PictureKind::Icon
        | PictureKind::Svg
        | PictureKind::Photoshop
        | PictureKind::Pdf => FailureKind::UnsupportedPicture(kind),
    }
}

async fn head(blob: &Blob) -> Result<Vec<u8>, Failure> {
    let part = blob.slice_with_f64_and_f64(0.0, HEAD_BYTES.min(blob.size())).map_err(|e| corrupt(&e))?;
    let buffer = JsFuture::from(part.array_buffer()).await.map_err(|e| corrupt(&e))?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

async fn bitmap(blob: &Blob, decode: DecodePlan) -> Result<Bitmap, Failure> {
    let options = ImageBitmapOptions::new();
    options.set_image_orientation(ImageOrientation::FromImage);
    options.set_premultiply_alpha(PremultiplyAlpha::None);
    if let Some(size) = decode.shrink_to {
        // One side only: the browser derives the other from the picture as it is shown.
        options.set_resize_width(size.width);
        options.set_resize_quality(ResizeQuality::High);
    }
    made(window().create_image_bitmap_with_blob_and_image_bitmap_options(blob, &options)).await
}

/// Reduces a picture that is still too large, because its size was not in the first bytes of the file. Returns the original
/// size if it was reduced here.
async fn shrunk(decoded: DecodePlan, bitmap: Bitmap) -> Result<(Bitmap, Option<Size>), Failure> {
    let size = bitmap.size();
    let decode = match picture_file::plan(Some(size)) {
        Ok(decode) => decode,
        // A very long picture was accepted at its original size; reduced, its shorter side may be a few pixels.
        Err(PictureFileError::Tiny) if decoded.shrink_to.is_some() => return Ok((bitmap, None)),
        Err(refused) => return Err(Failure::new(refused.into(), format!("{} x {} pixels", size.width, size.height))),
    };
    let (Some(target), Some(picture)) = (decode.shrink_to, bitmap.image()) else { return Ok((bitmap, None)) };
    let options = ImageBitmapOptions::new();
    options.set_resize_width(target.width);
    options.set_resize_quality(ResizeQuality::High);
    let smaller =
        made(window().create_image_bitmap_with_image_bitmap_and_image_bitmap_options(picture, &options)).await?;
    Ok((smaller, Some(size)))
}

async fn made(promise: Result<Promise, JsValue>) -> Result<Bitmap, Failure> {
    let decoded = JsFuture::from(promise.map_err(|e| corrupt(&e))?).await.map_err(|e| corrupt(&e))?;
    Ok(Bitmap::new(decoded.unchecked_into()))
}

fn corrupt(error: &JsValue) -> Failure {
    Failure::new(FailureKind::CorruptPicture, exception::message(error))
}
