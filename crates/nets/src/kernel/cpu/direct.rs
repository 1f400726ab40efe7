//! A convolution as the product of each window with the filters, without laying the windows out: in a picture with its
//! channels last a row of a window is one run of memory.

use super::epilogue::Epilogue;
use super::matmul::{Runs, multiply};
use super::panels::{self, Panels};
use crate::kernel::geometry::Geometry;

/// Packs filters for [`convolve`].
///
/// # Shapes
/// - weight: `[outputs, inputs, side, side]`
pub(crate) fn pack(weight: &[f32], [outputs, inputs, side]: [usize; 3]) -> Vec<f32> {
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
    finish: &Epilogue<'_>,
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
    multiply::<FMA>((&padded, start, runs), panels, (out, n * rows * columns), finish);
}
