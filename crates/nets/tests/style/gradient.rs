//! The net's gradient with respect to the picture, against finite differences.

use crate::tiny::{self, Numbers};
use burn::tensor::{Device, Tensor, TensorData};
use nets::vgg::{Border, Taps, Vgg};
use vision::style::tap::Tap;

const SIZE: [usize; 2] = [18, 35];

fn picture(values: &[f32]) -> Tensor<4> {
    Tensor::from_data(TensorData::new(values.to_vec(), [1, 3, SIZE[0], SIZE[1]]), &Device::flex())
}

fn read<const D: usize>(tensor: Tensor<D>) -> Vec<f32> {
    pollster::block_on(nets::bridge::read(tensor)).expect("flex reads")
}

/// A linear function of every tap, and its gradient with respect to the picture.
fn value_and_gradient(vgg: &Vgg, values: &[f32]) -> (f64, Vec<f32>) {
    let sight = vgg.look(picture(values), &Tap::ALL);
    let mut numbers = Numbers(3);
    let (mut value, mut gradients) = (0.0, Taps::new());
    for (tap, response) in &sight.taps {
        let shape = response.dims();
        let weights = numbers.many(shape.iter().product(), 1.0 / shape[1] as f32);
        value += read(response.clone()).iter().zip(&weights).map(|(r, w)| f64::from(*r) * f64::from(*w)).sum::<f64>();
        gradients.insert(*tap, Tensor::from_data(TensorData::new(weights, shape), &Device::flex()));
    }
    (value, read(vgg.gradient(sight, gradients)))
}

#[test]
fn the_gradient_of_the_net_is_its_finite_difference_with_either_border() {
    for border in [Border::Zero, Border::Replicate] {
        let vgg = tiny::vgg(border);
        let mut numbers = Numbers(11);
        let values: Vec<f32> = numbers.many(3 * SIZE[0] * SIZE[1], 100.0).iter().map(|v| v + 120.0).collect();
        let (_, gradient) = value_and_gradient(&vgg, &values);
        let (mut worst, mut scale) = (0.0_f64, 0.0_f64);
        // Directions rather than pixels: a single pixel crosses the kinks of too few units to average them out.
        for k in 0..12 {
            let direction = Numbers(100 + k).many(values.len(), 1.0);
            let step = 0.004;
            let moved = |by: f32| -> Vec<f32> { values.iter().zip(&direction).map(|(v, d)| v + by * d).collect() };
            let (up, down) = (value_and_gradient(&vgg, &moved(step)).0, value_and_gradient(&vgg, &moved(-step)).0);
            let found = (up - down) / (2.0 * f64::from(step));
            let expected: f64 = gradient.iter().zip(&direction).map(|(g, d)| f64::from(*g) * f64::from(*d)).sum();
            worst = worst.max((found - expected).abs());
            scale = scale.max(expected.abs());
        }
        assert!(worst < 0.01 * scale, "{border:?}: off by {worst} of {scale}");
    }
}

#[test]
fn a_pixel_at_the_border_gets_its_own_gradient() {
    for border in [Border::Zero, Border::Replicate] {
        let vgg = tiny::vgg(border);
        let values: Vec<f32> = Numbers(5).many(3 * SIZE[0] * SIZE[1], 60.0).iter().map(|v| v + 120.0).collect();
        let (_, gradient) = value_and_gradient(&vgg, &values);
        for at in [0, SIZE[1] - 1, (SIZE[0] - 1) * SIZE[1], SIZE[0] * SIZE[1] - 1] {
            let moved = |by: f32| {
                let mut values = values.clone();
                values[at] += by;
                value_and_gradient(&vgg, &values).0
            };
            let found = (moved(0.05) - moved(-0.05)) / 0.1;
            let expected = f64::from(gradient[at]);
            let limit = 0.03 * expected.abs().max(0.1);
            assert!((found - expected).abs() < limit, "{border:?} pixel {at}: {found} against {expected}");
        }
    }
}

#[test]
fn no_gradient_given_means_no_gradient_and_shallow_taps_need_no_deep_layer() {
    let vgg = tiny::vgg(Border::Zero);
    let values = vec![100.0; 3 * SIZE[0] * SIZE[1]];
    let sight = vgg.look(picture(&values), &[Tap::Conv2_1]);
    assert_eq!(sight.taps.keys().copied().collect::<Vec<_>>(), [Tap::Conv2_1], "what was asked for");
    assert!(read(vgg.gradient(sight, Taps::new())).iter().all(|g| g.abs() == 0.0), "zero");
}
