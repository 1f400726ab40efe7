//! The picture that the chapters look at: a square, as the nets of the time were trained on.

use crate::state::revision::Revision;
use likeness_core::pixels::RgbaFrame;
use likeness_see::array::Array;
use likeness_see::picture_kernel::Shown;
use protocol::failure::{Failure, FailureKind};
use std::sync::Arc;

/// Rows and columns, in pixels: those of VGG-19.
pub const SIDE: u32 = 224;

/// A picture that was opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// Its name: an English sample's label, or a file's name.
    pub label: String,
    /// Its pixels, for the screen.
    pub frame: Arc<RgbaFrame>,
    /// Its pixels as a net reads them, `[3, height, width]`, 0..=1.
    pub array: Arc<Array<2>>,
}

/// The picture, and the one that is being opened.
#[derive(Debug, Clone, Default)]
pub struct Picture {
    opened: Option<Opened>,
    failure: Option<Failure>,
    revision: Revision,
}

impl Picture {
    /// The picture that is shown.
    pub const fn opened_picture(&self) -> Option<&Opened> {
        self.opened.as_ref()
    }

    /// Why the last one was not opened.
    pub const fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }

    /// Whether none was ever chosen.
    pub fn is_untouched(&self) -> bool {
        self.revision == Revision::default()
    }

    /// Another picture will be opened; the present one stays until then.
    pub fn begin(&mut self) -> Revision {
        self.failure = None;
        self.revision = self.revision.next();
        self.revision
    }

    /// A picture was opened. One that was chosen before the last is ignored.
    pub fn opened(&mut self, revision: Revision, label: String, frame: &RgbaFrame) {
        if revision != self.revision {
            return;
        }
        match Shown::read(&frame.to_field()) {
            // Drawn again from what the net reads, so that transparent pixels look as they count.
            Ok(array) => {
                let frame = Arc::new(Shown::Brightness.draw(&array));
                self.opened = Some(Opened { label, frame, array: Arc::new(array) });
            }
            Err(error) => self.failure = Some(Failure::new(FailureKind::CorruptPicture, error.to_string())),
        }
    }

    /// A picture could not be opened. The present one stays.
    pub fn refuse(&mut self, revision: Revision, failure: Failure) {
        if revision == self.revision {
            self.failure = Some(failure);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::geometry::Size;

    fn frame(grey: u8) -> RgbaFrame {
        RgbaFrame::new(Size::new(2, 2), [grey, grey, grey, 255].repeat(4)).expect("four pixels")
    }

    #[test]
    fn the_picture_that_was_chosen_last_is_shown() {
        let mut picture = Picture::default();
        assert!(picture.is_untouched(), "none was chosen");
        let (first, second) = (picture.begin(), picture.begin());
        picture.opened(second, "second".to_owned(), &frame(255));
        picture.opened(first, "first".to_owned(), &frame(0));
        let shown = picture.opened_picture().expect("a picture");
        assert_eq!((shown.label.as_str(), shown.array.at(0, [0, 0])), ("second", 1.0), "whichever opened first");
        assert!(!picture.is_untouched(), "one was chosen");
    }

    #[test]
    fn a_picture_that_cannot_be_opened_leaves_the_one_before() {
        let mut picture = Picture::default();
        let first = picture.begin();
        picture.opened(first, "first".to_owned(), &frame(0));
        let second = picture.begin();
        picture.refuse(first, Failure::new(FailureKind::EmptyFile, ""));
        assert_eq!(picture.failure(), None, "that one was opened long ago");
        picture.refuse(second, Failure::new(FailureKind::EmptyFile, ""));
        assert!(picture.failure().is_some() && picture.opened_picture().is_some(), "both are shown");
    }
}
