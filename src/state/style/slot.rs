//! A slot for one input picture: what it contains, and whether the worker has it.

use crate::state::revision::Revision;
use crate::state::side::Photo;
use likeness_core::geometry::Size;
use protocol::failure::Failure;

/// What a slot contains.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum SlotContent {
    /// Nothing.
    #[default]
    Empty,
    /// A file that is being read.
    Opening,
    /// The live camera, to take a picture with.
    Camera,
    /// A picture.
    Picture(Photo),
}

/// Maximum longer side of pictures that are sent to the worker: the largest size of a result.
const MAX_SIDE: u32 = 2048;

/// The size at which a picture is sent to the worker: its own, or reduced with its aspect ratio, at least one pixel a
/// side.
pub fn transfer_size(size: Size) -> Size {
    let longest = u64::from(size.longest().max(1));
    if longest <= u64::from(MAX_SIDE) {
        return size;
    }
    let side = |s: u32| {
        let rounded = (u64::from(s) * u64::from(MAX_SIDE) + longest / 2) / longest;
        u32::try_from(rounded).unwrap_or(MAX_SIDE).max(1)
    };
    Size::new(side(size.width), side(size.height))
}

/// A slot for a picture.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Slot {
    content: SlotContent,
    revision: Revision,
    size: Option<Size>,
    sent: bool,
    faces: u32,
    failure: Option<Failure>,
}

impl Slot {
    /// What it contains.
    pub const fn content(&self) -> &SlotContent {
        &self.content
    }

    /// Its picture, if it contains one.
    pub const fn photo(&self) -> Option<&Photo> {
        match &self.content {
            SlotContent::Picture(photo) => Some(photo),
            SlotContent::Empty | SlotContent::Opening | SlotContent::Camera => None,
        }
    }

    /// The current revision.
    pub const fn revision(&self) -> Revision {
        self.revision
    }

    /// Size of the picture as it is sent to the worker.
    pub const fn size(&self) -> Option<Size> {
        self.size
    }

    /// Whether the worker has the picture.
    pub const fn is_sent(&self) -> bool {
        self.sent
    }

    /// Faces that the worker found in it.
    pub const fn faces(&self) -> u32 {
        self.faces
    }

    /// Why it is empty, where loading a picture failed.
    pub const fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }

    /// Whether it is empty and nothing is being loaded.
    pub fn is_free(&self) -> bool {
        self.content == SlotContent::Empty
    }

    /// Replaces what it contains.
    pub fn set_content(&mut self, content: SlotContent) -> Revision {
        let revision = self.revision.next();
        *self = Self { content, revision, ..Self::default() };
        revision
    }

    /// The file was read; `size` is the size at which it is sent to the worker. False if the slot contains something
    /// newer.
    #[must_use]
    pub fn opened(&mut self, revision: Revision, photo: Photo, size: Size) -> bool {
        let current = revision == self.revision;
        if current {
            (self.content, self.size) = (SlotContent::Picture(photo), Some(size));
        }
        current
    }

    /// The file or the camera failed: the slot becomes empty and stores the failure. Ignored where it contains
    /// something newer.
    pub fn fail(&mut self, revision: Revision, failure: Failure) {
        if revision == self.revision {
            self.set_content(SlotContent::Empty);
            self.failure = Some(failure);
        }
    }

    /// The worker has received a picture of this size. A different size belongs to an earlier picture.
    pub fn on_picture_set(&mut self, size: Size, faces: u32) {
        if self.photo().is_some() && self.size == Some(size) {
            (self.sent, self.faces) = (true, faces);
        }
    }

    /// The worker died, and its pictures with it.
    pub const fn on_worker_lost(&mut self) {
        self.sent = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use protocol::failure::FailureKind;

    fn photo(label: &str) -> Photo {
        Photo { url: "blob:x".to_owned(), label: label.to_owned(), shrunk_from: None, mirrored: false }
    }

    #[test]
    fn a_picture_that_opens_after_another_was_chosen_is_ignored() {
        let mut slot = Slot::default();
        let slow = slot.set_content(SlotContent::Opening);
        let quick = slot.set_content(SlotContent::Opening);
        let size = Size::new(9, 9);
        assert!(slot.opened(quick, photo("new"), size), "the newer request");
        assert!(!slot.opened(slow, photo("old"), size), "the older request");
        slot.fail(slow, Failure::new(FailureKind::Heic, ""));
        assert_eq!(slot.photo().map(|p| p.label.as_str()), Some("new"), "neither its picture nor its failure counts");
    }

    #[test]
    fn an_answer_about_an_earlier_picture_is_ignored() {
        let mut slot = Slot::default();
        let revision = slot.set_content(SlotContent::Opening);
        assert!(slot.opened(revision, photo("a"), Size::new(300, 200)), "current");
        slot.on_picture_set(Size::new(512, 512), 1);
        assert!(!slot.is_sent() && slot.faces() == 0, "the size of another picture");
        slot.on_picture_set(Size::new(300, 200), 2);
        assert!(slot.is_sent() && slot.faces() == 2, "its own size");
        slot.set_content(SlotContent::Empty);
        slot.on_picture_set(Size::new(300, 200), 2);
        assert!(!slot.is_sent(), "it was cleared meanwhile");
    }

    #[test]
    fn after_the_worker_died_the_page_still_has_the_picture() {
        let mut slot = Slot::default();
        let revision = slot.set_content(SlotContent::Opening);
        assert!(slot.opened(revision, photo("a"), Size::new(3, 2)), "current");
        slot.on_picture_set(Size::new(3, 2), 0);
        slot.on_worker_lost();
        assert!(!slot.is_sent() && slot.photo().is_some(), "to be sent again");
    }

    #[test]
    fn a_large_picture_is_sent_reduced_with_its_aspect_kept() {
        assert_eq!(transfer_size(Size::new(640, 480)), Size::new(640, 480), "as it is");
        assert_eq!(transfer_size(Size::new(4096, 3072)), Size::new(2048, 1536), "half");
        assert_eq!(transfer_size(Size::new(20, 60_000)), Size::new(1, 2048), "no side vanishes");
    }

    #[test]
    fn a_failure_leaves_the_slot_empty_with_the_reason() {
        let mut slot = Slot::default();
        let revision = slot.set_content(SlotContent::Camera);
        slot.fail(revision, Failure::new(FailureKind::CameraDenied, ""));
        assert!(slot.is_free() && slot.failure().is_some(), "{slot:?}");
        slot.set_content(SlotContent::Opening);
        assert!(slot.failure().is_none(), "the next request clears it");
    }
}
