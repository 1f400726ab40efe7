//! The attachments of requests to the worker.

use crate::browser::bitmap::Bitmap;
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;

/// The attachment of a request.
#[derive(Debug)]
pub enum Attachment {
    /// A picture, which is transferred.
    Picture(Bitmap),
    /// The bytes of a file, copied once into a buffer that is transferred.
    Bytes(Vec<u8>),
}

impl Attachment {
    /// The browser's object, for the transfer list.
    pub fn handle(&self) -> JsValue {
        match self {
            Self::Picture(bitmap) => bitmap.handle().clone(),
            Self::Bytes(bytes) => Uint8Array::from(bytes.as_slice()).buffer().into(),
        }
    }
}

impl From<Bitmap> for Attachment {
    fn from(bitmap: Bitmap) -> Self {
        Self::Picture(bitmap)
    }
}
