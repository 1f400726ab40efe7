//! The attachments of requests to the worker.

use crate::browser::bitmap::Bitmap;
use js_sys::ArrayBuffer;
use wasm_bindgen::JsValue;

/// The attachment of a request.
#[derive(Debug)]
pub enum Attachment {
    /// A picture, which is transferred.
    Picture(Bitmap),
    /// The bytes of a file, which are transferred: they never are in the page's own memory, which would not shrink again.
    Buffer(ArrayBuffer),
}

impl Attachment {
    /// The browser's object, for the transfer list.
    pub fn handle(&self) -> JsValue {
        match self {
            Self::Picture(bitmap) => bitmap.handle().clone(),
            Self::Buffer(buffer) => buffer.clone().into(),
        }
    }
}

impl From<Bitmap> for Attachment {
    fn from(bitmap: Bitmap) -> Self {
        Self::Picture(bitmap)
    }
}
