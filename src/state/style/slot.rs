//! A place for one picture of a painting: what it holds, and whether the worker has it.

use crate::state::side::Photo;
use likeness_core::geometry::Size;
use protocol::failure::Failure;

/// What a place holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum SlotContent {
    /// Nothing.
    #[default]
    Empty,
    /// A file that is being read.
    Opening,
    /// The live camera, from which a picture will be taken.
    Camera,
    /// A picture.
    Picture(Photo),
}

/// Numbers what a place was asked to hold, so that a slow answer to an earlier wish is recognised as such.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ticket(u32);

/// The longer side at which pictures go to the worker, at most: the largest size that is painted.
const LONGEST: u32 = 2048;

/// The size at which a picture goes to the worker: its own, or shrunk, aspect kept, no side under one pixel.
pub fn transfer_size(size: Size) -> Size {
    let longest = u64::from(size.longest().max(1));
    if longest <= u64::from(LONGEST) {
        return size;
    }
    let side = |s: u32| {
        let rounded = (u64::from(s) * u64::from(LONGEST) + longest / 2) / longest;
        u32::try_from(rounded).unwrap_or(LONGEST).max(1)
    };
    Size::new(side(size.width), side(size.height))
}

/// A place for a picture.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Slot {
    held: SlotContent,
    ticket: Ticket,
    size: Option<Size>,
    placed: bool,
    faces: u32,
    failure: Option<Failure>,
}

impl Slot {
    /// What it holds.
    pub const fn held(&self) -> &SlotContent {
        &self.held
    }

    /// Its picture, if it holds one.
    pub const fn photo(&self) -> Option<&Photo> {
        match &self.held {
            SlotContent::Picture(photo) => Some(photo),
            SlotContent::Empty | SlotContent::Opening | SlotContent::Camera => None,
        }
    }

    /// The current ticket.
    pub const fn ticket(&self) -> Ticket {
        self.ticket
    }

    /// Size of the picture as it goes to the worker.
    pub const fn size(&self) -> Option<Size> {
        self.size
    }

    /// Whether the worker has the picture.
    pub const fn is_sent(&self) -> bool {
        self.placed
    }

    /// Faces that the worker found in it.
    pub const fn faces(&self) -> u32 {
        self.faces
    }

    /// Why it holds nothing, where something was asked of it in vain.
    pub const fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }

    /// Whether it holds nothing and nothing is on its way to it.
    pub fn is_free(&self) -> bool {
        self.held == SlotContent::Empty
    }

    /// Holds something else from now on.
    pub fn hold(&mut self, held: SlotContent) -> Ticket {
        let ticket = Ticket(self.ticket.0.wrapping_add(1));
        *self = Self { held, ticket, ..Self::default() };
        ticket
    }

    /// The file that was being read is there; `size` is the one at which it goes to the worker. False where the place
    /// holds something newer.
    #[must_use]
    pub fn opened(&mut self, ticket: Ticket, photo: Photo, size: Size) -> bool {
        let current = ticket == self.ticket;
        if current {
            (self.held, self.size) = (SlotContent::Picture(photo), Some(size));
        }
        current
    }

    /// The file or the camera failed: the place is empty and says why. Ignored where it holds something newer.
    pub fn fail(&mut self, ticket: Ticket, failure: Failure) {
        if ticket == self.ticket {
            self.hold(SlotContent::Empty);
            self.failure = Some(failure);
        }
    }

    /// The worker has a picture of this size here. One of another size is the one before, still on its way.
    pub fn placed(&mut self, size: Size, faces: u32) {
        if self.photo().is_some() && self.size == Some(size) {
            (self.placed, self.faces) = (true, faces);
        }
    }

    /// The worker is gone, and what it had with it.
    pub const fn lost(&mut self) {
        self.placed = false;
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
    fn a_picture_that_opens_after_another_was_chosen_is_refused() {
        let mut slot = Slot::default();
        let slow = slot.hold(SlotContent::Opening);
        let quick = slot.hold(SlotContent::Opening);
        let size = Size::new(9, 9);
        assert!(slot.opened(quick, photo("new"), size), "the newer wish");
        assert!(!slot.opened(slow, photo("old"), size), "the older wish");
        slot.fail(slow, Failure::new(FailureKind::Heic, ""));
        assert_eq!(slot.photo().map(|p| p.label.as_str()), Some("new"), "neither its picture nor its failure counts");
    }

    #[test]
    fn an_answer_about_the_picture_before_does_not_count() {
        let mut slot = Slot::default();
        let ticket = slot.hold(SlotContent::Opening);
        assert!(slot.opened(ticket, photo("a"), Size::new(300, 200)), "current");
        slot.placed(Size::new(512, 512), 1);
        assert!(!slot.is_sent() && slot.faces() == 0, "the size of another picture");
        slot.placed(Size::new(300, 200), 2);
        assert!(slot.is_sent() && slot.faces() == 2, "its own size");
        slot.hold(SlotContent::Empty);
        slot.placed(Size::new(300, 200), 2);
        assert!(!slot.is_sent(), "it was cleared meanwhile");
    }

    #[test]
    fn a_worker_that_dies_takes_the_picture_with_it_but_not_from_the_page() {
        let mut slot = Slot::default();
        let ticket = slot.hold(SlotContent::Opening);
        assert!(slot.opened(ticket, photo("a"), Size::new(3, 2)), "current");
        slot.placed(Size::new(3, 2), 0);
        slot.lost();
        assert!(!slot.is_sent() && slot.photo().is_some(), "to be placed again");
    }

    #[test]
    fn a_large_picture_travels_small_and_keeps_its_aspect() {
        assert_eq!(transfer_size(Size::new(640, 480)), Size::new(640, 480), "as it is");
        assert_eq!(transfer_size(Size::new(4096, 3072)), Size::new(2048, 1536), "half");
        assert_eq!(transfer_size(Size::new(20, 60_000)), Size::new(1, 2048), "no side vanishes");
    }

    #[test]
    fn a_failure_leaves_the_place_empty_and_says_why() {
        let mut slot = Slot::default();
        let ticket = slot.hold(SlotContent::Camera);
        slot.fail(ticket, Failure::new(FailureKind::CameraDenied, ""));
        assert!(slot.is_free() && slot.failure().is_some(), "{slot:?}");
        slot.hold(SlotContent::Opening);
        assert!(slot.failure().is_none(), "the next wish clears it");
    }
}
