//! The net's gradient with respect to the picture, against finite differences.

use crate::tiny::{self, Numbers};
use burn::tensor::{Device, Tensor, TensorData};
use likeness_core::style::tap::Tap;
use likeness_nets::device::{KernelSet, LoadOptions};
use likeness_nets::vgg::{Border, Taps, Vgg};

const SIZE: [usize; 2] = [18, 35];

fn picture(values: &[f32]) -> Tensor<4> {
    Tensor::from_data(TensorData::new(values.to_vec(), [1, 3, SIZE[0], SIZE[1]]), &Device::flex())
}

fn read<const D: usize>(tensor: Tensor<D>) -> Vec<f32> {
    pollster::block_on(likeness_nets::bridge::read(tensor)).expect("flex reads")
}

/// A linear function of every tap, and its gradient with respect to the picture.
fn value_and_gradient(vgg: &Vgg, values: &[f32]) -> (f64, Vec<f32>) {
    let forward_pass = vgg.forward(picture(values), &Tap::ALL);
    let mut numbers = Numbers(3);
    let (mut value, mut gradients) = (0.0, Taps::new());
    for (tap, response) in &forward_pass.taps {
        let [n, h, w, c] = response.dims();
        let weights = numbers.many(n * h * w * c, 1.0 / c as f32);
        value += read(response.clone().permute([0, 3, 1, 2]))
            .iter()
            .zip(&weights)
            .map(|(r, w)| f64::from(*r) * f64::from(*w))
            .sum::<f64>();
        let weights = Tensor::<4>::from_data(TensorData::new(weights, [n, c, h, w]), &Device::flex());
        gradients.insert(*tap, weights.permute([0, 2, 3, 1]));
    }
    (value, read(vgg.gradient(forward_pass, gradients)))
}

#[test]
fn the_gradient_of_the_net_matches_finite_differences_with_either_border() {
    // Without Winograd, whose rounding would hide a difference of sums.
    let options = LoadOptions::cpu().with_kernels(KernelSet::Direct);
    for border in [Border::Zero, Border::Replicate] {
        let vgg = tiny::vgg(border, &options);
        let mut numbers = Numbers(11);
        let values: Vec<f32> = numbers.many(3 * SIZE[0] * SIZE[1], 100.0).iter().map(|v| v + 120.0).collect();
        let (_, gradient) = value_and_gradient(&vgg, &values);
        let largest = gradient.iter().fold(f32::MIN_POSITIVE, |most, g| most.max(g.abs()));
        let (mut worst, mut scale) = (0.0_f64, 0.0_f64);
        // Directions instead of single pixels: a pixel crosses the kinks of too few units to average them out.
        for k in 0..12 {
            // A random half of the pixels, each in proportion to its gradient: there the difference exceeds rounding.
            let coins = Numbers(100 + k).many(values.len(), 1.0);
            let direction = gradient.iter().zip(&coins).map(|(g, c)| if *c > 0.0 { g / largest } else { 0.0 });
            let direction: Vec<f32> = direction.collect();
            let step = 0.016;
            let moved = |by: f32| -> Vec<f32> { values.iter().zip(&direction).map(|(v, d)| v + by * d).collect() };
            let (up, down) = (value_and_gradient(&vgg, &moved(step)).0, value_and_gradient(&vgg, &moved(-step)).0);
            let found = (up - down) / (2.0 * f64::from(step));
            let expected: f64 = gradient.iter().zip(&direction).map(|(g, d)| f64::from(*g) * f64::from(*d)).sum();
            worst = worst.max((found - expected).abs());
            scale = scale.max(expected.abs());
        }
        eprintln!("{border:?}: {:.1e}", worst / scale);
        assert!(worst < 3e-3 * scale, "{border:?}: off by {worst} of {scale}");
    }
}

#[test]
fn the_gradient_is_the_same_with_every_kernel_set() {
    let mut numbers = Numbers(12);
    let values: Vec<f32> = numbers.many(3 * SIZE[0] * SIZE[1], 100.0).iter().map(|v| v + 120.0).collect();
    for border in [Border::Zero, Border::Replicate] {
        let [own, direct, burn] = [KernelSet::Own, KernelSet::Direct, KernelSet::Burn]
            .map(|kernels| value_and_gradient(&tiny::vgg(border, &LoadOptions::cpu().with_kernels(kernels)), &values));
        let norm = |of: &mut dyn Iterator<Item = f32>| of.map(|v| f64::from(v) * f64::from(v)).sum::<f64>().sqrt();
        let scale = norm(&mut burn.1.iter().copied());
        // A unit whose response is almost zero may fall on either side of its ReLU.
        for (name, (value, gradient), allowed) in [("own", own, 3e-3), ("direct", direct, 1e-4)] {
            let off = norm(&mut gradient.iter().zip(&burn.1).map(|(g, b)| g - b)) / scale;
            eprintln!("{name}, {border:?}: value {:.1e}, gradient {off:.1e}", (value - burn.0).abs() / burn.0.abs());
            assert!(off < allowed, "{name}, {border:?}: {off:e} apart");
        }
    }
}

#[test]
fn a_pixel_at_the_border_has_the_right_gradient() {
    for border in [Border::Zero, Border::Replicate] {
        let vgg = tiny::vgg(border, &LoadOptions::cpu());
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
fn without_given_gradients_the_gradient_is_zero_and_shallow_taps_run_no_deep_layer() {
    let vgg = tiny::vgg(Border::Zero, &LoadOptions::cpu());
    let values = vec![100.0; 3 * SIZE[0] * SIZE[1]];
    let forward_pass = vgg.forward(picture(&values), &[Tap::Conv2_1]);
    assert_eq!(forward_pass.taps.keys().copied().collect::<Vec<_>>(), [Tap::Conv2_1], "only the wanted tap");
    assert!(read(vgg.gradient(forward_pass, Taps::new())).iter().all(|g| g.abs() == 0.0), "zero");
}
