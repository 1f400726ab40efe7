//! The kernels on the CPU: plain loops over slices that the compiler makes vectors of, SIMD128 in wasm, AVX2 where a native
//! machine has it.

mod conv_pool;
mod direct;
mod epilogue;
mod gram;
mod matmul;
mod panels;
mod pool;
mod select;
mod separable;
mod slices;
mod tile;
mod winograd;
mod winograd_transforms;

pub(super) use pack::pack;

mod pack;
mod work;

use super::Kernels;
use super::optional_tensor::OptionalTensor;
use super::plan::{ConvPlan, PoolPlan};
use super::unfused;
use burn::backend::tensor::FloatTensor;
use burn::backend::{Flex, TensorMetadata};
use conv_pool::{ConvMaxPool, MaxPoolBackwardConv};
use epilogue::Epilogue;
use gram::{Gram, Mixture};
use slices::{Slice, tensor};
use work::{Convolution, Separable};

impl Kernels for Flex {
    fn convolve(
        x: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        bias: OptionalTensor<Self>,
        add: OptionalTensor<Self>,
        gate: OptionalTensor<Self>,
        plan: ConvPlan,
    ) -> FloatTensor<Self> {
        let [x, weight] = [x, weight].map(Slice::of);
        let [bias, add, gate] = [bias, add, gate].map(|t| t.into_option().map(Slice::of));
        let shape = plan.output_shape();
        let mut out = vec![0.0; shape.iter().product()];
        let finish = Epilogue::of(plan.activation, [&bias, &add, &gate].map(|s| s.as_ref().map(Slice::values)));
        work::run(Convolution { x: x.values(), weight: weight.values(), plan: &plan, finish, out: &mut out });
        tensor(out, shape)
    }

    fn conv_max_pool(
        x: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        bias: OptionalTensor<Self>,
        plan: ConvPlan,
        places: bool,
    ) -> (FloatTensor<Self>, FloatTensor<Self>) {
        if !plan.pointwise() {
            return unfused::conv_max_pool::<Self>(x, weight, bias, plan, places);
        }
        let [x, weight] = [x, weight].map(Slice::of);
        let bias = bias.into_option().map(Slice::of);
        let shape = plan.pooled_shape();
        let mut out = vec![0.0; shape.iter().product()];
        let mut kept = vec![0.0; if places { out.len() } else { 0 }];
        let finish = Epilogue::of(plan.activation, [bias.as_ref().map(Slice::values), None, None]);
        let wanted = places.then_some(kept.as_mut_slice());
        let [x, weight] = [&x, &weight].map(Slice::values);
        work::run(ConvMaxPool { x, weight, plan: &plan, finish, out: &mut out, places: wanted });
        (tensor(out, shape), tensor(kept, if places { shape } else { [0; 4] }))
    }

    fn max_pool_backward_conv(
        gradient: FloatTensor<Self>,
        places: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        add: OptionalTensor<Self>,
        gate: OptionalTensor<Self>,
        plan: ConvPlan,
    ) -> FloatTensor<Self> {
        if !plan.pointwise() {
            return unfused::max_pool_backward_conv::<Self>([gradient, places, weight], [add, gate], plan);
        }
        let [gradient, places, weight] = [gradient, places, weight].map(Slice::of);
        let [add, gate] = [add, gate].map(|t| t.into_option().map(Slice::of));
        let shape = plan.output_shape();
        let mut out = vec![0.0; shape.iter().product()];
        let finish =
            Epilogue::of(plan.activation, [None, add.as_ref().map(Slice::values), gate.as_ref().map(Slice::values)]);
        let [gradient, places, weight] = [&gradient, &places, &weight].map(Slice::values);
        work::run(MaxPoolBackwardConv { gradient, places, weight, plan: &plan, finish, out: &mut out });
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
        let add = add.into_option().map(Slice::of);
        let shape = plan.output_shape();
        let mut out = vec![0.0; shape.iter().product()];
        let finish = Epilogue::of(plan.activation, [Some(bias.values()), add.as_ref().map(Slice::values), None]);
        let weights = [depthwise.values(), pointwise.values()];
        work::run(Separable { x: x.values(), weights, plan: &plan, finish, out: &mut out });
        tensor(out, shape)
    }

    fn pool(
        x: FloatTensor<Self>,
        bias: OptionalTensor<Self>,
        plan: PoolPlan,
    ) -> (FloatTensor<Self>, FloatTensor<Self>) {
        let x = Slice::of(x);
        let bias = bias.into_option().map(Slice::of);
        let shape = plan.output_shape();
        let mut out = vec![0.0; shape.iter().product()];
        let mut places = vec![0.0; if plan.places { out.len() } else { 0 }];
        let finish = Epilogue::of(plan.activation, [bias.as_ref().map(Slice::values), None, None]);
        let wanted = plan.places.then_some(places.as_mut_slice());
        pool::max_pool(x.values(), &plan.geometry, &mut out, wanted, &finish);
        let argmax_shape = if plan.places { shape } else { [0; 4] };
        (tensor(out, shape), tensor(places, argmax_shape))
    }

    fn unpool(gradient: FloatTensor<Self>, places: FloatTensor<Self>, size: [usize; 4]) -> FloatTensor<Self> {
        let [gradient, places] = [gradient, places].map(Slice::of);
        let mut out = vec![0.0; size.iter().product()];
        pool::max_pool_2x2_backward(gradient.values(), places.values(), size, &mut out);
        tensor(out, size)
    }

    fn gram(x: FloatTensor<Self>) -> FloatTensor<Self> {
        let channels = x.shape()[2];
        let x = Slice::of(x);
        let mut out = vec![0.0; channels * channels];
        work::run(Gram { x: x.values(), channels, out: &mut out });
        tensor(out, [1, channels, channels])
    }

    fn mix(x: FloatTensor<Self>, matrix: FloatTensor<Self>) -> FloatTensor<Self> {
        let [positions, channels] = [x.shape()[1], x.shape()[2]];
        let [x, matrix] = [x, matrix].map(Slice::of);
        let mut out = vec![0.0; positions * channels];
        work::run(Mixture { x: x.values(), matrix: matrix.values(), channels, out: &mut out });
        tensor(out, [1, positions, channels])
    }
}
