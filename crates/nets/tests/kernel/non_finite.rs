//! NaN and infinities propagate as in burn's convolution.

use crate::convolution::{Case, SMALL};
use crate::device::{read, under_test};
use burn::tensor::{Device, Tensor, TensorData};
use likeness_nets::conv::{Activation, Padding};

fn with(case: Case, at: usize, value: f32) -> (Vec<f32>, Vec<f32>) {
    let (cpu, device) = (Device::flex(), under_test());
    let mut x = read(case.x(&cpu));
    x[at] = value;
    let x = Tensor::from_data(TensorData::new(x, case.input), &cpu);
    let found = case.conv(SMALL, &device).forward(x.clone().to_device(&device), Activation::None);
    (read(found), read(case.expected(x)))
}

#[test]
fn non_finite_numbers_reach_exactly_the_windows_that_contain_them() {
    for (outputs, inputs, side) in [(8, 8, 3), (5, 3, 3), (16, 24, 1)] {
        let case = Case { input: [1, 11, 9, inputs], outputs, side, stride: 1, padding: Padding::One, seed: 3 };
        for value in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
            let (found, expected) = with(case, inputs * 40 + 1, value);
            let mut reached = 0;
            for (f, e) in found.iter().zip(&expected) {
                let same =
                    if e.is_finite() { (f - e).abs() < 1e-3 } else { f.is_nan() == e.is_nan() && !f.is_finite() };
                assert!(same, "{side}x{side}, {value}: {f} against {e}");
                reached += usize::from(!e.is_finite());
            }
            assert_eq!(reached, outputs * side * side, "every window that contains it");
        }
    }
}

#[test]
fn a_relu_keeps_nan() {
    let device = under_test();
    let case = Case { input: [1, 5, 5, 8], outputs: 8, side: 3, stride: 1, padding: Padding::One, seed: 4 };
    let mut x = read(case.x(&device));
    x[8 * 12] = f32::NAN;
    let x = Tensor::from_data(TensorData::new(x, case.input), &device);
    let found = read(case.conv(SMALL, &device).forward(x, Activation::Relu));
    assert_eq!(found.iter().filter(|v| v.is_nan()).count(), 9 * 8, "in every window that contains it");
}
