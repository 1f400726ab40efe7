//! A matrix product of rows and panels, in blocks that stay in the cache.

use super::epilogue::Epilogue;
use super::panels::Panels;
use super::slices::array;
use super::tile::{COLUMNS, ROWS, Sums, accumulate};
use std::ops::Range;

/// Positions computed at a time: their inputs stay in the second-level cache while the panels stream past.
const BLOCK: usize = 16 * ROWS;

/// Where the inputs of a position are: in contiguous runs, `stride` apart.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Runs {
    /// Numbers in a run: the width of the kernel times the channels.
    pub(crate) length: usize,
    /// Distance between neighbouring runs.
    pub(crate) stride: usize,
}

impl Runs {
    /// All inputs in one run.
    pub(crate) fn one(length: usize) -> Self {
        Self { length, stride: 0 }
    }
}

/// The left factor: the inputs of each position.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rows<'a, F> {
    /// All inputs.
    pub(crate) input: &'a [f32],
    /// Where the first run of a position begins.
    pub(crate) start: F,
    /// The runs of a position.
    pub(crate) runs: Runs,
}

/// Runs shorter than this are first gathered into contiguous rows, a block of positions at a time: otherwise the innermost
/// loop would end as soon as it begins.
const GATHER_BELOW: usize = 32;

/// `out[p] = epilogue(sum over k of input[start(p)..][k] panels[k])` for `positions` positions.
///
/// # Shapes
/// - out: `[positions, panels.outputs]`
#[inline(always)]
pub(crate) fn multiply<const FMA: bool>(
    rows: Rows<'_, impl Fn(usize) -> usize>,
    panels: Panels<'_>,
    out: &mut [f32],
    positions: usize,
    epilogue: &Epilogue<'_>,
) {
    let Rows { input, start, runs } = rows;
    let terms = panels.inputs;
    let short = runs.length < GATHER_BELOW && runs.length < terms;
    let mut gathered = vec![0.0; if short { BLOCK * terms } else { 0 }];
    for block in (0..positions).step_by(BLOCK) {
        let end = (block + BLOCK).min(positions);
        let starts: [usize; BLOCK] = std::array::from_fn(|i| start((block + i).min(end - 1)));
        if short {
            for (start, row) in starts.iter().zip(gathered.chunks_exact_mut(terms)) {
                gather_runs(&input[*start..], runs, row);
            }
            let starts = std::array::from_fn(|i| i * terms);
            multiply_block::<FMA>(&gathered, &starts, Runs::one(terms), panels, out, block..end, epilogue);
        } else {
            multiply_block::<FMA>(input, &starts, runs, panels, out, block..end, epilogue);
        }
    }
}

/// Numbers in a run of a 3x3 over an RGB picture.
const RGB_RUN: usize = 9;

/// Copies the runs of a position into one contiguous row.
#[inline(always)]
fn gather_runs(input: &[f32], runs: Runs, out: &mut [f32]) {
    // A length that the compiler knows, for the first layer of a net: otherwise each run is a call, which took a quarter of
    // that layer's time.
    if runs.length == RGB_RUN {
        for (run, out) in out.as_chunks_mut::<RGB_RUN>().0.iter_mut().enumerate() {
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
    input: &[f32],
    starts: &[usize; BLOCK],
    runs: Runs,
    panels: Panels<'_>,
    out: &mut [f32],
    block: Range<usize>,
    epilogue: &Epilogue<'_>,
) {
    let outputs = panels.outputs;
    for (panel, filter) in panels.iter().zip((0..).step_by(COLUMNS)) {
        for (first, starts) in block.clone().step_by(ROWS).zip(starts.as_chunks::<ROWS>().0) {
            let sums = tile::<FMA>(input, *starts, runs, panel);
            if first + ROWS <= block.end && filter + COLUMNS <= outputs {
                #[expect(
                    clippy::needless_range_loop,
                    reason = "by index the sums go from registers straight to the output"
                )]
                for r in 0..ROWS {
                    let at = (first + r) * outputs + filter;
                    epilogue.store(&sums[r], &mut out[at..at + COLUMNS], filter, at);
                }
            } else {
                store_part(sums, out, first..block.end, filter, outputs, epilogue);
            }
        }
    }
}

/// Stores a tile that reaches past the last position or output. Separate, so that whole tiles need not be in memory.
#[inline(never)]
fn store_part(
    sums: Sums,
    out: &mut [f32],
    positions: Range<usize>,
    filter: usize,
    outputs: usize,
    epilogue: &Epilogue<'_>,
) {
    for (p, sums) in positions.zip(&sums) {
        let at = p * outputs + filter;
        let to = (at + COLUMNS).min((p + 1) * outputs);
        epilogue.store(sums, &mut out[at..to], filter, at);
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
