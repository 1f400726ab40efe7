//! What comes back of one unit by each rule, against PyTorch (`training/see/projection.py`).

use crate::{committed, vgg};
use burn::tensor::{Tensor, TensorData};
use likeness_core::manifest::ModelId;
use likeness_core::style::tap::Tap;
use likeness_nets::bridge;
use likeness_nets::vgg::{Border, ReluRule, Taps, Vgg};
use likeness_nets::weights::Weights;

/// Side of the picture.
const SIDE: usize = 32;

/// The largest accepted `||found - expected|| / ||expected||`: as for the gradient of all taps, see `reference.rs`.
const ALLOWED: f64 = 3e-3;

const RULES: [(ReluRule, &str); 3] =
    [(ReluRule::Gradient, "gradient"), (ReluRule::Deconvolution, "deconvolution"), (ReluRule::Guided, "guided")];

fn projected(net: &Vgg, pixels: &[f32], tap: Tap, unit: [usize; 3], rule: ReluRule) -> Vec<f32> {
    let picture = Tensor::from_data(TensorData::new(pixels.to_vec(), [1, 3, SIDE, SIDE]), net.device());
    let pass = net.forward(picture, &[tap]);
    let [_, height, width, channels] = pass.taps[&tap].dims();
    let [channel, y, x] = unit;
    let mut seed = vec![0.0; height * width * channels];
    seed[(y * width + x) * channels + channel] = 1.0;
    let seed = Tensor::from_data(TensorData::new(seed, [1, height, width, channels]), net.device());
    let mut backward = pass.backward_by(Taps::from([(tap, seed)]), rule);
    while backward.step(net) {}
    pollster::block_on(bridge::read(backward.gradient(net))).expect("the CPU answers")
}

#[test]
fn a_unit_is_projected_by_each_rule_as_in_pytorch() {
    let fixture = committed("tests/fixtures/vgg-projection.safetensors");
    let mut fixture = Weights::decode(&fixture).expect("the fixture is well formed");
    let pixels = fixture.take("picture", &[1, 3, SIDE, SIDE]).expect("it has a picture");
    let net = vgg(ModelId::VggLight, Border::Zero);
    for tap in [Tap::Conv3_1, Tap::Conv5_1] {
        let name = tap.name();
        let unit = fixture.take(&format!("{name}.unit"), &[3]).expect("a unit");
        let whole = |number: f32| (0..10_000_u16).find(|n| f32::from(*n) >= number).map_or(0, usize::from);
        let unit: [usize; 3] = std::array::from_fn(|i| whole(unit[i]));
        let mut found = Vec::new();
        for (rule, of_rule) in RULES {
            let expected = fixture.take(&format!("{name}.{of_rule}"), &[3 * SIDE * SIDE]).expect("a picture");
            let came_back = projected(&net, &pixels, tap, unit, rule);
            let off = distance(&came_back, &expected);
            assert!(off < ALLOWED, "{name}, {rule:?}: {off:e}");
            found.push(came_back);
        }
        assert!(distance(&found[1], &found[0]) > 0.1 && distance(&found[2], &found[0]) > 0.1, "{name}: rules differ");
    }
}

/// `||found - expected|| / ||expected||`.
fn distance(found: &[f32], expected: &[f32]) -> f64 {
    let squares = |numbers: &mut dyn Iterator<Item = f32>| numbers.map(|v| f64::from(v) * f64::from(v)).sum::<f64>();
    let deviation = squares(&mut found.iter().zip(expected).map(|(f, e)| f - e));
    (deviation / squares(&mut expected.iter().copied())).sqrt()
}
