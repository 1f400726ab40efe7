//! The signal of a [`TurnStep`], with the browser's clock and random numbers.

use super::turn_step::TurnStep;
use crate::browser::{clock, random};
use leptos::prelude::*;
use likeness_core::face::report::FaceReport;
use likeness_core::face::turn::{TurnPlan, TurnSettings};
use likeness_core::gallery::recognition::Recognition;

/// Offers the turn of the head at one camera.
#[derive(Debug, Clone, Copy, Default)]
pub struct TurnControl {
    /// What it shows.
    pub step: RwSignal<TurnStep>,
}

impl TurnControl {
    /// Asks for a turn of the head: to which side first and when, nobody knows beforehand.
    pub fn start(self) {
        let plan = TurnPlan::drawn(random::unit(), random::unit(), &TurnSettings::default());
        self.step.update(|step| step.start(plan, clock::now_ms()));
    }

    /// Goes on without it.
    pub fn skip(self) {
        self.step.update(TurnStep::skip);
    }

    /// The camera is off, or its faces are no longer followed.
    pub fn reset(self) {
        if self.step.try_with_untracked(|step| *step != TurnStep::Offered).unwrap_or_default() {
            let _ = self.step.try_set(TurnStep::Offered);
        }
    }

    /// Must be called now and then while it runs: it gives up even if no frame is analysed.
    pub fn tick(self) {
        self.advance(|step| step.tick(clock::now_ms()));
    }

    /// A frame was analysed for a verification.
    pub fn on_report(self, report: &FaceReport) {
        self.advance(|step| step.on_report(report, clock::now_ms()));
    }

    /// The faces of a frame were recognised.
    pub fn on_recognition(self, recognition: &Recognition) {
        self.advance(|step| step.on_recognition(recognition, clock::now_ms()));
    }

    /// Notifies only while something can change.
    fn advance(self, act: impl FnOnce(&mut TurnStep)) {
        let waits = |step: &TurnStep| matches!(step, TurnStep::Offered | TurnStep::Skipped);
        if !self.step.try_with_untracked(waits).unwrap_or(true) {
            let _ = self.step.try_update(act);
        }
    }
}
