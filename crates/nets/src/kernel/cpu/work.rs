//! One piece of work, compiled for what the machine can do.

use super::epilogue::Epilogue;
use super::panels::{self, Panels};
use super::winograd_transforms::{Four, Two};
use super::{direct, separable, winograd};
use crate::kernel::plan::{ConvPlan, Method};

/// Something to compute.
pub(crate) trait Work {
    /// Computes it, with fused multiply-adds or without.
    fn run<const FMA: bool>(self);
}

/// Computes it the best way that this machine can.
#[cfg(target_arch = "x86_64")]
pub(crate) fn run(work: impl Work) {
    use pulp::{NullaryFnOnce, x86::V3};

    struct Vectors<W>(W);

    impl<W: Work> NullaryFnOnce for Vectors<W> {
        type Output = ();

        #[inline(always)]
        fn call(self) {
            self.0.run::<true>();
        }
    }

    // AVX2 and fused multiply-adds.
    match V3::try_new() {
        Some(machine) => machine.vectorize(Vectors(work)),
        None => work.run::<false>(),
    }
}

/// Computes it the best way that this machine can.
#[cfg(not(target_arch = "x86_64"))]
pub(crate) fn run(work: impl Work) {
    // A fused multiply-add is an instruction on ARM, and a slow function in wasm.
    work.run::<{ cfg!(target_arch = "aarch64") }>();
}

/// A convolution.
#[derive(Debug)]
pub(crate) struct Convolution<'a> {
    /// The picture.
    pub(crate) x: &'a [f32],
    /// As [`super::pack`] made them.
    pub(crate) weight: &'a [f32],
    /// Where and how.
    pub(crate) plan: &'a ConvPlan,
    /// What follows.
    pub(crate) finish: Epilogue<'a>,
    /// Where it goes.
    pub(crate) out: &'a mut [f32],
}

impl Work for Convolution<'_> {
    #[inline(always)]
    fn run<const FMA: bool>(self) {
        let Self { x, weight, plan, finish, out } = self;
        let geometry = &plan.geometry;
        let inputs = geometry.input[3];
        let (terms, outputs) = (geometry.side * geometry.side * inputs, plan.outputs);
        let (changed, plain) = weight.split_at(weight.len() - panels::length(terms, outputs));
        let filters = (changed, outputs);
        let done = match plan.method {
            Method::Direct => false,
            Method::Two => winograd::convolve::<Two, 4, 2, FMA>(x, geometry, filters, out, &finish),
            Method::Four => winograd::convolve::<Four, 6, 4, FMA>(x, geometry, filters, out, &finish),
        };
        if !done {
            direct::convolve::<FMA>(x, geometry, Panels::new(terms, outputs, plain), out, &finish);
        }
    }
}

/// A depthwise and a pointwise convolution.
#[derive(Debug)]
pub(crate) struct Separable<'a> {
    /// The picture.
    pub(crate) x: &'a [f32],
    /// Of the depthwise one, place by place, and of the pointwise one, packed.
    pub(crate) weights: [&'a [f32]; 2],
    /// Where.
    pub(crate) plan: &'a ConvPlan,
    /// What follows.
    pub(crate) finish: Epilogue<'a>,
    /// Where it goes.
    pub(crate) out: &'a mut [f32],
}

impl Work for Separable<'_> {
    #[inline(always)]
    fn run<const FMA: bool>(self) {
        let Self { x, weights: [depthwise, pointwise], plan, finish, out } = self;
        let panels = Panels::new(plan.geometry.input[3], plan.outputs, pointwise);
        separable::convolve::<FMA>(x, &plan.geometry, (depthwise, panels), out, &finish);
    }
}
