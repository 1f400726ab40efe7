//! Filters as the loops read them.

use super::winograd_transforms::{Four, Two};
use super::{direct, winograd};
use crate::kernel::plan::Method;

/// Packs filters: in the basis of the method first, then as they are, for pictures that are not finite.
///
/// # Shapes
/// - weight: `[outputs, inputs, side, side]`
pub(crate) fn pack(weight: &[f32], [outputs, inputs, side]: [usize; 3], method: Method) -> Vec<f32> {
    let mut packed = match method {
        Method::Direct => Vec::new(),
        Method::Two => winograd::pack::<Two, 4, 2>(weight, [outputs, inputs]),
        Method::Four => winograd::pack::<Four, 6, 4>(weight, [outputs, inputs]),
    };
    packed.extend(direct::pack(weight, [outputs, inputs, side]));
    packed
}
