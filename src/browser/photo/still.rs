//! One upright frame in place of a file that moves, or that browsers do not turn.

use super::frames::Frames;
use crate::browser::bitmap::Bitmap;
use crate::browser::canvas;
use crate::browser::exception;
use likeness_core::geometry::Size;
use likeness_core::picture_file::{
    Orientation, PictureKind, has_late_orientation, is_animated, orientation, sniff, without_orientation,
};
use protocol::failure::{Failure, FailureKind};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

/// Larger files are shown as they are: their frames would all be held in memory.
const MAX_BYTES: f64 = 64.0 * 1024.0 * 1024.0;

/// The file as one upright PNG; `None` if the browser shows it like that anyway.
///
/// # Errors
/// [`FailureKind::CorruptPicture`] if it cannot be decoded, [`FailureKind::PictureUnreadable`] if memory runs out.
pub(super) async fn upright(blob: &Blob, head: &[u8]) -> Result<Option<Blob>, Failure> {
    let (moves, turned) = (is_animated(head), has_late_orientation(head));
    if !(moves || turned) || blob.size() > MAX_BYTES {
        return Ok(None);
    }
    let bytes = bytes_of(blob).await.map_err(corrupt)?;
    let by = if turned { orientation(&bytes) } else { Orientation::Upright };
    if !moves && by == Orientation::Upright {
        return Ok(None);
    }
    let frame = first_frame(&without_orientation(&bytes), sniff(head), moves).await?;
    drawn(&frame, by).await.map(Some)
}

async fn first_frame(bytes: &[u8], kind: PictureKind, moves: bool) -> Result<Bitmap, Failure> {
    if moves
        && let Some(frames) = Frames::of(bytes, media_type(kind))
        && let Some(frame) = frames.first_shown().await
    {
        return Ok(frame);
    }
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let file = Blob::new_with_u8_array_sequence(&parts).map_err(corrupt)?;
    Bitmap::of_blob(&file).await.map_err(|detail| Failure::new(FailureKind::CorruptPicture, detail))
}

/// For the kinds that can move.
const fn media_type(kind: PictureKind) -> &'static str {
    match kind {
        PictureKind::Gif => "image/gif",
        PictureKind::WebP => "image/webp",
        PictureKind::Avif => "image/avif",
        _ => "image/png",
    }
}

async fn bytes_of(blob: &Blob) -> Result<Vec<u8>, JsValue> {
    Ok(js_sys::Uint8Array::new(&JsFuture::from(blob.array_buffer()).await?).to_vec())
}

/// Draws a stored picture as it is to be shown.
async fn drawn(frame: &Bitmap, by: Orientation) -> Result<Blob, Failure> {
    let stored = frame.size();
    let sides = if by.exchanges_sides() { (stored.height, stored.width) } else { (stored.width, stored.height) };
    let matrix = by.matrix(f64::from(stored.width), f64::from(stored.height));
    let picture = frame.image().ok_or_else(|| unreadable("a frame of a video".into()))?;
    canvas::png_of_picture(picture, Size::new(sides.0, sides.1), matrix).await
}

fn corrupt(error: JsValue) -> Failure {
    Failure::new(FailureKind::CorruptPicture, exception::message(&error))
}

fn unreadable(error: JsValue) -> Failure {
    Failure::new(FailureKind::PictureUnreadable, exception::message(&error))
}
