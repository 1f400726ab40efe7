//! How the head learns.

use super::strangers::Strangers;
use super::{Encoded, Face, PersonalHead, squared_distance};
use crate::adam::{Adam, AdamSettings};
use likeness_core::face::embedding::DIM;
use likeness_core::number::to_f32;

/// Steps of a training. At three times as many nothing measured changes (`docs/LEARN.md`).
pub const STEPS: u32 = 80;

/// The margin α, on squared distances: six times that of the lessons, at which real embeddings of two people are farther apart than those of
/// one from the beginning, and nothing would be learned.
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
    /// The person in each.
    owners: Vec<usize>,
    strangers: Strangers,
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

/// A, P and N, by their places in a step's batch.
type Triplet = [usize; 3];

impl HeadTraining {
    /// Before the first step.
    pub fn new(people: &[Vec<Face>], strangers: Strangers, seed: u64) -> Self {
        let owners = people.iter().enumerate().flat_map(|(person, faces)| vec![person; faces.len()]).collect();
        let settings = AdamSettings { rate: RATE, ..AdamSettings::new(STEPS) };
        Self {
            head: PersonalHead::default(),
            adam: Adam::new(settings, DIM * DIM),
            faces: people.concat(),
            owners,
            strangers,
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
        let triplets = self.triplets(&encoded);
        let (mut sum, mut active) = (0.0_f64, 0_usize);
        let mut gradient = vec![[0.0; DIM]; batch.len()];
        for triplet in &triplets {
            let [a, p, n] = triplet.map(|place| &encoded.faces[place]);
            let loss = squared_distance(a, p) - squared_distance(a, n) + MARGIN;
            if loss > 0.0 {
                sum += f64::from(loss);
                active += 1;
                pull(&mut gradient, &encoded, triplet);
            }
        }
        let scale = 1.0 / active.max(1) as f32;
        gradient.iter_mut().flatten().for_each(|g| *g *= scale);
        let moved = PersonalHead::gradient(&batch, &encoded, &gradient);
        // The lengths agree, and where a gradient is no number the head stays as it was.
        let _ = self.adam.step(&mut self.head.weights, &moved);
        let count = triplets.len().max(1) as f64;
        HeadStep { loss: to_f32(sum / count), active: to_f32(active as f64 / count) }
    }

    /// For each two pictures of a person the nearest N that is farther from A than P is (semi-hard, Schroff et al. 2015).
    fn triplets(&self, encoded: &Encoded) -> Vec<Triplet> {
        let mut triplets = Vec::new();
        for (a, owner) in self.owners.iter().enumerate() {
            let distances: Vec<f32> =
                encoded.faces.iter().map(|face| squared_distance(&encoded.faces[a], face)).collect();
            let is_of_owner = |place: usize| self.owners.get(place) == Some(owner);
            for p in (0..self.owners.len()).filter(|p| *p != a && is_of_owner(*p)) {
                let others = (0..encoded.faces.len()).filter(|n| !is_of_owner(*n) && distances[*n] > distances[p]);
                let nearest = others.min_by(|x, y| distances[*x].total_cmp(&distances[*y]));
                triplets.extend(nearest.map(|n| [a, p, n]));
            }
        }
        triplets
    }
}

/// Adds the gradient of a triplet: 2 (N − P) for A, 2 (P − A) for P, 2 (A − N) for N.
fn pull(gradient: &mut [Face], encoded: &Encoded, [a, p, n]: &Triplet) {
    for (place, towards, from) in [(*a, *n, *p), (*p, *p, *a), (*n, *a, *n)] {
        let difference = encoded.faces[towards].iter().zip(&encoded.faces[from]).map(|(t, f)| 2.0 * (t - f));
        gradient[place].iter_mut().zip(difference).for_each(|(g, d)| *g += d);
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::super::tests::faces;
    use super::*;
    use crate::personal_head::rule::mean_face;

    /// People in random directions, with pictures around them: `spread` is the length of a picture's own part.
    pub(crate) fn people(count: usize, pictures: usize, spread: f32, seed: u64) -> Vec<Vec<Face>> {
        let own = faces(count * pictures, seed ^ 0xffff);
        let centres = faces(count, seed);
        let picture = |(at, own): (usize, &Face)| {
            let own = own.map(|x| x * spread);
            let both: Face = std::array::from_fn(|k| centres[at / pictures][k] + own[k]);
            mean_face(&[both]).expect("not zero")
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
        for [a, p, n] in training.triplets(&encoded) {
            let d = |x: usize| squared_distance(&encoded.faces[a], &encoded.faces[x]);
            assert!(
                training.owners[a] == training.owners[p] && training.owners[a] != training.owners[n],
                "{a} {p} {n}"
            );
            let nearer = (0..9).filter(|x| training.owners[*x] != training.owners[a] && d(*x) > d(p) && d(*x) < d(n));
            assert_eq!(nearer.count(), 0, "{a} {p} {n}");
            assert!(d(n) > d(p), "{a} {p} {n}");
        }
    }
}
