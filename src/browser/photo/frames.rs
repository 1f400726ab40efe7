//! The frames of a file that moves, through WebCodecs. WebKit has no decoder of pictures there; its first frame is used.

use crate::browser::bitmap::Bitmap;
use js_sys::{Promise, Uint8Array};
use leptos::prelude::{document, window};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap};

/// How many frames are looked at for one that shows something; films fade in within two seconds.
const MAX_FRAMES: u32 = 60;

/// Frames are compared at this side, in pixels.
const SIDE: u32 = 16;

/// A frame whose colours differ by less, of 255, is blank: what lossy compression makes of one colour.
const BLANK: u8 = 8;

#[wasm_bindgen]
extern "C" {
    /// WebCodecs' decoder of picture files; web-sys keeps its own binding behind an unstable flag.
    #[derive(Debug)]
    type ImageDecoder;
    #[wasm_bindgen(constructor, catch)]
    fn new(options: &JsValue) -> Result<ImageDecoder, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn decode(this: &ImageDecoder, options: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method)]
    fn close(this: &ImageDecoder);
}

/// The frames of one file.
#[derive(Debug)]
pub(super) struct Frames(ImageDecoder);

impl Frames {
    /// `None` if this browser gives no single frames of such a file.
    pub(super) fn of(bytes: &[u8], media_type: &str) -> Option<Self> {
        let options = js_sys::Object::new();
        js_sys::Reflect::set(&options, &"data".into(), &Uint8Array::from(bytes)).ok()?;
        js_sys::Reflect::set(&options, &"type".into(), &media_type.into()).ok()?;
        ImageDecoder::new(&options).ok().map(Self)
    }

    /// The first frame that is not of one colour; the first of all if there is none.
    pub(super) async fn first_shown(&self) -> Option<Bitmap> {
        let first = self.frame(0).await?;
        if !is_blank(&first).unwrap_or_default() {
            return Some(first);
        }
        for index in 1..MAX_FRAMES {
            let Some(frame) = self.frame(index).await else { break };
            if !is_blank(&frame).unwrap_or_default() {
                return Some(frame);
            }
        }
        Some(first)
    }

    async fn frame(&self, index: u32) -> Option<Bitmap> {
        let options = js_sys::Object::new();
        js_sys::Reflect::set(&options, &"frameIndex".into(), &index.into()).ok()?;
        let decoded = JsFuture::from(self.0.decode(&options).ok()?).await.ok()?;
        let frame = js_sys::Reflect::get(&decoded, &"image".into()).ok()?;
        let bitmap = window().create_image_bitmap_with_html_video_element(frame.unchecked_ref());
        let bitmap = JsFuture::from(bitmap.ok()?).await;
        close(&frame);
        Some(Bitmap::new(bitmap.ok()?.unchecked_into::<ImageBitmap>()))
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        self.0.close();
    }
}

/// A `VideoFrame` holds memory of the graphics processor until it is closed.
fn close(frame: &JsValue) {
    if let Ok(close) = js_sys::Reflect::get(frame, &"close".into())
        && let Some(close) = close.dyn_ref::<js_sys::Function>()
    {
        // It does not throw.
        let _ = close.call0(frame);
    }
}

/// Whether a frame, drawn small, has only one colour.
fn is_blank(frame: &Bitmap) -> Option<bool> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(SIDE);
    canvas.set_height(SIDE);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    let side = f64::from(SIDE);
    context.draw_image_with_image_bitmap_and_dw_and_dh(frame.image()?, 0.0, 0.0, side, side).ok()?;
    let pixels = context.get_image_data(0.0, 0.0, side, side).ok()?.data();
    Some((0..4).all(|channel| {
        let values = || pixels.iter().skip(channel).step_by(4);
        values().max().zip(values().min()).is_some_and(|(most, least)| most - least < BLANK)
    }))
}
