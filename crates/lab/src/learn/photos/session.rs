//! A training on photos under way.

use super::checkpoint::Checkpoint;
use super::examination::{Finding, HeldOutPhotos};
use super::person::Split;
use super::source::PhotoSource;
use crate::learn::{note_eer, note_step};
use anyhow::ensure;
use likeness_learn::adam::AdamSettings;
use likeness_learn::curve::CurvePoint;
use likeness_learn::net::{NetShape, TrainableNet};
use likeness_learn::settings::TrainingSettings;
use likeness_learn::training::Training;
use pollster::block_on;

/// What a session is to do, and on whom. A checkpoint of another plan is refused.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan<const D: usize> {
    /// The net's shape.
    pub shape: NetShape<D>,
    /// What to do.
    pub settings: TrainingSettings,
    /// How fast the net learns.
    pub adam: AdamSettings,
    /// A hash of the photos and of who is held out.
    pub photos: String,
}

/// A training with what it works on.
#[derive(Debug)]
pub struct Session<'a, N, const D: usize> {
    plan: Plan<D>,
    training: Training<D>,
    net: &'a N,
    source: PhotoSource,
    held_out: HeldOutPhotos,
    curve: Vec<CurvePoint>,
}

impl<const D: usize> Plan<D> {
    /// For these people.
    pub fn of(split: &Split, shape: NetShape<D>, settings: &TrainingSettings, rate: f64) -> Self {
        // A number of folders, far below 2³².
        let people = u32::try_from(split.to_learn.len()).unwrap_or(u32::MAX);
        let adam = AdamSettings { rate, ..AdamSettings::new(settings.steps) };
        Self { shape, settings: TrainingSettings { people, ..settings.clone() }, adam, photos: split.digest() }
    }

    /// What a checkpoint was made by.
    fn of_checkpoint(checkpoint: &Checkpoint<D>) -> Self {
        Self {
            shape: checkpoint.shape.clone(),
            settings: checkpoint.snapshot.settings.clone(),
            adam: checkpoint.snapshot.adam.settings,
            photos: checkpoint.photos.clone(),
        }
    }
}

impl<'a, N: TrainableNet<Error: Send + Sync + 'static>, const D: usize> Session<'a, N, D> {
    /// Before the first step, or where a checkpoint left off.
    ///
    /// # Errors
    /// If the checkpoint is of another plan, or the net fails.
    pub fn open(plan: Plan<D>, split: Split, net: &'a N, checkpoint: Option<Checkpoint<D>>) -> anyhow::Result<Self> {
        let side = plan.shape.side() as usize;
        let held_out = HeldOutPhotos::of(&split.held_out, side);
        let source = PhotoSource { people: split.to_learn, side };
        let untrained = Training::of_shape(&plan.shape, plan.settings.clone(), plan.adam);
        let mut session = Self { plan, training: untrained, net, source, held_out, curve: Vec::new() };
        match checkpoint {
            Some(checkpoint) => {
                ensure!(
                    Plan::of_checkpoint(&checkpoint) == session.plan,
                    "it is a training with other settings, or on other photos; choose another --out"
                );
                session.training = Training::of_snapshot(checkpoint.snapshot);
                session.curve = checkpoint.curve;
            }
            None => session.examine()?,
        }
        Ok(session)
    }

    /// The training, for counts.
    pub const fn training(&self) -> &Training<D> {
        &self.training
    }

    /// Its course so far.
    pub fn curve(&self) -> &[CurvePoint] {
        &self.curve
    }

    /// All that is needed to go on later.
    pub fn checkpoint(&self) -> Checkpoint<D> {
        let Plan { shape, photos, .. } = self.plan.clone();
        Checkpoint { shape, photos, snapshot: self.training.snapshot(), curve: self.curve.clone() }
    }

    /// Learns from the next photos.
    ///
    /// # Errors
    /// If the net fails, or the loss is no number.
    pub fn step(&mut self) -> anyhow::Result<()> {
        let outcome = block_on(self.training.step(self.net, &mut self.source))?;
        note_step(&mut self.curve, &self.training, outcome)
    }

    /// Measures the equal error rate and notes it at the last point of the curve.
    ///
    /// # Errors
    /// If the net fails.
    pub fn examine(&mut self) -> anyhow::Result<()> {
        let rows = block_on(self.held_out.encode(&self.training, self.net))?;
        let eer = self.held_out.eer(&rows);
        note_eer(&mut self.curve, eer, &rows);
        Ok(())
    }

    /// The error rates of the net before the first step and as it is now, with their intervals.
    ///
    /// # Errors
    /// If the net fails.
    pub fn findings(&self) -> anyhow::Result<[Option<Finding>; 2]> {
        let untrained = Training::of_shape(&self.plan.shape, self.plan.settings.clone(), self.plan.adam);
        let of = |training: &Training<D>| -> anyhow::Result<Option<Finding>> {
            Ok(self.held_out.finding(&block_on(self.held_out.encode(training, self.net))?))
        };
        Ok([of(&untrained)?, of(&self.training)?])
    }
}
