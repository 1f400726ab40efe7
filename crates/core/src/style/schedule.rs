//! Coarse-to-fine painting: broad strokes form on a small picture, where a step is cheap, and are refined on larger
//! ones.

use crate::number::floor_to_u64;

/// Longer side of the first scale, in pixels.
const COARSEST: u32 = 128;

/// One scale of a painting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// Longer side, in pixels.
    pub longer: u32,
    /// Number of iterations at this scale.
    pub iterations: u32,
}

/// The scales of a painting: from 128 px, in steps of about the square root of two, to the final size.
///
/// Half of the iterations run at the first scale and the rest is shared evenly. (crowsonkb's style-transfer-pytorch
/// does likewise, with twice as many iterations at the first scale as at each other one.) A painting of 128 px or less
/// has a single scale. Every scale has at least one iteration: if there are few iterations, the first scale gets fewer,
/// and if there are fewer iterations than scales, there are fewer scales with wider steps.
///
/// ```
/// use likeness_core::style::schedule::{Scale, scales};
///
/// assert_eq!(
///     scales(256, 200),
///     [
///         Scale { longer: 128, iterations: 100 },
///         Scale { longer: 181, iterations: 50 },
///         Scale { longer: 256, iterations: 50 },
///     ]
/// );
/// ```
pub fn scales(longer: u32, iterations: u32) -> Vec<Scale> {
    let iterations = iterations.max(1);
    let steps = (f64::from(longer.max(1)) / f64::from(COARSEST)).log2() * 2.0;
    // Rounded up so that no step is wider than the square root of two; at most as many scales as iterations.
    let count = u32::try_from(floor_to_u64(steps.ceil())).unwrap_or(0).saturating_add(1).min(iterations);
    // Less than half for the first scale if the others would not get one each: omitting a scale would make a step too
    // wide.
    let first = if count == 1 { iterations } else { (iterations / 2).clamp(1, iterations - (count - 1)) };
    let others = iterations - first;
    (0..count)
        .map(|i| {
            let share = f64::from(i) / f64::from((count - 1).max(1));
            let side = f64::from(COARSEST) * (f64::from(longer) / f64::from(COARSEST)).powf(share);
            let rest = (count - 1).max(1);
            let iterations = match i {
                0 => first,
                // The remainder goes to the last scales.
                i => others / rest + u32::from(rest - i < others % rest),
            };
            let longer =
                if i + 1 == count { longer } else { u32::try_from(floor_to_u64(side.round())).unwrap_or(longer) };
            Scale { longer, iterations }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_painting_of_256_pixels_goes_through_128_and_181() {
        let found: Vec<_> = scales(256, 200).iter().map(|s| (s.longer, s.iterations)).collect();
        assert_eq!(found, [(128, 100), (181, 50), (256, 50)], "half of the iterations at the first");
    }

    #[test]
    fn a_small_painting_has_one_scale() {
        assert_eq!(scales(64, 20), [Scale { longer: 64, iterations: 20 }], "smaller than the first scale");
        assert_eq!(scales(128, 20), [Scale { longer: 128, iterations: 20 }], "the first scale itself");
    }

    #[test]
    fn few_iterations_still_visit_every_scale() {
        let found = scales(2049, 16);
        assert_eq!(found.len(), 10, "eight steps of the root of two and a bit: {found:?}");
        assert_eq!(found.first().map(|s| s.iterations), Some(7), "one less than half: {found:?}");
        assert!(found.iter().all(|s| s.iterations > 0), "{found:?}");
    }

    proptest! {
        #[test]
        fn every_iteration_is_used_and_the_last_scale_is_the_requested_one(longer in 1_u32..3000, iterations in 1_u32..2000) {
            let scales = scales(longer, iterations);
            prop_assert_eq!(scales.iter().map(|s| s.iterations).sum::<u32>(), iterations);
            prop_assert_eq!(scales.last().map(|s| s.longer), Some(longer));
            prop_assert!(scales.iter().all(|s| s.iterations > 0), "{:?}", scales);
            for pair in scales.windows(2) {
                let step = f64::from(pair[1].longer) / f64::from(pair[0].longer);
                prop_assert!(step > 1.0, "{:?}", scales);
                // Up to 3,000 px there are at most 11 scales.
                prop_assert!(step < 1.45 || iterations < 11, "{:?}", scales);
            }
        }
    }
}
