//! Receives the engine's events, stores them and logs progress.

use super::curve::Point;
use anyhow::bail;
use likeness_core::backend::Backend;
use likeness_core::pixels::RgbaFrame;
use protocol::Event;
use protocol::style::{End, FaceCheck, PaintPlan, PaintProgress, StyleEvent};
use std::cell::RefCell;
use std::rc::Rc;
use worker::attachment::Attachment;
use worker::ports::Outbox;

/// Called with each line of progress.
pub type Log = fn(&str);

/// Stores what the engine reports.
#[derive(Clone)]
pub struct StylePreview {
    log: Log,
    received: Rc<RefCell<Received>>,
}

#[derive(Debug, Default)]
struct Received {
    backend: Option<Backend>,
    cpu_reason: String,
    failure: Option<String>,
    plan: Option<PaintPlan>,
    curve: Vec<Point>,
    ended: Option<(End, RgbaFrame, Option<FaceCheck>)>,
}

/// The result of a job.
#[derive(Debug, Clone)]
pub struct StyleResult {
    /// Why it ended.
    pub end: End,
    /// The painting.
    pub picture: RgbaFrame,
    /// Costs and speed, about every ten iterations.
    pub curve: Vec<Point>,
    /// The plan that the engine announced.
    pub plan: PaintPlan,
    /// Whether the face encoder still recognises the person, if there is a face.
    pub face_check: Option<FaceCheck>,
}

impl std::fmt::Debug for StylePreview {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StylePreview").field("received", &self.received).finish_non_exhaustive()
    }
}

impl StylePreview {
    /// Creates a preview that has received nothing yet.
    pub fn new(log: Log) -> Self {
        Self { log, received: Rc::default() }
    }

    /// The backend of the engine, once it has started.
    pub fn backend(&self) -> Option<Backend> {
        self.received.borrow().backend
    }

    /// Why the backend is the CPU; empty if it is not.
    pub fn cpu_reason(&self) -> String {
        self.received.borrow().cpu_reason.clone()
    }

    /// Returns a failure that the engine has reported.
    ///
    /// # Errors
    /// The failure.
    pub fn check(&self) -> anyhow::Result<()> {
        match &self.received.borrow().failure {
            Some(failure) => bail!("{failure}"),
            None => Ok(()),
        }
    }

    /// The result of the job; `None` until there is a picture.
    pub fn result(&self) -> Option<StyleResult> {
        let received = self.received.borrow();
        let ((end, picture, face_check), plan) = (received.ended.clone()?, received.plan.clone()?);
        Some(StyleResult { end, picture, curve: received.curve.clone(), plan, face_check })
    }

    fn receive(&self, event: StyleEvent, attachment: Option<Vec<u8>>) {
        let mut received = self.received.borrow_mut();
        match event {
            StyleEvent::Began { plan, .. } => {
                let scales = plan.scales.iter().map(|(size, n)| format!("{n} at {} x {}", size.width, size.height));
                (self.log)(&format!("{}: {}", plan.model.name(), scales.collect::<Vec<_>>().join(", ")));
                received.plan = Some(plan);
            }
            StyleEvent::Progress { progress, .. } => {
                if let Some(point) = point(progress) {
                    (self.log)(&point.progress_line());
                    received.curve.push(point);
                }
            }
            StyleEvent::Ended { end, size, face_check, .. } => {
                let frame = attachment.and_then(|bytes| RgbaFrame::new(size, bytes).ok());
                received.ended = frame.map(|frame| (end, frame, face_check));
            }
            StyleEvent::Failed { failure, .. } | StyleEvent::PictureFailed { failure, .. } => {
                received.failure = Some(format!("{:?}: {}", failure.kind, failure.detail))
            }
            StyleEvent::PictureSet { .. } | StyleEvent::Loading { .. } | StyleEvent::Paused { .. } => {}
        }
    }
}

fn point(progress: PaintProgress) -> Option<Point> {
    let PaintProgress { iteration, planned, size, rate, left_s, costs, .. } = progress;
    costs.map(|costs| Point { iteration, planned, size, rate, left_s, costs })
}

impl Outbox for StylePreview {
    fn send(&self, event: Event, attachment: Attachment) {
        match event {
            Event::Style(event) => self.receive(event, attachment.into_bytes()),
            Event::Started(report) => {
                let mut received = self.received.borrow_mut();
                received.cpu_reason = report.cpu_reason.map_or(String::new(), |reason| format!("{reason:?}"));
                received.backend = Some(report.backend);
            }
            Event::Failed { failure, .. } => {
                self.received.borrow_mut().failure = Some(format!("{:?}: {}", failure.kind, failure.detail));
            }
            _ => {}
        }
    }
}
