//! A depthwise 3x3 convolution followed by a 1x1, a few rows at a time: the intermediate never leaves the cache.

use super::depthwise::{self, Depthwise, WindowRow};
use super::epilogue::Epilogue;
use super::matmul::{Rows, Runs, multiply};
use super::panels::Panels;
use crate::kernel::geometry::Geometry;

/// Positions of the intermediate computed at a time; at least one row.
const BAND: usize = 128;

/// Convolves.
///
/// # Shapes
/// - x: `[n, h, w, c]`, c a multiple of eight
/// - panels: of c inputs
/// - out: `[n, h', w', panels.outputs]`
#[inline(always)]
pub(crate) fn convolve<const FMA: bool>(
    x: &[f32],
    geometry: &Geometry,
    weights: Depthwise<'_>,
    panels: Panels<'_>,
    out: &mut [f32],
    epilogue: &Epilogue<'_>,
) {
    let [n, height, width, channels] = geometry.input;
    let [rows, columns] = geometry.output_size();
    let band = BAND.div_ceil(columns);
    let zeros = vec![0.0; width * channels];
    let mut between = vec![0.0; band * columns * channels];
    for picture in 0..n {
        let source = &x[picture * height * width * channels..][..height * width * channels];
        for top in (0..rows).step_by(band) {
            let count = band.min(rows - top);
            for (y, between) in between.chunks_exact_mut(columns * channels).enumerate().take(count) {
                let windows = WindowRow::of(geometry, top + y, source, &zeros);
                depthwise::row::<FMA>(windows, channels, weights, between);
            }
            let from = (picture * rows + top) * columns * panels.outputs;
            let band = from..from + count * columns * panels.outputs;
            let epilogue = epilogue.within(band.clone());
            let rows = Rows { input: &between[..], start: |p: usize| p * channels, runs: Runs::one(channels) };
            multiply::<FMA>(rows, panels, &mut out[band], count * columns, &epilogue);
        }
    }
}
