//! From the nearest people to an answer: known, not sure, or nobody.

use super::index::{Hit, Nearest};
use crate::gallery::recognition::IdentificationThresholds;

/// The answer to one look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Identification {
    /// This person.
    Known(Hit),
    /// Near to somebody, but not near enough, or two are as near.
    NotSure,
    /// Nobody of the gallery.
    Nobody,
}

/// Judges the nearest people by the thresholds.
pub fn identify(nearest: &Nearest, limits: &IdentificationThresholds) -> Identification {
    let Some(best) = nearest.best.filter(|best| best.distance <= limits.doubt) else {
        return Identification::Nobody;
    };
    let leads = nearest.runner_up.is_none_or(|other| other.distance - best.distance >= limits.margin);
    if best.distance <= limits.tau && leads { Identification::Known(best) } else { Identification::NotSure }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::person::{PersonId, PictureId};
    use proptest::prelude::*;

    fn limits() -> IdentificationThresholds {
        IdentificationThresholds {
            people: 2,
            pictures: 2,
            false_alarm: 1e-3,
            tau: 0.5,
            doubt: 0.6,
            margin: 0.05,
            measured: true,
        }
    }

    fn hit(person: u64, distance: f32) -> Hit {
        Hit { person: PersonId(person), picture: PictureId(person), distance }
    }

    fn nearest(best: f32, runner_up: Option<f32>) -> Nearest {
        Nearest { best: Some(hit(1, best)), runner_up: runner_up.map(|d| hit(2, d)) }
    }

    #[test]
    fn near_enough_and_with_a_lead_is_known() {
        for (found, answer) in [
            (nearest(0.5, None), Identification::Known(hit(1, 0.5))),
            (nearest(0.25, Some(0.75)), Identification::Known(hit(1, 0.25))),
            (nearest(0.45, Some(0.4875)), Identification::NotSure),
            (nearest(0.55, Some(0.9)), Identification::NotSure),
            (nearest(0.61, None), Identification::Nobody),
            (Nearest::default(), Identification::Nobody),
        ] {
            assert_eq!(identify(&found, &limits()), answer, "{found:?}");
        }
    }

    proptest! {
        #[test]
        fn nobody_beyond_the_threshold_is_ever_named(best in 0.0_f32..2.0, lead in 0.0_f32..1.0) {
            if let Identification::Known(hit) = identify(&nearest(best, Some(best + lead)), &limits()) {
                prop_assert!(hit.distance <= limits().tau && hit.person == PersonId(1));
            }
        }
    }
}
