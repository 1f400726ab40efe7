//! The middle square of a picture, as pixels.

use super::bitmap::Bitmap;
use super::{canvas, exception};
use js_sys::Promise;
use leptos::prelude::window;
use likeness_core::geometry::Size;
use likeness_core::pixels::RgbaFrame;
use protocol::failure::{Failure, FailureKind};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ImageBitmap, ImageBitmapOptions, ResizeQuality};

/// The largest square in the middle of a picture, resized. The browser resizes outside the page's thread.
///
/// # Errors
/// [`FailureKind::PictureUnreadable`] if memory runs out.
pub async fn square(picture: &Bitmap, side: u32) -> Result<RgbaFrame, Failure> {
    let failed = |error: JsValue| Failure::new(FailureKind::PictureUnreadable, exception::message(&error));
    let image = picture.image().ok_or_else(|| failed("no still picture".into()))?;
    let resized = JsFuture::from(resize(image, side).map_err(failed)?).await.map_err(failed)?;
    // Closed when dropped.
    let resized = Bitmap::new(resized.unchecked_into());
    let image = resized.image().ok_or_else(|| failed("no still picture".into()))?;
    let bytes = canvas::pixels_of(image).map_err(failed)?;
    RgbaFrame::new(resized.size(), bytes).map_err(|error| failed(error.to_string().into()))
}

fn resize(image: &ImageBitmap, side: u32) -> Result<Promise, JsValue> {
    let (x, y, length) = middle(Size::new(image.width(), image.height()));
    let options = ImageBitmapOptions::new();
    options.set_resize_width(side);
    options.set_resize_height(side);
    options.set_resize_quality(ResizeQuality::High);
    window().create_image_bitmap_with_image_bitmap_and_a_sx_and_a_sy_and_a_sw_and_a_sh_and_a_options(
        image, x, y, length, length, &options,
    )
}

/// Left edge, top edge and side of the largest square in the middle.
#[expect(clippy::cast_possible_wrap, reason = "no picture has so many pixels a side")]
fn middle(Size { width, height }: Size) -> (i32, i32, i32) {
    let side = width.min(height);
    (((width - side) / 2) as i32, ((height - side) / 2) as i32, side as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_square_is_as_large_as_the_picture_allows_and_in_its_middle() {
        assert_eq!(middle(Size::new(30, 20)), (5, 0, 20), "of a wide picture");
        assert_eq!(middle(Size::new(20, 31)), (0, 5, 20), "of a tall one");
        assert_eq!(middle(Size::new(7, 7)), (0, 0, 7), "all of a square one");
    }
}
