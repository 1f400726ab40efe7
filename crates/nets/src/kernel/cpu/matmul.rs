//! Rows times panels, in blocks that stay in the cache.

use super::epilogue::Epilogue;
use super::panels::Panels;
use super::slices::array;
use super::tile::{COLUMNS, ROWS, Sums, accumulate};
use std::ops::Range;

/// Positions worked on at once: their inputs stay in the second-level cache while the panels pass by.
const BLOCK: usize = 16 * ROWS;

/// Where the inputs of a position stand: in runs, each `stride` behind the one before.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Runs {
    /// Numbers of a run: the width of the kernel times the channels.
    pub(crate) length: usize,
    /// From one to the next.
    pub(crate) stride: usize,
}

impl Runs {
    /// All inputs in one run.
    pub(crate) fn one(length: usize) -> Self {
        Self { length, stride: 0 }
    }
}

/// Runs shorter than this are first laid out one behind the other, a block of positions at a time: the innermost loop
/// would be left as soon as it is begun.
const SHORT: usize = 32;

/// `out[p] = finish(sum over k of input[start(p) ..][k] panels[k])` for `positions` positions.
///
/// # Shapes
/// - out: `[positions, panels.outputs]`
#[inline(always)]
pub(crate) fn multiply<const FMA: bool>(
    (input, start, runs): (&[f32], impl Fn(usize) -> usize, Runs),
    panels: Panels<'_>,
    (out, positions): (&mut [f32], usize),
    finish: &Epilogue<'_>,
) {
    let terms = panels.inputs;
    let short = runs.length < SHORT && runs.length < terms;
    let mut laid_out = vec![0.0; if short { BLOCK * terms } else { 0 }];
    for block in (0..positions).step_by(BLOCK) {
        let end = (block + BLOCK).min(positions);
        let starts: [usize; BLOCK] = std::array::from_fn(|i| start((block + i).min(end - 1)));
        let out = (&mut *out, block..end);
        if short {
            for (start, row) in starts.iter().zip(laid_out.chunks_exact_mut(terms)) {
                lay_out(&input[*start..], runs, row);
            }
            let starts = std::array::from_fn(|i| i * terms);
            multiply_block::<FMA>((&laid_out, &starts, Runs::one(terms)), panels, out, finish);
        } else {
            multiply_block::<FMA>((input, &starts, runs), panels, out, finish);
        }
    }
}

/// Numbers of a run of a 3x3 in three colours.
const COLOURS: usize = 9;

/// Copies the runs of a position one behind the other.
#[inline(always)]
fn lay_out(input: &[f32], runs: Runs, out: &mut [f32]) {
    // As many as the compiler is told, where a picture comes in: else each run is a call, which took a quarter of the layer.
    if runs.length == COLOURS {
        for (run, out) in out.as_chunks_mut::<COLOURS>().0.iter_mut().enumerate() {
            *out = array(input, run * runs.stride);
        }
    } else {
        for (run, out) in out.chunks_exact_mut(runs.length).enumerate() {
            out.copy_from_slice(&input[run * runs.stride..][..runs.length]);
        }
    }
}

#[inline(always)]
fn multiply_block<const FMA: bool>(
    (input, starts, runs): (&[f32], &[usize; BLOCK], Runs),
    panels: Panels<'_>,
    (out, block): (&mut [f32], Range<usize>),
    finish: &Epilogue<'_>,
) {
    let outputs = panels.outputs;
    for (panel, filter) in panels.iter().zip((0..).step_by(COLUMNS)) {
        for (first, starts) in block.clone().step_by(ROWS).zip(starts.as_chunks::<ROWS>().0) {
            let sums = tile::<FMA>(input, *starts, runs, panel);
            if first + ROWS <= block.end && filter + COLUMNS <= outputs {
                #[expect(
                    clippy::needless_range_loop,
                    reason = "by number the sums go from registers to where they belong"
                )]
                for r in 0..ROWS {
                    let at = (first + r) * outputs + filter;
                    finish.store(&sums[r], &mut out[at..at + COLUMNS], filter, at);
                }
            } else {
                store_part(sums, (out, first..block.end), (filter, outputs), finish);
            }
        }
    }
}

/// Stores a tile that reaches past the last position or output; apart, so that whole tiles need not lie in memory.
#[inline(never)]
fn store_part(
    sums: Sums,
    (out, positions): (&mut [f32], Range<usize>),
    (filter, outputs): (usize, usize),
    finish: &Epilogue<'_>,
) {
    for (p, sums) in positions.zip(&sums) {
        let at = p * outputs + filter;
        let to = (at + COLUMNS).min((p + 1) * outputs);
        finish.store(sums, &mut out[at..to], filter, at);
    }
}

#[inline(always)]
fn tile<const FMA: bool>(input: &[f32], starts: [usize; ROWS], runs: Runs, panel: &[f32]) -> Sums {
    let mut sums = [[0.0; COLUMNS]; ROWS];
    for (run, weights) in panel.chunks_exact(runs.length * COLUMNS).enumerate() {
        let rows = starts.map(|start| &input[start + run * runs.stride..][..runs.length]);
        accumulate::<FMA>(&mut sums, rows, weights);
    }
    sums
}
