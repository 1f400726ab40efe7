//! What travels beside a request.

use crate::browser::bitmap::Bitmap;
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;

/// A picture or a file on its way to the worker.
#[derive(Debug)]
pub enum Attachment {
    /// A picture, moved.
    Bitmap(Bitmap),
    /// A file's bytes, copied once into a buffer that is moved.
    Bytes(Vec<u8>),
}

impl Attachment {
    /// The browser's object, for the transfer list.
    pub fn handle(&self) -> JsValue {
        match self {
            Self::Bitmap(bitmap) => bitmap.handle().clone(),
            Self::Bytes(bytes) => Uint8Array::from(bytes.as_slice()).buffer().into(),
        }
    }
}

impl From<Bitmap> for Attachment {
    fn from(bitmap: Bitmap) -> Self {
        Self::Bitmap(bitmap)
    }
}
