//! Packing filters for the CPU kernels.

use super::winograd_transforms::{F2, F4};
use super::{direct, winograd};
use crate::kernel::plan::{FilterShape, Method};

/// Packs filters: transformed for the method first, then as they are, for pictures that are not finite.
///
/// # Shapes
/// - weight: `[outputs, inputs, side, side]`
pub(crate) fn pack(weight: &[f32], shape: FilterShape, method: Method) -> Vec<f32> {
    let mut packed = match method {
        Method::Direct => Vec::new(),
        Method::WinogradF2 => winograd::pack::<F2, 4, 2>(weight, shape),
        Method::WinogradF4 => winograd::pack::<F4, 6, 4>(weight, shape),
    };
    packed.extend(direct::pack(weight, shape));
    packed
}
