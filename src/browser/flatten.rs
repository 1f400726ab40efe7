//! Prepares a picture for style transfer: opaque, in sRGB, of a given size.

use super::bitmap::Bitmap;
use super::exception;
use leptos::prelude::{document, window};
use likeness_core::geometry::Size;
use protocol::failure::{Failure, FailureKind};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// The background of transparent pictures.
const BACKGROUND: &str = "#ffffff";

/// The quality at which no difference is seen at a painting's sizes; 2,048 pixels take about a megabyte.
const JPEG_QUALITY: f64 = 0.92;

/// Draws a picture on white at this size. The canvas converts it to sRGB.
///
/// # Errors
/// [`FailureKind::PictureUnreadable`] if memory runs out.
pub async fn flatten_on_white(picture: &Bitmap, size: Size) -> Result<Bitmap, Failure> {
    let canvas = drawn(picture, size)?;
    let promise = window().create_image_bitmap_with_html_canvas_element(&canvas).map_err(unreadable)?;
    let flat = JsFuture::from(promise).await.map_err(unreadable)?;
    // Frees its pixels now instead of at garbage collection.
    canvas.set_width(0);
    Ok(Bitmap::new(flat.unchecked_into()))
}

/// The same as a JPEG file, in base64.
///
/// # Errors
/// Like [`flatten_on_white`].
pub fn jpeg_base64(picture: &Bitmap, size: Size) -> Result<String, Failure> {
    let canvas = drawn(picture, size)?;
    let address = canvas.to_data_url_with_type_and_encoder_options("image/jpeg", &JPEG_QUALITY.into());
    canvas.set_width(0);
    let address = address.map_err(unreadable)?;
    // A canvas without memory gives an address without data.
    let base64 = address.strip_prefix("data:image/jpeg;base64,").map(str::to_owned);
    base64.ok_or_else(|| unreadable("the browser encoded nothing".into()))
}

fn unreadable(error: JsValue) -> Failure {
    Failure::new(FailureKind::PictureUnreadable, exception::message(&error))
}

fn drawn(picture: &Bitmap, size: Size) -> Result<HtmlCanvasElement, Failure> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").map_err(unreadable)?.unchecked_into();
    canvas.set_width(size.width);
    canvas.set_height(size.height);
    let context = canvas.get_context("2d").map_err(unreadable)?.ok_or_else(|| unreadable("no 2d context".into()))?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    let (width, height) = (f64::from(size.width), f64::from(size.height));
    context.set_fill_style_str(BACKGROUND);
    context.fill_rect(0.0, 0.0, width, height);
    context.set_image_smoothing_enabled(true);
    let quality = js_sys::Reflect::set(&context, &"imageSmoothingQuality".into(), &"high".into());
    quality.map_err(unreadable)?;
    let picture = picture.image().ok_or_else(|| unreadable("a frame of a video".into()))?;
    context.draw_image_with_image_bitmap_and_dw_and_dh(picture, 0.0, 0.0, width, height).map_err(unreadable)?;
    Ok(canvas)
}
