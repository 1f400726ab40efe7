//! Adam on pixels against Adam on a single number, implemented from Kingma and Ba 2015, algorithm 1.

use crate::tiny::Numbers;
use burn::tensor::{Device, Tensor, TensorData};
use likeness_core::style::settings::AdamSettings;
use likeness_nets::style::adam::{Moments, PixelAdam};

const SHAPE: [usize; 4] = [1, 3, 2, 4];
const STEPS: usize = 9;

fn tensor(values: &[f32]) -> Tensor<4> {
    Tensor::from_data(TensorData::new(values.to_vec(), SHAPE), &Device::flex())
}

fn read(tensor: Tensor<4>) -> Vec<f32> {
    pollster::block_on(likeness_nets::bridge::read(tensor)).expect("flex reads")
}

/// One pixel in double precision.
#[derive(Debug, Clone, Copy)]
struct Pixel {
    value: f64,
    first: f64,
    second: f64,
    average: f64,
}

impl Pixel {
    /// The `t`-th of all steps, from 1.
    fn step(&mut self, gradient: f64, t: i32, settings: AdamSettings) {
        let [rate, beta1, beta2, average] =
            [settings.rate, settings.beta1, settings.beta2, settings.average].map(f64::from);
        self.first = beta1 * self.first + (1.0 - beta1) * gradient;
        self.second = beta2 * self.second + (1.0 - beta2) * gradient * gradient;
        let first = self.first / (1.0 - beta1.powi(t));
        let second = self.second / (1.0 - beta2.powi(t));
        self.value = (self.value - rate * first / (second.sqrt() + 1e-12)).clamp(0.0, 1.0);
        self.average = average * self.average + (1.0 - average) * self.value;
    }
}

/// Runs both and compares picture and average after every step. Returns how many values were at the end of their range.
fn run_both(settings: AdamSettings, warm: Option<(f32, f32, i32)>) -> usize {
    let count = SHAPE.iter().product();
    let start: Vec<f32> = Numbers(4).many(count, 0.5).iter().map(|v| v + 0.5).collect();
    let (first, second, before) = warm.unwrap_or((0.0, 0.0, 0));
    let moments = warm.map(|_| Moments {
        first: tensor(&vec![first; count]),
        second: tensor(&vec![second; count]),
        steps: before,
    });
    let mut adam = PixelAdam::new(settings, tensor(&start), moments);
    assert_eq!(read(adam.average()), start, "before the first step the average is the picture");
    let pixel = |v: &f32| Pixel { value: f64::from(*v), first: first.into(), second: second.into(), average: 0.0 };
    let mut pixels: Vec<Pixel> = start.iter().map(pixel).collect();
    let (mut edge, mut numbers) = (0, Numbers(8));
    for step in 1..=STEPS {
        // Gradients from very small to large: only their relative size matters to Adam.
        let gradient = numbers.many(count, 10.0_f32.powi(i32::try_from(step).expect("nine steps") - 6));
        adam.step(&tensor(&gradient));
        let step = i32::try_from(step).expect("nine steps");
        pixels.iter_mut().zip(&gradient).for_each(|(p, g)| p.step(f64::from(*g), before + step, settings));
        let correction = 1.0 - f64::from(settings.average).powi(step);
        for ((p, value), average) in pixels.iter().zip(read(adam.picture.clone())).zip(read(adam.average())) {
            assert!((p.value - f64::from(value)).abs() < 1e-5, "step {step}: {value} against {p:?}");
            assert!((p.average / correction - f64::from(average)).abs() < 1e-5, "step {step}: {average} against {p:?}");
            edge += usize::from(value <= 0.0 || value >= 1.0);
        }
    }
    assert_eq!(adam.moments().steps, before + i32::try_from(STEPS).expect("nine"), "counted");
    edge
}

#[test]
fn adam_on_a_picture_is_adam_on_each_pixel() {
    run_both(AdamSettings::default(), None);
    run_both(AdamSettings { average: 0.0, ..AdamSettings::default() }, None);
}

#[test]
fn a_large_step_is_clamped_to_the_range_of_a_pixel() {
    let edge = run_both(AdamSettings { rate: 0.5, ..AdamSettings::default() }, None);
    assert!(edge > 20, "{edge} values at 0 or 1");
}

#[test]
fn moments_continue_from_a_coarser_scale_and_the_average_restarts() {
    run_both(AdamSettings::default(), Some((0.002, 1e-5, 100)));
}
