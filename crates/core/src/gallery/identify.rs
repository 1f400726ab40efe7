//! Identification (1:N): from the nearest people to a decision.

use super::index::{Hit, Nearest};
use crate::gallery::recognition::IdentificationThresholds;

/// The decision for one embedding.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Identification {
    /// A match with this person.
    Known(Hit),
    /// A candidate is close, but not close enough, or two candidates are about equally close.
    Uncertain,
    /// Not enrolled.
    Unknown,
}

/// Applies the thresholds to the nearest people.
///
/// ```
/// use likeness_core::gallery::identify::{Identification, identify};
/// use likeness_core::gallery::index::{Hit, Nearest};
/// use likeness_core::gallery::person::PersonId;
/// use likeness_core::gallery::recognition::IdentificationThresholds;
///
/// let limits = IdentificationThresholds {
///     people: 2, false_alarm: 1e-3, tau: 0.5, reject_tau: 0.6, margin: 0.05, measured: true,
/// };
/// let hit = |person, distance| Some(Hit { person: PersonId(person), distance });
/// let clear = Nearest { best: hit(1, 0.3), runner_up: hit(2, 0.8) };
/// assert!(matches!(identify(&clear, &limits), Identification::Known(found) if found.person == PersonId(1)));
/// let ambiguous = Nearest { best: hit(1, 0.3), runner_up: hit(2, 0.32) };
/// assert_eq!(identify(&ambiguous, &limits), Identification::Uncertain);
/// ```
pub fn identify(nearest: &Nearest, limits: &IdentificationThresholds) -> Identification {
    let Some(best) = nearest.best.filter(|best| best.distance <= limits.reject_tau) else {
        return Identification::Unknown;
    };
    let leads = nearest.runner_up.is_none_or(|other| other.distance - best.distance >= limits.margin);
    if best.distance <= limits.tau && leads { Identification::Known(best) } else { Identification::Uncertain }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::person::PersonId;
    use proptest::prelude::*;

    fn limits() -> IdentificationThresholds {
        IdentificationThresholds {
            people: 2,
            false_alarm: 1e-3,
            tau: 0.5,
            reject_tau: 0.6,
            margin: 0.05,
            measured: true,
        }
    }

    fn hit(person: u64, distance: f32) -> Hit {
        Hit { person: PersonId(person), distance }
    }

    fn nearest(best: f32, runner_up: Option<f32>) -> Nearest {
        Nearest { best: Some(hit(1, best)), runner_up: runner_up.map(|d| hit(2, d)) }
    }

    #[test]
    fn a_close_match_with_a_clear_lead_is_known() {
        for (found, answer) in [
            (nearest(0.5, None), Identification::Known(hit(1, 0.5))),
            (nearest(0.25, Some(0.75)), Identification::Known(hit(1, 0.25))),
            (nearest(0.45, Some(0.4875)), Identification::Uncertain),
            (nearest(0.55, Some(0.9)), Identification::Uncertain),
            (nearest(0.61, None), Identification::Unknown),
            (Nearest::default(), Identification::Unknown),
        ] {
            assert_eq!(identify(&found, &limits()), answer, "{found:?}");
        }
    }

    #[test]
    fn what_lies_on_the_edge_of_a_threshold_is_within_it() {
        let limits = IdentificationThresholds { tau: 0.5, reject_tau: 0.75, margin: 0.125, ..limits() };
        for (found, answer) in [
            (nearest(0.75, None), Identification::Uncertain),
            (nearest(0.5, Some(0.625)), Identification::Known(hit(1, 0.5))),
        ] {
            assert_eq!(identify(&found, &limits), answer, "{found:?}");
        }
    }

    proptest! {
        #[test]
        fn no_match_is_reported_beyond_the_threshold(best in 0.0_f32..2.0, lead in 0.0_f32..1.0) {
            if let Identification::Known(hit) = identify(&nearest(best, Some(best + lead)), &limits()) {
                prop_assert!(hit.distance <= limits().tau && hit.person == PersonId(1));
            }
        }
    }
}
