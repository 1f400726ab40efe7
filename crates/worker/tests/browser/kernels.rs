//! Our kernels against burn's own operations on the same device.

use burn::tensor::Tensor;
use case::{deviation, exact, numbers, random, sixteenths, tensor};
use likeness_nets::conv::{Activation, ConvWeights, Fused, Padding, SeparableShape, SeparableWeights};
use likeness_nets::device::{Device, KernelSet, LoadOptions};
use likeness_nets::style::gram::{gradient, gram};
use likeness_nets::{bridge, pool};
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

#[path = "../../../nets/tests/kernel/case.rs"]
mod case;

/// Winograd's changed numbers on the CPU; sums in another order elsewhere.
const ALLOWED: f32 = 1e-4;

/// Input, outputs, side, stride, padding: every tiling of the GPU, whole vectors and not, several tiles a work group and the
/// last of them past the end, and both Winograds.
const CASES: [([usize; 4], usize, usize, usize, Padding); 14] = [
    ([1, 21, 19, 3], 64, 3, 1, Padding::Valid),
    ([1, 23, 23, 3], 32, 7, 2, Padding::Valid),
    ([1, 17, 33, 16], 24, 3, 1, Padding::One),
    ([1, 41, 43, 16], 24, 3, 1, Padding::One),
    ([2, 11, 13, 24], 72, 3, 1, Padding::One),
    ([1, 33, 34, 64], 64, 3, 1, Padding::One),
    ([1, 18, 20, 64], 3, 3, 1, Padding::Two),
    ([1, 9, 9, 20], 12, 3, 2, Padding::BottomRight),
    ([1, 4, 4, 256], 256, 3, 1, Padding::One),
    ([1, 32, 32, 40], 64, 1, 1, Padding::Valid),
    ([1, 69, 47, 5], 64, 1, 1, Padding::Valid),
    ([1, 7, 7, 512], 25, 1, 1, Padding::Valid),
    ([1, 1, 1, 5], 1, 3, 1, Padding::One),
    ([1, 16, 16, 512], 336, 3, 1, Padding::One),
];

async fn read<const D: usize>(tensor: Tensor<D>) -> Vec<f32> {
    bridge::read(tensor).await.expect("the device answers")
}

/// Runs every case both ways.
pub(crate) async fn prove(device: &Device, on: &str) {
    for (i, (input, outputs, side, stride, padding)) in (0_u64..).zip(CASES) {
        let seed = 100 * i;
        let shape = [outputs, input[3], side, side];
        let x = random(input, seed, device);
        let mut answers = Vec::new();
        for operations in [KernelSet::Own, KernelSet::Burn] {
            let weight = numbers(shape.iter().product(), seed + 1);
            let conv = ConvWeights { weight, bias: numbers(outputs, seed + 2), shape };
            let options = LoadOptions::new(device.clone()).with_kernels(operations);
            let conv = conv.into_conv(stride, padding, input[1] * input[2], &options);
            let plain = conv.forward(x.clone(), Activation::Leaky(0.1));
            let add = random(plain.dims(), seed + 3, device);
            let relu_mask = random(plain.dims(), seed + 4, device).clamp_min(0.0);
            let fused = conv.fused(x.clone(), Activation::None, Fused { add: Some(add), relu_mask: Some(relu_mask) });
            answers.push((read(plain).await, read(fused).await));
        }
        let off = deviation(&answers[0].0, &answers[1].0).max(deviation(&answers[0].1, &answers[1].1));
        console_log!("{on}: {input:?} -> {outputs}, {side}x{side}, stride {stride}: {off:e}");
        assert!(off < ALLOWED, "{on}: {input:?} -> {outputs}: {off:e} apart");
    }
    prove_prelus(device, on).await;
    prove_edges(device, on).await;
    prove_pools(device, on).await;
    prove_quads(device, on).await;
    prove_grams(device, on).await;
}

/// A depthwise convolution with PReLU and a 1x1 with PReLU, with stride 1 and 2, and channels that make no whole vector.
async fn prove_prelus(device: &Device, on: &str) {
    for (seed, (side, inputs, outputs, stride, padding)) in (0_u64..).zip([
        (14, 64, 128, 1, Padding::One),
        (28, 128, 64, 2, Padding::BottomRight),
        (7, 16, 5, 1, Padding::One),
    ]) {
        let x = random([1, side, side, inputs], seed, device);
        let mut answers = Vec::new();
        for operations in [KernelSet::Own, KernelSet::Burn] {
            let options = LoadOptions::new(device.clone()).with_kernels(operations);
            let of = |count: usize, part: u64| numbers(count, 100 * seed + part);
            let weights = SeparableWeights {
                depthwise: of(9 * inputs, 1),
                pointwise: of(inputs * outputs, 2),
                bias: of(outputs, 3),
            };
            let conv = weights.into_conv(SeparableShape { inputs, outputs, stride, padding }, &options);
            let conv = conv.with_prelu_between(of(inputs, 4), of(inputs, 5)).with_slopes(of(outputs, 6));
            answers.push(read(conv.forward(x.clone(), None, Activation::Prelu)).await);
        }
        let off = deviation(&answers[0], &answers[1]);
        console_log!("{on}: PReLU {side}x{side}, {inputs} -> {outputs}, stride {stride}: {off:e}");
        assert!(off < ALLOWED, "{on}: PReLU {inputs} -> {outputs}: {off:e} apart");
    }
}

/// What is not finite comes out where a window saw it and nowhere else: by F(4x4), by F(2x2), term by term.
async fn prove_edges(device: &Device, on: &str) {
    for (side, positions) in [(3, 99), (3, 16), (1, 99)] {
        let shape = [8, 8, side, side];
        for value in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
            let mut x = numbers(11 * 9 * 8, 5);
            x[8 * 40 + 1] = value;
            let weight = numbers(shape.iter().product(), 6).into_iter().map(|w| w + 0.01).collect();
            let padding = if side == 3 { Padding::One } else { Padding::Valid };
            let conv = ConvWeights { weight, bias: Vec::new(), shape }.into_conv(
                1,
                padding,
                positions,
                &LoadOptions::new(device.clone()),
            );
            let y = read(conv.forward(tensor(x, [1, 11, 9, 8], device), Activation::None)).await;
            let seen = y.iter().filter(|v| !v.is_finite()).count();
            assert_eq!(seen, 8 * side * side, "{on}: {value} through {side}x{side}, as of {positions} positions");
            assert!(!value.is_nan() || y.iter().filter(|v| v.is_nan()).count() == seen, "{on}: no number stays none");
        }
    }
}

/// One tile, several, several chunks, and channels that make no whole tile or vector.
async fn prove_grams(device: &Device, on: &str) {
    for (seed, size) in (0_u64..).zip([[1, 9, 7, 64], [1, 33, 31, 64], [1, 24, 24, 192], [1, 8, 8, 512], [1, 5, 7, 12]])
    {
        let channels = size[3];
        let x = random(size, seed, device);
        let slope = random([1, channels, channels], seed + 10, device);
        let slope = slope.clone() + slope.swap_dims(1, 2);
        let mut answers = Vec::new();
        for operations in [KernelSet::Own, KernelSet::Burn] {
            answers.push([read(gram(&x, operations)).await, read(gradient(slope.clone(), &x, operations)).await]);
        }
        for (own, burn) in answers[0].iter().zip(&answers[1]) {
            let off = deviation(own, burn);
            console_log!("{on}: Gram matrix of {size:?}: {off:e}");
            assert!(off < 1e-5, "{on}: Gram matrix of {size:?}: {off:e} apart");
        }
    }
}

async fn prove_pools(device: &Device, on: &str) {
    for (seed, input) in (0_u64..).zip([[1, 13, 15, 16], [2, 8, 8, 6], [1, 5, 4, 3]]) {
        let x = random(input, seed, device);
        let bias = random([input[3]], 7, device);
        let mut answers = Vec::new();
        for operations in [KernelSet::Own, KernelSet::Burn] {
            let overlapping = pool::max_pool(x.clone(), 3, 2, [0, 0], Activation::Relu, operations);
            let padded = pool::max_pool(x.clone(), 2, 1, [1, 1], Activation::Leaky(0.1), operations);
            let (pooled, argmax) = pool::max_pool_2x2(x.clone(), Some(bias.clone()), operations);
            let back = pool::max_pool_2x2_backward(random(pooled.dims(), 9, device), argmax);
            answers.push([read(overlapping).await, read(padded).await, read(pooled).await, read(back).await]);
        }
        for (own, burn) in answers[0].iter().zip(&answers[1]) {
            assert!(deviation(own, burn) < 1e-6, "{on}: {input:?}: {own:?} against {burn:?}");
        }
    }
}

/// A 1x1 with the pool behind it, and both back, to the bit.
async fn prove_quads(device: &Device, on: &str) {
    // The last has several tiles a work group both ways.
    let cases = [([1, 13, 15, 24], 64), ([2, 18, 20, 16], 72), ([1, 5, 4, 3], 6), ([1, 69, 47, 64], 64)];
    for (seed, (input, outputs)) in (0_u64..).zip(cases) {
        let add = exact(input, seed + 20, device);
        let conv = |[to, from]: [usize; 2], bias, operations| {
            let conv = ConvWeights { weight: sixteenths(to * from, seed + 10), bias, shape: [to, from, 1, 1] };
            let options = LoadOptions::new(device.clone()).with_kernels(operations);
            conv.into_conv(1, Padding::Valid, input[1] * input[2], &options)
        };
        let mut answers = Vec::new();
        for operations in [KernelSet::Own, KernelSet::Burn] {
            let forward = conv([outputs, input[3]], vec![0.5; outputs], operations);
            let (pooled, argmax) = forward.forward_pooled(exact(input, seed, device));
            let fused = Fused { add: Some(add.clone()), relu_mask: Some(add.clone().clamp_min(0.0)) };
            let transposed = conv([input[3], outputs], Vec::new(), operations);
            let back = transposed.backward_pooled(exact(pooled.dims(), seed + 30, device), argmax, fused);
            answers.push([read(pooled).await, read(back).await]);
        }
        assert_eq!(answers[0], answers[1], "{on}: {input:?} -> {outputs}");
    }
}

#[wasm_bindgen_test]
async fn our_kernels_match_burn_on_the_cpu() {
    prove(&Device::flex(), "flex in wasm").await;
}
