//! The kernels on a GPU: WGSL through burn's template door, the same on WebGPU and natively.
//!
//! Limits they keep to, so that any WebGPU device runs them: 8 storage buffers, 256 threads a work group, 16 KiB of shared
//! memory, no subgroups. One source serves all shapes: those are told by a uniform.

mod activation;
mod bindings;
mod conv_pool;
mod conv_shader;
mod epilogue;
mod gram_shader;
mod launch;
mod pack;
mod pool_shader;
mod threads;
mod tiling;
mod uniform;
mod windows;
mod winograd;
mod winograd_shader;

pub(super) use pack::pack;

use super::Kernels;
use super::geometry::Geometry;
use super::optional_tensor::OptionalTensor;
use super::plan::{Activation, ConvPlan, Method, PoolPlan};
use super::unfused;
use burn::backend::TensorMetadata as _;
use burn::backend::ops::FloatTensorOps as _;
use burn::backend::tensor::FloatTensor;
use burn::backend::wgpu::{CubeBackend, CubeTensor, into_contiguous};
use burn::tensor::Shape;
use conv_pool::FusedPoolConv;
use conv_shader::ConvShader;
use epilogue::Epilogue;
use gram_shader::GramShader;
use launch::Launch;
use pool_shader::PoolShader;
use tiling::{DEPTH, Tiling};
use uniform::info;
use windows::Windows;
use winograd_shader::WinogradTile;

impl Kernels for CubeBackend {
    fn convolve(
        x: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        bias: OptionalTensor<Self>,
        add: OptionalTensor<Self>,
        gate: OptionalTensor<Self>,
        plan: ConvPlan,
    ) -> FloatTensor<Self> {
        let rest = [bias, add, gate].map(OptionalTensor::into_option);
        let finish = Epilogue::of(&plan, [&rest[0], &rest[1], &rest[2]].map(Option::is_some));
        let rest: Vec<CubeTensor> = rest.into_iter().flatten().collect();
        let basis = match plan.method {
            Method::Direct => return direct(x, weight, rest, &plan, finish),
            Method::Two => WinogradTile::Two,
            Method::Four => WinogradTile::Four,
        };
        winograd::convolve(&into_contiguous(x), &weight, &rest, (&plan, basis, finish))
    }

    fn conv_max_pool(
        x: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        bias: OptionalTensor<Self>,
        plan: ConvPlan,
        places: bool,
    ) -> (FloatTensor<Self>, FloatTensor<Self>) {
        match FusedPoolConv::of(&plan) {
            Some(conv) => conv.forward([x, weight], bias.into_option(), places),
            None => unfused::conv_max_pool::<Self>(x, weight, bias, plan, places),
        }
    }

    fn max_pool_backward_conv(
        gradient: FloatTensor<Self>,
        places: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        add: OptionalTensor<Self>,
        gate: OptionalTensor<Self>,
        plan: ConvPlan,
    ) -> FloatTensor<Self> {
        match FusedPoolConv::of(&plan) {
            Some(conv) => conv.backward([gradient, weight, places], [add, gate].map(OptionalTensor::into_option)),
            None => unfused::max_pool_backward_conv::<Self>([gradient, places, weight], [add, gate], plan),
        }
    }

    fn separable(
        x: FloatTensor<Self>,
        depthwise: FloatTensor<Self>,
        pointwise: FloatTensor<Self>,
        bias: FloatTensor<Self>,
        add: OptionalTensor<Self>,
        plan: ConvPlan,
    ) -> FloatTensor<Self> {
        let [height, width] = plan.geometry.output_size();
        let between = [plan.geometry.input[0], height, width, plan.geometry.input[3]];
        let shader = PoolShader::Depthwise;
        let info = info(&plan.geometry, between, Activation::None);
        let launch = Launch { inputs: vec![x, depthwise], info, groups: shader.groups(between) };
        let [x] = launch.run((shader, threads::GROUP), |shader| shader.source(), [between]);
        let geometry = Geometry { input: between, side: 1, stride: 1, padding: [(0, 0); 2] };
        <Self as Kernels>::convolve(
            x,
            pointwise,
            OptionalTensor::Some(bias),
            add,
            OptionalTensor::None,
            ConvPlan { geometry, ..plan },
        )
    }

    fn pool(
        x: FloatTensor<Self>,
        bias: OptionalTensor<Self>,
        plan: PoolPlan,
    ) -> (FloatTensor<Self>, FloatTensor<Self>) {
        let bias = bias.into_option();
        let shape = plan.output_shape();
        let vector = shape[3].is_multiple_of(4);
        let shader = PoolShader::MaxPool {
            vector,
            bias: bias.is_some(),
            places: plan.places,
            activation: plan.activation.into(),
        };
        let inputs = [Some(x), bias].into_iter().flatten().collect();
        let info = info(&plan.geometry, shape, plan.activation);
        let launch = Launch { inputs, info, groups: shader.groups(shape) };
        let source = |shader: &PoolShader| shader.source();
        if plan.places {
            launch.run((shader, threads::GROUP), source, [shape; 2]).into()
        } else {
            let [out] = launch.run((shader, threads::GROUP), source, [shape]);
            // Places that nobody wants: any tensor of their shape.
            (out.clone(), out)
        }
    }

    fn unpool(gradient: FloatTensor<Self>, places: FloatTensor<Self>, size: [usize; 4]) -> FloatTensor<Self> {
        let shader = PoolShader::MaxPoolBackward { vector: size[3].is_multiple_of(4) };
        let geometry = Geometry::max_pool_2x2(size);
        let [height, width] = geometry.output_size();
        let info = info(&geometry, [size[0], height, width, size[3]], Activation::None);
        let launch = Launch { inputs: vec![gradient, places], info, groups: shader.groups(size) };
        let [out] = launch.run((shader, threads::GROUP), |shader| shader.source(), [size]);
        out
    }

    fn gram(x: FloatTensor<Self>) -> FloatTensor<Self> {
        let [positions, channels] = [x.shape()[1], x.shape()[2]];
        if !channels.is_multiple_of(gram_shader::TILE) {
            return Self::float_matmul(Self::float_swap_dims(x.clone(), 1, 2), x);
        }
        let chunks = GramShader::chunks(positions);
        let matrices = gram_step(GramShader::Chunks, x, [positions, channels], [chunks, channels]);
        let numbers = channels * channels;
        let sum =
            if chunks == 1 { matrices } else { gram_step(GramShader::Sum, matrices, [chunks, numbers], [1, channels]) };
        Self::float_reshape(sum, Shape::from([1, channels, channels]))
    }

    /// A 1x1 convolution, whose filters are packed already where they come in whole tiles.
    fn mix(x: FloatTensor<Self>, matrix: FloatTensor<Self>) -> FloatTensor<Self> {
        let shape = x.shape();
        let [positions, channels] = [shape[1], shape[2]];
        if !channels.is_multiple_of(DEPTH) {
            return Self::float_matmul(x, matrix);
        }
        let geometry = flat(positions, channels);
        let plan = ConvPlan { geometry, outputs: channels, method: Method::Direct, activation: Activation::None };
        let mixed = <Self as Kernels>::convolve(
            x,
            matrix,
            OptionalTensor::None,
            OptionalTensor::None,
            OptionalTensor::None,
            plan,
        );
        Self::float_reshape(mixed, shape)
    }
}

/// Term by term.
fn direct(x: CubeTensor, weight: CubeTensor, rest: Vec<CubeTensor>, plan: &ConvPlan, finish: Epilogue) -> CubeTensor {
    let [n, rows, columns, outputs] = plan.output_shape();
    let tiling = Tiling::of([n * rows * columns, outputs], 1);
    let shader = ConvShader { tiling, windows: Windows::of(plan), finish };
    let info = info(&plan.geometry, plan.output_shape(), plan.activation);
    let size = ([n * rows * columns, outputs], 1);
    let [out] = shader.launch([vec![x, weight], rest].concat(), info, size, [plan.output_shape()]);
    out
}

/// One step of a Gram matrix: so many positions and channels to so many matrices.
fn gram_step(
    shader: GramShader,
    x: CubeTensor,
    [positions, channels]: [usize; 2],
    [matrices, side]: [usize; 2],
) -> CubeTensor {
    let geometry = flat(positions, channels);
    let info = info(&geometry, geometry.input, Activation::None);
    let groups = shader.groups(matrices, side);
    let launch = Launch { inputs: vec![x], info, groups };
    let [out] = launch.run((shader, gram_shader::GROUP), |shader| shader.source(), [[matrices, side, side, 1]]);
    out
}

/// Positions in a column, each looked at by itself.
const fn flat(positions: usize, channels: usize) -> Geometry {
    Geometry { input: [1, positions, 1, channels], side: 1, stride: 1, padding: [(0, 0); 2] }
}

/// Tensors as they come from one launch.
type Tensors<const N: usize> = [CubeTensor; N];
