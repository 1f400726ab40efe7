//! People that the net never saw, and how well it tells them apart.

use crate::batch::PictureId;
use crate::choice::{Purpose, below, generator};
use crate::distance::squared_distance;
use crate::encoding::Encodings;
use likeness_core::face::{RocPoint, Scores};

/// Number of people held out.
pub const PEOPLE: u32 = 200;

/// Number of people among whom naming is measured: 200 are enrolled at most, so that there are as many strangers.
pub const PEOPLE_TO_NAME: u32 = 400;

/// Pictures of each person held out.
pub const PICTURES: u32 = 4;

/// Number of impostor pairs of an evaluation, of 318,400. At an error rate of 5 % they add 0.15 points of standard error; the 1,200
/// genuine pairs, all of which are used, add 0.6.
pub const IMPOSTOR_PAIRS: usize = 20_000;

/// Most points of a curve to be drawn.
pub const ROC_POINTS: usize = 128;

/// The pictures of this many people held out, those of one person one after the other, and who each shows.
pub fn pictures_of(people: u32) -> (Vec<PictureId>, Vec<u32>) {
    let all = (0..people).flat_map(|person| (0..PICTURES).map(move |view| (person, view)));
    all.map(|(person, view)| (PictureId::held_out(person, view), person)).unzip()
}

/// The pictures of people held out, and the pairs in which they are compared.
#[derive(Debug, Clone, PartialEq)]
pub struct HeldOut {
    /// All pictures, those of one person one after the other.
    pub pictures: Vec<PictureId>,
    /// Who each picture shows.
    pub labels: Vec<u32>,
    impostor_pairs: Vec<(usize, usize)>,
}

impl Default for HeldOut {
    /// 200 people with 4 pictures each. They and the pairs are the same for every training.
    fn default() -> Self {
        let (pictures, labels) = pictures_of(PEOPLE);
        let mut rng = generator(0, Purpose::HeldOut, u64::MAX);
        let mut impostor_pairs = Vec::with_capacity(IMPOSTOR_PAIRS);
        while impostor_pairs.len() < IMPOSTOR_PAIRS {
            let (i, j) = (below(&mut rng, labels.len()), below(&mut rng, labels.len()));
            if labels[i] != labels[j] {
                impostor_pairs.push((i, j));
            }
        }
        Self { pictures, labels, impostor_pairs }
    }
}

impl HeldOut {
    /// Squared distances of all genuine pairs and of 20,000 impostor pairs. Pairs of pictures without an encoding are left out.
    pub fn scores(&self, encodings: &Encodings) -> Scores {
        let impostor = self.impostor_pairs.iter().filter_map(|pair| between(encodings, *pair)).collect();
        Scores { genuine: self.genuine(encodings), impostor }
    }

    /// Squared distances of all genuine and all 318,400 impostor pairs, for the end of a training.
    pub fn all_scores(&self, encodings: &Encodings) -> Scores {
        let pairs = (0..self.labels.len()).flat_map(|i| (0..i).map(move |j| (i, j)));
        let impostors = pairs.filter(|(i, j)| self.labels[*i] != self.labels[*j]);
        let impostor = impostors.filter_map(|pair| between(encodings, pair)).collect();
        Scores { genuine: self.genuine(encodings), impostor }
    }

    /// How well the net tells them apart, for a picture of a training as it goes.
    ///
    /// `None` if there are no genuine or no impostor pairs.
    pub fn evaluate(&self, encodings: &Encodings) -> Option<Evaluation> {
        Evaluation::of(self.scores(encodings))
    }

    fn genuine(&self, encodings: &Encodings) -> Vec<f32> {
        let pairs = (0..self.labels.len()).flat_map(|i| (0..i).rev().map(move |j| (i, j)));
        // Pictures of one person follow each other.
        let genuine = pairs.filter(|(i, j)| self.labels[*i] == self.labels[*j]);
        genuine.filter_map(|pair| between(encodings, pair)).collect()
    }
}

/// How well a net tells people apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Evaluation {
    /// Squared distances of genuine and impostor pairs.
    pub scores: Scores,
    /// Equal error rate, 0..=1.
    pub eer: f32,
    /// The receiver operating characteristic, with at most [`ROC_POINTS`] points about equally far apart on the drawn curve. Thresholds
    /// are squared distances.
    pub roc: Vec<RocPoint>,
}

/// The errors at a threshold.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ErrorRates {
    /// Part of the impostor pairs at or below the threshold, 0..=1.
    pub fmr: f32,
    /// Part of the genuine pairs above the threshold, 0..=1.
    pub fnmr: f32,
}

impl Evaluation {
    /// Evaluates distances; `None` if there are no genuine or no impostor pairs.
    pub fn of(scores: Scores) -> Option<Self> {
        let eer = scores.eer()?;
        let roc = thinned(&scores.roc());
        Some(Self { scores, eer, roc })
    }

    /// The errors at a threshold, a squared distance; `None` if there are no pairs.
    pub fn at(&self, threshold: f32) -> Option<ErrorRates> {
        Some(ErrorRates { fmr: self.scores.fmr_at(threshold)?, fnmr: self.scores.fnmr_at(threshold)? })
    }
}

fn between(encodings: &Encodings, (i, j): (usize, usize)) -> Option<f32> {
    let rows = encodings.rows();
    Some(squared_distance(rows.get(i)?, rows.get(j)?))
}

/// The first and the last point, and between them at most one per equal length of the curve, which is 2 long: one up, one to the right.
fn thinned(roc: &[RocPoint]) -> Vec<RocPoint> {
    let [first, .., last] = roc else { return roc.to_vec() };
    let length = 2.0 / (ROC_POINTS - 2) as f32;
    let mut thinned = vec![*first];
    let mut next = length;
    for point in &roc[1..roc.len() - 1] {
        let walked = point.fmr + point.tmr;
        if walked >= next {
            thinned.push(*point);
            next = (walked / length).floor() * length + length;
        }
    }
    thinned.truncate(ROC_POINTS - 1);
    thinned.push(*last);
    thinned
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::Rectification;
    use crate::net::DIM;
    use likeness_core::rng::Rng;

    /// Encodings of people around a place of their own, `noise` apart.
    fn encodings(held_out: &HeldOut, noise: f32) -> Encodings {
        let mut raw = Vec::new();
        for (i, label) in (0_u64..).zip(&held_out.labels) {
            let (mut person, mut view) = (Rng::new(u64::from(*label)), Rng::new(1_000_000 + i));
            raw.extend((0..DIM).map(|_| person.unit() - 0.5 + noise * (view.unit() - 0.5)));
        }
        Encodings::new(&raw, Rectification::Plain)
    }

    #[test]
    fn two_hundred_people_have_four_pictures_and_the_documented_pairs() {
        let held_out = HeldOut::default();
        assert_eq!((held_out.pictures.len(), held_out.labels.len()), (800, 800), "pictures");
        let encodings = encodings(&held_out, 1.0);
        let (some, all) = (held_out.scores(&encodings), held_out.all_scores(&encodings));
        assert_eq!((some.genuine.len(), some.impostor.len()), (1_200, IMPOSTOR_PAIRS), "of an evaluation");
        assert_eq!((all.genuine.len(), all.impostor.len()), (1_200, 318_400), "all");
        assert!(held_out.impostor_pairs.iter().all(|(i, j)| held_out.labels[*i] != held_out.labels[*j]), "two people");
    }

    #[test]
    fn the_error_rate_is_that_of_the_scores_and_close_to_that_of_all_pairs() {
        let held_out = HeldOut::default();
        let encodings = encodings(&held_out, 2.0);
        let found = held_out.evaluate(&encodings).expect("pairs of both kinds");
        assert_eq!(Some(found.eer), held_out.scores(&encodings).eer(), "the same");
        let all = held_out.all_scores(&encodings).eer().expect("pairs of both kinds");
        assert!(found.eer > 0.02 && (found.eer - all).abs() < 0.006, "{} of a sample, {all} of all", found.eer);
        let perfect = held_out.evaluate(&super::tests::encodings(&held_out, 0.01)).expect("pairs of both kinds");
        assert!(perfect.eer < 1e-6, "{}", perfect.eer);
    }

    #[test]
    fn a_thinned_curve_keeps_its_ends_its_order_and_its_shape() {
        let held_out = HeldOut::default();
        let found = held_out.evaluate(&encodings(&held_out, 2.5)).expect("pairs of both kinds");
        let full = found.scores.roc();
        assert!(found.roc.len() <= ROC_POINTS && found.roc.len() > ROC_POINTS / 2, "{}", found.roc.len());
        assert_eq!((found.roc.first(), found.roc.last()), (full.first(), full.last()), "the ends");
        for pair in found.roc.windows(2) {
            let step = (pair[1].fmr - pair[0].fmr) + (pair[1].tmr - pair[0].tmr);
            assert!(pair[0].threshold < pair[1].threshold && (0.0..0.04).contains(&step), "{pair:?}");
        }
    }

    #[test]
    fn the_errors_at_the_equal_error_rate_are_about_equal() {
        let held_out = HeldOut::default();
        let found = held_out.evaluate(&encodings(&held_out, 2.0)).expect("pairs of both kinds");
        let nearest = |p: &&RocPoint| ((p.fmr - found.eer).abs() * 1e6).round();
        let point = found.roc.iter().min_by(|a, b| nearest(a).total_cmp(&nearest(b))).expect("points");
        let at = found.at(point.threshold).expect("pairs of both kinds");
        assert!((at.fmr - point.fmr).abs() < 1e-6 && (at.fnmr - (1.0 - point.tmr)).abs() < 1e-6, "{at:?} {point:?}");
        assert!((at.fmr - at.fnmr).abs() < 0.05, "{at:?}");
    }

    #[test]
    fn without_encodings_there_is_no_evaluation() {
        assert_eq!(HeldOut::default().evaluate(&Encodings::new(&[], Rectification::Plain)), None, "no pairs");
    }
}
