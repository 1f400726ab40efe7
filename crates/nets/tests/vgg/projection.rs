//! What comes back of one unit by each rule, against PyTorch (`training/see/projection.py`).

use crate::{committed, vgg};
use burn::tensor::{Tensor, TensorData};
use likeness_core::manifest::ModelId;
use likeness_core::style::tap::Tap;
use likeness_nets::bridge;
use likeness_nets::vgg::{Border, LAYERS, ReluRule, Vgg};
use likeness_nets::weights::Weights;

/// Side of the picture.
const SIDE: usize = 32;

/// The largest accepted `||found - expected|| / ||expected||`: as for the gradient of all taps, see `reference.rs`.
const ALLOWED: f64 = 3e-3;

const RULES: [(ReluRule, &str); 3] =
    [(ReluRule::Gradient, "gradient"), (ReluRule::Deconvolution, "deconvolution"), (ReluRule::Guided, "guided")];

fn projected(net: &Vgg, pixels: &[f32], tap: Tap, unit: [usize; 3], rule: ReluRule) -> Vec<f32> {
    let picture = Tensor::from_data(TensorData::new(pixels.to_vec(), [1, 3, SIDE, SIDE]), net.device());
    let convolution = LAYERS.iter().position(|spec| spec.tap == Some(tap)).expect("a tap is of a layer");
    let [channel, y, x] = unit;
    let seed = |map: &[f32], [height, width]: [usize; 2]| {
        let mut seed = vec![0.0; height * width];
        seed[y * width + x] = 1.0;
        assert!(map[y * width + x] > 0.0, "the fixture is about a unit that responds");
        seed
    };
    let came_back = async {
        let projection = net.project(picture, (convolution, channel), rule, seed).await?;
        bridge::read(projection.gradient).await
    };
    pollster::block_on(came_back).expect("the CPU answers")
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

#[test]
fn a_response_is_the_tap_of_its_layer_and_a_pooled_one_of_half_the_size() {
    let net = vgg(ModelId::VggLight, Border::Zero);
    let pixels: Vec<f32> = (0..3 * SIDE * SIDE).map(|i| (i * 37 % 256) as f32).collect();
    let picture = || Tensor::from_data(TensorData::new(pixels.clone(), [1, 3, SIDE, SIDE]), net.device());
    let read = |tensor| pollster::block_on(bridge::read(tensor)).expect("the CPU answers");
    let taps = net.taps(picture(), &[Tap::Conv2_1, Tap::Conv3_1]);
    let convolutions = [1, 2, 4];
    let mut responses = Vec::new();
    pollster::block_on(net.responses(picture(), &convolutions, |at, response| responses.push((at, response))))
        .expect("the CPU answers");
    assert_eq!(responses.iter().map(|(at, _)| *at).collect::<Vec<_>>(), convolutions, "each, in order");
    for (at, response) in &responses {
        assert_eq!(&read(net.response(picture(), *at)), response, "convolution {at}, alone or on the way");
    }
    assert_eq!(responses[0].1.len(), (SIDE / 2) * (SIDE / 2) * 64, "conv1_2 is seen after its pool");
    assert_eq!(responses[1].1, read(taps[&Tap::Conv2_1].clone()), "conv2_1");
    assert_eq!(responses[2].1, read(taps[&Tap::Conv3_1].clone()), "conv3_1");
}
