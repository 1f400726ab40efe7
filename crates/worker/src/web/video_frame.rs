//! The part of WebCodecs' `VideoFrame` that is used here; web-sys has its own binding behind an unstable flag.

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

    /// Its pixel format; `null` if the browser does not say.
    #[wasm_bindgen(method, getter)]
    fn format(this: &VideoFrame) -> Option<String>;
    /// Width as displayed.
    #[wasm_bindgen(method, getter, js_name = displayWidth)]
    pub fn display_width(this: &VideoFrame) -> u32;
    /// Height as displayed.
    #[wasm_bindgen(method, getter, js_name = displayHeight)]
    pub fn display_height(this: &VideoFrame) -> u32;
    #[wasm_bindgen(method, getter, js_name = visibleRect)]
    fn visible_rect(this: &VideoFrame) -> JsValue;
    #[wasm_bindgen(method, catch, js_name = allocationSize)]
    fn allocation_size(this: &VideoFrame, options: &Object) -> Result<u32, JsValue>;
    #[wasm_bindgen(method, catch, js_name = copyTo)]
    fn copy_to(this: &VideoFrame, destination: &Uint8Array, options: &Object) -> Result<Promise, JsValue>;
    /// Returns its pixels to the camera or decoder.
    #[wasm_bindgen(method)]
    pub fn close(this: &VideoFrame);
}

impl VideoFrame {
    /// Size of its pixels as RGBA in bytes; `None` if [`Self::copy_rgba`] would not return the picture as displayed.
    ///
    /// A browser without the conversion ignores the requested format and copies the frame as it is. Only if that takes another
    /// number of bytes (the YUV formats of cameras, unlike RGB in another order) does the length prove the conversion. A frame
    /// that is displayed rotated, mirrored or scaled is left to the canvas.
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
    /// The browser's message.
    pub async fn copy_rgba(&self, destination: &Uint8Array) -> Result<(), JsValue> {
        JsFuture::from(self.copy_to(destination, &rgba())?).await.map(drop)
    }

    /// Whether it is neither rotated nor mirrored. Browsers that do not say display frames unchanged.
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

/// The requested pixel format.
fn rgba() -> Object {
    let options = Object::new();
    // A plain object accepts every property.
    let _ = set(&options, "format", &"RGBA".into());
    options
}
