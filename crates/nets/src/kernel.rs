//! The crate's own kernels: convolutions, pools and Gram matrices on channels-last pictures.
//!
//! [`Kernels`] is the only entry: burn dispatches each call to the backend that holds the tensors, with or without fusion.
//! On the CPU the kernels are Rust ([`cpu`]), on a GPU they are WGSL (`gpu`). The nets call them through [`crate::conv`] and
//! [`crate::pool`], which run burn's own operations instead if a net was loaded with [`KernelSet::Burn`]: comparing the two
//! shows which side a wrong or slow result comes from.
//!
//! [`KernelSet::Burn`]: likeness_core::backend::KernelSet::Burn

mod cpu;
pub(crate) mod geometry;
#[cfg(feature = "gpu")]
mod gpu;
pub(crate) mod optional_tensor;
pub(crate) mod packing;
pub(crate) mod plan;
pub(crate) mod unfused;
mod winograd_basis;

use burn::backend::tensor::FloatTensor;
use burn::backend::{Backend, backend_extension};
use geometry::Geometry;
use optional_tensor::OptionalTensor;
use plan::{ConvPlan, PoolPlan};

/// Operations on `f32` tensors `[n, h, w, c]`.
#[backend_extension(Flex, Cube: cfg(feature = "gpu"), Fusion: cfg(feature = "fusion"))]
pub(crate) trait Kernels: Backend {
    /// Convolves, adds `bias` and `add`, activates, and zeroes the output wherever `relu_mask` is not positive.
    ///
    /// # Shapes
    /// - x: `plan.geometry.input`
    /// - weight: as packed by [`packing::pack`] for `plan.method` on this backend
    /// - bias: `[outputs]`; for a PReLU `[2 outputs]`, the biases and then the slopes
    /// - add, relu_mask, output: `plan.output_shape()`
    #[fusion(dtype = x, shape = burn::tensor::Shape::from(plan.output_shape()))]
    fn convolve(
        x: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        #[extension_type] bias: OptionalTensor<Self>,
        #[extension_type] add: OptionalTensor<Self>,
        #[extension_type] relu_mask: OptionalTensor<Self>,
        plan: ConvPlan,
    ) -> FloatTensor<Self>;

    /// The gradient of a convolution's filters: the product of each window with the gradients at its position, summed over all
    /// positions.
    ///
    /// # Shapes
    /// - x: `geometry.input`
    /// - gradient: `[n, h', w', outputs]`, as the convolution's output
    /// - output: `[side side c, outputs]`
    #[fusion(dtype = x, shape = burn::tensor::Shape::from([geometry.terms(), outputs]))]
    fn weight_gradient(
        x: FloatTensor<Self>,
        gradient: FloatTensor<Self>,
        geometry: Geometry,
        outputs: usize,
    ) -> FloatTensor<Self>;

    /// A convolution, a 2x2 max-pool, bias and activation; and the argmax of each window, 0 to 3 in row-major order. An odd
    /// last row or column is dropped.
    ///
    /// # Shapes
    /// - x: `plan.geometry.input`
    /// - weight, bias: as in [`Self::convolve`]
    /// - output: twice `plan.pooled_shape()`; without `argmax` the second tensor is meaningless
    #[fusion(meta = |x, _weight, _bias, plan, _argmax| {
        let shape = burn::tensor::Shape::from(plan.pooled_shape());
        let spec = burn::backend::fusion::custom::TensorSpec::new(shape, x.dtype);
        (spec.clone(), spec)
    })]
    fn conv_max_pool(
        x: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        #[extension_type] bias: OptionalTensor<Self>,
        plan: ConvPlan,
        argmax: bool,
    ) -> (FloatTensor<Self>, FloatTensor<Self>);

    /// The backward pass of a 2x2 max-pool of stride 2, then a convolution without bias, with addition and ReLU mask.
    ///
    /// # Shapes
    /// - gradient, argmax: `[n, h / 2, w / 2, c]` of `plan.geometry.input`
    /// - weight: as in [`Self::convolve`]
    /// - add, relu_mask, output: `plan.output_shape()`
    #[fusion(dtype = gradient, shape = burn::tensor::Shape::from(plan.output_shape()))]
    fn max_pool_backward_conv(
        gradient: FloatTensor<Self>,
        argmax: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        #[extension_type] add: OptionalTensor<Self>,
        #[extension_type] relu_mask: OptionalTensor<Self>,
        plan: ConvPlan,
    ) -> FloatTensor<Self>;

    /// A depthwise 3x3 convolution followed by a 1x1 convolution.
    ///
    /// # Shapes
    /// - x: `plan.geometry.input`
    /// - depthwise: `[9 c]`, all channels of one kernel position after the other; for bias and PReLU between the two
    ///   convolutions `[11 c]`, followed by these
    /// - pointwise: as packed by [`packing::pack`] for the direct method
    /// - bias: as in [`Self::convolve`]
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

    /// A max-pool, bias and activation; and the argmax of each window, numbered in row-major order from 0.
    ///
    /// # Shapes
    /// - x: `plan.geometry.input`
    /// - bias: `[c]`
    /// - output: twice `plan.output_shape()`; without `plan.argmax` the second tensor is meaningless
    #[fusion(meta = |x, _bias, plan| {
        let spec = burn::backend::fusion::custom::TensorSpec::new(burn::tensor::Shape::from(plan.output_shape()), x.dtype);
        (spec.clone(), spec)
    })]
    fn pool(
        x: FloatTensor<Self>,
        #[extension_type] bias: OptionalTensor<Self>,
        plan: PoolPlan,
    ) -> (FloatTensor<Self>, FloatTensor<Self>);

    /// The backward pass of a 2x2 max-pool of stride 2: each gradient at its window's argmax, zero elsewhere.
    ///
    /// # Shapes
    /// - gradient, argmax: `[n, h / 2, w / 2, c]`
    /// - output: `size`, `[n, h, w, c]`
    #[fusion(dtype = gradient, shape = burn::tensor::Shape::from(*size))]
    fn unpool(gradient: FloatTensor<Self>, argmax: FloatTensor<Self>, size: [usize; 4]) -> FloatTensor<Self>;

    /// `x^T x` over all positions.
    ///
    /// # Shapes
    /// - x: `[1, positions, channels]`
    /// - output: `[1, channels, channels]`, on the CPU symmetric to the bit
    #[fusion(dtype = x, shape = burn::tensor::Shape::from([1, x[2], x[2]]))]
    fn gram(x: FloatTensor<Self>) -> FloatTensor<Self>;

    /// `x matrix`: mixes the channels of each position.
    ///
    /// # Shapes
    /// - x, output: `[1, positions, channels]`
    /// - matrix: `[1, channels, channels]`
    #[fusion(dtype = x, shape = x)]
    fn channel_matmul(x: FloatTensor<Self>, matrix: FloatTensor<Self>) -> FloatTensor<Self>;
}
