//! `ImageBitmap` to pixels, through one canvas that is kept from frame to frame.

use vision::geometry::Size;
use vision::pixels::RgbaFrame;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{ImageBitmap, OffscreenCanvas, OffscreenCanvasRenderingContext2d};

/// Reads bitmaps.
#[derive(Debug, Default)]
pub struct FrameReader {
    canvas: Option<(OffscreenCanvas, OffscreenCanvasRenderingContext2d)>,
}

impl FrameReader {
    /// Reads a bitmap's pixels and closes it, whatever happens.
    ///
    /// # Errors
    /// The browser's own words: usually that memory ran out.
    pub fn read(&mut self, bitmap: &ImageBitmap) -> Result<RgbaFrame, String> {
        let frame = self.pixels(bitmap).map_err(|e| format!("{e:?}"));
        bitmap.close();
        frame
    }

    fn pixels(&mut self, bitmap: &ImageBitmap) -> Result<RgbaFrame, JsValue> {
        let (width, height) = (bitmap.width(), bitmap.height());
        let context = self.context(width, height)?;
        context.clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
        context.draw_image_with_image_bitmap(bitmap, 0.0, 0.0)?;
        let data = context.get_image_data(0.0, 0.0, f64::from(width), f64::from(height))?.data().0;
        RgbaFrame::new(Size::new(width, height), data).map_err(|e| JsValue::from_str(&e.to_string()))
    }

    fn context(&mut self, width: u32, height: u32) -> Result<&OffscreenCanvasRenderingContext2d, JsValue> {
        if self.canvas.as_ref().is_none_or(|(canvas, _)| (canvas.width(), canvas.height()) != (width, height)) {
            let canvas = OffscreenCanvas::new(width, height)?;
            let options = js_sys::Object::new();
            // Keeps the pixels in the processor's memory, where they are read every frame.
            js_sys::Reflect::set(&options, &"willReadFrequently".into(), &JsValue::TRUE)?;
            let context = canvas.get_context_with_context_options("2d", &options)?;
            let context = context.ok_or("no 2d context")?.dyn_into::<OffscreenCanvasRenderingContext2d>()?;
            self.canvas = Some((canvas, context));
        }
        self.canvas.as_ref().map(|(_, context)| context).ok_or_else(|| JsValue::from_str("no canvas"))
    }
}
