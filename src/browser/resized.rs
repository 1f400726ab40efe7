//! A picture at another size, as pixels. The browser resizes outside the page's thread.

use super::bitmap::Bitmap;
use super::{canvas, exception};
use js_sys::Promise;
use leptos::prelude::window;
use likeness_core::geometry::Size;
use likeness_core::pixels::RgbaFrame;
use protocol::failure::{Failure, FailureKind};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlVideoElement, ImageBitmap, ImageBitmapOptions, ResizeQuality};

/// The largest square in the middle of a picture, with so many pixels a side.
///
/// # Errors
/// [`FailureKind::PictureUnreadable`] if memory runs out.
pub async fn square(picture: &Bitmap, side: u32) -> Result<RgbaFrame, Failure> {
    resized(picture, |image| {
        let (x, y, length) = middle(Size::new(image.width(), image.height()));
        let options = options(Size::new(side, side));
        window().create_image_bitmap_with_image_bitmap_and_a_sx_and_a_sy_and_a_sw_and_a_sh_and_a_options(
            image, x, y, length, length, &options,
        )
    })
    .await
}

/// The largest square in the middle of what a video shows, with so many pixels a side.
///
/// # Errors
/// [`FailureKind::PictureUnreadable`] if the video has no frame, or memory runs out.
pub async fn square_of_video(video: &HtmlVideoElement, side: u32) -> Result<RgbaFrame, Failure> {
    let (x, y, length) = middle(Size::new(video.video_width(), video.video_height()));
    read(window().create_image_bitmap_with_html_video_element_and_a_sx_and_a_sy_and_a_sw_and_a_sh_and_a_options(
        video,
        x,
        y,
        length,
        length,
        &options(Size::new(side, side)),
    ))
    .await
}

/// All of a picture, so that its shorter side has `shorter` pixels and its longer one at most `longest`.
///
/// # Errors
/// As [`square`].
pub async fn scaled(picture: &Bitmap, shorter: u32, longest: u32) -> Result<RgbaFrame, Failure> {
    resized(picture, |image| {
        let size = fitted(Size::new(image.width(), image.height()), shorter, longest);
        window().create_image_bitmap_with_image_bitmap_and_image_bitmap_options(image, &options(size))
    })
    .await
}

async fn resized(
    picture: &Bitmap,
    resize: impl FnOnce(&ImageBitmap) -> Result<Promise, JsValue>,
) -> Result<RgbaFrame, Failure> {
    let image = picture.image().ok_or_else(|| unreadable(&"no still picture".into()))?;
    read(resize(image)).await
}

/// The pixels of a picture that the browser is making.
async fn read(making: Result<Promise, JsValue>) -> Result<RgbaFrame, Failure> {
    let failed = |error: JsValue| unreadable(&error);
    let made = JsFuture::from(making.map_err(failed)?).await.map_err(failed)?;
    // Closed when dropped.
    let made = Bitmap::new(made.unchecked_into());
    let image = made.image().ok_or_else(|| unreadable(&"no still picture".into()))?;
    let bytes = canvas::pixels_of(image).map_err(failed)?;
    RgbaFrame::new(made.size(), bytes).map_err(|error| unreadable(&error.to_string().into()))
}

fn unreadable(error: &JsValue) -> Failure {
    Failure::new(FailureKind::PictureUnreadable, exception::message(error))
}

fn options(size: Size) -> ImageBitmapOptions {
    let options = ImageBitmapOptions::new();
    options.set_resize_width(size.width);
    options.set_resize_height(size.height);
    options.set_resize_quality(ResizeQuality::High);
    options
}

/// Left edge, top edge and side of the largest square in the middle.
#[expect(clippy::cast_possible_wrap, reason = "no picture has so many pixels a side")]
fn middle(Size { width, height }: Size) -> (i32, i32, i32) {
    let side = width.min(height);
    (((width - side) / 2) as i32, ((height - side) / 2) as i32, side as i32)
}

/// The size at which the shorter side has so many pixels. A picture that is longer than that allows is squeezed.
fn fitted(Size { width, height }: Size, shorter: u32, longest: u32) -> Size {
    let short = width.min(height).max(1);
    let scaled = |length: u32| {
        let product = u64::from(length) * u64::from(shorter) + u64::from(short) / 2;
        u32::try_from(product / u64::from(short)).unwrap_or(longest).clamp(shorter, longest.max(shorter))
    };
    Size::new(scaled(width), scaled(height))
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

    #[test]
    fn the_shorter_side_has_so_many_pixels_and_the_longer_one_not_too_many() {
        let fitted = |width, height| {
            let size = fitted(Size::new(width, height), 224, 448);
            (size.width, size.height)
        };
        assert_eq!(fitted(4_000, 3_000), (299, 224), "a photo");
        assert_eq!(fitted(3, 4), (224, 299), "a tiny one");
        assert_eq!(fitted(10_000, 100), (448, 224), "a panorama is squeezed");
        assert_eq!(fitted(0, 0), (224, 224), "nothing at all");
    }
}
