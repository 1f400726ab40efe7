//! How long a worker may owe an answer in silence. Decides, and has no clock of its own.
//!
//! Time is counted in ticks of the page, not in seconds of the day: a tab that was frozen, or a laptop that slept, wakes up
//! to one tick, and finds the worker's answers behind it.

use protocol::bench::{BenchEvent, BenchRequest};
use protocol::failure::FailureKind;
use protocol::gallery::RequestId;
use protocol::style::{StyleEvent, StyleRequest};
use protocol::{Event, FrameId, Request};

/// Milliseconds from tick to tick.
pub const TICK_MS: u32 = 5_000;
/// Ticks of silence while a look is owed: a minute. A look takes a tenth of a second on two cores of a server
/// (docs/PERFORMANCE.md); the rest is for slow phones and for pictures with many faces.
const DETECT_TICKS: u32 = 12;
/// Ticks of silence while the start, a painting or a measurement is owed: three minutes. Both tell of every step, and the longest one (a
/// GPU compiling its kernels, an iteration at a large size) says nothing while it lasts.
const LONG_TICKS: u32 = 36;

/// Something that the worker was asked for and has not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outstanding {
    Start,
    Look(FrameId),
    Painting,
    Gallery(RequestId),
    Bench,
}

/// What a worker owes, and for how long it has been silent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Watchdog {
    outstanding: Vec<Outstanding>,
    ticks: u32,
}

impl Watchdog {
    /// The worker was asked for something. Silence counts from the moment that it owes anything.
    pub fn on_request(&mut self, request: &Request) {
        let awaited = match request {
            Request::Start { .. } => Outstanding::Start,
            Request::Look { look, .. } => Outstanding::Look(*look),
            Request::Style(StyleRequest::Paint { .. } | StyleRequest::Continue { .. }) => Outstanding::Painting,
            // Done at once, or not at all.
            Request::Forget { .. } | Request::Style(_) | Request::Bench(BenchRequest::Release) => return,
            Request::Gallery(ask, _) => Outstanding::Gallery(*ask),
            Request::Bench(_) => Outstanding::Bench,
        };
        if self.outstanding.is_empty() {
            self.ticks = 0;
        }
        if !self.outstanding.contains(&awaited) {
            self.outstanding.push(awaited);
        }
    }

    /// The worker said something: a sign of life, whatever it was.
    pub fn on_event(&mut self, event: &Event) {
        self.ticks = 0;
        let answered = match event {
            Event::Started(_) => Outstanding::Start,
            Event::Seen { look, .. } | Event::Skipped { look } | Event::Failed { look: Some(look), .. } => {
                Outstanding::Look(*look)
            }
            // Full storage is told on the way.
            Event::Failed { look: None, failure, .. } if failure.kind != FailureKind::StorageFull => Outstanding::Start,
            Event::Style(StyleEvent::Ended { .. } | StyleEvent::Refused { .. } | StyleEvent::Paused { .. }) => {
                Outstanding::Painting
            }
            Event::Gallery(Some(ask), _) => Outstanding::Gallery(*ask),
            Event::Bench(BenchEvent::Loading { .. }) => return,
            Event::Bench(_) => Outstanding::Bench,
            _ => return,
        };
        self.outstanding.retain(|awaited| *awaited != answered);
    }

    /// Another tick has gone by. True where the worker has been silent for too long.
    #[must_use]
    pub fn tick(&mut self) -> bool {
        let Some(allowed) = self.outstanding.iter().map(|awaited| awaited.ticks()).max() else { return false };
        self.ticks += 1;
        self.ticks > allowed
    }
}

impl Outstanding {
    const fn ticks(self) -> u32 {
        match self {
            Self::Look(_) => DETECT_TICKS,
            // Deriving a key on a slow phone takes seconds, writing thousands of records too.
            Self::Start | Self::Painting | Self::Gallery(_) | Self::Bench => LONG_TICKS,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::backend::{KernelSet, Preference};
    use likeness_core::bench::BenchItem;
    use likeness_core::face::report::Source;
    use protocol::failure::Failure;
    use protocol::style::JobId;
    use protocol::{Side, StartStep};

    fn look(n: u32) -> Request {
        Request::Look { look: FrameId(n), side: Side::Claim, source: Source::Camera }
    }

    fn start() -> Request {
        Request::Start {
            preference: Preference::Auto,
            cpu_reason: None,
            base: String::new(),
            operations: KernelSet::Own,
        }
    }

    /// Ticks until patience ends, where it does within a thousand.
    fn ticks_until_timeout(patience: &mut Watchdog) -> Option<usize> {
        (1..1_000).find(|_| patience.tick())
    }

    #[test]
    fn a_worker_that_owes_nothing_may_be_silent_for_ever() {
        let mut patience = Watchdog::default();
        assert_eq!(ticks_until_timeout(&mut patience), None, "nothing was asked");
        patience.on_request(&Request::Forget { side: Side::Claim });
        assert_eq!(ticks_until_timeout(&mut patience), None, "forgetting needs no answer");
        patience.on_request(&look(1));
        patience.on_event(&Event::Skipped { look: FrameId(1) });
        assert_eq!(ticks_until_timeout(&mut patience), None, "what it owed it has given");
    }

    #[test]
    fn a_look_is_waited_for_a_minute_from_its_asking() {
        let mut patience = Watchdog::default();
        assert_eq!(ticks_until_timeout(&mut patience), None, "a long rest before");
        patience.on_request(&look(1));
        assert_eq!(ticks_until_timeout(&mut patience), Some(13), "twelve ticks have gone by in full");
    }

    #[test]
    fn any_word_is_a_sign_of_life_but_pays_only_its_own_debt() {
        let mut patience = Watchdog::default();
        patience.on_request(&look(1));
        for _ in 0..100 {
            assert!((0..12).all(|_| !patience.tick()), "patient");
            patience.on_event(&Event::Uncompared);
        }
        patience.on_event(&Event::Skipped { look: FrameId(7) });
        assert!(ticks_until_timeout(&mut patience).is_some(), "the first look is still owed");
    }

    #[test]
    fn a_start_goes_on_as_long_as_it_tells_of_steps_and_ends_when_it_fails() {
        let mut patience = Watchdog::default();
        patience.on_request(&start());
        patience.on_event(&Event::Starting(StartStep::OpeningDevice));
        let full = Failure::new(FailureKind::StorageFull, "");
        patience.on_event(&Event::Failed { look: None, failure: full, fatal: false });
        assert_eq!(
            ticks_until_timeout(&mut patience.clone()),
            Some(37),
            "three minutes from the last word; full storage is no end"
        );
        let failure = Failure::new(FailureKind::ManifestUnreadable, "");
        patience.on_event(&Event::Failed { look: None, failure, fatal: false });
        assert_eq!(ticks_until_timeout(&mut patience), None, "it has said that it failed");
    }

    #[test]
    fn a_measurement_is_waited_for_as_long_as_a_painting() {
        let mut patience = Watchdog::default();
        patience.on_request(&Request::Bench(BenchRequest::Run));
        assert_eq!(ticks_until_timeout(&mut patience.clone()), Some(37), "the first run on a GPU compiles its kernels");
        patience.on_event(&Event::Bench(BenchEvent::Ran { item: BenchItem::Search, ms: 1.0 }));
        assert_eq!(ticks_until_timeout(&mut patience), None, "it was run");
    }

    #[test]
    fn a_painting_that_rests_owes_nothing() {
        let mut patience = Watchdog::default();
        patience.on_request(&Request::Style(StyleRequest::Continue { more: 10 }));
        patience.on_request(&look(1));
        assert_eq!(ticks_until_timeout(&mut patience.clone()), Some(37), "a look waits behind an iteration");
        patience.on_event(&Event::Style(StyleEvent::Paused { job: JobId(1) }));
        patience.on_event(&Event::Skipped { look: FrameId(1) });
        assert_eq!(ticks_until_timeout(&mut patience), None, "it rests");
    }
}
