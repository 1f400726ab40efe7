//! The kernels on the CPU: plain loops over slices that the compiler vectorises, with SIMD128 in wasm and AVX2 natively where
//! the machine has it.

mod conv_pool;
mod depthwise;
mod direct;
mod epilogue;
mod gram;
mod matmul;
mod pack;
mod panels;
mod pool;
mod select;
mod separable;
mod slices;
mod tile;
mod weight_gradient;
mod winograd;
mod winograd_transforms;
mod work;

pub(super) use pack::pack;

use super::Kernels;
use super::geometry::Geometry;
use super::optional_tensor::OptionalTensor;
use super::plan::{ConvPlan, EpilogueInputs, PoolPlan};
use super::unfused;
use burn::backend::tensor::FloatTensor;
use burn::backend::{Flex, TensorMetadata};
use conv_pool::{ConvMaxPool, MaxPoolBackwardConv};
use epilogue::Epilogue;
use gram::{ChannelMatmul, Gram};
use slices::{Slice, tensor};
use weight_gradient::WeightGradient;
use work::{Convolution, Separable};

impl Kernels for Flex {
    fn convolve(
        x: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        bias: OptionalTensor<Self>,
        add: OptionalTensor<Self>,
        relu_mask: OptionalTensor<Self>,
        plan: ConvPlan,
    ) -> FloatTensor<Self> {
        let [x, weight] = [x, weight].map(Slice::of);
        let [bias, add, relu_mask] = [bias, add, relu_mask].map(slice);
        let shape = plan.output_shape();
        let mut out = vec![0.0; shape.iter().product()];
        let inputs = EpilogueInputs { bias: values(&bias), add: values(&add), relu_mask: values(&relu_mask) };
        let epilogue = Epilogue::of(plan.activation, inputs);
        work::run(Convolution { x: x.values(), weight: weight.values(), plan: &plan, epilogue, out: &mut out });
        tensor(out, shape)
    }

    fn weight_gradient(
        x: FloatTensor<Self>,
        gradient: FloatTensor<Self>,
        geometry: Geometry,
        outputs: usize,
    ) -> FloatTensor<Self> {
        let [x, gradient] = [x, gradient].map(Slice::of);
        let terms = geometry.terms();
        let mut out = vec![0.0; terms * outputs];
        let [x, gradient] = [&x, &gradient].map(Slice::values);
        work::run(WeightGradient { x, gradient, geometry: &geometry, outputs, out: &mut out });
        tensor(out, [terms, outputs])
    }

    fn conv_max_pool(
        x: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        bias: OptionalTensor<Self>,
        plan: ConvPlan,
        argmax: bool,
    ) -> (FloatTensor<Self>, FloatTensor<Self>) {
        if !plan.pointwise() {
            return unfused::conv_max_pool::<Self>(x, weight, bias, plan, argmax);
        }
        let [x, weight] = [x, weight].map(Slice::of);
        let bias = slice(bias);
        let shape = plan.pooled_shape();
        let mut out = vec![0.0; shape.iter().product()];
        let mut indices = vec![0.0; if argmax { out.len() } else { 0 }];
        let inputs = EpilogueInputs { bias: values(&bias), ..EpilogueInputs::default() };
        let epilogue = Epilogue::of(plan.activation, inputs);
        let wanted = argmax.then_some(indices.as_mut_slice());
        let [x, weight] = [&x, &weight].map(Slice::values);
        work::run(ConvMaxPool { x, weight, plan: &plan, epilogue, out: &mut out, argmax: wanted });
        (tensor(out, shape), tensor(indices, if argmax { shape } else { [0; 4] }))
    }

    fn max_pool_backward_conv(
        gradient: FloatTensor<Self>,
        argmax: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        add: OptionalTensor<Self>,
        relu_mask: OptionalTensor<Self>,
        plan: ConvPlan,
    ) -> FloatTensor<Self> {
        if !plan.pointwise() {
            return unfused::max_pool_backward_conv::<Self>(gradient, argmax, weight, add, relu_mask, plan);
        }
        let [gradient, argmax, weight] = [gradient, argmax, weight].map(Slice::of);
        let [add, relu_mask] = [add, relu_mask].map(slice);
        let shape = plan.output_shape();
        let mut out = vec![0.0; shape.iter().product()];
        let inputs = EpilogueInputs { bias: None, add: values(&add), relu_mask: values(&relu_mask) };
        let epilogue = Epilogue::of(plan.activation, inputs);
        let [gradient, argmax, weight] = [&gradient, &argmax, &weight].map(Slice::values);
        work::run(MaxPoolBackwardConv { gradient, argmax, weight, plan: &plan, epilogue, out: &mut out });
        tensor(out, shape)
    }

    fn separable(
        x: FloatTensor<Self>,
        depthwise: FloatTensor<Self>,
        pointwise: FloatTensor<Self>,
        bias: FloatTensor<Self>,
        add: OptionalTensor<Self>,
        plan: ConvPlan,
    ) -> FloatTensor<Self> {
        let [x, depthwise, pointwise, bias] = [x, depthwise, pointwise, bias].map(Slice::of);
        let add = slice(add);
        let shape = plan.output_shape();
        let mut out = vec![0.0; shape.iter().product()];
        let inputs = EpilogueInputs { bias: Some(bias.values()), add: values(&add), relu_mask: None };
        let epilogue = Epilogue::of(plan.activation, inputs);
        let [x, depthwise, pointwise] = [&x, &depthwise, &pointwise].map(Slice::values);
        work::run(Separable { x, depthwise, pointwise, plan: &plan, epilogue, out: &mut out });
        tensor(out, shape)
    }

    fn pool(
        x: FloatTensor<Self>,
        bias: OptionalTensor<Self>,
        plan: PoolPlan,
    ) -> (FloatTensor<Self>, FloatTensor<Self>) {
        let x = Slice::of(x);
        let bias = slice(bias);
        let shape = plan.output_shape();
        let mut out = vec![0.0; shape.iter().product()];
        let mut argmax = vec![0.0; if plan.argmax { out.len() } else { 0 }];
        let inputs = EpilogueInputs { bias: values(&bias), ..EpilogueInputs::default() };
        let epilogue = Epilogue::of(plan.activation, inputs);
        let wanted = plan.argmax.then_some(argmax.as_mut_slice());
        pool::max_pool(x.values(), &plan.geometry, &mut out, wanted, &epilogue);
        let argmax_shape = if plan.argmax { shape } else { [0; 4] };
        (tensor(out, shape), tensor(argmax, argmax_shape))
    }

    fn unpool(gradient: FloatTensor<Self>, argmax: FloatTensor<Self>, size: [usize; 4]) -> FloatTensor<Self> {
        let [gradient, argmax] = [gradient, argmax].map(Slice::of);
        let mut out = vec![0.0; size.iter().product()];
        pool::max_pool_2x2_backward(gradient.values(), argmax.values(), size, &mut out);
        tensor(out, size)
    }

    fn gram(x: FloatTensor<Self>) -> FloatTensor<Self> {
        let channels = x.shape()[2];
        let x = Slice::of(x);
        let mut out = vec![0.0; channels * channels];
        work::run(Gram { x: x.values(), channels, out: &mut out });
        tensor(out, [1, channels, channels])
    }

    fn channel_matmul(x: FloatTensor<Self>, matrix: FloatTensor<Self>) -> FloatTensor<Self> {
        let [positions, channels] = [x.shape()[1], x.shape()[2]];
        let [x, matrix] = [x, matrix].map(Slice::of);
        let mut out = vec![0.0; positions * channels];
        work::run(ChannelMatmul { x: x.values(), matrix: matrix.values(), channels, out: &mut out });
        tensor(out, [1, positions, channels])
    }
}

fn slice(tensor: OptionalTensor<Flex>) -> Option<Slice> {
    tensor.into_option().map(Slice::of)
}

fn values(slice: &Option<Slice>) -> Option<&[f32]> {
    slice.as_ref().map(Slice::values)
}
