//! Drawing on canvases, and taking a still picture from a video.

use super::exception;
use super::overlay::{Overlay, OverlayBox};
use js_sys::Promise;
use leptos::prelude::{document, window};
use likeness_core::geometry::Size;
use likeness_core::pixels::RgbaFrame;
use protocol::failure::{Failure, FailureKind};
use wasm_bindgen::{Clamped, JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlVideoElement, ImageBitmap, ImageData};

/// Draws boxes and landmarks, or clears the canvas. Colours come from the style sheet: `--overlay-line` over
/// `--overlay-shade`, so that the lines show on light and dark pictures alike.
pub fn draw_overlay(canvas: &HtmlCanvasElement, overlay: Option<&Overlay>) {
    let Some(context) = context(canvas) else { return };
    let Some(overlay) = overlay else {
        return context.clear_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
    };
    if (canvas.width(), canvas.height()) == (overlay.size.width, overlay.size.height) {
        context.clear_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
    } else {
        // Setting a size clears the canvas as well.
        canvas.set_width(overlay.size.width);
        canvas.set_height(overlay.size.height);
    }
    let (line, shade) = (colour(canvas, "--overlay-line"), colour(canvas, "--overlay-shade"));
    for (colour, widening) in [(&shade, 2.0), (&line, 1.0)] {
        context.set_stroke_style_str(colour);
        context.set_fill_style_str(colour);
        stroke(&context, &overlay.others, overlay.line * 0.6 * widening);
        stroke(&context, overlay.chosen.as_slice(), overlay.line * widening);
        dots(&context, &overlay.dots, overlay.dot * (1.0 + (widening - 1.0) * 0.6));
    }
}

/// Draws pixels and sets the canvas to their size, or clears it.
pub fn draw_pixels(canvas: &HtmlCanvasElement, pixels: Option<&ImageData>) {
    let Some(context) = context(canvas) else { return };
    match pixels {
        Some(pixels) => {
            canvas.set_width(pixels.width());
            canvas.set_height(pixels.height());
            // Fails only for detached pixels, and these are never transferred.
            let _ = context.put_image_data(pixels, 0.0, 0.0);
        }
        None => context.clear_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height())),
    }
}

/// The current frame of a video as a lossless picture file.
///
/// # Errors
/// [`FailureKind::Internal`] if the video has no frame or memory runs out.
pub async fn snapshot(video: &HtmlVideoElement) -> Result<Blob, Failure> {
    let failed = |error: JsValue| Failure::new(FailureKind::Internal, exception::message(&error));
    let canvas: HtmlCanvasElement = document().create_element("canvas").map_err(failed)?.unchecked_into();
    canvas.set_width(video.video_width());
    canvas.set_height(video.video_height());
    let context = context(&canvas).ok_or_else(|| failed("no 2d context".into()))?;
    context.draw_image_with_html_video_element(video, 0.0, 0.0).map_err(failed)?;
    encoded(&canvas).await.map_err(failed)?.ok_or_else(|| failed("the camera has no picture yet".into()))
}

/// Pixels of our own as the browser takes them.
///
/// # Errors
/// The browser's exception, if memory runs out.
pub fn image_data(frame: &RgbaFrame) -> Result<ImageData, JsValue> {
    let size = frame.size();
    ImageData::new_with_u8_clamped_array_and_sh(Clamped(frame.bytes()), size.width, size.height)
}

/// Pixels as a PNG file.
///
/// # Errors
/// [`FailureKind::NotSaved`] if memory runs out.
pub async fn png_of(pixels: &ImageData) -> Result<Blob, Failure> {
    let failed = |error: JsValue| Failure::new(FailureKind::NotSaved, exception::message(&error));
    let canvas: HtmlCanvasElement = document().create_element("canvas").map_err(failed)?.unchecked_into();
    draw_pixels(&canvas, Some(pixels));
    let file = encoded(&canvas).await.map_err(failed)?;
    // Frees its pixels now instead of at garbage collection.
    canvas.set_width(0);
    file.ok_or_else(|| failed("the browser encoded nothing".into()))
}

/// A picture drawn by a matrix (a, b, c, d, e, f) on a canvas of this size, as a PNG file.
///
/// # Errors
/// [`FailureKind::PictureUnreadable`] if memory runs out.
pub async fn png_of_picture(picture: &ImageBitmap, size: Size, matrix: [f64; 6]) -> Result<Blob, Failure> {
    let failed = |error: JsValue| Failure::new(FailureKind::PictureUnreadable, exception::message(&error));
    let canvas: HtmlCanvasElement = document().create_element("canvas").map_err(failed)?.unchecked_into();
    canvas.set_width(size.width);
    canvas.set_height(size.height);
    let context = context(&canvas).ok_or_else(|| failed("no 2d context".into()))?;
    let [a, b, c, d, e, f] = matrix;
    context.set_transform(a, b, c, d, e, f).map_err(failed)?;
    context.draw_image_with_image_bitmap(picture, 0.0, 0.0).map_err(failed)?;
    let file = encoded(&canvas).await.map_err(failed)?;
    // Frees its pixels now instead of at garbage collection.
    canvas.set_width(0);
    file.ok_or_else(|| failed("the browser encoded nothing".into()))
}

/// The pixels of a picture.
///
/// # Shapes
/// - output: `[height, width, 4]`
///
/// # Errors
/// The browser's exception, if memory runs out.
pub fn pixels_of(picture: &ImageBitmap) -> Result<Vec<u8>, JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(picture.width());
    canvas.set_height(picture.height());
    let context = context(&canvas).ok_or("no 2d context")?;
    context.draw_image_with_image_bitmap(picture, 0.0, 0.0)?;
    let pixels = context.get_image_data(0.0, 0.0, picture.width().into(), picture.height().into())?;
    Ok(pixels.data().0)
}

/// The content of a canvas as a PNG file; `None` if it is empty.
async fn encoded(canvas: &HtmlCanvasElement) -> Result<Option<Blob>, JsValue> {
    let file = Promise::new(&mut |resolve, reject| {
        if let Err(error) = canvas.to_blob(&resolve) {
            // A rejection handler does not throw.
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    });
    Ok(JsFuture::from(file).await?.dyn_into().ok())
}

fn stroke(context: &CanvasRenderingContext2d, boxes: &[OverlayBox], width: f64) {
    context.set_line_width(width);
    for b in boxes {
        context.stroke_rect(b.x, b.y, b.width, b.height);
    }
}

fn dots(context: &CanvasRenderingContext2d, dots: &[(f64, f64)], radius: f64) {
    context.begin_path();
    for (x, y) in dots {
        context.move_to(x + radius, *y);
        // Fails only for a negative radius.
        let _ = context.arc(*x, *y, radius, 0.0, std::f64::consts::TAU);
    }
    context.fill();
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

fn colour(canvas: &HtmlCanvasElement, property: &str) -> String {
    let style = window().get_computed_style(canvas).ok().flatten();
    style.and_then(|style| style.get_property_value(property).ok()).unwrap_or_default().trim().to_owned()
}
