//! Pixels of the page's pictures, read through buffers that are reused from frame to frame.

use super::video_frame::VideoFrame;
use likeness_core::geometry::Size;
use likeness_core::pixels::RgbaFrame;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{ImageBitmap, OffscreenCanvas, OffscreenCanvasRenderingContext2d};

#[wasm_bindgen]
extern "C" {
    /// The context with `drawImage` for any source; web-sys has that for video frames behind an unstable flag only.
    type Context;
    #[wasm_bindgen(method, catch, js_name = drawImage)]
    fn draw(this: &Context, picture: &JsValue, x: f64, y: f64) -> Result<(), JsValue>;
}

/// A picture as sent by the page. The receiver must close it: a camera has few frames to lend.
#[derive(Debug)]
pub enum FrameSource {
    /// A decoded picture.
    Bitmap(ImageBitmap),
    /// A frame of a video, in the layout of its decoder or camera.
    Frame(VideoFrame),
}

impl FrameSource {
    /// The picture of a message part, if it is one.
    pub fn of(part: JsValue) -> Option<Self> {
        match part.dyn_into::<ImageBitmap>() {
            Ok(bitmap) => Some(Self::Bitmap(bitmap)),
            Err(part) => part.dyn_into::<VideoFrame>().ok().map(Self::Frame),
        }
    }

    /// Frees its pixels.
    pub fn close(&self) {
        match self {
            Self::Bitmap(bitmap) => bitmap.close(),
            Self::Frame(frame) => frame.close(),
        }
    }

    fn size(&self) -> Size {
        match self {
            Self::Bitmap(bitmap) => Size::new(bitmap.width(), bitmap.height()),
            Self::Frame(frame) => Size::new(frame.display_width(), frame.display_height()),
        }
    }

    fn object(&self) -> &JsValue {
        match self {
            Self::Bitmap(bitmap) => bitmap,
            Self::Frame(frame) => frame,
        }
    }
}

/// Reads pictures.
#[derive(Debug, Default)]
pub struct FrameReader {
    canvas: Option<(OffscreenCanvas, OffscreenCanvasRenderingContext2d)>,
    buffer: Option<js_sys::Uint8Array>,
}

impl FrameReader {
    /// Reads a picture's pixels and closes it, whatever happens.
    ///
    /// # Errors
    /// The browser's message: usually that memory ran out.
    pub async fn read(&mut self, frame_source: &FrameSource) -> Result<RgbaFrame, String> {
        let copied = match frame_source {
            FrameSource::Frame(frame) => self.copied(frame).await,
            FrameSource::Bitmap(_) => None,
        };
        let frame = match copied {
            Some(frame) => Ok(frame),
            None => self.drawn(frame_source).map_err(|e| format!("{e:?}")),
        };
        frame_source.close();
        frame
    }

    /// A frame's pixels, converted by the browser directly into the reused buffer; `None` if it cannot do that.
    async fn copied(&mut self, frame: &VideoFrame) -> Option<RgbaFrame> {
        let length = frame.rgba_length()?;
        let buffer = self.buffer.take().filter(|kept| kept.length() == length);
        let buffer = buffer.unwrap_or_else(|| js_sys::Uint8Array::new_with_length(length));
        let copied = frame.copy_rgba(&buffer).await.is_ok();
        let data = copied.then(|| buffer.to_vec());
        self.buffer = Some(buffer);
        RgbaFrame::new(Size::new(frame.display_width(), frame.display_height()), data?).ok()
    }

    /// A picture's pixels through a canvas, which every browser supports.
    fn drawn(&mut self, frame_source: &FrameSource) -> Result<RgbaFrame, JsValue> {
        let size = frame_source.size();
        let (width, height) = (f64::from(size.width), f64::from(size.height));
        let context = self.context(size)?;
        context.clear_rect(0.0, 0.0, width, height);
        context.unchecked_ref::<Context>().draw(frame_source.object(), 0.0, 0.0)?;
        let data = context.get_image_data(0.0, 0.0, width, height)?.data().0;
        RgbaFrame::new(size, data).map_err(|e| JsValue::from_str(&e.to_string()))
    }

    fn context(&mut self, Size { width, height }: Size) -> Result<&OffscreenCanvasRenderingContext2d, JsValue> {
        if self.canvas.as_ref().is_none_or(|(canvas, _)| (canvas.width(), canvas.height()) != (width, height)) {
            let canvas = OffscreenCanvas::new(width, height)?;
            let options = js_sys::Object::new();
            // Keeps the pixels in main memory, where they are read for every frame.
            js_sys::Reflect::set(&options, &"willReadFrequently".into(), &JsValue::TRUE)?;
            let context = canvas.get_context_with_context_options("2d", &options)?;
            let context = context.ok_or("no 2d context")?.dyn_into::<OffscreenCanvasRenderingContext2d>()?;
            self.canvas = Some((canvas, context));
        }
        self.canvas.as_ref().map(|(_, context)| context).ok_or_else(|| JsValue::from_str("no canvas"))
    }
}
