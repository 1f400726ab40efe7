//! A 1x1 convolution and the 2x2 pool behind it, and the way back through both, a few rows at a time: what lies between them,
//! four times as large as what is left of it, never leaves the cache.

use super::epilogue::Epilogue;
use super::matmul::{Runs, multiply};
use super::panels::{self, Panels};
use super::pool;
use super::work::Work;
use crate::kernel::geometry::Geometry;
use crate::kernel::plan::ConvPlan;

/// Positions between the two at a time, at least two rows.
const BAND: usize = 128;

/// The convolution, then the pool.
#[derive(Debug)]
pub(crate) struct ConvMaxPool<'a> {
    /// The picture.
    pub(crate) x: &'a [f32],
    /// As [`super::pack`] made them.
    pub(crate) weight: &'a [f32],
    /// Of the convolution.
    pub(crate) plan: &'a ConvPlan,
    /// What follows the pool: bias and activation.
    pub(crate) finish: Epilogue<'a>,
    /// Where it goes.
    pub(crate) out: &'a mut [f32],
    /// As `out`, where they are wanted.
    pub(crate) places: Option<&'a mut [f32]>,
}

impl Work for ConvMaxPool<'_> {
    #[inline(always)]
    fn run<const FMA: bool>(self) {
        let Self { x, weight, plan, finish, out, mut places } = self;
        let [n, height, width, inputs] = plan.geometry.input;
        let (panels, outputs) = (panels(weight, plan), plan.outputs);
        let [rows, columns] = [height / 2, width / 2];
        let band = BAND.div_ceil(2 * width);
        let mut between = vec![0.0; 2 * band * width * outputs];
        for (picture, top) in bands(n, rows, band) {
            let count = band.min(rows - top);
            let source = &x[(picture * height + 2 * top) * width * inputs..];
            let sums = &mut between[..2 * count * width * outputs];
            let positions = (source, |p: usize| p * inputs, Runs::one(inputs));
            multiply::<FMA>(positions, panels, (&mut *sums, 2 * count * width), &Epilogue::default());
            let from = (picture * rows + top) * columns * outputs;
            let to = from..from + count * columns * outputs;
            let geometry = Geometry::max_pool_2x2([1, 2 * count, width, outputs]);
            let places = places.as_mut().map(|places| &mut places[to.clone()]);
            pool::max_pool(sums, &geometry, &mut out[to.clone()], places, &finish.within(to));
        }
    }
}

/// The pool's way back, then the convolution.
#[derive(Debug)]
pub(crate) struct MaxPoolBackwardConv<'a> {
    /// With respect to the pool's output.
    pub(crate) gradient: &'a [f32],
    /// As the pool left them.
    pub(crate) places: &'a [f32],
    /// As [`super::pack`] made them.
    pub(crate) weight: &'a [f32],
    /// Of the convolution.
    pub(crate) plan: &'a ConvPlan,
    /// What follows.
    pub(crate) finish: Epilogue<'a>,
    /// Where it goes.
    pub(crate) out: &'a mut [f32],
}

impl Work for MaxPoolBackwardConv<'_> {
    #[inline(always)]
    fn run<const FMA: bool>(self) {
        let Self { gradient, places, weight, plan, finish, out } = self;
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
            pool::max_pool_2x2_backward(&gradient[part.clone()], &places[part], [1, count, width, inputs], between);
            let from = (picture * height + top) * width * outputs;
            let to = from..from + count * width * outputs;
            let positions = (&between[..], |p: usize| p * inputs, Runs::one(inputs));
            multiply::<FMA>(positions, panels, (&mut out[to.clone()], count * width), &finish.within(to));
        }
    }
}

/// Every picture's first rows of bands of so many.
fn bands(pictures: usize, rows: usize, band: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..pictures).flat_map(move |picture| (0..rows).step_by(band).map(move |top| (picture, top)))
}

fn panels<'a>(weight: &'a [f32], plan: &ConvPlan) -> Panels<'a> {
    let inputs = plan.geometry.input[3];
    Panels::new(inputs, plan.outputs, &weight[weight.len() - panels::length(inputs, plan.outputs)..])
}
