//! Dense convolutions.

use crate::case::{deviation, numbers, random, tensor};
use crate::device::{cases, read, under_test};
use burn::tensor::activation::{leaky_relu, relu};
use burn::tensor::module::conv2d;
use burn::tensor::ops::ConvOptions;
use burn::tensor::{Device, Tensor, TensorData};
use likeness_nets::conv::{Activation, Conv, ConvWeights, Fused, Padding};
use likeness_nets::device::LoadOptions;
use proptest::prelude::*;

/// Tolerance for sums in another order.
const DIRECT: f32 = 1e-5;
/// Tolerance for Winograd, whose transformed numbers are sums and differences up to 8 times as large as their terms.
const WINOGRAD: f32 = 1e-4;

/// Positions of a small picture, for which F(4x4) is used.
pub(crate) const SMALL: usize = 1024;

/// A convolution under test.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Case {
    /// `[n, h, w, in]`.
    pub(crate) input: [usize; 4],
    pub(crate) outputs: usize,
    pub(crate) side: usize,
    pub(crate) stride: usize,
    pub(crate) padding: Padding,
    pub(crate) seed: u64,
}

impl Case {
    fn any() -> impl Strategy<Value = Self> {
        let channels = || prop_oneof![3 => 1_usize..20, 3 => (1_usize..9).prop_map(|c| 8 * c), 1 => 100_usize..513];
        let window = prop_oneof![Just(1_usize), Just(3), Just(7)];
        let padding =
            prop_oneof![Just(Padding::Valid), Just(Padding::One), Just(Padding::Two), Just(Padding::BottomRight)];
        let input = (1_usize..3, 1_usize..20, 1_usize..20, channels());
        (input, channels(), window, 1_usize..3, padding, any::<u64>()).prop_map(
            |((n, h, w, c), outputs, side, stride, padding, seed)| Self {
                input: [n, h.max(side), w.max(side), c],
                outputs,
                side,
                stride,
                padding,
                seed,
            },
        )
    }

    pub(crate) fn weights(&self) -> ConvWeights {
        let shape = [self.outputs, self.input[3], self.side, self.side];
        let weight = numbers(shape.iter().product(), self.seed ^ 1);
        ConvWeights { weight, bias: numbers(self.outputs, self.seed ^ 2), shape }
    }

    pub(crate) fn conv(&self, positions: usize, device: &Device) -> Conv {
        self.weights().into_conv(self.stride, self.padding, positions, &LoadOptions::new(device.clone()))
    }

    pub(crate) fn x(&self, device: &Device) -> Tensor<4> {
        random(self.input, self.seed, device)
    }

    /// The result by burn, channels last.
    pub(crate) fn expected(&self, x: Tensor<4>) -> Tensor<4> {
        let device = x.device();
        let ConvWeights { weight, bias, shape } = self.weights();
        let weight = Tensor::<4>::from_data(TensorData::new(weight, shape), &device);
        let bias = Tensor::<1>::from_data(TensorData::new(bias, [self.outputs]), &device);
        let pairs = match self.padding {
            Padding::Valid => [(0, 0); 2],
            Padding::One => [(1, 1); 2],
            Padding::Two => [(2, 2); 2],
            Padding::BottomRight => [(0, 1); 2],
        };
        let options = ConvOptions::new_with_padding([self.stride; 2], pairs, [1; 2], 1);
        conv2d(x.permute([0, 3, 1, 2]), weight, Some(bias), options).permute([0, 2, 3, 1])
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(96)))]

    #[test]
    fn every_method_matches_burn(case in Case::any()) {
        let device = under_test();
        let x = case.x(&device);
        let expected = read(case.expected(case.x(&Device::flex())));
        // For the few positions of a last layer, and for a small picture: where Winograd applies, F(2x2) and F(4x4).
        for positions in [1, SMALL] {
            let found = read(case.conv(positions, &device).forward(x.clone(), Activation::None));
            let allowed = if case.side == 3 && case.stride == 1 { WINOGRAD } else { DIRECT };
            prop_assert!(deviation(&found, &expected) < allowed, "{positions}: {:e}", deviation(&found, &expected));
        }
    }

    #[test]
    fn fused_operations_match_separate_ones(case in Case::any(), slope in 0.0_f32..0.5) {
        let (cpu, device) = (Device::flex(), under_test());
        let x = case.x(&device);
        let sum = case.expected(case.x(&cpu));
        let add = random(sum.dims(), case.seed ^ 3, &cpu);
        let relu_mask = relu(random(sum.dims(), case.seed ^ 4, &cpu));
        let conv = case.conv(SMALL, &device);
        let scale = read(sum.clone()).iter().fold(1.0_f32, |most, v| most.max(v.abs()));
        let close = |found: Tensor<4>, expected: Tensor<4>| {
            let (found, expected) = (read(found), read(expected));
            found.iter().zip(&expected).all(|(f, e)| (f - e).abs() < WINOGRAD * scale)
        };
        let with = |add: &Tensor<4>| Fused { add: Some(add.clone().to_device(&device)), relu_mask: None };
        let added = sum.clone() + add.clone();
        let found = conv.fused(x.clone(), Activation::Relu, with(&add));
        prop_assert!(close(found, relu(added.clone())), "bias, addition, ReLU");
        let found = conv.fused(x.clone(), Activation::Leaky(slope), with(&add));
        prop_assert!(close(found, leaky_relu(added.clone(), f64::from(slope))), "leaky ReLU");
        let slopes = numbers(case.outputs, case.seed ^ 5);
        let bent = relu(added.clone())
            - relu(added.clone().neg()) * tensor(slopes.clone(), [case.outputs], &cpu).reshape([1, 1, 1, -1]);
        let prelu = case.conv(SMALL, &device).with_slopes(slopes);
        prop_assert!(close(prelu.fused(x.clone(), Activation::Prelu, with(&add)), bent), "PReLU");
        let fused = Fused { relu_mask: Some(relu_mask.clone().to_device(&device)), ..with(&add) };
        prop_assert!(close(conv.fused(x, Activation::None, fused), added * relu_mask.sign()), "ReLU mask");
    }
}

#[test]
fn a_picture_computed_in_several_blocks_matches_burn() {
    let case = Case { input: [1, 351, 347, 64], outputs: 6, side: 3, stride: 1, padding: Padding::One, seed: 7 };
    let device = under_test();
    let expected = read(case.expected(case.x(&Device::flex())));
    let found = read(case.conv(SMALL, &device).forward(case.x(&device), Activation::None));
    assert!(deviation(&found, &expected) < WINOGRAD, "{:e}", deviation(&found, &expected));
}

/// With this many positions every GPU's work groups compute several tiles each, and the last one ends within a tile.
#[test]
fn a_picture_of_many_tiles_matches_burn() {
    let device = under_test();
    for (side, padding) in [(1, Padding::Valid), (3, Padding::One)] {
        let case = Case { input: [1, 190, 189, 5], outputs: 64, side, stride: 1, padding, seed: 11 };
        let expected = read(case.expected(case.x(&Device::flex())));
        let found = read(case.conv(SMALL, &device).forward(case.x(&device), Activation::None));
        assert!(deviation(&found, &expected) < DIRECT, "{side}x{side}: {:e}", deviation(&found, &expected));
    }
}

#[test]
fn the_backward_convolution_matches_finite_differences() {
    let device = under_test();
    let case = Case { input: [1, 9, 7, 8], outputs: 16, side: 3, stride: 1, padding: Padding::One, seed: 5 };
    let forward = case.conv(SMALL, &device);
    // f = sum of s * conv(x); its gradient with respect to x is the convolution of s with the flipped kernel.
    let slope = numbers(9 * 7 * 16, 9);
    let value = |x: Vec<f32>| {
        let x = Tensor::from_data(TensorData::new(x, case.input), &device);
        let y = read(forward.forward(x, Activation::None));
        y.iter().zip(&slope).map(|(y, s)| f64::from(*y) * f64::from(*s)).sum::<f64>()
    };
    let ConvWeights { weight, .. } = case.weights();
    let flipped = (0..8).flat_map(|i| (0..16).flat_map(move |o| (0..9).rev().map(move |k| (o * 8 + i) * 9 + k)));
    let weight = flipped.map(|at| weight[at]).collect();
    let back = ConvWeights { weight, bias: Vec::new(), shape: [8, 16, 3, 3] };
    let back = back.into_conv(1, Padding::One, SMALL, &LoadOptions::new(device.clone()));
    let s = Tensor::from_data(TensorData::new(slope.clone(), [1, 9, 7, 16]), &device);
    let gradient = read(back.forward(s, Activation::None));
    let x = read(case.x(&device));
    for at in (0..x.len()).step_by(37) {
        let moved = |by: f32| value(x.iter().enumerate().map(|(i, v)| if i == at { v + by } else { *v }).collect());
        let found = moved(0.5) - moved(-0.5);
        assert!((found - f64::from(gradient[at])).abs() < 1e-3, "{at}: {found} against {}", gradient[at]);
    }
}
