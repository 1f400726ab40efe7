//! `VideoFrame` of WebCodecs, as far as it is read here; web-sys keeps its own binding behind an unstable flag.

use super::js::{property, set};
use js_sys::{Object, Promise, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// A frame of a video.
    #[derive(Debug, Clone)]
    pub type VideoFrame;

    /// Its layout in memory; `null` where the browser does not tell.
    #[wasm_bindgen(method, getter)]
    fn format(this: &VideoFrame) -> Option<String>;
    /// Columns as it is to be shown.
    #[wasm_bindgen(method, getter, js_name = displayWidth)]
    pub fn display_width(this: &VideoFrame) -> u32;
    /// Rows as it is to be shown.
    #[wasm_bindgen(method, getter, js_name = displayHeight)]
    pub fn display_height(this: &VideoFrame) -> u32;
    #[wasm_bindgen(method, getter, js_name = visibleRect)]
    fn visible_rect(this: &VideoFrame) -> JsValue;
    #[wasm_bindgen(method, catch, js_name = allocationSize)]
    fn allocation_size(this: &VideoFrame, options: &Object) -> Result<u32, JsValue>;
    #[wasm_bindgen(method, catch, js_name = copyTo)]
    fn copy_to(this: &VideoFrame, destination: &Uint8Array, options: &Object) -> Result<Promise, JsValue>;
    /// Gives its pixels back to the camera or decoder.
    #[wasm_bindgen(method)]
    pub fn close(this: &VideoFrame);
}

impl VideoFrame {
    /// Bytes that its pixels take as RGBA; `None` where [`Self::copy_rgba`] would not give what is shown.
    ///
    /// A browser without the conversion ignores the wish and copies the frame as it is. Only where that needs another number
    /// of bytes (the YUV layouts of cameras, unlike RGB in another order) does the length prove the conversion. A frame
    /// that is shown turned, mirrored or stretched is left to the canvas.
    pub fn rgba_length(&self) -> Option<u32> {
        let is_yuv = self.format().is_some_and(|format| format.starts_with("I4") || format.starts_with("NV12"));
        let wanted = self.display_width().checked_mul(self.display_height())?.checked_mul(4)?;
        let as_it_lies = is_yuv && self.is_upright() && self.is_unscaled();
        let length = self.allocation_size(&rgba()).ok()?;
        (as_it_lies && wanted > 0 && length == wanted).then_some(length)
    }

    /// Copies its pixels as RGBA, row by row.
    ///
    /// # Errors
    /// The browser's own words.
    pub async fn copy_rgba(&self, destination: &Uint8Array) -> Result<(), JsValue> {
        JsFuture::from(self.copy_to(destination, &rgba())?).await.map(drop)
    }

    /// Neither turned nor mirrored. Browsers that do not say show frames as they lie.
    fn is_upright(&self) -> bool {
        !property(self, "rotation").is_truthy() && !property(self, "flip").is_truthy()
    }

    fn is_unscaled(&self) -> bool {
        let rect = self.visible_rect();
        let is = |name, shown: u32| {
            property(&rect, name).as_f64().is_some_and(|side| side.to_bits() == f64::from(shown).to_bits())
        };
        is("width", self.display_width()) && is("height", self.display_height())
    }
}

/// How pixels are wished for.
fn rgba() -> Object {
    let options = Object::new();
    // An object of our own takes every property.
    let _ = set(&options, "format", &"RGBA".into());
    options
}
