//! Every pair of two people among the pictures, listed or not: the tail that thresholds are chosen from.

use likeness_core::face::calibration::Scores;
use likeness_core::face::embedding::Embedding;
use serde::Serialize;
use std::collections::BTreeMap;

/// The rates that are told of, most frequent first.
const RATES: [f32; 4] = [1e-1, 1e-2, 1e-3, 1e-4];

/// Thresholds are cut after this many parts of one: further digits say nothing.
pub(super) const TAU_PARTS: f32 = 1e4;

/// How near a rate of strangers comes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Tail {
    /// Share of the pairs.
    pub rate: f32,
    /// They lie within this distance.
    pub distance: f32,
    /// Pairs of two people in all. They share pictures, so that they say less than as many pairs of their own.
    pub pairs: usize,
}

/// The distance of every pair of two people, told by their pictures' folders.
pub fn distances(encodings: &BTreeMap<&str, Embedding>) -> Vec<f32> {
    let person = |picture: &str| picture.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned());
    let people: Vec<(String, &Embedding)> = encodings.iter().map(|(picture, e)| (person(picture), e)).collect();
    let pairs = people.iter().enumerate().flat_map(|(i, a)| people[i + 1..].iter().map(move |b| (a, b)));
    pairs.filter(|(a, b)| a.0 != b.0).map(|(a, b)| a.1.distance(b.1)).collect()
}

/// The tail of these distances; rates that there are too few pairs for are left out.
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
    fn pairs_that_no_list_names_are_counted_too() {
        let tails = people_in_a_row(5).impostors;
        // Nine faces of five people: 36 pairs, four of them of one person. Three may match at one in ten; the four nearest
        // are 0.4 apart.
        let [tail] = tails.as_slice() else { panic!("too few pairs for other rates: {tails:?}") };
        assert_eq!(tail.pairs, 32, "two people each");
        assert!((0.3998..0.4).contains(&tail.distance), "just under the nearest: {tail:?}");
    }
}
