//! A training, step by step.

use crate::adam::{Adam, AdamSettings};
use crate::album::Album;
use crate::batch::{Batch, PictureId};
use crate::choice::{Purpose, generator};
use crate::encoding::{Encodings, Rectification};
use crate::loss::{BinarySimilarityHead, ContrastiveLoss, LossValue, TripletMarginLoss};
use crate::miner::{MinedTriplets, mine};
use crate::net::{DIM, Pictures, TrainableNet};
use crate::settings::{Objective, PairFeatures, TrainingSettings};
use crate::spread::spread;
use crate::trained_net::TrainedNet;
use crate::triplet::{TripletDistances, TripletKind};
use crate::weights;

/// A net while it learns. It has no clock and runs on any [`TrainableNet`]; whoever owns it decides when to take a step.
#[derive(Debug, Clone, PartialEq)]
pub struct Training {
    settings: TrainingSettings,
    weights: Vec<f32>,
    adam: Adam,
    head: Option<LearnedHead>,
    step: u32,
    images: u64,
}

/// The yes/no question, which is learned together with the net.
#[derive(Debug, Clone, PartialEq)]
struct LearnedHead {
    head: BinarySimilarityHead,
    adam: Adam,
}

/// What a step says of itself.
#[derive(Debug, Clone, PartialEq)]
pub struct StepReport {
    /// The loss before the step.
    pub loss: f32,
    /// Share of the triplets or pairs that still teach, 0..=1.
    pub active: f32,
    /// Spread of the batch's encodings.
    pub spread: f32,
    /// One triplet of the batch, if it was learned from triplets: one that teaches, while there is any.
    pub triplet: Option<([PictureId; 3], TripletDistances)>,
}

/// What came of a step.
#[derive(Debug, Clone, PartialEq)]
pub enum StepOutcome {
    /// The net has learned.
    Learned(StepReport),
    /// The loss or its gradient is no number: the net is left as it was.
    Diverged,
}

impl Training {
    /// Before the first step.
    pub fn new(settings: TrainingSettings) -> Self {
        let adam = Adam::new(AdamSettings::new(settings.steps), weights::COUNT);
        let head = LearnedHead::of(&settings.objective, settings.steps);
        Self { weights: weights::initial(settings.seed), settings, adam, head, step: 0, images: 0 }
    }

    /// A net that was trained before. With more steps it goes on learning, with its optimiser as at the beginning.
    pub fn of_trained_net(net: TrainedNet) -> Self {
        let TrainedNet { settings, steps, weights, head } = net;
        let images = u64::from(steps) * TrainingSettings::BATCH as u64;
        let mut training = Self { weights, step: steps, images, ..Self::new(settings) };
        if let (Some(learned), Some(head)) = (&mut training.head, head) {
            learned.head = head;
        }
        training
    }

    /// The net as it is now, to be stored.
    pub fn trained_net(&self) -> TrainedNet {
        let head = self.head.as_ref().map(|learned| learned.head.clone());
        TrainedNet { settings: self.settings.clone(), steps: self.step, weights: self.weights.clone(), head }
    }

    /// What it was asked to do.
    pub const fn settings(&self) -> &TrainingSettings {
        &self.settings
    }

    /// Steps taken.
    pub const fn step_number(&self) -> u32 {
        self.step
    }

    /// Pictures learned from so far.
    pub const fn images(&self) -> u64 {
        self.images
    }

    /// Whether all planned steps were taken.
    pub const fn is_done(&self) -> bool {
        self.step >= self.settings.steps
    }

    /// The yes/no question, if that is learned.
    pub fn head(&self) -> Option<&BinarySimilarityHead> {
        self.head.as_ref().map(|learned| &learned.head)
    }

    /// Changes what is minimised from the next step on.
    pub fn change(&mut self, objective: Objective) {
        let features = |objective: &Objective| PairFeatures::of(objective);
        if features(&objective) != features(&self.settings.objective) {
            self.head = LearnedHead::of(&objective, self.settings.steps);
        }
        self.settings.objective = objective;
    }

    /// Plans more steps. The rate falls anew towards the new end.
    pub fn extend(&mut self, more: u32) {
        self.settings.steps = self.settings.steps.max(self.step).saturating_add(more);
        self.adam.settings.steps = self.settings.steps;
        if let Some(learned) = &mut self.head {
            learned.adam.settings.steps = self.settings.steps;
        }
    }

    /// Encodes pictures by the net as it is now.
    ///
    /// # Errors
    /// If the net fails.
    pub async fn encode<N: TrainableNet>(&self, net: &N, pictures: &Pictures) -> Result<Encodings, N::Error> {
        let (raw, _) = net.forward(&self.weights, pictures).await?;
        Ok(Encodings::new(&raw, Rectification::of(&self.settings.objective)))
    }

    /// Takes a step: draws the batch, encodes it, chooses triplets, and moves the weights against the gradient of the loss.
    ///
    /// # Errors
    /// If the net fails; the weights are then as before.
    pub async fn step<N: TrainableNet>(&mut self, net: &N, album: &mut Album) -> Result<StepOutcome, N::Error> {
        let batch = Batch::of_step(&self.settings, self.step);
        let pictures = album.pictures(&batch.pictures, self.settings.difficulty);
        let (raw, pass) = net.forward(&self.weights, &pictures).await?;
        let encodings = Encodings::new(&raw, Rectification::of(&self.settings.objective));
        let Graded { value, head, triplets } = self.grade(&encodings, &batch.labels);
        let gradient = net.backward(&self.weights, pass, &encodings.backward(&value.gradient)).await?;
        if !value.loss.is_finite() || self.adam.step(&mut self.weights, &gradient).is_err() {
            return Ok(StepOutcome::Diverged);
        }
        if let (Some(learned), Some(gradient)) = (&mut self.head, head) {
            // Finite, as the loss is; otherwise the head stays as it was.
            let _ = learned.adam.step(&mut learned.head.parameters, &gradient);
        }
        let triplet = self.shown(&triplets, &encodings, &batch);
        self.step += 1;
        self.images += batch.pictures.len() as u64;
        let spread = spread(encodings.rows());
        Ok(StepOutcome::Learned(StepReport { loss: value.loss, active: value.active, spread, triplet }))
    }

    fn grade(&self, encodings: &Encodings, labels: &[u32]) -> Graded {
        match self.settings.objective {
            Objective::Triplet { margin, miner } => {
                let mut rng = generator(self.settings.seed, Purpose::Miner, u64::from(self.step));
                let triplets = mine(miner, encodings, labels, margin, &mut rng);
                let value = TripletMarginLoss::new(margin, miner).value(encodings, &triplets);
                Graded { value, head: None, triplets }
            }
            Objective::Contrastive { margin } => {
                let value = ContrastiveLoss { margin }.value(encodings, labels);
                Graded { value, head: None, triplets: MinedTriplets::default() }
            }
            Objective::BinarySimilarity(features) => {
                let initial = BinarySimilarityHead::initial(features);
                let found = self.head().unwrap_or(&initial).value(encodings, labels);
                Graded { value: found.value, head: Some(found.parameters), triplets: MinedTriplets::default() }
            }
        }
    }

    /// A triplet for the eye: of those that teach, another at each step.
    fn shown(
        &self,
        mined: &MinedTriplets,
        encodings: &Encodings,
        batch: &Batch,
    ) -> Option<([PictureId; 3], TripletDistances)> {
        let Objective::Triplet { margin, .. } = self.settings.objective else { return None };
        let all: Vec<_> = mined.triplets.iter().filter_map(|t| Some((t, t.distances(encodings)?))).collect();
        let teaches = |(_, distances): &&(_, TripletDistances)| distances.kind(margin) != TripletKind::Easy;
        let teaching: Vec<_> = all.iter().filter(teaches).collect();
        let among: Vec<_> = if teaching.is_empty() { all.iter().collect() } else { teaching };
        let number = usize::try_from(self.step).unwrap_or(0) % among.len().max(1);
        let (triplet, distances) = among.get(number)?;
        let picture = |i: usize| batch.pictures.get(i).copied();
        let pictures = [picture(triplet.anchor)?, picture(triplet.positive)?, picture(triplet.negative)?];
        Some((pictures, *distances))
    }
}

/// What a batch's encodings are worth.
struct Graded {
    value: LossValue,
    head: Option<[f32; DIM + 1]>,
    triplets: MinedTriplets,
}

impl LearnedHead {
    fn of(objective: &Objective, steps: u32) -> Option<Self> {
        let head = BinarySimilarityHead::initial(PairFeatures::of(objective)?);
        Some(Self { adam: Adam::new(AdamSettings::new(steps), head.parameters.len()), head })
    }
}
