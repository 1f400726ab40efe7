//! A slot for one input picture: what it contains, and whether the worker has it.

use crate::state::revision::Revision;
use crate::state::side::Photo;
use likeness_core::geometry::Size;
use protocol::failure::Failure;

/// What a slot shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum SlotContent {
    /// Nothing.
    #[default]
    Empty,
    /// A file that is being read, where there was no picture.
    Opening,
    /// The live camera, to take a picture with.
    Camera,
    /// A picture.
    Picture(Photo),
}

/// Where the next picture of a slot comes from, while it is on its way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Incoming {
    /// None is on its way.
    #[default]
    None,
    /// From a file, or from the address of a sample.
    File,
    /// From the camera, which is on.
    Camera,
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

/// A slot for a picture. A picture stays until its successor is good.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Slot {
    photo: Option<Photo>,
    incoming: Incoming,
    request: Revision,
    revision: Revision,
    size: Option<Size>,
    sent: bool,
    faces: u32,
    failure: Option<Failure>,
}

impl Slot {
    /// What it shows.
    pub fn content(&self) -> SlotContent {
        match (self.incoming, &self.photo) {
            (Incoming::Camera, _) => SlotContent::Camera,
            (_, Some(photo)) => SlotContent::Picture(photo.clone()),
            (Incoming::File, None) => SlotContent::Opening,
            (Incoming::None, None) => SlotContent::Empty,
        }
    }

    /// Its picture, if it contains one.
    pub const fn photo(&self) -> Option<&Photo> {
        self.photo.as_ref()
    }

    /// The revision of its picture.
    pub const fn revision(&self) -> Revision {
        self.revision
    }

    /// The revision of the last request for another picture.
    pub const fn request(&self) -> Revision {
        self.request
    }

    /// Size of the picture as it is sent to the worker.
    pub const fn size(&self) -> Option<Size> {
        self.size
    }

    /// Whether the worker has the picture, and no other is on its way.
    pub fn is_sent(&self) -> bool {
        self.sent && self.incoming != Incoming::File
    }

    /// Faces that the worker found in it.
    pub const fn faces(&self) -> u32 {
        self.faces
    }

    /// Why the last request brought no picture, or why the picture could not be used.
    pub const fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }

    /// Whether it is empty and nothing is being loaded.
    pub fn is_free(&self) -> bool {
        self.photo.is_none() && self.incoming == Incoming::None
    }

    /// Whether it shows the live camera.
    pub fn has_camera(&self) -> bool {
        self.incoming == Incoming::Camera
    }

    /// Whether another picture is being opened.
    pub fn is_opening(&self) -> bool {
        self.incoming == Incoming::File
    }

    /// Whether it has a picture or opens one: a job is made with it. A camera alone does not count.
    pub fn counts(&self) -> bool {
        self.photo.is_some() || self.is_opening()
    }

    /// A picture is being opened.
    pub fn begin_opening(&mut self) -> Revision {
        self.begin(Incoming::File)
    }

    /// The camera is turned on.
    pub fn use_camera(&mut self) -> Revision {
        self.begin(Incoming::Camera)
    }

    /// The camera is turned off without a picture.
    pub fn stop_camera(&mut self) {
        if self.has_camera() {
            self.begin(Incoming::None);
        }
    }

    fn begin(&mut self, incoming: Incoming) -> Revision {
        self.request = self.request.next();
        (self.incoming, self.failure) = (incoming, None);
        self.request
    }

    /// The file of a request was read; `size` is the size at which it is sent to the worker. False if there was a newer
    /// request.
    #[must_use]
    pub fn opened(&mut self, request: Revision, photo: Photo, size: Size) -> bool {
        let current = self.incoming == Incoming::File && request == self.request;
        if current {
            self.replace(Some(photo), Some(size));
        }
        current
    }

    /// The file or the camera of a request failed. The picture stays. Ignored if there was a newer request.
    pub fn refuse(&mut self, request: Revision, failure: Failure) {
        if request == self.request {
            (self.incoming, self.failure) = (Incoming::None, Some(failure));
        }
    }

    /// What was given is no picture. Nothing else changes.
    pub fn refuse_given(&mut self, failure: Failure) {
        self.failure = Some(failure);
    }

    /// Empties it.
    pub fn clear(&mut self) {
        self.replace(None, None);
    }

    /// The picture of this revision cannot be used after all: the slot becomes empty and stores the failure.
    pub fn on_unusable(&mut self, revision: Revision, failure: Failure) {
        if revision == self.revision {
            self.clear();
            self.failure = Some(failure);
        }
    }

    /// The worker has received a picture of this size. A different size belongs to an earlier picture.
    pub fn on_picture_set(&mut self, size: Size, faces: u32) {
        if self.photo.is_some() && self.size == Some(size) {
            (self.sent, self.faces) = (true, faces);
        }
    }

    /// The worker died, and its pictures with it.
    pub const fn on_worker_lost(&mut self) {
        self.sent = false;
    }

    fn replace(&mut self, photo: Option<Photo>, size: Option<Size>) {
        let (revision, request) = (self.revision.next(), self.request.next());
        *self = Self { photo, size, revision, request, ..Self::default() };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use protocol::failure::FailureKind;

    fn photo(label: &str) -> Photo {
        Photo { url: "blob:x".to_owned(), label: label.to_owned(), shrunk_from: None, mirrored: false, sample: None }
    }

    fn with_photo(label: &str) -> Slot {
        let mut slot = Slot::default();
        let request = slot.begin_opening();
        assert!(slot.opened(request, photo(label), Size::new(300, 200)), "current");
        slot
    }

    fn label(slot: &Slot) -> Option<&str> {
        slot.photo().map(|photo| photo.label.as_str())
    }

    #[test]
    fn a_picture_that_opens_after_another_was_chosen_is_ignored() {
        let mut slot = Slot::default();
        let slow = slot.begin_opening();
        let quick = slot.begin_opening();
        let size = Size::new(9, 9);
        assert!(slot.opened(quick, photo("new"), size), "the newer request");
        assert!(!slot.opened(slow, photo("old"), size), "the older request");
        slot.refuse(slow, Failure::new(FailureKind::Heic, ""));
        assert_eq!((label(&slot), slot.failure()), (Some("new"), None), "neither its picture nor its failure counts");
    }

    #[test]
    fn a_picture_stays_until_its_successor_is_open() {
        let mut slot = with_photo("good");
        slot.on_picture_set(Size::new(300, 200), 1);
        let request = slot.begin_opening();
        assert!(slot.is_opening() && !slot.is_sent(), "a job waits for it");
        slot.refuse(request, Failure::new(FailureKind::CorruptPicture, ""));
        assert!(slot.is_sent() && slot.faces() == 1 && slot.failure().is_some(), "{slot:?}");
        let request = slot.use_camera();
        assert_eq!(slot.content(), SlotContent::Camera, "the camera in its place");
        slot.refuse(request, Failure::new(FailureKind::CameraDenied, ""));
        assert_eq!(slot.content(), SlotContent::Picture(photo("good")), "and back, as the worker still has it");
        slot.use_camera();
        slot.stop_camera();
        assert!(slot.is_sent() && label(&slot) == Some("good") && slot.failure().is_none(), "{slot:?}");
        slot.refuse_given(Failure::new(FailureKind::NoPictureGiven, ""));
        assert!(slot.is_sent() && slot.failure().is_some(), "words that were dropped");
    }

    #[test]
    fn an_answer_about_an_earlier_picture_is_ignored() {
        let mut slot = with_photo("a");
        slot.on_picture_set(Size::new(512, 512), 1);
        assert!(!slot.is_sent() && slot.faces() == 0, "the size of another picture");
        slot.on_picture_set(Size::new(300, 200), 2);
        assert!(slot.is_sent() && slot.faces() == 2, "its own size");
        slot.clear();
        slot.on_picture_set(Size::new(300, 200), 2);
        assert!(!slot.is_sent(), "it was cleared meanwhile");
    }

    #[test]
    fn after_the_worker_died_the_page_still_has_the_picture() {
        let mut slot = with_photo("a");
        slot.on_picture_set(Size::new(300, 200), 0);
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
    fn a_picture_that_the_worker_cannot_use_leaves_the_slot_empty_with_the_reason() {
        let mut slot = with_photo("a");
        let revision = slot.revision();
        slot.on_unusable(revision, Failure::new(FailureKind::PictureUnreadable, ""));
        assert!(slot.is_free() && slot.failure().is_some(), "{slot:?}");
        let request = slot.begin_opening();
        assert!(slot.failure().is_none(), "the next request clears it");
        assert!(slot.opened(request, photo("b"), Size::new(3, 2)), "current");
        slot.on_unusable(revision, Failure::new(FailureKind::PictureUnreadable, ""));
        assert_eq!(label(&slot), Some("b"), "a failure of the picture before");
    }
}
