//! A worker with a real mailbox, which is compared with a plain list.

use super::page::{frame_purpose, purpose};
use crate::worker_link::supervision::Generation;
use likeness_core::backend::{Backend, KernelSet};
use likeness_core::face::matching::Thresholds;
use likeness_core::face::report::FaceReport;
use likeness_core::geometry::Size;
use likeness_core::timing::StageTimings;
use protocol::gallery::GalleryEvent;
use protocol::style::{End, StyleEvent, StyleRequest};
use protocol::{BuildId, EngineReport, Event, Mailbox, Request};
use std::collections::VecDeque;

/// A worker: messages go into its mailbox, and from there to its engine.
#[derive(Debug)]
pub(super) struct FakeWorker {
    /// Which worker of the visit it is.
    pub(super) generation: Generation,
    /// Events on their way to the page.
    pub(super) outbox: VecDeque<Event>,
    is_ready: bool,
    mailbox: Mailbox<u32>,
    /// What the mailbox should hold.
    waiting: Vec<(Request, u32)>,
}

impl FakeWorker {
    /// A worker whose files are loading.
    pub(super) fn new(generation: Generation) -> Self {
        Self { generation, outbox: VecDeque::new(), is_ready: false, mailbox: Mailbox::default(), waiting: vec![] }
    }

    /// Its files are loaded.
    pub(super) fn be_ready(&mut self) {
        if !std::mem::replace(&mut self.is_ready, true) {
            self.outbox.push_back(Event::Ready { build: BuildId::CURRENT });
        }
    }

    /// A message arrives, with the attachment that was sent with it.
    pub(super) fn receive(&mut self, request: Request, token: u32) {
        assert!(self.is_ready, "a message to a worker whose files still load would be lost");
        let older = purpose(&request)
            .and_then(|purpose| self.waiting.iter().position(|(waiting, _)| frame_purpose(waiting) == Some(purpose)));
        let expected = older.map(|at| self.waiting.remove(at));
        self.waiting.push((request.clone(), token));
        let superseded = self.mailbox.push(request, token).map(|old| (old.request, old.attachment));
        assert_eq!(superseded, expected, "the older frame, with its own attachment");
        self.outbox.extend(superseded.and_then(|(request, _)| request.skipped()));
        let ends =
            |(request, _): &(Request, u32)| matches!(request, Request::Gallery(_, request) if request.ends_import());
        assert_eq!(self.mailbox.ends_import(), self.waiting.iter().any(ends), "what ends an import is noticed");
    }

    /// Handles the oldest request.
    pub(super) fn work(&mut self) {
        let next = self.mailbox.pop();
        let expected = if self.waiting.is_empty() { None } else { Some(self.waiting.remove(0)) };
        assert_eq!(next, expected, "in the order of arrival, with its attachment");
        self.outbox.extend(next.and_then(|(request, _)| answer(request)));
    }
}

fn started() -> Event {
    Event::Started(EngineReport {
        backend: Backend::Cpu,
        adapter: None,
        cpu_reason: None,
        kernels: KernelSet::Own,
        models: vec![],
        encoders: vec![],
        startup_ms: 0.0,
        thresholds: Thresholds { tau: 0.5, fmr: 1e-3, reject_tau: 0.6, reject_fmr: 1e-2 },
    })
}

/// What an engine answers; `None` if a request has no answer.
fn answer(request: Request) -> Option<Event> {
    match request {
        Request::Start { .. } => Some(started()),
        Request::Detect { frame_id, side, .. } => {
            let report = FaceReport {
                frame: Size::new(2, 2),
                faces: vec![],
                landmarks: vec![],
                track: None,
                chip: 0,
                notices: vec![],
                timings: StageTimings::default(),
            };
            Some(Event::Detected { frame_id, side, report, verdict: None })
        }
        Request::Forget { side } => Some(Event::Forgotten { side }),
        Request::Gallery(id, _) => Some(Event::Gallery(Some(id), GalleryEvent::Discarded)),
        Request::Style(StyleRequest::Paint { job, .. }) => {
            let (end, size) = (End::Finished, Size::new(2, 2));
            Some(Event::Style(StyleEvent::Ended { job, end, size, iterations: 0, costs: None, face_check: None }))
        }
        Request::Style(_) | Request::Bench(_) | Request::Learn(_) | Request::See(_) => None,
    }
}
