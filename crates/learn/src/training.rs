//! A training, step by step.

use crate::adam::{Adam, AdamSettings};
use crate::batch::{Batch, PictureId};
use crate::choice::{Purpose, generator};
use crate::encoding::{Encodings, Rectification};
use crate::loss::{BinarySimilarityHead, ContrastiveLoss, LossValue, TripletMarginLoss};
use crate::miner::{MinedTriplets, mine};
use crate::net::{DIM, NetShape, Pictures, TrainableNet};
use crate::settings::{Objective, PairFeatures, TrainingSettings};
use crate::snapshot::Snapshot;
use crate::source::PictureSource;
use crate::spread::spread;
use crate::trained_net::TrainedNet;
use crate::triplet::{TripletDistances, TripletKind};
use crate::weights;

/// A net while it learns. It has no clock and runs on any [`TrainableNet`] with encodings of `D` numbers; whoever owns it decides when to
/// take a step.
#[derive(Debug, Clone, PartialEq)]
pub struct Training<const D: usize = DIM> {
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
    /// The lessons' net before the first step.
    pub fn new(settings: TrainingSettings) -> Self {
        let adam = AdamSettings::new(settings.steps);
        Self::of_shape(&NetShape::lesson(), settings, adam)
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
}

impl<const D: usize> Training<D> {
    /// A net of any shape before the first step.
    pub fn of_shape(shape: &NetShape<D>, settings: TrainingSettings, adam: AdamSettings) -> Self {
        let weights = weights::initial(shape, settings.seed);
        let head = LearnedHead::of(&settings.objective, D, adam);
        Self { adam: Adam::new(adam, weights.len()), weights, settings, head, step: 0, images: 0 }
    }

    /// A training that was interrupted. It goes on as if it had not been.
    pub fn of_snapshot(snapshot: Snapshot) -> Self {
        let Snapshot { settings, step, images, weights, adam, head } = snapshot;
        Self { settings, weights, adam, head: head.map(|(head, adam)| LearnedHead { head, adam }), step, images }
    }

    /// All that it needs to go on later.
    pub fn snapshot(&self) -> Snapshot {
        let head = self.head.as_ref().map(|learned| (learned.head.clone(), learned.adam.clone()));
        let Self { settings, weights, adam, step, images, .. } = self;
        Snapshot {
            settings: settings.clone(),
            step: *step,
            images: *images,
            weights: weights.clone(),
            adam: adam.clone(),
            head,
        }
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
            self.head = LearnedHead::of(&objective, D, AdamSettings::new(self.settings.steps));
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
    pub async fn encode<N: TrainableNet>(&self, net: &N, pictures: &Pictures) -> Result<Encodings<D>, N::Error> {
        let (raw, _) = net.forward(&self.weights, pictures).await?;
        Ok(Encodings::of_output(&raw, Rectification::of(&self.settings.objective)))
    }

    /// Takes a step: asks for the batch, encodes it, chooses triplets, and moves the weights against the gradient of the loss.
    ///
    /// # Errors
    /// If the net fails; the weights are then as before.
    pub async fn step<N: TrainableNet>(
        &mut self,
        net: &N,
        source: &mut impl PictureSource,
    ) -> Result<StepOutcome, N::Error> {
        let (batch, pictures) = source.of_step(&self.settings, self.step);
        let (raw, pass) = net.forward(&self.weights, &pictures).await?;
        let encodings = Encodings::<D>::of_output(&raw, Rectification::of(&self.settings.objective));
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

    fn grade(&self, encodings: &Encodings<D>, labels: &[u32]) -> Graded {
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
                let initial = BinarySimilarityHead::initial_for(features, D);
                let found = self.head().unwrap_or(&initial).value(encodings, labels);
                Graded { value: found.value, head: Some(found.parameters), triplets: MinedTriplets::default() }
            }
        }
    }

    /// A triplet for the eye: of those that teach, another at each step.
    fn shown(
        &self,
        mined: &MinedTriplets,
        encodings: &Encodings<D>,
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
    head: Option<Vec<f32>>,
    triplets: MinedTriplets,
}

impl LearnedHead {
    /// For encodings of `n` numbers.
    fn of(objective: &Objective, n: usize, adam: AdamSettings) -> Option<Self> {
        let head = BinarySimilarityHead::initial_for(PairFeatures::of(objective)?, n);
        Some(Self { adam: Adam::new(adam, head.parameters.len()), head })
    }
}
