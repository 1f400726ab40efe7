//! A 1x1 convolution followed by a 2x2 pool, and the backward pass through both, a few rows at a time: the intermediate,
//! four times as large as the output, never leaves the cache.

use super::epilogue::Epilogue;
use super::matmul::{Rows, Runs, multiply};
use super::panels::{self, Panels};
use super::pool;
use super::work::Work;
use crate::kernel::geometry::Geometry;
use crate::kernel::plan::ConvPlan;

/// Positions of the intermediate computed at a time; at least two rows.
const BAND: usize = 128;

/// The convolution, then the pool.
#[derive(Debug)]
pub(crate) struct ConvMaxPool<'a> {
    /// The input picture.
    pub(crate) x: &'a [f32],
    /// Filters, as packed by [`super::pack`].
    pub(crate) weight: &'a [f32],
    /// Describes the convolution.
    pub(crate) plan: &'a ConvPlan,
    /// Applied after the pool: bias and activation.
    pub(crate) epilogue: Epilogue<'a>,
    /// The output.
    pub(crate) out: &'a mut [f32],
    /// Receives the argmax, if it is needed; as long as `out`.
    pub(crate) argmax: Option<&'a mut [f32]>,
}

impl Work for ConvMaxPool<'_> {
    #[inline(always)]
    fn run<const FMA: bool>(self) {
        let Self { x, weight, plan, epilogue, out, mut argmax } = self;
        let [n, height, width, inputs] = plan.geometry.input;
        let (panels, outputs) = (panels(weight, plan), plan.outputs);
        let [rows, columns] = [height / 2, width / 2];
        let band = BAND.div_ceil(2 * width);
        let mut between = vec![0.0; 2 * band * width * outputs];
        for (picture, top) in bands(n, rows, band) {
            let count = band.min(rows - top);
            let source = &x[(picture * height + 2 * top) * width * inputs..];
            let sums = &mut between[..2 * count * width * outputs];
            let positions = Rows { input: source, start: |p: usize| p * inputs, runs: Runs::one(inputs) };
            multiply::<FMA>(positions, panels, &mut *sums, 2 * count * width, &Epilogue::default());
            let from = (picture * rows + top) * columns * outputs;
            let to = from..from + count * columns * outputs;
            let geometry = Geometry::max_pool_2x2([1, 2 * count, width, outputs]);
            let argmax = argmax.as_mut().map(|argmax| &mut argmax[to.clone()]);
            pool::max_pool(sums, &geometry, &mut out[to.clone()], argmax, &epilogue.within(to));
        }
    }
}

/// The pool's backward pass, then the convolution.
#[derive(Debug)]
pub(crate) struct MaxPoolBackwardConv<'a> {
    /// The gradient with respect to the pool's output.
    pub(crate) gradient: &'a [f32],
    /// The pool's argmax.
    pub(crate) argmax: &'a [f32],
    /// Filters, as packed by [`super::pack`].
    pub(crate) weight: &'a [f32],
    /// Describes the convolution.
    pub(crate) plan: &'a ConvPlan,
    /// Applied to each sum.
    pub(crate) epilogue: Epilogue<'a>,
    /// The output.
    pub(crate) out: &'a mut [f32],
}

impl Work for MaxPoolBackwardConv<'_> {
    #[inline(always)]
    fn run<const FMA: bool>(self) {
        let Self { gradient, argmax, weight, plan, epilogue, out } = self;
        let [n, height, width, inputs] = plan.geometry.input;
        let (panels, outputs) = (panels(weight, plan), plan.outputs);
        let [rows, columns] = [height / 2, width / 2];
        let band = 2 * BAND.div_ceil(2 * width);
        let mut between = vec![0.0; band * width * inputs];
        for (picture, top) in bands(n, height, band) {
            let count = band.min(height - top);
            let from = (picture * rows + top / 2) * columns * inputs;
            let part = from..from + count / 2 * columns * inputs;
            let between = &mut between[..count * width * inputs];
            // An odd last row or column has no gradient.
            between.fill(0.0);
            pool::max_pool_2x2_backward(&gradient[part.clone()], &argmax[part], [1, count, width, inputs], between);
            let from = (picture * height + top) * width * outputs;
            let to = from..from + count * width * outputs;
            let positions = Rows { input: &between[..], start: |p: usize| p * inputs, runs: Runs::one(inputs) };
            multiply::<FMA>(positions, panels, &mut out[to.clone()], count * width, &epilogue.within(to));
        }
    }
}

/// The picture and first row of each band of `band` rows.
fn bands(pictures: usize, rows: usize, band: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..pictures).flat_map(move |picture| (0..rows).step_by(band).map(move |top| (picture, top)))
}

fn panels<'a>(weight: &'a [f32], plan: &ConvPlan) -> Panels<'a> {
    let inputs = plan.geometry.input[3];
    Panels::new(inputs, plan.outputs, &weight[weight.len() - panels::length(inputs, plan.outputs)..])
}
