//! A direct convolution: the product of each window with the filters, without copying the windows, since in a channels-last
//! picture a row of a window is contiguous.

use super::epilogue::Epilogue;
use super::matmul::{Rows, Runs, multiply};
use super::panels::{self, Panels};
use crate::kernel::geometry::Geometry;
use crate::kernel::plan::FilterShape;

/// Packs filters for [`convolve`].
///
/// # Shapes
/// - weight: `[outputs, inputs, side, side]`
pub(crate) fn pack(weight: &[f32], FilterShape { outputs, inputs, side }: FilterShape) -> Vec<f32> {
    panels::pack(side * side * inputs, outputs, |k, output| {
        let (place, input) = (k / inputs, k % inputs);
        weight[(output * inputs + input) * side * side + place]
    })
}

/// Convolves.
///
/// # Shapes
/// - x: `[n, h, w, c]`
/// - out: `[n, h', w', panels.outputs]`
#[inline(always)]
pub(crate) fn convolve<const FMA: bool>(
    x: &[f32],
    geometry: &Geometry,
    panels: Panels<'_>,
    out: &mut [f32],
    epilogue: &Epilogue<'_>,
) {
    let padded = geometry.padded(x);
    let [n, _, _, channels] = geometry.input;
    let [height, width] = geometry.padded_size();
    let [rows, columns] = geometry.output_size();
    let row = width * channels;
    let runs = Runs { length: geometry.side * channels, stride: row };
    let start = |p: usize| {
        let (picture, y, x) = (p / (rows * columns), p / columns % rows, p % columns);
        (picture * height + y * geometry.stride) * row + x * geometry.stride * channels
    };
    multiply::<FMA>(Rows { input: &padded, start, runs }, panels, out, n * rows * columns, epilogue);
}
