//! Where the engine's events go: kept, and told in words.

use super::Told;
use super::curve::Point;
use anyhow::bail;
use likeness_core::backend::Backend;
use likeness_core::pixels::RgbaFrame;
use protocol::Event;
use protocol::style::{End, LikenessAfter, PaintPlan, PaintProgress, StyleEvent};
use std::cell::RefCell;
use std::rc::Rc;
use worker::ports::Outbox;

/// Keeps what the engine tells.
#[derive(Clone)]
pub struct Easel<'a> {
    told: Told<'a>,
    heard: Rc<RefCell<Heard>>,
}

#[derive(Debug, Default)]
struct Heard {
    backend: Option<Backend>,
    cpu_reason: String,
    failure: Option<String>,
    plan: Option<PaintPlan>,
    curve: Vec<Point>,
    ended: Option<(End, RgbaFrame, Option<LikenessAfter>)>,
}

/// What came of a job.
#[derive(Debug, Clone)]
pub struct Result {
    /// Why it ended.
    pub end: End,
    /// The painting.
    pub picture: RgbaFrame,
    /// Costs and speed, about every ten iterations.
    pub curve: Vec<Point>,
    /// What was planned.
    pub plan: PaintPlan,
    /// Whether the face encoder still knows the person, where there is one.
    pub likeness: Option<LikenessAfter>,
}

impl std::fmt::Debug for Easel<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Easel").field("heard", &self.heard).finish_non_exhaustive()
    }
}

impl<'a> Easel<'a> {
    /// Nothing heard yet.
    pub fn new(told: Told<'a>) -> Self {
        Self { told, heard: Rc::default() }
    }

    /// What the engine runs on, once it has started.
    pub fn backend(&self) -> Option<Backend> {
        self.heard.borrow().backend
    }

    /// Why that is the CPU; empty where it is not.
    pub fn cpu_reason(&self) -> String {
        self.heard.borrow().cpu_reason.clone()
    }

    /// Passes a failure on that the engine has told.
    ///
    /// # Errors
    /// The failure.
    pub fn refused(&self) -> anyhow::Result<()> {
        match &self.heard.borrow().failure {
            Some(failure) => bail!("{failure}"),
            None => Ok(()),
        }
    }

    /// What came of the job; none while there is no picture.
    pub fn result(&self) -> Option<Result> {
        let heard = self.heard.borrow();
        let ((end, picture, likeness), plan) = (heard.ended.clone()?, heard.plan.clone()?);
        Some(Result { end, picture, curve: heard.curve.clone(), plan, likeness })
    }

    fn hear(&self, event: StyleEvent, beside: Option<Vec<u8>>) {
        let mut heard = self.heard.borrow_mut();
        match event {
            StyleEvent::Began { plan, .. } => {
                let scales = plan.scales.iter().map(|(size, n)| format!("{n} at {} x {}", size.width, size.height));
                (self.told)(&format!("{}: {}", plan.model.name(), scales.collect::<Vec<_>>().join(", ")));
                heard.plan = Some(plan);
            }
            StyleEvent::Progress { progress, .. } => {
                if let Some(point) = point(progress) {
                    (self.told)(&point.words());
                    heard.curve.push(point);
                }
            }
            StyleEvent::Ended { end, size, likeness, .. } => {
                let frame = beside.and_then(|bytes| RgbaFrame::new(size, bytes).ok());
                heard.ended = frame.map(|frame| (end, frame, likeness));
            }
            StyleEvent::Refused { failure, .. } => {
                heard.failure = Some(format!("{:?}: {}", failure.kind, failure.detail))
            }
            StyleEvent::Placed { .. } | StyleEvent::Loading { .. } | StyleEvent::Paused { .. } => {}
        }
    }
}

fn point(progress: PaintProgress) -> Option<Point> {
    let PaintProgress { iteration, planned, size, rate, left_s, costs, .. } = progress;
    costs.map(|costs| Point { iteration, planned, size, rate, left_s, costs })
}

impl Outbox for Easel<'_> {
    fn send(&self, event: Event, beside: Option<Vec<u8>>) {
        match event {
            Event::Style(event) => self.hear(event, beside),
            Event::Started(report) => {
                let mut heard = self.heard.borrow_mut();
                heard.cpu_reason = report.cpu_reason.map_or(String::new(), |reason| format!("{reason:?}"));
                heard.backend = Some(report.backend);
            }
            Event::Failed { failure, .. } => {
                self.heard.borrow_mut().failure = Some(format!("{:?}: {}", failure.kind, failure.detail));
            }
            _ => {}
        }
    }
}
