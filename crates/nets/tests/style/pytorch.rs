//! Five steps of two paintings against PyTorch in double precision (`python -m vgg step`, see `training/vgg/step.py`).

use crate::fixtures;
use crate::light;
use crate::reference_costs::planes;
use likeness_core::style::costs::Costs;
use likeness_core::style::settings::PaintSettings;
use likeness_nets::style::painting::{NeverInterrupt, Painting, ScaleInputs};
use likeness_nets::weights::Weights;

/// The program's output.
const REFERENCE: &[u8] = include_bytes!("step.safetensors");

const STEPS: usize = 5;

/// Numbers per step: J, content, style, variation, five layers, the textbook's content and its five layers.
const NUMBERS: usize = 15;

/// The largest accepted relative deviation of a cost. PyTorch in single precision is 9e-7 off; half precision would be 1e-3.
const COST: f64 = 2e-5;

/// The largest accepted mean deviation of a pixel, 0..=1. PyTorch in single precision is 5e-8 off.
const PIXEL: f32 = 1e-5;

/// The largest accepted deviation of almost every pixel. Adam divides a gradient by its magnitude, so a pixel whose gradient is
/// almost zero may step the other way; none does here, and one in a thousand may.
const FAR: f32 = 1.0 / 255.0;

fn numbers(costs: &Costs) -> Vec<f32> {
    let parts = [costs.total, costs.content, costs.style, costs.variation];
    [&parts, costs.layers.as_slice(), &[costs.textbook_content], costs.textbook_layers.as_slice()].concat()
}

fn compare(name: &str, settings: &PaintSettings, inputs: &ScaleInputs) {
    let mut file = Weights::decode(REFERENCE).expect("the reference is well formed");
    let costs = file.take(&format!("{name}.costs"), &[STEPS, NUMBERS]).expect("costs of every step");
    let picture = file.take(&format!("{name}.picture"), &[3, 32, 48]).expect("the picture after them");
    let vgg = light();
    let mut painting =
        pollster::block_on(Painting::begin(&vgg, settings, inputs, &NeverInterrupt)).expect("there is a style");
    let mut worst = 0.0_f64;
    for (step, expected) in costs.chunks(NUMBERS).enumerate() {
        assert!(pollster::block_on(painting.step(&vgg, true, &NeverInterrupt)), "never interrupted");
        let found = pollster::block_on(painting.costs(1)).expect("flex reads").expect("measured");
        for (i, (f, e)) in numbers(&found).iter().zip(expected).enumerate() {
            let off = f64::from((f - e).abs()) / f64::from(e.abs()).max(1e-30);
            assert!(off < COST, "{name}, step {step}, number {i}: {f} against {e}");
            worst = worst.max(off);
        }
    }
    let found = planes(&pollster::block_on(painting.picture()).expect("flex reads"));
    let off: Vec<f32> = found.iter().zip(&picture).map(|(f, e)| (f / 255.0 - e).abs()).collect();
    let mean = off.iter().sum::<f32>() / off.len() as f32;
    let far = off.iter().filter(|o| **o > FAR).count();
    eprintln!("{name}: costs {worst:.1e}, pixels {mean:.1e}, {far} of {} far", off.len());
    assert!(
        mean < PIXEL && far <= off.len() / 1000,
        "{name}: the picture is {mean:e} off on average, {far} pixels far"
    );
}

#[test]
fn five_steps_with_the_textbook_settings_match_pytorch() {
    let (settings, inputs) = fixtures::textbook_case(48, 32);
    compare("plain", &settings, &inputs);
}

#[test]
fn five_steps_with_all_settings_changed_match_pytorch() {
    let (settings, inputs) = fixtures::all_settings_case(48, 32);
    compare("turned", &settings, &inputs);
}
