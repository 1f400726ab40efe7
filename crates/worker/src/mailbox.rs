//! Requests that wait: in order, except that of two looks at the same side only the newer is kept.

use std::collections::VecDeque;
use vision::protocol::style::StyleRequest;
use vision::protocol::{LookId, Request, Side};

/// A queue of requests with whatever came beside them (`B`: a bitmap in the browser).
#[derive(Debug)]
pub struct Mailbox<B> {
    waiting: VecDeque<(Request, Option<B>)>,
}

/// A look that will not be done, and what came with it.
#[derive(Debug, PartialEq, Eq)]
pub struct Passed<B> {
    /// Which look.
    pub look: LookId,
    /// Its bitmap, to be closed.
    pub beside: Option<B>,
}

impl<B> Default for Mailbox<B> {
    fn default() -> Self {
        Self { waiting: VecDeque::new() }
    }
}

impl<B> Mailbox<B> {
    /// Puts a request in. A look or a `Forget` replaces a waiting look at the same side, which is handed back.
    pub fn push(&mut self, request: Request, beside: Option<B>) -> Option<Passed<B>> {
        let passed = request.side().and_then(|side| self.pass_over(side));
        self.waiting.push_back((request, beside));
        passed
    }

    /// The next request, oldest first.
    pub fn pop(&mut self) -> Option<(Request, Option<B>)> {
        self.waiting.pop_front()
    }

    /// Whether something waits that a painting must end its step for.
    pub fn interrupts(&self) -> bool {
        use StyleRequest::{Cancel, Paint, Pause, Stop};
        let interrupts = |request: &Request| matches!(request, Request::Style(Cancel | Paint { .. } | Pause | Stop));
        self.waiting.iter().any(|(request, _)| interrupts(request))
    }

    fn pass_over(&mut self, side: Side) -> Option<Passed<B>> {
        let at = self.waiting.iter().position(|(r, _)| matches!(r, Request::Look { side: s, .. } if *s == side))?;
        let (request, beside) = self.waiting.remove(at)?;
        request.look().map(|look| Passed { look, beside })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vision::protocol::Source;

    fn look(n: u32, side: Side) -> Request {
        Request::Look { look: LookId(n), side, source: Source::Camera }
    }

    #[test]
    fn the_newest_frame_of_a_side_wins_and_the_other_side_waits_undisturbed() {
        let mut mailbox = Mailbox::default();
        assert_eq!(mailbox.push(look(1, Side::Claim), Some("a")), None, "nothing waited");
        assert_eq!(mailbox.push(look(2, Side::Probe), Some("b")), None, "another side");
        let passed = mailbox.push(look(3, Side::Claim), Some("c"));
        assert_eq!(passed, Some(Passed { look: LookId(1), beside: Some("a") }), "the older frame, to be closed");
        let order: Vec<_> = std::iter::from_fn(|| mailbox.pop()).map(|(_, b)| b).collect();
        assert_eq!(order, [Some("b"), Some("c")], "in order of arrival");
    }

    #[test]
    fn forgetting_a_side_passes_over_its_waiting_look() {
        let mut mailbox = Mailbox::default();
        mailbox.push(look(1, Side::Claim), Some(()));
        let passed = mailbox.push(Request::Forget { side: Side::Claim }, None);
        assert_eq!(passed.map(|p| p.look), Some(LookId(1)), "what is forgotten need not be looked at");
        assert!(matches!(mailbox.pop(), Some((Request::Forget { .. }, None))), "the forgetting itself is done");
    }

    #[test]
    fn ten_thousand_frames_never_wait_in_more_than_two_places() {
        let mut mailbox = Mailbox::default();
        for n in 0..10_000 {
            mailbox.push(look(n, if n % 3 == 0 { Side::Claim } else { Side::Probe }), Some(()));
        }
        assert_eq!(mailbox.waiting.len(), 2, "one a side");
    }
}
