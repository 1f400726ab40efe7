//! The bytes that travel next to a message: pixels or a file.

use likeness_core::pixels::RgbaFrame;

/// A picture to analyse and how long it took to read.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Its pixels.
    pub frame: RgbaFrame,
    /// Milliseconds from the browser's bitmap to pixels.
    pub read_ms: f64,
}

/// What is attached to a request or an event.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Attachment {
    /// Nothing.
    #[default]
    None,
    /// A picture.
    Picture(Picture),
    /// Bytes: a file, RGBA pixels or numbers, as the message says.
    Bytes(Vec<u8>),
}

impl Attachment {
    /// The picture, if it is one.
    pub fn into_picture(self) -> Option<Picture> {
        match self {
            Self::Picture(picture) => Some(picture),
            Self::None | Self::Bytes(_) => None,
        }
    }

    /// The bytes as they are transferred; a picture's are its RGBA pixels.
    pub fn into_bytes(self) -> Option<Vec<u8>> {
        match self {
            Self::None => None,
            Self::Picture(picture) => Some(picture.frame.into_bytes()),
            Self::Bytes(bytes) => Some(bytes),
        }
    }

    /// Whether there is nothing attached.
    pub const fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }
}

impl From<RgbaFrame> for Attachment {
    fn from(frame: RgbaFrame) -> Self {
        Self::Bytes(frame.into_bytes())
    }
}

impl From<Option<Vec<u8>>> for Attachment {
    fn from(bytes: Option<Vec<u8>>) -> Self {
        bytes.map_or(Self::None, Self::Bytes)
    }
}
