//! Every pair of two people among the pictures, listed or not. The thresholds are chosen from the tail of their
//! distances.

use likeness_core::face::calibration::Scores;
use likeness_core::face::embedding::Embedding;
use serde::Serialize;
use std::collections::BTreeMap;

/// The rates that are reported, highest first.
const RATES: [f32; 4] = [1e-1, 1e-2, 1e-3, 1e-4];

/// Thresholds are truncated to this fraction of one; further digits are not significant.
pub(super) const TAU_PARTS: f32 = 1e4;

/// A point in the tail of the impostor distances.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Tail {
    /// Fraction of the pairs.
    pub rate: f32,
    /// The distance below which this fraction lies.
    pub distance: f32,
    /// Total number of pairs of two people. They share pictures, so they carry less information than the same number of
    /// independent pairs.
    pub pairs: usize,
}

/// The distance of every pair of two people, who are told apart by the folders of their pictures.
pub fn distances(encodings: &BTreeMap<&str, Embedding>) -> Vec<f32> {
    let person = |picture: &str| picture.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned());
    let people: Vec<(String, &Embedding)> = encodings.iter().map(|(picture, e)| (person(picture), e)).collect();
    let pairs = people.iter().enumerate().flat_map(|(i, a)| people[i + 1..].iter().map(move |b| (a, b)));
    pairs.filter(|(a, b)| a.0 != b.0).map(|(a, b)| a.1.distance(b.1)).collect()
}

/// The tail of these distances. Rates for which there are too few pairs are left out.
pub fn tails(distances: Vec<f32>) -> Vec<Tail> {
    let pairs = distances.len();
    let scores = Scores { genuine: Vec::new(), impostor: distances };
    let cut = |distance: f32| (distance * TAU_PARTS).floor() / TAU_PARTS;
    let tail = |rate: f32| Some(Tail { rate, distance: cut(scores.threshold_at_fmr(rate)?), pairs });
    RATES.into_iter().filter_map(tail).collect()
}

#[cfg(test)]
mod tests {
    use crate::evaluate::figures::tests::people_in_a_row;

    #[test]
    fn pairs_outside_the_list_are_counted_too() {
        let tails = people_in_a_row(5).impostors;
        // Nine faces of five people: 36 pairs, four of them of one person. At a rate of 1 in 10, three may match; the
        // four nearest are at a distance of 0.4.
        let [tail] = tails.as_slice() else { panic!("too few pairs for other rates: {tails:?}") };
        assert_eq!(tail.pairs, 32, "two people each");
        assert!((0.3998..0.4).contains(&tail.distance), "just below the nearest: {tail:?}");
    }
}
