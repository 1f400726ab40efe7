//! A row of a depthwise 3x3 convolution, with or without bias and PReLU.

use super::select::{self, F32X4_LANES};
use super::slices::array;
use crate::kernel::geometry::Geometry;

/// Channels computed at a time: their nine weights fill about half the registers of the machine.
const WIDTH: usize = if cfg!(target_arch = "wasm32") { 4 } else { 8 };

/// Neighbouring outputs computed at a time in a row: they share most of their inputs.
const TOGETHER: usize = 4;

/// The channels that are computed at a time.
type Channels = [f32; WIDTH];

/// The weights of a depthwise convolution.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Depthwise<'a> {
    /// `[3, 3, c]`.
    filters: &'a [f32],
    /// Bias and slopes, each `[c]`.
    prelu: Option<(&'a [f32], &'a [f32])>,
}

impl<'a> Depthwise<'a> {
    /// Packed weights.
    ///
    /// # Shapes
    /// - packed: `[9 c]`, or `[11 c]` with bias and slopes
    pub(crate) fn new(packed: &'a [f32], channels: usize) -> Self {
        let (filters, rest) = packed.split_at(9 * channels);
        Self { filters, prelu: (!rest.is_empty()).then(|| rest.split_at(channels)) }
    }
}

/// The rows of a picture that a row of windows covers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WindowRow<'a> {
    /// Each `[w, c]`; zeros outside the picture.
    rows: [&'a [f32]; 3],
    /// `w`.
    width: usize,
    /// Zeros at the left of each row.
    left: usize,
    /// Distance between neighbouring windows.
    stride: usize,
}

impl<'a> WindowRow<'a> {
    /// The `y`-th row of windows of a picture.
    ///
    /// # Shapes
    /// - picture: `[h, w, c]`
    /// - zeros: `[w, c]`
    pub(crate) fn of(geometry: &Geometry, y: usize, picture: &'a [f32], zeros: &'a [f32]) -> Self {
        let [_, height, width, channels] = geometry.input;
        let [(top, _), (left, _)] = geometry.padding;
        let rows = std::array::from_fn(|i| match (y * geometry.stride + i).checked_sub(top) {
            Some(row) if row < height => &picture[row * width * channels..][..width * channels],
            _ => zeros,
        });
        Self { rows, width, left, stride: geometry.stride }
    }

    /// The windows that lie within the row.
    fn whole(&self, columns: usize) -> (usize, usize) {
        let first = self.left.div_ceil(self.stride).min(columns);
        let end = (self.width + self.left).checked_sub(3).map_or(0, |last| last / self.stride + 1);
        (first, end.clamp(first, columns))
    }
}

/// Convolves a row. Its nine weights stay in registers along the row, for a few channels at a time.
///
/// # Shapes
/// - out: `[columns, c]`, `c` a multiple of eight
#[inline(always)]
pub(crate) fn row<const FMA: bool>(source: WindowRow<'_>, channels: usize, weights: Depthwise<'_>, out: &mut [f32]) {
    let columns = out.len() / channels;
    let (first, end) = source.whole(columns);
    for channel in (0..channels).step_by(WIDTH) {
        let filters: [Channels; 9] = std::array::from_fn(|i| array(weights.filters, i * channels + channel));
        let prelu = weights.prelu.map(|(bias, slopes)| [array(bias, channel), array(slopes, channel)]);
        let mut put = |x: usize, sum: Channels| {
            out[x * channels + channel..][..WIDTH].copy_from_slice(&activated(sum, prelu.as_ref()));
        };
        for x in (0..first).chain(end..columns) {
            put(x, edge(source, x, [channels, channel], &filters));
        }
        let mut x = first;
        while x + TOGETHER <= end && source.stride == 1 {
            let at = (x - source.left) * channels + channel;
            let sums = inner::<FMA, TOGETHER>(source.rows, at, [channels, channels], &filters);
            (0..TOGETHER).for_each(|i| put(x + i, sums[i]));
            x += TOGETHER;
        }
        while x < end {
            let at = (x * source.stride - source.left) * channels + channel;
            let [sum] = inner::<FMA, 1>(source.rows, at, [channels, 0], &filters);
            put(x, sum);
            x += 1;
        }
    }
}

/// The sums of `N` neighbouring windows that lie within their rows. `at` is the first input of the first window.
#[inline(always)]
fn inner<const FMA: bool, const N: usize>(
    rows: [&[f32]; 3],
    at: usize,
    [column, step]: [usize; 2],
    filters: &[Channels; 9],
) -> [Channels; N] {
    let mut sums = [[0.0; WIDTH]; N];
    for y in 0..3 {
        for x in 0..3 {
            let weight = filters[3 * y + x];
            for (i, sum) in sums.iter_mut().enumerate() {
                let values: Channels = array(rows[y], at + x * column + i * step);
                for lane in 0..WIDTH {
                    let (x, w) = (values[lane], weight[lane]);
                    sum[lane] = if FMA { x.mul_add(w, sum[lane]) } else { x * w + sum[lane] };
                }
            }
        }
    }
    sums
}

/// The sum of a window that reaches past an end of its rows.
#[inline(always)]
fn edge(source: WindowRow<'_>, x: usize, [channels, channel]: [usize; 2], filters: &[Channels; 9]) -> Channels {
    let mut sum = [0.0; WIDTH];
    for (i, weight) in filters.iter().enumerate() {
        let Some(column) = (x * source.stride + i % 3).checked_sub(source.left).filter(|c| *c < source.width) else {
            continue;
        };
        let values: Channels = array(source.rows[i / 3], column * channels + channel);
        for lane in 0..WIDTH {
            sum[lane] += values[lane] * weight[lane];
        }
    }
    sum
}

/// Adds the bias and applies the PReLU, if there are any.
#[inline(always)]
fn activated(sum: Channels, prelu: Option<&[Channels; 2]>) -> Channels {
    let Some([bias, slopes]) = prelu else { return sum };
    let mut biased: Channels = std::array::from_fn(|i| sum[i] + bias[i]);
    let (vectors, _) = biased.as_chunks_mut::<F32X4_LANES>();
    for (y, slopes) in vectors.iter_mut().zip(slopes.as_chunks::<F32X4_LANES>().0) {
        *y = select::prelu(*y, *slopes);
    }
    biased
}
