//! An attachment as it arrives: the browser's object, not read yet.

use super::frame::{FrameReader, FrameSource};
use crate::attachment::{Attachment, Picture};
use crate::ports::Clock;
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};

/// An attachment that was received and not read.
#[derive(Debug)]
pub(super) enum Unread {
    /// Nothing.
    None,
    /// A picture.
    Picture(FrameSource),
    /// A file.
    Bytes(ArrayBuffer),
}

impl Unread {
    /// What a message carries in its first part.
    pub(super) fn of(part: JsValue) -> Self {
        match FrameSource::of(part.clone()) {
            Some(source) => Self::Picture(source),
            None => part.dyn_into::<ArrayBuffer>().map_or(Self::None, Self::Bytes),
        }
    }

    /// Reads it into memory. A picture is closed whatever happens.
    ///
    /// # Errors
    /// The browser's words where a picture's pixels cannot be read.
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

    /// Frees the memory of a picture that nothing will read.
    pub(super) fn close(&self) {
        if let Self::Picture(source) = self {
            source.close();
        }
    }
}
