//! A decoded picture on its way to the worker.

use super::exception;
use js_sys::Promise;
use leptos::prelude::window;
use vision::geometry::Size;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlVideoElement, ImageBitmap, ImageData};

/// An `ImageBitmap` that is closed when dropped; a transferred one is empty by then, and closing it does nothing.
#[derive(Debug)]
pub struct Bitmap(ImageBitmap);

impl Bitmap {
    /// Takes ownership.
    pub const fn new(bitmap: ImageBitmap) -> Self {
        Self(bitmap)
    }

    /// Copies the frame that a video shows now.
    ///
    /// # Errors
    /// The browser's words, usually that the video has no frame yet.
    pub async fn of_video(video: &HtmlVideoElement) -> Result<Self, String> {
        Self::made(window().create_image_bitmap_with_html_video_element(video)).await
    }

    /// Decodes a picture file that this page made itself.
    ///
    /// # Errors
    /// The browser's words.
    pub async fn of_blob(blob: &Blob) -> Result<Self, String> {
        Self::made(window().create_image_bitmap_with_blob(blob)).await
    }

    /// Copies pixels.
    ///
    /// # Errors
    /// The browser's words.
    pub async fn of_pixels(pixels: &ImageData) -> Result<Self, String> {
        Self::made(window().create_image_bitmap_with_image_data(pixels)).await
    }

    /// Columns and rows; none once it was transferred.
    pub fn size(&self) -> Size {
        Size::new(self.0.width(), self.0.height())
    }

    /// The browser's object, for the transfer list.
    pub const fn handle(&self) -> &ImageBitmap {
        &self.0
    }

    async fn made(promise: Result<Promise, JsValue>) -> Result<Self, String> {
        let bitmap = match promise {
            Ok(promise) => JsFuture::from(promise).await,
            Err(error) => Err(error),
        };
        bitmap.map(|bitmap| Self(bitmap.unchecked_into())).map_err(|error| exception::text(&error))
    }
}

impl Drop for Bitmap {
    fn drop(&mut self) {
        self.0.close();
    }
}
