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

/// Draws a picture on white at this size. The canvas converts it to sRGB.
///
/// # Errors
/// [`FailureKind::PictureUnreadable`] if memory runs out.
pub async fn flatten_on_white(picture: &Bitmap, size: Size) -> Result<Bitmap, Failure> {
    let failed = |error: JsValue| Failure::new(FailureKind::PictureUnreadable, exception::message(&error));
    let canvas: HtmlCanvasElement = document().create_element("canvas").map_err(failed)?.unchecked_into();
    canvas.set_width(size.width);
    canvas.set_height(size.height);
    let context = canvas.get_context("2d").map_err(failed)?.ok_or_else(|| failed("no 2d context".into()))?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    let (width, height) = (f64::from(size.width), f64::from(size.height));
    context.set_fill_style_str(BACKGROUND);
    context.fill_rect(0.0, 0.0, width, height);
    context.set_image_smoothing_enabled(true);
    let quality = js_sys::Reflect::set(&context, &"imageSmoothingQuality".into(), &"high".into());
    quality.map_err(failed)?;
    let picture = picture.image().ok_or_else(|| failed("a frame of a video".into()))?;
    context.draw_image_with_image_bitmap_and_dw_and_dh(picture, 0.0, 0.0, width, height).map_err(failed)?;
    let promise = window().create_image_bitmap_with_html_canvas_element(&canvas).map_err(failed)?;
    let flat = JsFuture::from(promise).await.map_err(failed)?;
    // Frees its pixels now instead of at garbage collection.
    canvas.set_width(0);
    Ok(Bitmap::new(flat.unchecked_into()))
}
