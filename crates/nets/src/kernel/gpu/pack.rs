//! Packing filters for the shaders.

use super::tiling::DEPTH;
use crate::kernel::plan::{FilterShape, Method};
use crate::kernel::winograd_basis::{G_F2, G_F4, transform_filter};

/// Packs filters: a row for each term of the sum, by kernel position and channel, padded to whole vectors. For Winograd these are
/// preceded by the transformed filters, one block per position; the plain ones then serve pictures that are not finite.
///
/// # Shapes
/// - weight: `[outputs, inputs, side, side]`
pub(in super::super) fn pack(weight: &[f32], shape: FilterShape, method: Method) -> Vec<f32> {
    let mut packed = match method {
        Method::Direct => Vec::new(),
        Method::WinogradF2 => transformed_filters(weight, shape, &G_F2),
        Method::WinogradF4 => transformed_filters(weight, shape, &G_F4),
    };
    let FilterShape { outputs, inputs, side } = shape;
    let at = |k: usize, output: usize| (output * inputs + k % inputs) * side * side + k / inputs;
    rows([outputs, side * side * inputs], |k, output| weight[at(k, output)], &mut packed);
    packed
}

fn transformed_filters<const SIDE: usize>(weight: &[f32], shape: FilterShape, basis: &[[f64; 3]; SIDE]) -> Vec<f32> {
    let FilterShape { outputs, inputs, .. } = shape;
    let transformed: Vec<_> = weight.as_chunks::<9>().0.iter().map(|g| transform_filter(basis, g)).collect();
    let mut packed = Vec::new();
    for position in 0..SIDE * SIDE {
        #[expect(clippy::cast_possible_truncation, reason = "weights are single precision")]
        let value =
            |input: usize, output: usize| transformed[output * inputs + input][position / SIDE][position % SIDE] as f32;
        rows([outputs, inputs], value, &mut packed);
    }
    packed
}

/// Rows of terms, padded with zeros both ways.
fn rows([outputs, terms]: [usize; 2], value: impl Fn(usize, usize) -> f32, packed: &mut Vec<f32>) {
    let filled = outputs.next_multiple_of(4);
    for k in 0..terms.next_multiple_of(DEPTH) {
        packed.extend((0..filled).map(|o| if k < terms && o < outputs { value(k, o) } else { 0.0 }));
    }
}
