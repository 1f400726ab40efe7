//! The Gram matrix of a response, and the product of its backward pass.

use super::epilogue::Epilogue;
use super::matmul::{Rows, Runs, multiply};
use super::panels::{self, Panels};
use super::tile::{COLUMNS, ROWS, widened};
use super::work::Work;

/// Positions summed before the sums are written to memory: they stay in the second-level cache.
const CHUNK: usize = 64;

/// `out = x^T x`: one half is computed, the other copied.
///
/// # Shapes
/// - x: `[positions, channels]`
/// - out: `[channels, channels]`, initially zero
#[derive(Debug)]
pub(crate) struct Gram<'a> {
    pub(crate) x: &'a [f32],
    pub(crate) channels: usize,
    pub(crate) out: &'a mut [f32],
}

impl Work for Gram<'_> {
    #[inline(always)]
    fn run<const FMA: bool>(self) {
        let Self { x, channels, out } = self;
        let width = channels.next_multiple_of(COLUMNS);
        let x = widened(x, channels, width);
        for chunk in x.chunks(CHUNK * width) {
            for column in (0..channels).step_by(COLUMNS) {
                for row in (0..(column + COLUMNS).min(channels)).step_by(ROWS) {
                    let sums = tile::<FMA>(chunk, width, row, column);
                    for (i, sums) in (row..channels).zip(sums) {
                        let n = COLUMNS.min(channels - column);
                        let out = &mut out[i * channels + column..][..n];
                        out.iter_mut().zip(sums).for_each(|(out, sum)| *out += sum);
                    }
                }
            }
        }
        for i in 0..channels {
            for j in 0..i {
                out[i * channels + j] = out[j * channels + i];
            }
        }
    }
}

/// `x[.., row..]^T x[.., column..]` over a chunk.
#[inline(always)]
fn tile<const FMA: bool>(chunk: &[f32], width: usize, row: usize, column: usize) -> [[f32; COLUMNS]; ROWS] {
    let mut sums = [[0.0; COLUMNS]; ROWS];
    // The last rows may reach past the edge; their sums are discarded.
    let channels: [usize; ROWS] = std::array::from_fn(|r| (row + r).min(width - 1));
    for position in chunk.chunks_exact(width) {
        let mut right = [0.0; COLUMNS];
        right.copy_from_slice(&position[column..column + COLUMNS]);
        for (sums, channel) in sums.iter_mut().zip(channels) {
            let left = position[channel];
            for (sum, right) in sums.iter_mut().zip(right) {
                *sum = if FMA { left.mul_add(right, *sum) } else { left * right + *sum };
            }
        }
    }
    sums
}

/// `out = x matrix`: mixes the channels of each position.
///
/// # Shapes
/// - x, out: `[positions, channels]`
/// - matrix: `[channels, channels]`
#[derive(Debug)]
pub(crate) struct ChannelMatmul<'a> {
    pub(crate) x: &'a [f32],
    pub(crate) matrix: &'a [f32],
    pub(crate) channels: usize,
    pub(crate) out: &'a mut [f32],
}

impl Work for ChannelMatmul<'_> {
    #[inline(always)]
    fn run<const FMA: bool>(self) {
        let Self { x, matrix, channels, out } = self;
        let packed = panels::pack(channels, channels, |input, output| matrix[input * channels + output]);
        let rows = Rows { input: x, start: |p: usize| p * channels, runs: Runs::one(channels) };
        let positions = x.len() / channels;
        multiply::<FMA>(rows, Panels::new(channels, channels, &packed), out, positions, &Epilogue::default());
    }
}
