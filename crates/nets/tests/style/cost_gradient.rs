//! A painting's gradient of J with respect to the pixels, against finite differences of the formula.

use crate::fixtures;
use crate::reference_costs::{ReferenceCosts, planes};
use crate::tiny::{self, Numbers};
use likeness_core::style::settings::PaintSettings;
use likeness_core::style::tap::Tap;
use likeness_nets::device::{KernelSet, LoadOptions};
use likeness_nets::style::painting::{NeverInterrupt, Painting, ScaleInputs};
use likeness_nets::vgg::{Border, Vgg};

/// The largest accepted deviation of a slope, relative to the largest slope of the same gradient. Measured: 2e-4 for shallow
/// taps, up to 4e-3 for deep ones. It comes from units that cross the kink of their ReLU, which are more in deep layers.
const TOLERANCE: f64 = 0.01;

/// The largest change of a pixel, of 0..=1. With a larger step more units cross their kinks; with a smaller one rounding
/// dominates.
const STEP: f32 = 2e-5;

/// The largest deviation over directions. A direction is the gradient at a random half of the pixels, so that errors at some
/// pixels cannot cancel.
fn deviation(vgg: &Vgg, settings: &PaintSettings, inputs: &ScaleInputs) -> f64 {
    let painting =
        pollster::block_on(Painting::begin(vgg, settings, inputs, &NeverInterrupt)).expect("there is a style");
    let gradient = pollster::block_on(likeness_nets::bridge::read(painting.gradient(vgg))).expect("flex reads");
    let largest = gradient.iter().fold(0.0_f32, |most, g| most.max(g.abs()));
    assert!(largest > 0.0, "a zero gradient tests nothing");
    let reference = ReferenceCosts::of(vgg, settings, inputs);
    let start: Vec<f32> = planes(&inputs.start.picture).iter().map(|v| v / 255.0).collect();
    let (mut worst, mut scale) = (0.0_f64, 0.0_f64);
    for k in 0..6 {
        let coins = Numbers(31 + k).many(gradient.len(), 1.0);
        let direction = gradient.iter().zip(&coins).map(|(g, c)| if *c > 0.0 { g / largest } else { 0.0 });
        let direction: Vec<f32> = direction.collect();
        let moved = |by: f32| -> Vec<f32> { start.iter().zip(&direction).map(|(v, d)| v + by * d).collect() };
        let (up, down) = (moved(STEP), moved(-STEP));
        // The step after rounding to single precision is what counts.
        let steps = up.iter().zip(&down).map(|(u, d)| f64::from(*u) - f64::from(*d));
        let expected: f64 = gradient.iter().zip(steps).map(|(g, step)| f64::from(*g) * step).sum();
        let found = reference.costs(&up).total - reference.costs(&down).total;
        worst = worst.max((found - expected).abs());
        scale = scale.max(expected.abs());
    }
    worst / scale
}

#[test]
fn the_gradient_of_j_matches_finite_differences_for_all_settings() {
    // Without Winograd, whose rounding would hide a difference of sums.
    let options = LoadOptions::cpu().with_kernels(KernelSet::Direct);
    let (textbook, inputs) = fixtures::textbook_case(48, 32);
    let (all_settings, all_settings_inputs) = fixtures::all_settings_case(48, 32);
    let content = PaintSettings { beta: 0.0, ..textbook.clone() };
    let layer = |i: usize| {
        let mut lambdas = [0.0; 5];
        lambdas[i] = 1.0;
        PaintSettings { alpha: 0.0, lambdas, ..textbook.clone() }
    };
    let shallow = PaintSettings { content: Tap::Conv1_1, ..content.clone() };
    let cases = [
        ("textbook settings", textbook.clone(), &inputs),
        ("all settings changed", all_settings.clone(), &all_settings_inputs),
        ("content alone, weighted by faces", PaintSettings { beta: 0.0, ..all_settings }, &all_settings_inputs),
        ("content alone", content, &inputs),
        ("content at the first layer", shallow, &inputs),
        ("style at conv1_1 alone", layer(0), &inputs),
        ("style at conv3_1 alone", layer(2), &inputs),
        ("style at conv5_1 alone", layer(4), &inputs),
    ];
    for border in [Border::Replicate, Border::Zero] {
        let vgg = tiny::vgg(border, &options);
        for (name, settings, inputs) in &cases {
            let off = deviation(&vgg, settings, inputs);
            eprintln!("{name}, {border:?}: {off:.1e}");
            assert!(off < TOLERANCE, "{name}, {border:?}: off by {off:e} of the largest slope");
        }
    }
}

#[test]
fn the_gradient_of_total_variation_alone_matches_finite_differences() {
    let (settings, inputs) = fixtures::textbook_case(32, 32);
    let settings = PaintSettings { alpha: 0.0, variation: 10.0, ..settings };
    let off = deviation(&tiny::vgg(Border::Replicate, &LoadOptions::cpu()), &settings, &inputs);
    assert!(off < TOLERANCE, "off by {off:e}");
}
