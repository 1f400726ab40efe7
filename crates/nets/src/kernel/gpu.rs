//! The kernels on a GPU: WGSL through burn's kernel templates, the same on WebGPU and natively.
//!
//! They keep to limits that every WebGPU device has: 8 storage buffers, 256 threads per work group, 16 KiB of shared memory,
//! no subgroups. One source serves all shapes, which are passed in a uniform.

mod activation;
mod bindings;
mod conv_pool;
mod conv_shader;
mod epilogue;
mod gram_shader;
mod launch;
mod pack;
mod pool_shader;
mod pool_windows;
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
use super::plan::{ConvPlan, EpilogueInputs, Method, PoolPlan};
use super::unfused;
use crate::epilogue::Activation;
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
use tiling::{DEPTH, ProductSize, Tiling};
use uniform::info;
use windows::Windows;
use winograd_shader::WinogradTile;

impl Kernels for CubeBackend {
    fn convolve(
        x: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        bias: OptionalTensor<Self>,
        add: OptionalTensor<Self>,
        relu_mask: OptionalTensor<Self>,
        plan: ConvPlan,
    ) -> FloatTensor<Self> {
        let [bias, add, relu_mask] = [bias, add, relu_mask].map(OptionalTensor::into_option);
        let present = EpilogueInputs { bias: bias.is_some(), add: add.is_some(), relu_mask: relu_mask.is_some() };
        let epilogue = Epilogue::of(&plan, present);
        let rest: Vec<CubeTensor> = [bias, add, relu_mask].into_iter().flatten().collect();
        let tile = match plan.method {
            Method::Direct => return direct(x, weight, rest, &plan, epilogue),
            Method::WinogradF2 => WinogradTile::F2,
            Method::WinogradF4 => WinogradTile::F4,
        };
        winograd::convolve(&into_contiguous(x), &weight, &rest, &plan, tile, epilogue)
    }

    fn weight_gradient(
        x: FloatTensor<Self>,
        gradient: FloatTensor<Self>,
        geometry: Geometry,
        outputs: usize,
    ) -> FloatTensor<Self> {
        unfused::weight_gradient::<Self>(x, gradient, &geometry, outputs)
    }

    fn conv_max_pool(
        x: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        bias: OptionalTensor<Self>,
        plan: ConvPlan,
        argmax: bool,
    ) -> (FloatTensor<Self>, FloatTensor<Self>) {
        match FusedPoolConv::of(&plan) {
            Some(conv) => conv.forward(x, weight, bias.into_option(), argmax),
            None => unfused::conv_max_pool::<Self>(x, weight, bias, plan, argmax),
        }
    }

    fn max_pool_backward_conv(
        gradient: FloatTensor<Self>,
        argmax: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        add: OptionalTensor<Self>,
        relu_mask: OptionalTensor<Self>,
        plan: ConvPlan,
    ) -> FloatTensor<Self> {
        match FusedPoolConv::of(&plan) {
            Some(conv) => conv.backward(gradient, argmax, weight, add.into_option(), relu_mask.into_option()),
            None => unfused::max_pool_backward_conv::<Self>(gradient, argmax, weight, add, relu_mask, plan),
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
        let prelu = depthwise.shape()[0] > 9 * plan.geometry.input[3];
        let shader = PoolShader::Depthwise { prelu };
        let info = info(&plan.geometry, between, Activation::None);
        let launch = Launch { inputs: vec![x, depthwise], info, groups: shader.groups(between) };
        let [x] = launch.run(shader, [between]);
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
            argmax: plan.argmax,
            activation: plan.activation.into(),
        };
        let inputs = [Some(x), bias].into_iter().flatten().collect();
        let info = info(&plan.geometry, shape, plan.activation);
        let launch = Launch { inputs, info, groups: shader.groups(shape) };
        if plan.argmax {
            launch.run(shader, [shape; 2]).into()
        } else {
            let [out] = launch.run(shader, [shape]);
            // The argmax is not needed: any tensor of its shape will do.
            (out.clone(), out)
        }
    }

    fn unpool(gradient: FloatTensor<Self>, argmax: FloatTensor<Self>, size: [usize; 4]) -> FloatTensor<Self> {
        let shader = PoolShader::MaxPoolBackward { vector: size[3].is_multiple_of(4) };
        let geometry = Geometry::max_pool_2x2(size);
        let [height, width] = geometry.output_size();
        let info = info(&geometry, [size[0], height, width, size[3]], Activation::None);
        let launch = Launch { inputs: vec![gradient, argmax], info, groups: shader.groups(size) };
        let [out] = launch.run(shader, [size]);
        out
    }

    fn gram(x: FloatTensor<Self>) -> FloatTensor<Self> {
        let [positions, channels] = [x.shape()[1], x.shape()[2]];
        if !channels.is_multiple_of(gram_shader::TILE) {
            return Self::float_matmul(Self::float_swap_dims(x.clone(), 1, 2), x);
        }
        let chunks = GramShader::chunks(positions);
        let matrices = gram_step(GramShader::Chunks, x, &Geometry::column(positions, channels), chunks, channels);
        let sum = if chunks == 1 {
            matrices
        } else {
            let numbers = Geometry::column(chunks, channels * channels);
            gram_step(GramShader::Sum, matrices, &numbers, 1, channels)
        };
        Self::float_reshape(sum, Shape::from([1, channels, channels]))
    }

    /// A 1x1 convolution. Filters that come in whole tiles need no packing.
    fn channel_matmul(x: FloatTensor<Self>, matrix: FloatTensor<Self>) -> FloatTensor<Self> {
        let shape = x.shape();
        let [positions, channels] = [shape[1], shape[2]];
        if !channels.is_multiple_of(DEPTH) {
            return Self::float_matmul(x, matrix);
        }
        let geometry = Geometry::column(positions, channels);
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

/// A direct convolution.
fn direct(x: CubeTensor, weight: CubeTensor, rest: Vec<CubeTensor>, plan: &ConvPlan, epilogue: Epilogue) -> CubeTensor {
    let [n, rows, columns, outputs] = plan.output_shape();
    let size = ProductSize { positions: n * rows * columns, outputs, products: 1 };
    let shader = ConvShader { tiling: Tiling::of(size), windows: Windows::of(plan), epilogue };
    let info = info(&plan.geometry, plan.output_shape(), plan.activation);
    let [out] = shader.launch([vec![x, weight], rest].concat(), info, size, [plan.output_shape()]);
    out
}

/// One step of a Gram matrix, from the input of `geometry` to `matrices` of `side x side`.
fn gram_step(shader: GramShader, x: CubeTensor, geometry: &Geometry, matrices: usize, side: usize) -> CubeTensor {
    let info = info(geometry, geometry.input, Activation::None);
    let launch = Launch { inputs: vec![x], info, groups: shader.groups(matrices, side) };
    let [out] = launch.run(shader, [[matrices, side, side, 1]]);
    out
}
