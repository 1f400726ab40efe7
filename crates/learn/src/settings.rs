//! What a training is asked to do.

use serde::{Deserialize, Serialize};

/// Settings of a training. Together with the seed they determine it, on one backend to the bit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TrainingSettings {
    /// Seed of the weights, of the people and of every choice on the way.
    pub seed: u64,
    /// Number of people to learn from.
    pub people: u32,
    /// How different the pictures of one person are: 0 for passport photos, 1 for snapshots.
    pub difficulty: f32,
    /// What is minimised.
    pub objective: Objective,
    /// Number of steps of the optimiser, of 64 pictures each.
    pub steps: u32,
}

impl TrainingSettings {
    /// Pictures of a step, of [`BATCH_PEOPLE`] people; the course's layout has one fewer, 21 triplets.
    pub const BATCH: usize = BATCH_PEOPLE * PICTURES_PER_PERSON;

    /// The same within what a training can do: 2 to 5,000 people, a difficulty of 0 to 1.5, a margin of 0.01 to 2, at most 100,000 steps.
    /// What is no number becomes the default.
    #[must_use]
    pub fn within_range(self) -> Self {
        let difficulty = if self.difficulty.is_nan() { Self::default().difficulty } else { self.difficulty };
        Self {
            people: self.people.clamp(2, 5_000),
            difficulty: difficulty.clamp(0.0, 1.5),
            objective: self.objective.within_range(),
            steps: self.steps.min(100_000),
            ..self
        }
    }
}

/// People of a batch.
pub const BATCH_PEOPLE: usize = 16;

/// Pictures of each person of a batch.
pub const PICTURES_PER_PERSON: usize = 4;

/// Pictures that there are of each person to learn from.
pub const VIEWS_PER_PERSON: usize = 12;

impl Default for TrainingSettings {
    /// What reached 4.3 % equal error rate on new people after 48,000 pictures: semi-hard triplets with margin 0.2.
    fn default() -> Self {
        let objective = Objective::Triplet { margin: 0.2, miner: Miner::SemiHard };
        Self { seed: 1, people: 1000, difficulty: 0.6, objective, steps: 750 }
    }
}

/// What is minimised.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Objective {
    /// Triplets: d(A, P) − d(A, N) + margin, where positive (Schroff et al. 2015).
    Triplet {
        /// The margin α, on squared distances between encodings of unit length.
        margin: f32,
        /// Which triplets of a batch are used.
        miner: Miner,
    },
    /// Pairs: pull those of one person together, push others apart up to the margin (Hadsell et al. 2006).
    Contrastive {
        /// The distance beyond which two people are far enough apart.
        margin: f32,
    },
    /// Pairs as a yes/no question, answered by a logistic regression (Taigman et al. 2014).
    BinarySimilarity(PairFeatures),
}

impl Objective {
    /// The same with a margin of 0.01 to 2, the largest distance that there is; 0.2 if it is no number.
    #[must_use]
    pub fn within_range(self) -> Self {
        let clamped = |margin: f32| if margin.is_nan() { 0.2 } else { margin.clamp(0.01, 2.0) };
        match self {
            Self::Triplet { margin, miner } => Self::Triplet { margin: clamped(margin), miner },
            Self::Contrastive { margin } => Self::Contrastive { margin: clamped(margin) },
            Self::BinarySimilarity(features) => Self::BinarySimilarity(features),
        }
    }
}

/// What the yes/no question is asked about: the numbers that are computed from two encodings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PairFeatures {
    /// |f_i − f_j|.
    AbsoluteDifference,
    /// χ²: (f_i − f_j)² / (f_i + f_j), of encodings that are not negative.
    ChiSquared,
}

impl PairFeatures {
    /// What an objective asks about; `None` if it asks no question.
    pub const fn of(objective: &Objective) -> Option<Self> {
        match objective {
            Objective::BinarySimilarity(features) => Some(*features),
            Objective::Triplet { .. } | Objective::Contrastive { .. } => None,
        }
    }
}

/// Which triplets of a batch are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Miner {
    /// Drawn at random before the net has seen the pictures: three pictures for each triplet, as in a course's first exercise.
    Course,
    /// For each pair of one person, a random picture of another in the batch.
    Random,
    /// All triplets of the batch that violate the margin.
    AllViolating,
    /// For each pair of one person, a picture of another that is further away than the positive but within the margin; without one, the
    /// furthest that is nearer (Schroff et al. 2015).
    SemiHard,
    /// For each picture its furthest positive and its nearest negative in the batch (Hermans et al. 2017).
    Hardest,
}
