//! A picture that is made for a unit.

use likeness_core::geometry::Size;
use likeness_core::pixels::RgbaFrame;
use likeness_see::unit::Unit;
use protocol::failure::Failure;
use protocol::see::{MaximizationId, SeeEvent, SeeRequest, SeeTask};
use std::sync::Arc;

/// The picture, and how far it is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MadePicture {
    id: Option<MaximizationId>,
    unit: Option<Unit>,
    seed: u64,
    is_running: bool,
    step: u32,
    planned: u32,
    strengths: Vec<f32>,
    frame: Option<Arc<RgbaFrame>>,
    failure: Option<Failure>,
}

impl MadePicture {
    /// Begins another; the one before stays until the first step.
    pub fn begin(&mut self, id: MaximizationId, unit: Unit, seed: u64) -> SeeRequest {
        (self.id, self.unit, self.seed) = (Some(id), Some(unit), seed);
        (self.is_running, self.step, self.planned) = (true, 0, 0);
        self.strengths.clear();
        self.failure = None;
        SeeRequest::Maximize { id, unit, seed }
    }

    /// Hears an event of the worker, with the picture as RGBA.
    pub fn hear(&mut self, event: &SeeEvent, bytes: Option<Vec<u8>>) {
        match event {
            SeeEvent::Maximizing { id, side, step, planned, strength, is_done } if Some(*id) == self.id => {
                (self.step, self.planned, self.is_running) = (*step, *planned, !is_done);
                self.strengths.push(*strength);
                let frame = bytes.and_then(|bytes| RgbaFrame::new(Size::new(*side, *side), bytes).ok());
                if let Some(frame) = frame {
                    self.frame = Some(Arc::new(frame));
                }
            }
            SeeEvent::Failed { task: SeeTask::Maximize(id), failure } if Some(*id) == self.id => {
                self.fail(failure.clone());
            }
            _ => {}
        }
    }

    /// It will not be finished; what there is of it stays.
    pub fn fail(&mut self, failure: Failure) {
        self.is_running = false;
        self.failure = Some(failure);
    }

    /// The unit that it is made for.
    pub const fn unit(&self) -> Option<Unit> {
        self.unit
    }

    /// Which noise it began as.
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// Whether steps are still to be taken.
    pub const fn is_running(&self) -> bool {
        self.is_running
    }

    /// Steps taken, and planned.
    pub const fn progress(&self) -> (u32, u32) {
        (self.step, self.planned)
    }

    /// How strongly the unit responded at each step.
    pub fn strengths(&self) -> &[f32] {
        &self.strengths
    }

    /// The picture.
    pub const fn frame(&self) -> Option<&Arc<RgbaFrame>> {
        self.frame.as_ref()
    }

    /// Why it was not finished.
    pub const fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }

    /// A name for its file.
    pub fn file_name(&self) -> Option<String> {
        let Unit { layer, channel } = self.unit?;
        Some(format!("likeness-{}-{channel}-seed-{}.png", layer.name(), self.seed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_see::unit::SeenLayer;
    use protocol::failure::FailureKind;

    fn step(id: u32, step: u32, is_done: bool) -> SeeEvent {
        let strength = step as f32;
        SeeEvent::Maximizing { id: MaximizationId(id), side: 2, step, planned: 50, strength, is_done }
    }

    #[test]
    fn steps_of_an_earlier_picture_are_ignored_and_the_last_one_ends_it() {
        let unit = Unit { layer: SeenLayer::Conv4_1, channel: 314 };
        let mut made = MadePicture::default();
        made.begin(MaximizationId(1), unit, 7);
        made.hear(&step(1, 1, false), Some(vec![9; 16]));
        assert!(made.is_running() && made.frame().is_some(), "it is on its way");
        made.begin(MaximizationId(2), unit, 8);
        assert!(made.frame().is_some() && made.strengths().is_empty(), "the one before stays to be seen");
        made.hear(&step(1, 2, true), None);
        assert!(made.is_running(), "that was the one before");
        made.hear(&step(2, 50, true), Some(vec![1; 16]));
        assert_eq!((made.is_running(), made.progress()), (false, (50, 50)), "done");
        assert_eq!(made.file_name().as_deref(), Some("likeness-conv4_1-314-seed-8.png"), "says what it is");
    }

    #[test]
    fn a_failure_ends_it_and_keeps_what_there_is() {
        let unit = Unit { layer: SeenLayer::Conv3_1, channel: 0 };
        let mut made = MadePicture::default();
        made.begin(MaximizationId(1), unit, 7);
        made.hear(&step(1, 3, false), Some(vec![9; 16]));
        let failure = Failure::new(FailureKind::NotStarted, "");
        made.hear(&SeeEvent::Failed { task: SeeTask::Maximize(MaximizationId(1)), failure }, None);
        assert!(!made.is_running() && made.failure().is_some() && made.frame().is_some(), "it says why");
    }
}
