//! Dense convolutions.

use crate::case::{apart, numbers, random};
use crate::device::{cases, read, under_test};
use burn::tensor::activation::{leaky_relu, relu};
use burn::tensor::module::conv2d;
use burn::tensor::ops::ConvOptions;
use burn::tensor::{Device, Tensor, TensorData};
use likeness_nets::conv::{Conv, ConvWeights, Fused, Padding};
use likeness_nets::kernel::plan::Activation;
use proptest::prelude::*;

/// Sums in another order.
const DIRECT: f32 = 1e-5;
/// Winograd's changed numbers are sums and differences, up to 8 times as large as what they are made of.
const WINOGRAD: f32 = 1e-4;

/// Positions of a small picture, which goes by F(4x4).
pub(crate) const SMALL: usize = 1024;

/// A convolution to be compared.
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
        self.weights().into_conv(self.stride, self.padding, positions, device)
    }

    pub(crate) fn x(&self, device: &Device) -> Tensor<4> {
        random(self.input, self.seed, device)
    }

    /// By burn, channels last.
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
    fn any_convolution_is_burns_however_it_is_computed(case in Case::any()) {
        let device = under_test();
        let x = case.x(&device);
        let expected = read(case.expected(case.x(&Device::flex())));
        // As if for the last few positions of a net, and for a small picture: where Winograd goes, by F(2x2) and by F(4x4).
        for positions in [1, SMALL] {
            let found = read(case.conv(positions, &device).forward(x.clone(), Activation::None));
            let allowed = if case.side == 3 && case.stride == 1 { WINOGRAD } else { DIRECT };
            prop_assert!(apart(&found, &expected) < allowed, "{positions}: {:e}", apart(&found, &expected));
        }
    }

    #[test]
    fn what_is_fused_is_what_would_follow(case in Case::any(), slope in 0.0_f32..0.5) {
        let (cpu, device) = (Device::flex(), under_test());
        let x = case.x(&device);
        let sum = case.expected(case.x(&cpu));
        let add = random(sum.dims(), case.seed ^ 3, &cpu);
        let gate = relu(random(sum.dims(), case.seed ^ 4, &cpu));
        let conv = case.conv(SMALL, &device);
        let scale = read(sum.clone()).iter().fold(1.0_f32, |most, v| most.max(v.abs()));
        let close = |found: Tensor<4>, expected: Tensor<4>| {
            let (found, expected) = (read(found), read(expected));
            found.iter().zip(&expected).all(|(f, e)| (f - e).abs() < WINOGRAD * scale)
        };
        let with = |add: &Tensor<4>| Fused { add: Some(add.clone().to_device(&device)), gate: None };
        let added = sum.clone() + add.clone();
        let found = conv.fused(x.clone(), Activation::Relu, with(&add));
        prop_assert!(close(found, relu(added.clone())), "bias, addition, ReLU");
        let found = conv.fused(x.clone(), Activation::Leaky(slope), with(&add));
        prop_assert!(close(found, leaky_relu(added.clone(), f64::from(slope))), "leaky ReLU");
        let fused = Fused { gate: Some(gate.clone().to_device(&device)), ..with(&add) };
        prop_assert!(close(conv.fused(x, Activation::None, fused), added * gate.sign()), "gate");
    }
}

#[test]
fn a_picture_too_large_for_one_go_is_burns_too() {
    let case = Case { input: [1, 351, 347, 64], outputs: 6, side: 3, stride: 1, padding: Padding::One, seed: 7 };
    let device = under_test();
    let expected = read(case.expected(case.x(&Device::flex())));
    let found = read(case.conv(SMALL, &device).forward(case.x(&device), Activation::None));
    assert!(apart(&found, &expected) < WINOGRAD, "{:e}", apart(&found, &expected));
}

/// On any GPU a work group computes several tiles of so many positions one after the other, and the last of them ends in a tile.
#[test]
fn a_picture_of_many_tiles_is_burns_too() {
    let device = under_test();
    for (side, padding) in [(1, Padding::Valid), (3, Padding::One)] {
        let case = Case { input: [1, 190, 189, 5], outputs: 64, side, stride: 1, padding, seed: 11 };
        let expected = read(case.expected(case.x(&Device::flex())));
        let found = read(case.conv(SMALL, &device).forward(case.x(&device), Activation::None));
        assert!(apart(&found, &expected) < DIRECT, "{side}x{side}: {:e}", apart(&found, &expected));
    }
}

#[test]
fn the_backward_convolution_is_its_finite_difference() {
    let device = under_test();
    let case = Case { input: [1, 9, 7, 8], outputs: 16, side: 3, stride: 1, padding: Padding::One, seed: 5 };
    let forward = case.conv(SMALL, &device);
    // f = sum of s * conv(x); its gradient with respect to x is the turned convolution of s.
    let slope = numbers(9 * 7 * 16, 9);
    let value = |x: Vec<f32>| {
        let x = Tensor::from_data(TensorData::new(x, case.input), &device);
        let y = read(forward.forward(x, Activation::None));
        y.iter().zip(&slope).map(|(y, s)| f64::from(*y) * f64::from(*s)).sum::<f64>()
    };
    let ConvWeights { weight, .. } = case.weights();
    let turned = (0..8).flat_map(|i| (0..16).flat_map(move |o| (0..9).rev().map(move |k| (o * 8 + i) * 9 + k)));
    let weight = turned.map(|at| weight[at]).collect();
    let back =
        ConvWeights { weight, bias: Vec::new(), shape: [8, 16, 3, 3] }.into_conv(1, Padding::One, SMALL, &device);
    let s = Tensor::from_data(TensorData::new(slope.clone(), [1, 9, 7, 16]), &device);
    let gradient = read(back.forward(s, Activation::None));
    let x = read(case.x(&device));
    for at in (0..x.len()).step_by(37) {
        let moved = |by: f32| value(x.iter().enumerate().map(|(i, v)| if i == at { v + by } else { *v }).collect());
        let found = moved(0.5) - moved(-0.5);
        assert!((found - f64::from(gradient[at])).abs() < 1e-3, "{at}: {found} against {}", gradient[at]);
    }
}
