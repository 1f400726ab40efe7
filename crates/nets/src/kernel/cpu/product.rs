//! Rows times panels, in blocks that stay in the cache.

use super::finish::Finish;
use super::panels::Panels;
use super::tile::{COLUMNS, ROWS, Sums, accumulate};

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

/// `out[p] = finish(sum over k of input[start(p) ..][k] panels[k])` for `positions` positions.
///
/// # Shapes
/// - out: `[positions, panels.outputs]`
#[inline(always)]
pub(crate) fn multiply<const FMA: bool>(
    (input, start, runs): (&[f32], impl Fn(usize) -> usize, Runs),
    panels: Panels<'_>,
    (out, positions): (&mut [f32], usize),
    finish: &Finish<'_>,
) {
    let outputs = panels.outputs;
    for block in (0..positions).step_by(BLOCK) {
        let end = (block + BLOCK).min(positions);
        let starts: [usize; BLOCK] = std::array::from_fn(|i| start((block + i).min(end - 1)));
        for (panel, filter) in panels.iter().zip((0..).step_by(COLUMNS)) {
            for first in (block..end).step_by(ROWS) {
                let starts = std::array::from_fn(|r| starts[first - block + r]);
                let sums = tile::<FMA>(input, starts, runs, panel);
                for (p, sums) in (first..end).zip(&sums) {
                    let at = p * outputs + filter;
                    let to = (at + COLUMNS).min((p + 1) * outputs);
                    finish.store(sums, &mut out[at..to], filter, at);
                }
            }
        }
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
