//! Filters as the shaders read them.

use super::tiling::DEPTH;
use crate::kernel::plan::Method;
use crate::kernel::winograd_basis::{G_F4, TWO, changed};

/// Packs filters: a row for each term of the sum, place by place and channel by channel, filled up to whole vectors. Of
/// Winograd's, changed into the basis, for each place of it; and behind them the plain ones, for what is not finite.
///
/// # Shapes
/// - weight: `[outputs, inputs, side, side]`
pub(in super::super) fn pack(weight: &[f32], shape: [usize; 3], method: Method) -> Vec<f32> {
    let mut packed = match method {
        Method::Direct => Vec::new(),
        Method::Two => transformed_filters(weight, shape, &TWO),
        Method::Four => transformed_filters(weight, shape, &G_F4),
    };
    let [outputs, inputs, side] = shape;
    let at = |k: usize, output: usize| (output * inputs + k % inputs) * side * side + k / inputs;
    rows([outputs, side * side * inputs], |k, output| weight[at(k, output)], &mut packed);
    packed
}

fn transformed_filters<const SIDE: usize>(weight: &[f32], shape: [usize; 3], basis: &[[f64; 3]; SIDE]) -> Vec<f32> {
    let [outputs, inputs, _] = shape;
    let changed: Vec<_> = weight.as_chunks::<9>().0.iter().map(|g| changed(basis, g)).collect();
    let mut packed = Vec::new();
    for place in 0..SIDE * SIDE {
        #[expect(clippy::cast_possible_truncation, reason = "weights are single precision")]
        let value = |input: usize, output: usize| changed[output * inputs + input][place / SIDE][place % SIDE] as f32;
        rows([outputs, inputs], value, &mut packed);
    }
    packed
}

/// Rows of terms, filled up with zeros both ways.
fn rows([outputs, terms]: [usize; 2], value: impl Fn(usize, usize) -> f32, packed: &mut Vec<f32>) {
    let filled = outputs.next_multiple_of(4);
    for k in 0..terms.next_multiple_of(DEPTH) {
        packed.extend((0..filled).map(|o| if k < terms && o < outputs { value(k, o) } else { 0.0 }));
    }
}
