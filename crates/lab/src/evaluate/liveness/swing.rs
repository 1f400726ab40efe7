//! The largest swing that any looks of a sitting show, in favour of the attacker.

use super::looks::Look;
use likeness_core::face::turn::{TurnMeasure, TurnSettings};

/// The swing from some consecutive looks to some later ones, by their medians.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Swing {
    /// Largest swing of the turn.
    pub turn: f32,
    /// Largest swing of the midline in the direction of the turn.
    pub midline: f32,
    /// Whether one swing meets all limits at once.
    pub passes: bool,
}

impl Swing {
    /// Over every pair of windows that do not overlap, either way round; where the face looked before a cue is not required, as it
    /// is in the challenge. `None` if the detector was sure of the face in too few looks for a single window.
    pub fn largest(looks: &[Look], settings: &TurnSettings) -> Option<Self> {
        let sure: Vec<TurnMeasure> =
            looks.iter().filter(|look| look.score >= settings.score).map(|look| look.measure).collect();
        let medians: Vec<TurnMeasure> = sure.windows(settings.looks).map(median).collect();
        if medians.is_empty() {
            return None;
        }
        let mut largest = Self::default();
        for (first, from) in medians.iter().enumerate() {
            for to in medians.iter().skip(first + settings.looks) {
                let turn = (to.turn - from.turn).abs();
                let midline = (to.midline - from.midline) * (to.turn - from.turn).signum();
                largest.turn = largest.turn.max(turn);
                largest.midline = largest.midline.max(midline);
                let shear = (to.shear - from.shear).abs();
                largest.passes |= turn >= settings.turn_swing
                    && midline >= settings.midline_swing
                    && shear <= settings.shear_share * turn;
            }
        }
        Some(largest)
    }
}

fn median(looks: &[TurnMeasure]) -> TurnMeasure {
    let middle = |of: fn(&TurnMeasure) -> f32| {
        let mut values: Vec<f32> = looks.iter().map(of).collect();
        values.sort_by(f32::total_cmp);
        values[values.len() / 2]
    };
    TurnMeasure {
        turn: middle(|look| look.turn),
        midline: middle(|look| look.midline),
        shear: middle(|look| look.shear),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(turn: f32, score: f32) -> Look {
        Look { score, measure: TurnMeasure { turn, midline: turn / 4.0, shear: turn / 4.0 } }
    }

    #[test]
    fn the_largest_swing_is_found_wherever_it_is_and_either_way_round() {
        let mut looks = vec![look(0.0, 0.9); 5];
        looks.extend([look(0.5, 0.9); 5]);
        looks.extend([look(-0.4, 0.9); 5]);
        for looks in [looks.clone(), looks.into_iter().rev().collect()] {
            let found = Swing::largest(&looks, &TurnSettings::default()).expect("fifteen looks");
            assert!((found.turn - 0.9).abs() < 1e-6 && (found.midline - 0.225).abs() < 1e-6, "{found:?}");
            assert!(found.passes, "beyond the limits");
        }
    }

    #[test]
    fn looks_of_which_the_detector_is_not_sure_are_left_out() {
        let mut looks = vec![look(0.5, 0.9); 6];
        looks.extend([look(-0.5, 0.2); 6]);
        let found = Swing::largest(&looks, &TurnSettings::default()).expect("six looks");
        assert!(!found.passes && found.turn <= f32::EPSILON, "{found:?}");
        assert_eq!(Swing::largest(&looks[2..], &TurnSettings::default()), None, "four looks are no window");
    }
}
