//! How the head learns.

use super::strangers::Strangers;
use super::{Face, PersonalHead};
use crate::adam::{Adam, AdamSettings};
use crate::encoding::Encodings;
use crate::loss::TripletMarginLoss;
use crate::miner::{MinedTriplets, mine};
use crate::settings::Miner;
use likeness_core::face::embedding::DIM;
use likeness_core::rng::Rng;

/// Steps of a training. At three times as many nothing measured changes (`docs/LEARN.md`).
pub const STEPS: u32 = 80;

/// The margin α, on squared distances: six times that of the lessons, at which two or three in a hundred triplets of real embeddings would teach
/// (`cargo xtask evaluate personal-head`).
pub const MARGIN: f32 = 1.2;

/// The highest learning rate: a tenth of that of the lessons' net, since W begins as something that works.
const RATE: f64 = 3e-4;

/// Strangers that are drawn anew for each step.
const DRAWN: usize = 32;

/// A head while it learns from the pictures of some people, by triplets: A and P of one person, N of another one or a stranger.
#[derive(Debug, Clone)]
pub struct HeadTraining {
    head: PersonalHead,
    adam: Adam,
    /// The enrolled pictures.
    faces: Vec<Face>,
    /// The person in each, and then another number for each stranger of a step.
    labels: Vec<u32>,
    strangers: Strangers,
    margin: f32,
    seed: u64,
    step: u32,
}

/// What a step says of itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HeadStep {
    /// The mean loss max(d(A, P) − d(A, N) + α, 0) of the triplets, before the step.
    pub loss: f32,
    /// Share of the triplets that still teach, 0..=1.
    pub active: f32,
}

impl HeadTraining {
    /// Before the first step.
    pub fn new(people: &[Vec<Face>], strangers: Strangers, seed: u64) -> Self {
        Self::with_margin(people, strangers, seed, MARGIN)
    }

    /// The same with another margin.
    pub fn with_margin(people: &[Vec<Face>], strangers: Strangers, seed: u64, margin: f32) -> Self {
        let owners = (0..).zip(people).flat_map(|(person, faces)| vec![person; faces.len()]);
        let strangers_from = u32::try_from(people.len()).unwrap_or(u32::MAX);
        let settings = AdamSettings { rate: RATE, ..AdamSettings::new(STEPS) };
        Self {
            head: PersonalHead::default(),
            adam: Adam::new(settings, DIM * DIM),
            faces: people.concat(),
            labels: owners.chain((strangers_from..).take(DRAWN)).collect(),
            strangers,
            margin,
            seed,
            step: 0,
        }
    }

    /// The head as it is now.
    pub const fn head(&self) -> &PersonalHead {
        &self.head
    }

    /// Whether all steps were taken.
    pub const fn is_done(&self) -> bool {
        self.step >= STEPS
    }

    /// Moves W against the gradient of the triplets that still teach.
    pub fn step(&mut self) -> HeadStep {
        // A seed for each step; the multiplier spreads neighbouring seeds.
        let seed = self.seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(u64::from(self.step));
        self.step += 1;
        let mut batch = self.faces.clone();
        batch.extend(self.strangers.draw(DRAWN, seed));
        let encoded = self.head.encode(&batch);
        let value = TripletMarginLoss::new(self.margin, Miner::SemiHard).value(&encoded, &self.mined(&encoded));
        let moved = PersonalHead::gradient(&batch, &encoded, &value.gradient);
        // The lengths agree, and where a gradient is no number the head stays as it was.
        let _ = self.adam.step(&mut self.head.weights, &moved);
        // The value is averaged over the triplets that teach.
        HeadStep { loss: value.loss * value.active, active: value.active }
    }

    /// The semi-hard triplets of the enrolled pictures.
    fn mined(&self, encoded: &Encodings<DIM>) -> MinedTriplets {
        // This miner draws nothing.
        mine(Miner::SemiHard, encoded, &self.labels, self.margin, &mut Rng::new(0))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::super::tests::faces;
    use super::*;
    use crate::distance::squared_distance;
    use crate::identification::mean_encoding;
    use crate::triplet::Triplet;

    /// People in random directions, with pictures around them: `spread` is the length of a picture's own part.
    pub(crate) fn people(count: usize, pictures: usize, spread: f32, seed: u64) -> Vec<Vec<Face>> {
        let own = faces(count * pictures, seed ^ 0xffff);
        let centres = faces(count, seed);
        let picture = |(at, own): (usize, &Face)| {
            let own = own.map(|x| x * spread);
            let both: Face = std::array::from_fn(|k| centres[at / pictures][k] + own[k]);
            mean_encoding([&both])
        };
        let all: Vec<Face> = own.iter().enumerate().map(picture).collect();
        all.chunks(pictures).map(<[Face]>::to_vec).collect()
    }

    fn strangers() -> Strangers {
        Strangers::of(&faces(400, 99)).expect("faces")
    }

    #[test]
    fn the_loss_on_the_pictures_that_are_learned_falls() {
        let mut training = HeadTraining::new(&people(4, 4, 1.2, 3), strangers(), 1);
        let first = training.step();
        let mut last = first;
        while !training.is_done() {
            last = training.step();
        }
        assert!(first.loss > 0.0 && last.loss < 0.5 * first.loss, "{first:?} {last:?}");
    }

    #[test]
    fn the_same_seed_learns_the_same_head() {
        let learned = |seed| {
            let mut training = HeadTraining::new(&people(3, 3, 1.6, 5), strangers(), seed);
            for _ in 0..5 {
                training.step();
            }
            training.head
        };
        assert!(learned(1) == learned(1), "to the bit");
        assert!(learned(1) != learned(2), "other strangers");
    }

    #[test]
    fn without_two_pictures_of_anybody_nothing_is_learned() {
        let mut training = HeadTraining::new(&people(3, 1, 1.0, 7), strangers(), 1);
        assert_eq!(training.step(), HeadStep { loss: 0.0, active: 0.0 }, "no triplet");
        assert!(training.head == PersonalHead::default(), "unchanged");
        assert_eq!(HeadTraining::new(&[], strangers(), 1).step(), HeadStep { loss: 0.0, active: 0.0 }, "nobody at all");
    }

    #[test]
    fn the_negative_is_the_nearest_that_is_farther_than_the_positive() {
        let people = people(3, 3, 1.0, 9);
        let training = HeadTraining::new(&people, strangers(), 1);
        let encoded = training.head.encode(&training.faces);
        let mined = training.mined(&encoded).triplets;
        assert_eq!(mined.len(), 18, "six for each person");
        for Triplet { anchor: a, positive: p, negative: n } in mined {
            let (d, of) = (|x: usize| squared_distance(&encoded.rows()[a], &encoded.rows()[x]), &training.labels);
            assert!(of[a] == of[p] && of[a] != of[n], "{a} {p} {n}");
            let nearer = (0..9).filter(|x| of[*x] != of[a] && d(*x) > d(p) && d(*x) < d(n));
            assert_eq!(nearer.count(), 0, "{a} {p} {n}");
            assert!(d(n) > d(p), "{a} {p} {n}");
        }
    }
}
