//! Where the pictures of a training come from.

use crate::batch::Batch;
use crate::net::Pictures;
use crate::settings::TrainingSettings;

/// Pictures to learn from: an [`Album`](crate::album::Album) of drawn people, or photos.
pub trait PictureSource {
    /// The pictures of a step: who they show, and their numbers as the net reads them, in the same order.
    ///
    /// They depend on the settings and the step alone, so that a training can be resumed at any step.
    fn of_step(&mut self, settings: &TrainingSettings, step: u32) -> (Batch, Pictures);
}
