//! Detects a worker that no longer answers. Makes decisions only and has no clock of its own.
//!
//! Time is counted in ticks of the page, not in seconds: a tab that was frozen, or a laptop that slept, receives a single
//! tick when it wakes up, and the worker's answers right after it.

use protocol::bench::{BenchEvent, BenchRequest};
use protocol::failure::FailureKind;
use protocol::gallery::RequestId;
use protocol::learn::{LearnEvent, LearnRequest, RunId};
use protocol::see::{SeeEvent, SeeRequest, SeeTask};
use protocol::style::{StyleEvent, StyleRequest};
use protocol::{Event, FrameId, Request};

/// Milliseconds between two ticks.
pub const TICK_MS: u32 = 5_000;
/// Ticks without an event while a detection request is unanswered: a minute. One takes a tenth of a second on two cores of
/// a server (docs/PERFORMANCE.md); the rest is for slow phones and for pictures with many faces.
const DETECT_TICKS: u32 = 12;
/// Ticks without an event while the start, a style job, a gallery request or a benchmark is unanswered: three minutes. They
/// report every step, and the longest step (a GPU compiling its kernels, an iteration at a large size) reports nothing while
/// it lasts.
const LONG_TICKS: u32 = 36;

/// A request that the worker has not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outstanding {
    Start,
    Detection(FrameId),
    Painting,
    Gallery(RequestId),
    Bench,
    Training(RunId),
    Lesson(RunId),
    See(SeeTask),
}

/// The unanswered requests and the ticks since the last event.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Watchdog {
    outstanding: Vec<Outstanding>,
    ticks: u32,
}

impl Watchdog {
    /// A request was posted. Ticks are counted from the first unanswered request.
    pub fn on_request(&mut self, request: &Request) {
        let awaited = match request {
            Request::Start { .. } => Outstanding::Start,
            Request::Detect { frame_id, .. } => Outstanding::Detection(*frame_id),
            Request::Style(StyleRequest::Paint { .. } | StyleRequest::Continue { .. }) => Outstanding::Painting,
            Request::Gallery(id, _) => Outstanding::Gallery(*id),
            Request::Bench(
                BenchRequest::Prepare { .. } | BenchRequest::Run | BenchRequest::Compare | BenchRequest::Numbers,
            ) => Outstanding::Bench,
            Request::Learn(LearnRequest::Train { run, .. } | LearnRequest::Continue { run, .. }) => {
                Outstanding::Training(*run)
            }
            Request::Learn(
                LearnRequest::Encode { run, .. } | LearnRequest::Identify { run, .. } | LearnRequest::Save { run },
            ) => Outstanding::Lesson(*run),
            Request::Learn(LearnRequest::Load { run }) => Outstanding::Training(*run),
            Request::See(
                request @ (SeeRequest::Look { .. }
                | SeeRequest::Project { .. }
                | SeeRequest::Scan { .. }
                | SeeRequest::Maximize { .. }),
            ) => Outstanding::See(request.task()),
            // Not answered, or immediately.
            Request::Forget { .. }
            | Request::Style(
                StyleRequest::SetPicture { .. }
                | StyleRequest::Remove { .. }
                | StyleRequest::Pause
                | StyleRequest::Stop
                | StyleRequest::Cancel,
            )
            | Request::Bench(BenchRequest::Release)
            | Request::Learn(
                LearnRequest::Change { .. }
                | LearnRequest::Pause { .. }
                | LearnRequest::Stop { .. }
                | LearnRequest::Discard { .. },
            )
            | Request::See(SeeRequest::ForgetScan | SeeRequest::StopMaximizing) => return,
        };
        if self.outstanding.is_empty() {
            self.ticks = 0;
        }
        if !self.outstanding.contains(&awaited) {
            self.outstanding.push(awaited);
        }
    }

    /// The worker sent an event; any event shows that it is alive.
    pub fn on_event(&mut self, event: &Event) {
        self.ticks = 0;
        if let Some(answered) = answered(event) {
            self.outstanding.retain(|awaited| *awaited != answered);
        }
    }

    /// Counts a tick. True if the worker has sent nothing for too long.
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
            Self::Detection(_) => DETECT_TICKS,
            // Deriving a key on a slow phone takes seconds, and so does writing thousands of records.
            Self::Start
            | Self::Painting
            | Self::Gallery(_)
            | Self::Bench
            | Self::Training(_)
            | Self::Lesson(_)
            | Self::See(_) => LONG_TICKS,
        }
    }
}

/// The request that an event completes; `None` if it is a report on the way, or answers nothing that is awaited. Exhaustive:
/// a new event that is not counted as an answer would end a worker that works.
const fn answered(event: &Event) -> Option<Outstanding> {
    match event {
        Event::Started(_) => Some(Outstanding::Start),
        Event::Detected { frame_id, .. }
        | Event::Skipped { frame_id }
        | Event::Failed { frame_id: Some(frame_id), .. } => Some(Outstanding::Detection(*frame_id)),
        // Full storage is reported during the start and does not end it.
        Event::Failed { frame_id: None, failure, .. } => match failure.kind {
            FailureKind::StorageFull => None,
            _ => Some(Outstanding::Start),
        },
        Event::Style(event) => match event {
            StyleEvent::Ended { .. } | StyleEvent::Failed { .. } | StyleEvent::Paused { .. } => {
                Some(Outstanding::Painting)
            }
            StyleEvent::PictureSet { .. }
            | StyleEvent::PictureFailed { .. }
            | StyleEvent::Loading { .. }
            | StyleEvent::Began { .. }
            | StyleEvent::Progress { .. } => None,
        },
        Event::Gallery(Some(id), _) => Some(Outstanding::Gallery(*id)),
        Event::Bench(event) => match event {
            BenchEvent::Loading { .. } => None,
            BenchEvent::Prepared { .. }
            | BenchEvent::Ran { .. }
            | BenchEvent::Compared { .. }
            | BenchEvent::Numbers
            | BenchEvent::Failed { .. } => Some(Outstanding::Bench),
        },
        Event::Learn(event) => match event {
            LearnEvent::Began { .. } | LearnEvent::Progress { .. } | LearnEvent::Evaluated { .. } => None,
            LearnEvent::Paused { run } | LearnEvent::Ended { run, .. } | LearnEvent::Failed { run, .. } => {
                Some(Outstanding::Training(*run))
            }
            LearnEvent::Encoded { run, .. }
            | LearnEvent::Identified { run, .. }
            | LearnEvent::Saved { run }
            | LearnEvent::Refused { run, .. } => Some(Outstanding::Lesson(*run)),
        },
        Event::See(event) => match event {
            SeeEvent::Loading { .. } | SeeEvent::Maximizing { is_done: false, .. } => None,
            SeeEvent::Looked { id, .. } | SeeEvent::Skipped { id } | SeeEvent::Projected { id, .. } => {
                Some(Outstanding::See(SeeTask::Look(*id)))
            }
            SeeEvent::Scanned { id, picture } => Some(Outstanding::See(SeeTask::Scan(*id, *picture))),
            SeeEvent::Maximizing { id, is_done: true, .. } => Some(Outstanding::See(SeeTask::Maximize(*id))),
            SeeEvent::Failed { task, .. } => Some(Outstanding::See(*task)),
        },
        Event::Ready { .. } | Event::Starting(_) | Event::Forgotten { .. } | Event::Gallery(None, _) => None,
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

    fn detect(n: u32) -> Request {
        Request::Detect { frame_id: FrameId(n), side: Side::Claim, source: Source::Camera, chosen: None }
    }

    fn start() -> Request {
        Request::Start {
            preference: Preference::Auto,
            cpu_reason: None,
            base: String::new(),
            kernels: KernelSet::Own,
            encoder: None,
        }
    }

    /// Ticks until the timeout, if it comes within a thousand.
    fn ticks_until_timeout(watchdog: &mut Watchdog) -> Option<usize> {
        (1..1_000).find(|_| watchdog.tick())
    }

    #[test]
    fn a_worker_without_unanswered_requests_may_be_silent_forever() {
        let mut watchdog = Watchdog::default();
        assert_eq!(ticks_until_timeout(&mut watchdog), None, "nothing was requested");
        watchdog.on_request(&Request::Forget { side: Side::Claim });
        assert_eq!(ticks_until_timeout(&mut watchdog), None, "forgetting is not awaited");
        watchdog.on_request(&detect(1));
        watchdog.on_event(&Event::Skipped { frame_id: FrameId(1) });
        assert_eq!(ticks_until_timeout(&mut watchdog), None, "it has answered");
    }

    #[test]
    fn a_detection_request_times_out_after_a_minute() {
        let mut watchdog = Watchdog::default();
        assert_eq!(ticks_until_timeout(&mut watchdog), None, "a long pause before");
        watchdog.on_request(&detect(1));
        assert_eq!(ticks_until_timeout(&mut watchdog), Some(13), "twelve ticks have gone by in full");
    }

    #[test]
    fn any_event_resets_the_count_but_answers_only_its_own_request() {
        let mut watchdog = Watchdog::default();
        watchdog.on_request(&detect(1));
        for _ in 0..100 {
            assert!((0..12).all(|_| !watchdog.tick()), "not yet");
            watchdog.on_event(&Event::Forgotten { side: Side::Claim });
        }
        watchdog.on_event(&Event::Skipped { frame_id: FrameId(7) });
        assert!(ticks_until_timeout(&mut watchdog).is_some(), "the first frame is still unanswered");
    }

    #[test]
    fn a_start_continues_while_it_reports_steps_and_ends_when_it_fails() {
        let mut watchdog = Watchdog::default();
        watchdog.on_request(&start());
        watchdog.on_event(&Event::Starting(StartStep::OpeningDevice));
        let full = Failure::new(FailureKind::StorageFull, "");
        watchdog.on_event(&Event::Failed { frame_id: None, failure: full, fatal: false });
        assert_eq!(
            ticks_until_timeout(&mut watchdog.clone()),
            Some(37),
            "three minutes from the last event; full storage does not end the start"
        );
        let failure = Failure::new(FailureKind::ManifestUnreadable, "");
        watchdog.on_event(&Event::Failed { frame_id: None, failure, fatal: false });
        assert_eq!(ticks_until_timeout(&mut watchdog), None, "it has reported its failure");
    }

    #[test]
    fn a_benchmark_may_take_as_long_as_a_style_job() {
        let mut watchdog = Watchdog::default();
        watchdog.on_request(&Request::Bench(BenchRequest::Run));
        assert_eq!(ticks_until_timeout(&mut watchdog.clone()), Some(37), "the first run on a GPU compiles its kernels");
        watchdog.on_event(&Event::Bench(BenchEvent::Ran { item: BenchItem::Search, ms: 1.0 }));
        assert_eq!(ticks_until_timeout(&mut watchdog), None, "it has run");
    }

    #[test]
    fn a_paused_job_has_nothing_to_answer() {
        let mut watchdog = Watchdog::default();
        watchdog.on_request(&Request::Style(StyleRequest::Continue { more: 10 }));
        watchdog.on_request(&detect(1));
        assert_eq!(ticks_until_timeout(&mut watchdog.clone()), Some(37), "a frame waits behind an iteration");
        watchdog.on_event(&Event::Style(StyleEvent::Paused { job: JobId(1) }));
        watchdog.on_event(&Event::Skipped { frame_id: FrameId(1) });
        assert_eq!(ticks_until_timeout(&mut watchdog), None, "it is paused");
    }
}
