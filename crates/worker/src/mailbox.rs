//! Requests that wait: in order, except that of two looks for the same purpose only the newer is kept.

use likeness_core::face::report::Source;
use protocol::gallery::GalleryRequest;
use protocol::style::StyleRequest;
use protocol::{Request, Side};
use std::collections::VecDeque;

/// A queue of requests with their attachments (`A`: in the browser, one that was not read yet).
#[derive(Debug)]
pub struct Mailbox<A> {
    queue: VecDeque<(Request, A)>,
}

/// A look that will not be done, and what came with it.
#[derive(Debug, PartialEq)]
pub struct Superseded<A> {
    /// What was asked.
    pub request: Request,
    /// Its bitmap, to be closed.
    pub attachment: A,
}

/// What a look is for: one a purpose waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    /// A side of the verification.
    Side(Side),
    /// The gallery's live camera.
    Live,
}

impl<A> Default for Mailbox<A> {
    fn default() -> Self {
        Self { queue: VecDeque::new() }
    }
}

impl<A> Mailbox<A> {
    /// Puts a request in. A look replaces a waiting one for the same purpose, and so does the request to forget that
    /// purpose; the one replaced is handed back.
    pub fn push(&mut self, request: Request, attachment: A) -> Option<Superseded<A>> {
        let superseded = purpose(&request).and_then(|purpose| self.supersede(purpose));
        self.queue.push_back((request, attachment));
        superseded
    }

    /// The next request, oldest first.
    pub fn pop(&mut self) -> Option<(Request, A)> {
        self.queue.pop_front()
    }

    /// Whether something waits that a painting must end its step for.
    pub fn interrupts(&self) -> bool {
        use StyleRequest::{Cancel, Paint, Pause, Stop};
        let interrupts = |request: &Request| matches!(request, Request::Style(Cancel | Paint { .. } | Pause | Stop));
        self.queue.iter().any(|(request, _)| interrupts(request))
    }

    fn supersede(&mut self, wanted: Purpose) -> Option<Superseded<A>> {
        let at = self.queue.iter().position(|(r, _)| is_detection(r) && purpose(r) == Some(wanted))?;
        let (request, attachment) = self.queue.remove(at)?;
        Some(Superseded { request, attachment })
    }
}

/// The purpose that a request looks for, or forgets.
fn purpose(request: &Request) -> Option<Purpose> {
    match request {
        Request::Gallery(_, GalleryRequest::EndLive) => Some(Purpose::Live),
        Request::Gallery(
            _,
            GalleryRequest::Recognise { source: Source::Camera }
            | GalleryRequest::Verify { source: Source::Camera, .. },
        ) => Some(Purpose::Live),
        other => other.side().map(Purpose::Side),
    }
}

/// Whether a request brings a picture to look at.
fn is_detection(request: &Request) -> bool {
    match request {
        Request::Gallery(_, of_gallery) => {
            matches!(of_gallery, GalleryRequest::Recognise { .. } | GalleryRequest::Verify { .. })
        }
        other => other.look().is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use protocol::FrameId;
    use protocol::gallery::RequestId;

    fn look(n: u32, side: Side) -> Request {
        Request::Look { look: FrameId(n), side, source: Source::Camera }
    }

    #[test]
    fn the_newest_frame_of_a_side_wins_and_the_other_side_waits_undisturbed() {
        let mut mailbox = Mailbox::default();
        assert_eq!(mailbox.push(look(1, Side::Claim), Some("a")), None, "nothing waited");
        assert_eq!(mailbox.push(look(2, Side::Probe), Some("b")), None, "another side");
        let superseded = mailbox.push(look(3, Side::Claim), Some("c"));
        assert_eq!(
            superseded,
            Some(Superseded { request: look(1, Side::Claim), attachment: Some("a") }),
            "the older frame, to be closed"
        );
        let order: Vec<_> = std::iter::from_fn(|| mailbox.pop()).map(|(_, b)| b).collect();
        assert_eq!(order, [Some("b"), Some("c")], "in order of arrival");
    }

    #[test]
    fn forgetting_a_side_supersedes_its_queued_frame() {
        let mut mailbox = Mailbox::default();
        mailbox.push(look(1, Side::Claim), Some(()));
        let superseded = mailbox.push(Request::Forget { side: Side::Claim }, None);
        assert_eq!(
            superseded.and_then(|p| p.request.look()),
            Some(FrameId(1)),
            "what is forgotten need not be looked at"
        );
        assert!(matches!(mailbox.pop(), Some((Request::Forget { .. }, None))), "the forgetting itself is done");
    }

    #[test]
    fn ten_thousand_frames_never_wait_in_more_than_two_places() {
        let mut mailbox = Mailbox::default();
        for n in 0..10_000 {
            mailbox.push(look(n, if n % 3 == 0 { Side::Claim } else { Side::Probe }), Some(()));
        }
        assert_eq!(mailbox.queue.len(), 2, "one a side");
    }

    #[test]
    fn of_live_frames_of_the_gallery_the_newest_waits_and_every_photo_does() {
        let ask = |n, source| Request::Gallery(RequestId(n), GalleryRequest::Recognise { source });
        let mut mailbox = Mailbox::default();
        mailbox.push(ask(1, Source::Photo), Some(()));
        mailbox.push(ask(2, Source::Camera), Some(()));
        assert_eq!(mailbox.push(ask(3, Source::Photo), Some(())), None, "photos replace nothing");
        let superseded = mailbox.push(ask(4, Source::Camera), Some(()));
        assert_eq!(superseded.map(|p| p.request), Some(ask(2, Source::Camera)), "the older frame");
        let superseded = mailbox.push(Request::Gallery(RequestId(5), GalleryRequest::EndLive), None);
        assert_eq!(superseded.map(|p| p.request), Some(ask(4, Source::Camera)), "the camera was closed");
        assert_eq!(mailbox.queue.len(), 3, "two photos and the end");
    }
}
