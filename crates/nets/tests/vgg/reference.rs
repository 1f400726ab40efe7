//! The training program's results in double precision (`python -m vgg fixture`, see `training/vgg/fixture.py`), and a net's
//! deviation from them. The worker's browser tests include this file too.

use burn::tensor::{Tensor, TensorData};
use likeness_core::style::tap::Tap;
use likeness_nets::bridge;
use likeness_nets::vgg::{Vgg, self_test};
use likeness_nets::weights::Weights;

/// The largest accepted `||found - expected|| / ||expected||` of a response. Measured: 6e-7 for PyTorch in single precision,
/// and the same here; half precision deviates by 1e-3.
pub(crate) const RESPONSE: f64 = 1e-5;

/// The same for the gradient with respect to the picture. Measured: 5e-7 if every unit falls on the same side of its ReLU,
/// 3.5e-4 if one does not (PyTorch in single against double precision, the light net).
pub(crate) const GRADIENT: f64 = 3e-3;

/// Side of the picture.
const SIDE: usize = 32;

/// The deviation of a net from its reference.
#[derive(Debug)]
pub(crate) struct Deviation {
    /// By tap, shallow first.
    pub(crate) responses: Vec<(Tap, f64)>,
    /// The gradient's.
    pub(crate) gradient: f64,
}

impl std::fmt::LowerExp for Deviation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (tap, deviation) in &self.responses {
            write!(f, "{} {deviation:.1e}, ", tap.name())?;
        }
        write!(f, "gradient {:.1e}", self.gradient)
    }
}

impl Deviation {
    /// The largest of a response.
    pub(crate) fn response(&self) -> f64 {
        self.responses.iter().fold(0.0, |worst, (_, deviation)| worst.max(*deviation))
    }
}

/// Runs a net on the reference picture and compares. `name` is the stem of its file name.
pub(crate) async fn deviation(fixture: &[u8], name: &str, vgg: &Vgg) -> Deviation {
    let mut fixture = Weights::decode(fixture).expect("the fixture is well formed");
    let pixels = fixture.take("picture", &[1, 3, SIDE, SIDE]).expect("it has a picture");
    let forward_pass =
        vgg.forward(Tensor::from_data(TensorData::new(pixels, [1, 3, SIDE, SIDE]), vgg.device()), &Tap::ALL);
    let gradients = self_test::energy_gradients(&forward_pass.taps);
    let mut responses = Vec::new();
    for (tap, response) in &forward_pass.taps {
        // The program's channels come first.
        let found = bridge::read(response.clone().permute([0, 3, 1, 2])).await.expect("the device answers");
        let name = format!("{name}.{}", tap.name());
        let count = fixture.shape(&name).expect("every tap is there")[0];
        let expected = fixture.take(&name, &[count]).expect("a row of numbers");
        assert!(count >= 192, "{name}: {count} numbers are too few");
        // The program keeps every k-th number, with the largest k that leaves 192.
        let found: Vec<f32> = found.iter().copied().step_by(found.len() / 192).collect();
        responses.push((*tap, distance(&found, &expected)));
    }
    let found = bridge::read(vgg.gradient(forward_pass, gradients)).await.expect("the device answers");
    let expected = fixture.take(&format!("{name}.gradient"), &[3 * SIDE * SIDE]).expect("the gradient is there");
    Deviation { responses, gradient: distance(&found, &expected) }
}

/// `||found - expected|| / ||expected||`; infinite if the lengths differ.
fn distance(found: &[f32], expected: &[f32]) -> f64 {
    if found.len() != expected.len() {
        return f64::INFINITY;
    }
    let squares = |numbers: &mut dyn Iterator<Item = f32>| numbers.map(|v| f64::from(v) * f64::from(v)).sum::<f64>();
    let deviation = squares(&mut found.iter().zip(expected).map(|(f, e)| f - e));
    (deviation / squares(&mut expected.iter().copied())).sqrt()
}
