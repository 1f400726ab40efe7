//! A computation, compiled for the instructions that the machine has.

use super::depthwise::Depthwise;
use super::epilogue::Epilogue;
use super::panels::{self, Panels};
use super::winograd_transforms::{F2, F4};
use super::{direct, separable, winograd};
use crate::kernel::plan::{ConvPlan, Method};

/// Something to compute.
pub(crate) trait Work {
    /// Computes it, with or without fused multiply-adds.
    fn run<const FMA: bool>(self);
}

/// Computes it with the best instructions that this machine has.
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

/// Computes it with the best instructions that this machine has.
#[cfg(not(target_arch = "x86_64"))]
pub(crate) fn run(work: impl Work) {
    // A fused multiply-add is an instruction on ARM, and a slow function in wasm.
    work.run::<{ cfg!(target_arch = "aarch64") }>();
}

/// A convolution.
#[derive(Debug)]
pub(crate) struct Convolution<'a> {
    /// The input picture.
    pub(crate) x: &'a [f32],
    /// Filters, as packed by [`super::pack`].
    pub(crate) weight: &'a [f32],
    /// Describes the convolution.
    pub(crate) plan: &'a ConvPlan,
    /// Applied to each sum.
    pub(crate) epilogue: Epilogue<'a>,
    /// The output.
    pub(crate) out: &'a mut [f32],
}

impl Work for Convolution<'_> {
    #[inline(always)]
    fn run<const FMA: bool>(self) {
        let Self { x, weight, plan, epilogue, out } = self;
        let geometry = &plan.geometry;
        let inputs = geometry.input[3];
        let (terms, outputs) = (geometry.side * geometry.side * inputs, plan.outputs);
        let (transformed, plain) = weight.split_at(weight.len() - panels::length(terms, outputs));
        let done = match plan.method {
            Method::Direct => false,
            Method::WinogradF2 => {
                winograd::convolve::<F2, 4, 2, FMA>(x, geometry, transformed, outputs, out, &epilogue)
            }
            Method::WinogradF4 => {
                winograd::convolve::<F4, 6, 4, FMA>(x, geometry, transformed, outputs, out, &epilogue)
            }
        };
        if !done {
            direct::convolve::<FMA>(x, geometry, Panels::new(terms, outputs, plain), out, &epilogue);
        }
    }
}

/// A depthwise convolution followed by a pointwise one.
#[derive(Debug)]
pub(crate) struct Separable<'a> {
    /// The input picture.
    pub(crate) x: &'a [f32],
    /// Depthwise weights by kernel position, with or without bias and slopes.
    pub(crate) depthwise: &'a [f32],
    /// Packed pointwise weights.
    pub(crate) pointwise: &'a [f32],
    /// Describes the convolution.
    pub(crate) plan: &'a ConvPlan,
    /// Applied to each sum.
    pub(crate) epilogue: Epilogue<'a>,
    /// The output.
    pub(crate) out: &'a mut [f32],
}

impl Work for Separable<'_> {
    #[inline(always)]
    fn run<const FMA: bool>(self) {
        let Self { x, depthwise, pointwise, plan, epilogue, out } = self;
        let channels = plan.geometry.input[3];
        let (weights, panels) = (Depthwise::new(depthwise, channels), Panels::new(channels, plan.outputs, pointwise));
        separable::convolve::<FMA>(x, &plan.geometry, weights, panels, out, &epilogue);
    }
}
