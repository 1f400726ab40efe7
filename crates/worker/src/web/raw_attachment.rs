//! An attachment as received: the browser's object, not read yet.

use super::frame::{FrameReader, FrameSource};
use crate::attachment::{Attachment, Picture};
use crate::ports::Clock;
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};

/// An attachment that has not been read.
#[derive(Debug)]
pub(super) enum RawAttachment {
    /// Nothing.
    None,
    /// A picture.
    Picture(FrameSource),
    /// A file.
    Bytes(ArrayBuffer),
}

impl RawAttachment {
    /// The attachment in the first part of a message.
    pub(super) fn of(part: JsValue) -> Self {
        match FrameSource::of(part.clone()) {
            Some(source) => Self::Picture(source),
            None => part.dyn_into::<ArrayBuffer>().map_or(Self::None, Self::Bytes),
        }
    }

    /// Reads it into memory. A picture is closed in any case.
    ///
    /// # Errors
    /// The browser's message if a picture's pixels cannot be read.
    pub(super) async fn read(self, reader: &mut FrameReader, clock: &impl Clock) -> Result<Attachment, String> {
        match self {
            Self::None => Ok(Attachment::None),
            Self::Bytes(bytes) => Ok(Attachment::Bytes(Uint8Array::new(&bytes).to_vec())),
            Self::Picture(source) => {
                let start = clock.now_ms();
                let frame = reader.read(&source).await?;
                Ok(Attachment::Picture(Picture { frame, read_ms: clock.now_ms() - start }))
            }
        }
    }

    /// Frees a picture that will not be read.
    pub(super) fn close(&self) {
        if let Self::Picture(source) = self {
            source.close();
        }
    }
}
