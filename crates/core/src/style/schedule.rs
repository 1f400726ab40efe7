//! Coarse to fine: broad strokes are found on a small picture, where a step is cheap, and refined on larger ones.

use crate::number::floor_to_u64;

/// Longer side of the first scale, pixels.
const COARSEST: u32 = 128;

/// One scale of a painting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// Longer side, pixels.
    pub longer: u32,
    /// Iterations there.
    pub iterations: u32,
}

/// Scales from 128 px by steps of about the square root of two to the wanted size; half of the iterations are spent on the
/// first, the rest is shared evenly (as crowsonkb's style-transfer-pytorch, which spends twice as many on the first as on
/// each other). A painting of 128 px or less has one scale. No scale is without iterations: where there are few, the first
/// gets fewer, and where there are fewer than scales, the scales are fewer and their steps wider.
pub fn scales(longer: u32, iterations: u32) -> Vec<Scale> {
    let iterations = iterations.max(1);
    let steps = (f64::from(longer.max(1)) / f64::from(COARSEST)).log2() * 2.0;
    // Rounded up, so that no step is wider than the root; at most as many scales as iterations.
    let count = u32::try_from(floor_to_u64(steps.ceil())).unwrap_or(0).saturating_add(1).min(iterations);
    // Less than half on the first where the others would not get one each: a scale left out makes a step too wide.
    let first = if count == 1 { iterations } else { (iterations / 2).clamp(1, iterations - (count - 1)) };
    let others = iterations - first;
    (0..count)
        .map(|i| {
            let share = f64::from(i) / f64::from((count - 1).max(1));
            let side = f64::from(COARSEST) * (f64::from(longer) / f64::from(COARSEST)).powf(share);
            let rest = (count - 1).max(1);
            let iterations = match i {
                0 => first,
                // What does not divide evenly goes to the last ones.
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
        assert_eq!(found, [(128, 100), (181, 50), (256, 50)], "half of the work on the first");
    }

    #[test]
    fn a_small_painting_has_one_scale() {
        assert_eq!(scales(64, 20), [Scale { longer: 64, iterations: 20 }], "smaller than the first scale");
        assert_eq!(scales(128, 20), [Scale { longer: 128, iterations: 20 }], "the first scale itself");
    }

    #[test]
    fn few_iterations_leave_no_scale_out() {
        let found = scales(2049, 16);
        assert_eq!(found.len(), 10, "eight steps of the root of two and a bit: {found:?}");
        assert_eq!(found.first().map(|s| s.iterations), Some(7), "one of its half is given away: {found:?}");
        assert!(found.iter().all(|s| s.iterations > 0), "{found:?}");
    }

    proptest! {
        #[test]
        fn every_iteration_is_spent_and_the_last_scale_is_the_wanted_one(longer in 1_u32..3000, iterations in 1_u32..2000) {
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
