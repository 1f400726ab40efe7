//! A queue of requests in which the newest frame wins.

use crate::gallery::GalleryRequest;
use crate::request::Request;
use crate::verification::Side;
use std::collections::VecDeque;

/// Requests that wait, in order of arrival, with their attachments. Of the frames for one purpose only the newest waits:
/// both page and worker queue requests, and this is the only place that decides which frame is superseded.
#[derive(Debug)]
pub struct Mailbox<A> {
    queue: VecDeque<(Request, A)>,
}

/// A request that a newer one replaced. It must be answered with [`Request::skipped`].
#[derive(Debug, PartialEq)]
pub struct Superseded<A> {
    /// The request.
    pub request: Request,
    /// Its attachment, to be closed.
    pub attachment: A,
}

/// The purpose of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    /// A side of the verification.
    Side(Side),
    /// The live camera of the gallery.
    Live,
    /// The camera whose frames VGG-19 looks at.
    See,
}

impl<A> Default for Mailbox<A> {
    fn default() -> Self {
        Self { queue: VecDeque::new() }
    }
}

impl<A> Mailbox<A> {
    /// Adds a request and returns the one that it supersedes.
    pub fn push(&mut self, request: Request, attachment: A) -> Option<Superseded<A>> {
        let superseded = self.supersede(&request);
        self.queue.push_back((request, attachment));
        superseded
    }

    /// Removes the waiting frame that a newer request supersedes: an older frame for the same purpose, or one whose side
    /// is cleared or whose camera is closed.
    pub fn supersede(&mut self, newer: &Request) -> Option<Superseded<A>> {
        let purpose = purpose(newer)?;
        let at = self.queue.iter().position(|(request, _)| frame_purpose(request) == Some(purpose))?;
        let (request, attachment) = self.queue.remove(at)?;
        Some(Superseded { request, attachment })
    }

    /// Removes the oldest request.
    pub fn pop(&mut self) -> Option<(Request, A)> {
        self.queue.pop_front()
    }

    /// Whether a request is waiting for which an import must end.
    pub fn ends_import(&self) -> bool {
        self.queue.iter().any(|(request, _)| matches!(request, Request::Gallery(_, request) if request.ends_import()))
    }

    /// Whether a request is waiting for which a style job must interrupt its step.
    pub fn interrupts(&self) -> bool {
        self.queue.iter().any(|(request, _)| matches!(request, Request::Style(style) if style.interrupts()))
    }
}

/// The purpose that a request brings a frame for, or ends.
fn purpose(request: &Request) -> Option<Purpose> {
    match request {
        Request::Forget { side } => Some(Purpose::Side(*side)),
        Request::Gallery(_, GalleryRequest::EndLive) => Some(Purpose::Live),
        other => frame_purpose(other),
    }
}

/// The purpose of the frame that a request brings; `None` if it brings none, or one that is never superseded.
fn frame_purpose(request: &Request) -> Option<Purpose> {
    match request {
        Request::Detect { side, .. } => Some(Purpose::Side(*side)),
        Request::Gallery(_, request) => match request {
            GalleryRequest::Analysis(analysis) if analysis.is_live() => Some(Purpose::Live),
            GalleryRequest::Analysis(_)
            | GalleryRequest::Access(_)
            | GalleryRequest::Settings(_)
            | GalleryRequest::People(_)
            | GalleryRequest::EndLive
            | GalleryRequest::Drafts(_)
            | GalleryRequest::Transfer(_) => None,
        },
        Request::See(request) => request.is_frame().then_some(Purpose::See),
        Request::Start { .. } | Request::Forget { .. } | Request::Style(_) | Request::Bench(_) | Request::Learn(_) => {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::{AccessRequest, AnalysisRequest, PeopleRequest, RequestId, TransferRequest};
    use crate::verification::FrameId;
    use likeness_core::face::report::Source;

    fn detect(n: u32, side: Side) -> Request {
        Request::Detect { frame_id: FrameId(n), side, source: Source::Camera, chosen: None }
    }

    #[test]
    fn the_newest_frame_of_a_side_wins_and_the_other_side_is_unaffected() {
        let mut mailbox = Mailbox::default();
        assert_eq!(mailbox.push(detect(1, Side::Claim), Some("a")), None, "nothing was waiting");
        assert_eq!(mailbox.push(detect(2, Side::Probe), Some("b")), None, "another side");
        let superseded = mailbox.push(detect(3, Side::Claim), Some("c"));
        assert_eq!(
            superseded,
            Some(Superseded { request: detect(1, Side::Claim), attachment: Some("a") }),
            "the older frame, to be closed"
        );
        let order: Vec<_> = std::iter::from_fn(|| mailbox.pop()).map(|(_, attachment)| attachment).collect();
        assert_eq!(order, [Some("b"), Some("c")], "in order of arrival");
    }

    #[test]
    fn forgetting_a_side_supersedes_its_queued_frame() {
        let mut mailbox = Mailbox::default();
        mailbox.push(detect(1, Side::Claim), Some(()));
        let superseded = mailbox.push(Request::Forget { side: Side::Claim }, None);
        assert_eq!(superseded.and_then(|s| s.request.frame_id()), Some(FrameId(1)), "it need not be analysed");
        assert!(matches!(mailbox.pop(), Some((Request::Forget { .. }, None))), "the side is still forgotten");
    }

    #[test]
    fn an_import_ends_for_a_cancel_a_lock_and_a_deletion_and_for_nothing_else() {
        let ends = |request: GalleryRequest| {
            let mut mailbox = Mailbox::default();
            mailbox.push(Request::Gallery(RequestId(1), request), ());
            mailbox.ends_import()
        };
        assert!(!Mailbox::<()>::default().ends_import(), "nothing waits");
        for request in [AccessRequest::Lock, AccessRequest::DeleteEverything] {
            assert!(ends(request.into()), "neither must wait for a file");
        }
        assert!(ends(TransferRequest::CancelImport.into()), "cancelled");
        assert!(!ends(AccessRequest::Status.into()) && !ends(PeopleRequest::List.into()), "these wait their turn");
    }

    #[test]
    fn at_most_one_of_ten_thousand_frames_waits_per_side() {
        let mut mailbox = Mailbox::default();
        for n in 0..10_000 {
            mailbox.push(detect(n, if n % 3 == 0 { Side::Claim } else { Side::Probe }), Some(()));
        }
        assert_eq!(mailbox.queue.len(), 2, "one per side");
    }

    #[test]
    fn of_the_camera_s_frames_that_vgg_looks_at_the_newest_waits_and_so_does_every_photo() {
        use crate::see::{LookAt, LookId, SeeEvent, SeeRequest, UnitOrder, UnitPage};
        use likeness_core::geometry::Size;
        use likeness_see::unit::SeenLayer;
        let units = UnitPage { order: UnitOrder::ByStrength, from: 0, count: 24 };
        let look = |n, at| Request::See(SeeRequest::Look { id: LookId(n), at, layer: SeenLayer::Conv3_1, units });
        let mut mailbox = Mailbox::default();
        mailbox.push(look(1, LookAt::Photo(Size::new(8, 8))), Some(()));
        mailbox.push(look(2, LookAt::Frame), Some(()));
        assert_eq!(mailbox.push(look(3, LookAt::Same), None), None, "it is about what came before");
        let superseded = mailbox.push(look(4, LookAt::Frame), Some(()));
        let skipped = superseded.and_then(|superseded| superseded.request.skipped());
        assert_eq!(skipped, Some(crate::Event::See(SeeEvent::Skipped { id: LookId(2) })), "the older frame");
        assert_eq!(mailbox.queue.len(), 3, "the photo, the question about it and the frame");
    }

    #[test]
    fn of_the_gallery_s_live_frames_the_newest_waits_and_so_does_every_photo() {
        let recognise =
            |n, source| Request::Gallery(RequestId(n), GalleryRequest::Analysis(AnalysisRequest::Recognise { source }));
        let mut mailbox = Mailbox::default();
        mailbox.push(recognise(1, Source::Photo), Some(()));
        mailbox.push(recognise(2, Source::Camera), Some(()));
        assert_eq!(mailbox.push(recognise(3, Source::Photo), Some(())), None, "photos supersede nothing");
        let superseded = mailbox.push(recognise(4, Source::Camera), Some(()));
        assert_eq!(superseded.map(|s| s.request), Some(recognise(2, Source::Camera)), "the older frame");
        let superseded = mailbox.push(Request::Gallery(RequestId(5), GalleryRequest::EndLive), None);
        assert_eq!(superseded.map(|s| s.request), Some(recognise(4, Source::Camera)), "the camera was closed");
        assert_eq!(mailbox.queue.len(), 3, "two photos and the end");
    }
}
