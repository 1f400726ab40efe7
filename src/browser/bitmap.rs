//! Pictures to be sent to the worker.

use super::exception;
use js_sys::Promise;
use leptos::prelude::window;
use likeness_core::geometry::Size;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlVideoElement, ImageBitmap, ImageData};

#[wasm_bindgen]
extern "C" {
    /// A frame of a video, from WebCodecs; web-sys keeps its own binding behind an unstable flag.
    #[derive(Debug)]
    type VideoFrame;
    #[wasm_bindgen(constructor, catch)]
    fn of(video: &HtmlVideoElement) -> Result<VideoFrame, JsValue>;
    #[wasm_bindgen(method)]
    fn close(this: &VideoFrame);
}

/// A decoded picture or a video frame. It is closed when dropped; closing one that was transferred to the worker has no
/// effect.
#[derive(Debug)]
pub struct Bitmap(Source);

#[derive(Debug)]
enum Source {
    Bitmap(ImageBitmap),
    Frame(VideoFrame),
}

impl Bitmap {
    /// Takes ownership.
    pub const fn new(bitmap: ImageBitmap) -> Self {
        Self(Source::Bitmap(bitmap))
    }

    /// The current frame of a video: as a `VideoFrame` if the browser supports that, else as a copy.
    ///
    /// A copy costs more than its pixels: of each, Chromium keeps the converted picture in a cache of up to 512 MB.
    ///
    /// # Errors
    /// The browser's error message, usually that the video has no frame yet.
    pub async fn of_video(video: &HtmlVideoElement) -> Result<Self, String> {
        if let Ok(frame) = VideoFrame::of(video) {
            return Ok(Self(Source::Frame(frame)));
        }
        Self::made(window().create_image_bitmap_with_html_video_element(video)).await
    }

    /// Decodes a picture file that this page made itself.
    ///
    /// # Errors
    /// The browser's error message.
    pub async fn of_blob(blob: &Blob) -> Result<Self, String> {
        Self::made(window().create_image_bitmap_with_blob(blob)).await
    }

    /// Copies pixels.
    ///
    /// # Errors
    /// The browser's error message.
    pub async fn of_pixels(pixels: &ImageData) -> Result<Self, String> {
        Self::made(window().create_image_bitmap_with_image_data(pixels)).await
    }

    /// The browser's object, for the transfer list.
    pub fn handle(&self) -> &JsValue {
        match &self.0 {
            Source::Bitmap(bitmap) => bitmap,
            Source::Frame(frame) => frame,
        }
    }

    /// The decoded picture; `None` for a video frame.
    pub const fn image(&self) -> Option<&ImageBitmap> {
        match &self.0 {
            Source::Bitmap(bitmap) => Some(bitmap),
            Source::Frame(_) => None,
        }
    }

    /// Columns and rows of a decoded picture; 0 for a video frame, or after the transfer.
    pub fn size(&self) -> Size {
        self.image().map_or(Size::new(0, 0), |bitmap| Size::new(bitmap.width(), bitmap.height()))
    }

    async fn made(promise: Result<Promise, JsValue>) -> Result<Self, String> {
        let bitmap = match promise {
            Ok(promise) => JsFuture::from(promise).await,
            Err(error) => Err(error),
        };
        bitmap.map(|bitmap| Self::new(bitmap.unchecked_into())).map_err(|error| exception::message(&error))
    }
}

impl Drop for Bitmap {
    fn drop(&mut self) {
        match &self.0 {
            Source::Bitmap(bitmap) => bitmap.close(),
            Source::Frame(frame) => frame.close(),
        }
    }
}
