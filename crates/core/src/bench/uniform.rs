//! Numbers that look random and depend on their seed alone.

use std::iter;

/// Uniform numbers around zero, `span` from end to end. xorshift64 (Marsaglia 2003).
pub fn uniform(seed: u64, span: f32) -> impl Iterator<Item = f32> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    iter::repeat_with(move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        ((state >> 40) as f32 / (1 << 24) as f32 - 0.5) * span
    })
}
