//! The gradient of a convolution's filters: the product of each window with the gradients at its position, summed over all
//! positions.

use super::slices::array;
use super::tile::{COLUMNS, ROWS, Sums, widened};
use super::work::Work;
use crate::kernel::geometry::Geometry;

/// Positions summed before the sums are written to memory: their windows stay in the first-level cache.
const CHUNK: usize = 64;

/// `out[k][o] = sum over positions p of window(p)[k] gradient[p][o]`.
///
/// # Shapes
/// - x: `[n, h, w, c]`
/// - gradient: `[n, h', w', outputs]`
/// - out: `[side side c, outputs]`, initially zero
#[derive(Debug)]
pub(crate) struct WeightGradient<'a> {
    pub(crate) x: &'a [f32],
    pub(crate) gradient: &'a [f32],
    pub(crate) geometry: &'a Geometry,
    pub(crate) outputs: usize,
    pub(crate) out: &'a mut [f32],
}

impl Work for WeightGradient<'_> {
    #[inline(always)]
    fn run<const FMA: bool>(self) {
        let Self { x, gradient, geometry, outputs, out } = self;
        // The last tile of a run may read past it; what it reads there is dropped.
        let mut padded = geometry.padded(x).into_owned();
        padded.extend_from_slice(&[0.0; ROWS]);
        let width = outputs.next_multiple_of(COLUMNS);
        let gradient = widened(gradient, outputs, width);
        let starts = geometry.starts();
        let (run, row) = (geometry.side * geometry.input[3], geometry.padded_size()[1] * geometry.input[3]);
        for (starts, gradients) in starts.chunks(CHUNK).zip(gradient.chunks(CHUNK * width)) {
            for (line, out) in out.chunks_exact_mut(run * outputs).enumerate() {
                for first in (0..run).step_by(ROWS) {
                    for (column, gradients) in
                        (0..outputs).step_by(COLUMNS).map(|column| (column, &gradients[column..]))
                    {
                        let sums = tile::<FMA>(&padded[line * row + first..], starts, gradients, width);
                        let out = out[first * outputs..].chunks_exact_mut(outputs).take(run - first);
                        out.zip(&sums).for_each(|(out, sums)| add(&mut out[column..], sums));
                    }
                }
            }
        }
    }
}

/// [`ROWS`] numbers of each window times [`COLUMNS`] of its gradients, summed over the windows of a chunk.
#[inline(always)]
fn tile<const FMA: bool>(input: &[f32], starts: &[usize], gradients: &[f32], width: usize) -> Sums {
    let mut sums = [[0.0; COLUMNS]; ROWS];
    for (p, start) in starts.iter().enumerate() {
        let left: [f32; ROWS] = array(input, *start);
        let right: [f32; COLUMNS] = array(gradients, p * width);
        // By index: with iterators over arrays the sums stay in memory natively; see `tile.rs`.
        for r in 0..ROWS {
            for c in 0..COLUMNS {
                let sum = &mut sums[r][c];
                *sum = if FMA { left[r].mul_add(right[c], *sum) } else { left[r] * right[c] + *sum };
            }
        }
    }
    sums
}

#[inline(always)]
fn add(out: &mut [f32], sums: &[f32; COLUMNS]) {
    out.iter_mut().zip(sums).for_each(|(out, sum)| *out += sum);
}
