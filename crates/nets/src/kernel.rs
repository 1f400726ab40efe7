//! Kernels of our own: convolutions, and what stands between them, on pictures with their channels last.
//!
//! [`Kernels`] is the one door: burn routes each call to the backend where the tensors live, with or without fusion. On the CPU
//! they are Rust (`cpu`), on a GPU they are WGSL (`gpu`). The nets call them through [`crate::conv`], which runs burn's
//! own operations instead where [`choose`] says so, to tell whose fault a wrong number is.

mod cpu;
pub mod geometry;
#[cfg(any(target_arch = "wasm32", feature = "gpu"))]
mod gpu;
pub mod optional_tensor;
pub mod packing;
pub mod plan;
mod unfused;
mod winograd_basis;

use burn::backend::tensor::FloatTensor;
use burn::backend::{Backend, backend_extension};
pub use likeness_core::backend::KernelSet;
use optional_tensor::OptionalTensor;
use plan::{ConvPlan, PoolPlan};
use std::cell::Cell;

/// Operations on `f32` tensors `[n, h, w, c]`.
#[backend_extension(Flex, Cube: cfg(any(target_arch = "wasm32", feature = "gpu")), Fusion: cfg(feature = "fusion"))]
pub trait Kernels: Backend {
    /// Convolves, adds bias and `add`, activates, and is silent where `gate` is not over zero.
    ///
    /// # Shapes
    /// - x: `plan.geometry.input`
    /// - weight: as [`packing::pack`] makes it for `plan.method` on this backend
    /// - bias: `[outputs]`
    /// - add, gate, output: `plan.output_shape()`
    #[fusion(dtype = x, shape = burn::tensor::Shape::from(plan.output_shape()))]
    fn convolve(
        x: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        #[extension_type] bias: OptionalTensor<Self>,
        #[extension_type] add: OptionalTensor<Self>,
        #[extension_type] gate: OptionalTensor<Self>,
        plan: ConvPlan,
    ) -> FloatTensor<Self>;

    /// A convolution, then the largest of each 2x2, then bias and activation; and which place of the four that was, row by row
    /// from 0. An odd last row or column is left out.
    ///
    /// # Shapes
    /// - x: `plan.geometry.input`
    /// - weight, bias: as in [`Self::convolve`]
    /// - output: twice `plan.pooled_shape()`; where `places` are not wanted, what comes in their stead means nothing
    #[fusion(meta = |x, _weight, _bias, plan, _places| {
        let shape = burn::tensor::Shape::from(plan.pooled_shape());
        let spec = burn::backend::fusion::custom::TensorSpec::new(shape, x.dtype);
        (spec.clone(), spec)
    })]
    fn conv_max_pool(
        x: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        #[extension_type] bias: OptionalTensor<Self>,
        plan: ConvPlan,
        places: bool,
    ) -> (FloatTensor<Self>, FloatTensor<Self>);

    /// The way back through a 2x2 pool of stride 2, then a convolution without bias, addition and gate.
    ///
    /// # Shapes
    /// - gradient, places: `[n, h / 2, w / 2, c]` of `plan.geometry.input`
    /// - weight: as in [`Self::convolve`]
    /// - add, gate, output: `plan.output_shape()`
    #[fusion(dtype = gradient, shape = burn::tensor::Shape::from(plan.output_shape()))]
    fn max_pool_backward_conv(
        gradient: FloatTensor<Self>,
        places: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        #[extension_type] add: OptionalTensor<Self>,
        #[extension_type] gate: OptionalTensor<Self>,
        plan: ConvPlan,
    ) -> FloatTensor<Self>;

    /// A depthwise 3x3 convolution and the 1x1 convolution behind it.
    ///
    /// # Shapes
    /// - x: `plan.geometry.input`
    /// - depthwise: `[9 c]`, place by place
    /// - pointwise: as [`packing::pack`] makes it for the direct method
    /// - bias: `[outputs]`
    /// - add, output: `plan.output_shape()`
    #[fusion(dtype = x, shape = burn::tensor::Shape::from(plan.output_shape()))]
    fn separable(
        x: FloatTensor<Self>,
        depthwise: FloatTensor<Self>,
        pointwise: FloatTensor<Self>,
        bias: FloatTensor<Self>,
        #[extension_type] add: OptionalTensor<Self>,
        plan: ConvPlan,
    ) -> FloatTensor<Self>;

    /// The largest of each window, then bias and activation; and which place of its window that was, row by row from 0.
    ///
    /// # Shapes
    /// - x: `plan.geometry.input`
    /// - bias: `[c]`
    /// - output: twice `plan.output_shape()`
    #[fusion(meta = |x, _bias, plan| {
        let spec = burn::backend::fusion::custom::TensorSpec::new(burn::tensor::Shape::from(plan.output_shape()), x.dtype);
        (spec.clone(), spec)
    })]
    fn pool(
        x: FloatTensor<Self>,
        #[extension_type] bias: OptionalTensor<Self>,
        plan: PoolPlan,
    ) -> (FloatTensor<Self>, FloatTensor<Self>);

    /// The way back through a 2x2 pool of stride 2: each gradient where its maximum stood, zero elsewhere.
    ///
    /// # Shapes
    /// - gradient, places: `[n, h / 2, w / 2, c]`
    /// - output: `size`, `[n, h, w, c]`
    #[fusion(dtype = gradient, shape = burn::tensor::Shape::from(*size))]
    fn unpool(gradient: FloatTensor<Self>, places: FloatTensor<Self>, size: [usize; 4]) -> FloatTensor<Self>;

    /// `x^T x` over all positions.
    ///
    /// # Shapes
    /// - x: `[1, positions, channels]`
    /// - output: `[1, channels, channels]`, symmetric to the bit on the CPU
    #[fusion(dtype = x, shape = burn::tensor::Shape::from([1, x[2], x[2]]))]
    fn gram(x: FloatTensor<Self>) -> FloatTensor<Self>;

    /// `x matrix`: each position's channels mixed.
    ///
    /// # Shapes
    /// - x, output: `[1, positions, channels]`
    /// - matrix: `[1, channels, channels]`
    #[fusion(dtype = x, shape = x)]
    fn mix(x: FloatTensor<Self>, matrix: FloatTensor<Self>) -> FloatTensor<Self>;
}

thread_local! {
    static KERNEL_SET: Cell<KernelSet> = const { Cell::new(KernelSet::Own) };
}

/// Whose operations nets run that this thread loads and runs from now on; [`KernelSet::Own`] where nobody chose.
pub fn choose(operations: KernelSet) {
    KERNEL_SET.set(operations);
}

/// What was chosen.
pub fn chosen() -> KernelSet {
    KERNEL_SET.get()
}
