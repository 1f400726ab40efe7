//! Pseudo-random benchmark inputs.

use crate::rng::Rng;
use std::iter;

/// Endless uniform numbers in `-span / 2..span / 2` that depend only on the seed.
pub fn uniform(seed: u64, span: f32) -> impl Iterator<Item = f32> {
    let mut rng = Rng::new(seed);
    iter::repeat_with(move || (rng.unit() - 0.5) * span)
}
