//! The events of a worker that does nothing but faces and the gallery.

use crate::build_id::BuildId;
use crate::engine_report::EngineReport;
use crate::event::{Event, StartStep};
use crate::failure::Failure;
use crate::gallery::{GalleryEvent, RequestId};
use crate::verification::{FrameId, Side};
use likeness_core::face::matching::Verdict;
use likeness_core::face::report::FaceReport;
use serde::Deserialize;

/// An [`Event`] without those of the subjects, written in the same way.
///
/// The first page reads these: the code that reads the others is half as large as all of its own, and is fetched with the pages that
/// ask for them. What is not documented here is in [`Event`].
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[expect(missing_docs, reason = "each is documented in `Event`")]
pub enum FaceEvent {
    Ready { build: BuildId },
    Starting(StartStep),
    Started(EngineReport),
    Detected { frame_id: FrameId, side: Side, report: FaceReport, verdict: Option<Verdict> },
    Skipped { frame_id: FrameId },
    Forgotten { side: Side },
    Gallery(Option<RequestId>, GalleryEvent),
    Failed { frame_id: Option<FrameId>, failure: Failure, fatal: bool },
}

impl From<FaceEvent> for Event {
    fn from(event: FaceEvent) -> Self {
        match event {
            FaceEvent::Ready { build } => Self::Ready { build },
            FaceEvent::Starting(step) => Self::Starting(step),
            FaceEvent::Started(report) => Self::Started(report),
            FaceEvent::Detected { frame_id, side, report, verdict } => {
                Self::Detected { frame_id, side, report, verdict }
            }
            FaceEvent::Skipped { frame_id } => Self::Skipped { frame_id },
            FaceEvent::Forgotten { side } => Self::Forgotten { side },
            FaceEvent::Gallery(id, event) => Self::Gallery(id, event),
            FaceEvent::Failed { frame_id, failure, fatal } => Self::Failed { frame_id, failure, fatal },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::BenchEvent;
    use crate::failure::FailureKind;
    use crate::style::{JobId, StyleEvent};
    use likeness_core::face::matching::{Thresholds, judge};
    use likeness_core::geometry::Size;
    use likeness_core::timing::StageTimings;

    fn failure() -> Failure {
        Failure::new(FailureKind::Internal, "a detail")
    }

    fn report() -> FaceReport {
        FaceReport {
            frame: Size { width: 4, height: 3 },
            faces: vec![],
            landmarks: vec![],
            track: Some(2),
            chip: 112,
            notices: vec![],
            timings: StageTimings::default(),
        }
    }

    /// One of each kind. A new kind does not compile until somebody has decided where it belongs.
    fn is_about_faces(event: &Event) -> bool {
        match event {
            Event::Ready { .. }
            | Event::Starting(_)
            | Event::Started(_)
            | Event::Detected { .. }
            | Event::Skipped { .. }
            | Event::Forgotten { .. }
            | Event::Gallery(..)
            | Event::Failed { .. } => true,
            Event::Style(_) | Event::Bench(_) | Event::Learn(_) | Event::See(_) => false,
        }
    }

    #[test]
    fn an_event_about_faces_is_read_as_what_it_was_written_and_others_are_refused() {
        let thresholds = Thresholds { tau: 1.0, fmr: 1e-3, reject_tau: 1.2, reject_fmr: 1e-2 };
        let verdict = Some(judge(0.5, thresholds, 0.25));
        let events = [
            Event::Ready { build: BuildId::CURRENT },
            Event::Starting(StartStep::WarmUp { done: 1, all: 2 }),
            Event::Detected { frame_id: FrameId(3), side: Side::Probe, report: report(), verdict },
            Event::Skipped { frame_id: FrameId(4) },
            Event::Forgotten { side: Side::Claim },
            Event::Gallery(Some(RequestId(5)), GalleryEvent::Failed(failure())),
            Event::Gallery(None, GalleryEvent::Discarded),
            Event::Failed { frame_id: None, failure: failure(), fatal: true },
            Event::Style(StyleEvent::Paused { job: JobId(1) }),
            Event::Bench(BenchEvent::Failed { failure: failure() }),
        ];
        for event in events {
            let text = serde_json::to_string(&event).expect("an event is JSON");
            let read = serde_json::from_str::<FaceEvent>(&text).map(Event::from);
            assert_eq!(read.ok(), is_about_faces(&event).then_some(event), "{text}");
        }
    }
}
