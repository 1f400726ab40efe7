//! A decoded picture on its way to the worker.

use super::exception;
use leptos::prelude::window;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlVideoElement, ImageBitmap};

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
        let promise = window().create_image_bitmap_with_html_video_element(video);
        let bitmap = match promise {
            Ok(promise) => JsFuture::from(promise).await,
            Err(error) => Err(error),
        };
        bitmap.map(|bitmap| Self(bitmap.unchecked_into())).map_err(|error| exception::text(&error))
    }

    /// The browser's object, for the transfer list.
    pub const fn handle(&self) -> &ImageBitmap {
        &self.0
    }
}

impl Drop for Bitmap {
    fn drop(&mut self) {
        self.0.close();
    }
}
