//! What the training program computed in double precision (`python -m vgg fixture`, see `training/vgg/fixture.py`), and how far
//! a net is from it. The worker's browser tests include this file too.

use burn::tensor::{Tensor, TensorData};
use likeness_core::style::tap::Tap;
use likeness_nets::bridge;
use likeness_nets::vgg::{Vgg, proof};
use likeness_nets::weights::Weights;

/// Largest accepted `||found - expected|| / ||expected||` of a response. Measured: 6e-7 where PyTorch computes in single
/// precision, and as much here; half precision is 1e-3 off.
pub(crate) const RESPONSE: f64 = 1e-5;

/// The same of the gradient with respect to the picture. Measured: 5e-7 where every unit falls on the same side of its ReLU,
/// 3.5e-4 where one does not (PyTorch in single precision against itself in double, the light net).
pub(crate) const GRADIENT: f64 = 3e-3;

/// Side of the picture.
const SIDE: usize = 32;

/// How far a net is from its reference.
#[derive(Debug)]
pub(crate) struct Deviation {
    /// By tap, shallow first.
    pub(crate) responses: Vec<(Tap, f64)>,
    /// Of the gradient.
    pub(crate) gradient: f64,
}

impl std::fmt::LowerExp for Deviation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (tap, apart) in &self.responses {
            write!(f, "{} {apart:.1e}, ", tap.name())?;
        }
        write!(f, "gradient {:.1e}", self.gradient)
    }
}

impl Deviation {
    /// The farthest response.
    pub(crate) fn response(&self) -> f64 {
        self.responses.iter().fold(0.0, |worst, (_, apart)| worst.max(*apart))
    }
}

/// Runs a net on the reference picture and compares. `name` is its file's name without ending.
pub(crate) async fn apart(fixture: &[u8], name: &str, vgg: &Vgg) -> Deviation {
    let mut fixture = Weights::decode(fixture).expect("the fixture is well formed");
    let pixels = fixture.take("picture", &[1, 3, SIDE, SIDE]).expect("it has a picture");
    let sight = vgg.look(Tensor::from_data(TensorData::new(pixels, [1, 3, SIDE, SIDE]), vgg.device()), &Tap::ALL);
    let gradients = proof::energy_gradients(&sight.taps);
    let mut responses = Vec::new();
    for (tap, response) in &sight.taps {
        // The program has its channels first.
        let found = bridge::read(response.clone().permute([0, 3, 1, 2])).await.expect("the device answers");
        let name = format!("{name}.{}", tap.name());
        let count = fixture.shape(&name).expect("every tap is there")[0];
        let expected = fixture.take(&name, &[count]).expect("a row of numbers");
        assert!(count >= 192, "{name}: {count} numbers prove little");
        // The program keeps every k-th number, k the largest that leaves 192.
        let found: Vec<f32> = found.iter().copied().step_by(found.len() / 192).collect();
        responses.push((*tap, distance(&found, &expected)));
    }
    let found = bridge::read(vgg.gradient(sight, gradients)).await.expect("the device answers");
    let expected = fixture.take(&format!("{name}.gradient"), &[3 * SIDE * SIDE]).expect("the gradient is there");
    Deviation { responses, gradient: distance(&found, &expected) }
}

/// `||found - expected|| / ||expected||`; infinite where the lengths differ.
fn distance(found: &[f32], expected: &[f32]) -> f64 {
    if found.len() != expected.len() {
        return f64::INFINITY;
    }
    let squares = |numbers: &mut dyn Iterator<Item = f32>| numbers.map(|v| f64::from(v) * f64::from(v)).sum::<f64>();
    let apart = squares(&mut found.iter().zip(expected).map(|(f, e)| f - e));
    (apart / squares(&mut expected.iter().copied())).sqrt()
}
