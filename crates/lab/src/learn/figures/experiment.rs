//! The trainings that are compared.

use super::Options;
use crate::learn::drawn;
use likeness_learn::settings::{Miner, Objective, PairFeatures, TrainingSettings};

/// A training that is compared with others.
#[derive(Debug, Clone, Copy)]
pub(super) struct Experiment {
    /// What the table calls it.
    pub(super) name: &'static str,
    /// Number of people to learn from.
    pub(super) people: u32,
    objective: Objective,
}

/// All of them; the first is the page's own training.
pub(super) const EXPERIMENTS: [Experiment; 10] = [
    triplets("triplets, semi-hard", Miner::SemiHard, 1000),
    triplets("triplets, all violating", Miner::AllViolating, 1000),
    triplets("triplets, random in the batch", Miner::Random, 1000),
    triplets("triplets, drawn as the course does", Miner::Course, 1000),
    triplets("triplets, hardest of the batch", Miner::Hardest, 1000),
    Experiment { name: "contrastive, margin 1", people: 1000, objective: Objective::Contrastive { margin: 1.0 } },
    question("yes/no, \\|f_i − f_j\\|", PairFeatures::AbsoluteDifference),
    question("yes/no, χ²", PairFeatures::ChiSquared),
    triplets("triplets, semi-hard, few people", Miner::SemiHard, 100),
    triplets("triplets, semi-hard, very few people", Miner::SemiHard, 20),
];

impl Experiment {
    /// The options of the training.
    pub(super) fn options(&self, options: &Options, seed: u64) -> drawn::Options {
        let settings =
            TrainingSettings { seed, people: self.people, objective: self.objective, ..options.settings.clone() };
        drawn::Options { settings, every: options.every, out: None, curve: None }
    }
}

const fn triplets(name: &'static str, miner: Miner, people: u32) -> Experiment {
    Experiment { name, people, objective: Objective::Triplet { margin: 0.2, miner } }
}

const fn question(name: &'static str, features: PairFeatures) -> Experiment {
    Experiment { name, people: 1000, objective: Objective::BinarySimilarity(features) }
}
