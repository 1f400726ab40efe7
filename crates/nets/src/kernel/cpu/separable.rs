//! A depthwise 3x3 convolution followed by a 1x1, a few rows at a time: the intermediate never leaves the cache.

use super::epilogue::Epilogue;
use super::matmul::{Rows, Runs, multiply};
use super::panels::Panels;
use super::slices::array;
use super::winograd_transforms::{LANES, Lanes};
use crate::kernel::geometry::Geometry;

/// Positions of the intermediate computed at a time; at least one row.
const BAND: usize = 128;

/// Convolves.
///
/// # Shapes
/// - x: `[n, h, w, c]`, c a multiple of [`LANES`]
/// - depthwise: `[3, 3, c]`
/// - panels: of c inputs
/// - out: `[n, h', w', panels.outputs]`
#[inline(always)]
pub(crate) fn convolve<const FMA: bool>(
    x: &[f32],
    geometry: &Geometry,
    depthwise: &[f32],
    panels: Panels<'_>,
    out: &mut [f32],
    epilogue: &Epilogue<'_>,
) {
    let padded = geometry.padded(x);
    let [n, _, _, channels] = geometry.input;
    let [height, width] = geometry.padded_size();
    let [rows, columns] = geometry.output_size();
    let band = BAND.div_ceil(columns);
    let mut between = vec![0.0; band * columns * channels];
    for picture in 0..n {
        for top in (0..rows).step_by(band) {
            let count = band.min(rows - top);
            for (y, between) in between.chunks_exact_mut(columns * channels).enumerate().take(count) {
                let source = (picture * height + (top + y) * geometry.stride) * width * channels;
                depthwise_row::<FMA>(&padded[source..], [width, channels, geometry.stride], depthwise, between);
            }
            let from = (picture * rows + top) * columns * panels.outputs;
            let band = from..from + count * columns * panels.outputs;
            let epilogue = epilogue.within(band.clone());
            let rows = Rows { input: &between[..], start: |p: usize| p * channels, runs: Runs::one(channels) };
            multiply::<FMA>(rows, panels, &mut out[band], count * columns, &epilogue);
        }
    }
}

/// A row of the depthwise convolution. The nine weights of a few channels stay in registers along the row.
///
/// # Shapes
/// - source: rows of `[width, channels]`, starting at the first window
/// - out: `[columns, channels]`
#[inline(always)]
fn depthwise_row<const FMA: bool>(
    source: &[f32],
    [width, channels, stride]: [usize; 3],
    weight: &[f32],
    out: &mut [f32],
) {
    for channel in (0..channels).step_by(LANES) {
        let weights: [Lanes; 9] = std::array::from_fn(|i| array(weight, i * channels + channel));
        for (x, out) in out.chunks_exact_mut(channels).enumerate() {
            let mut sum = [0.0; LANES];
            for (i, weight) in weights.iter().enumerate() {
                let at = ((i / 3) * width + x * stride + i % 3) * channels + channel;
                let values: Lanes = array(source, at);
                for lane in 0..LANES {
                    let (x, w) = (values[lane], weight[lane]);
                    sum[lane] = if FMA { x.mul_add(w, sum[lane]) } else { x * w + sum[lane] };
                }
            }
            out[channel..channel + LANES].copy_from_slice(&sum);
        }
    }
}
