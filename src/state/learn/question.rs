//! The yes/no question about two pictures: is this one person? Its answer, its loss, and the weights that decide it.

use super::run::Run;
use crate::number_format::distance;
use likeness_core::number::to_f32;
use likeness_learn::choice::{Purpose, below, generator};
use likeness_learn::encoding::Encodings;
use likeness_learn::held_out::{PEOPLE, PICTURES};
use likeness_learn::loss::BinarySimilarityHead;
use likeness_learn::net::DIM;
use likeness_learn::settings::PairFeatures;

/// Width and height of the drawing of the weights, in its own units.
pub const CHART: (f32, f32) = (640.0, 160.0);

/// Two pictures of people held out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Their indices among the encodings.
    pub pictures: [usize; 2],
    /// Whether they show one person: y = 1.
    pub is_same: bool,
}

impl Pair {
    /// A pair of one person or of two, another for each turn.
    pub fn drawn(is_same: bool, turn: u32) -> Self {
        let (people, per_person) = (PEOPLE as usize, PICTURES as usize);
        let mut rng = generator(u64::from(turn), Purpose::HeldOut, u64::from(is_same));
        let (person, picture) = (below(&mut rng, people), below(&mut rng, per_person));
        let (other, other_picture) = match is_same {
            true => (person, (picture + 1 + below(&mut rng, per_person - 1)) % per_person),
            false => ((person + 1 + below(&mut rng, people - 1)) % people, below(&mut rng, per_person)),
        };
        Self { pictures: [person * per_person + picture, other * per_person + other_picture], is_same }
    }
}

/// The answer about a pair.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answer {
    /// ŷ, the probability that it is one person.
    pub probability: f32,
    /// y: 1 for one person, 0 for two.
    pub is_same: bool,
}

impl Answer {
    /// The answer of a head; `None` without the encodings.
    pub fn of(head: &BinarySimilarityHead, encodings: &Encodings, pair: Pair) -> Option<Self> {
        let [a, b] = pair.pictures.map(|index| encodings.rows().get(index));
        Some(Self { probability: head.probability(a?, b?), is_same: pair.is_same })
    }

    /// −y log ŷ − (1 − y) log(1 − ŷ).
    pub fn loss(&self) -> f32 {
        let right = if self.is_same { self.probability } else { 1.0 - self.probability };
        -right.max(f32::MIN_POSITIVE).ln()
    }

    /// The answer with its numbers.
    pub fn formula(&self) -> String {
        let y = u64::from(self.is_same);
        words::learn_ask_numbers(&distance(self.probability), y, &distance(self.loss()))
    }
}

/// The question as a run has learned to answer it, so far as it was reported.
pub fn head(run: &Run) -> Option<BinarySimilarityHead> {
    let features = PairFeatures::of(&run.settings().objective)?;
    let parameters = run.progress()?.head.as_deref()?;
    Some(BinarySimilarityHead { features, parameters: <[f32; DIM + 1]>::try_from(parameters).ok()?.to_vec() })
}

/// The weights w_1 to w_32.
pub fn weights(head: &BinarySimilarityHead) -> &[f32] {
    &head.parameters[..DIM]
}

/// A bar for each weight: x, y, width and height. Those below zero hang from the middle.
pub fn bars(weights: &[f32]) -> Vec<[f32; 4]> {
    let most = weights.iter().fold(1e-6_f32, |most, w| most.max(w.abs()));
    let (width, half) = (CHART.0 / weights.len().max(1) as f32, CHART.1 / 2.0);
    let bar = |(k, w): (usize, &f32)| {
        let height = to_f32(f64::from(half) * f64::from(w.abs() / most));
        [k as f32 * width + 0.15 * width, if *w > 0.0 { half - height } else { half }, 0.7 * width, height]
    };
    weights.iter().enumerate().map(bar).collect()
}

/// The bars in a sentence: how many are below zero, the lowest and the highest.
pub fn summary(weights: &[f32]) -> String {
    let below = weights.iter().filter(|w| **w < 0.0).count() as u64;
    let end = |pick: fn(f32, f32) -> f32| weights.iter().copied().reduce(pick).unwrap_or_default();
    words::learn_ask_weights_are(below, weights.len() as u64, &distance(end(f32::min)), &distance(end(f32::max)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_learn::encoding::Rectification;

    #[test]
    fn a_pair_shows_what_was_asked_for_and_another_each_turn() {
        for turn in 0..200 {
            for is_same in [false, true] {
                let [a, b] = Pair::drawn(is_same, turn).pictures;
                assert!(a < 800 && b < 800 && a != b, "{a} {b}");
                assert_eq!(a / 4 == b / 4, is_same, "turn {turn}: {a} {b}");
            }
        }
        assert_ne!(Pair::drawn(true, 1), Pair::drawn(true, 2), "another");
    }

    #[test]
    fn the_answer_is_that_of_the_head_and_a_wrong_one_costs_more() {
        let mut numbers = [0.0; 2 * DIM];
        (numbers[0], numbers[DIM]) = (1.0, 1.0);
        let encodings = Encodings::new(&numbers, Rectification::Plain);
        let head = BinarySimilarityHead::initial(PairFeatures::AbsoluteDifference);
        let pair = |is_same| Pair { pictures: [0, 1], is_same };
        let [same, different] =
            [true, false].map(|is_same| Answer::of(&head, &encodings, pair(is_same)).expect("both"));
        assert!(same.probability > 0.9 && same.loss() < 0.1, "one encoding: {same:?}");
        assert!(different.loss() > 2.0, "taken for one: {different:?}");
        assert!(same.formula().contains("0.9"), "{}", same.formula());
        let missing = Pair { pictures: [0, 2], is_same: true };
        assert_eq!(Answer::of(&head, &encodings, missing), None, "there is no third");
    }

    #[test]
    fn bars_point_up_or_down_and_stay_inside() {
        let weights = [-2.0, 1.0, 0.0];
        let bars = bars(&weights);
        assert!((bars[0][1] - 80.0).abs() < 1e-3 && (bars[0][3] - 80.0).abs() < 1e-3, "down: {bars:?}");
        assert!((bars[1][1] - 40.0).abs() < 1e-3 && (bars[1][3] - 40.0).abs() < 1e-3, "up: {bars:?}");
        assert!(bars.iter().all(|[x, y, w, h]| x + w <= 640.0 && y + h <= 160.0), "{bars:?}");
        assert!(summary(&weights).contains("-2.000") || summary(&weights).contains("2.000"), "{}", summary(&weights));
    }

    #[test]
    fn only_a_run_that_asks_the_question_has_a_head() {
        assert_eq!(head(&Run::default()), None, "triplets ask nothing");
    }
}
