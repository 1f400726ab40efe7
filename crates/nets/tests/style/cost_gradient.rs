//! The gradient of J with respect to the pixels, as a painting computes it, against finite differences of its formula.

use crate::direct::{ReferenceCosts, planes};
use crate::stage;
use crate::tiny::{self, Numbers};
use likeness_core::style::settings::PaintSettings;
use likeness_core::style::tap::Tap;
use likeness_nets::kernel::{self, KernelSet};
use likeness_nets::style::painting::{NeverInterrupt, Painting, ScaleInputs};
use likeness_nets::vgg::{Border, Vgg};

/// Largest accepted deviation of a slope, relative to the largest slope of the same gradient. Measured: 2e-4 where the taps
/// are shallow, up to 4e-3 where they are deep; units that cross the kink of their ReLU make it, and more of them lie deep.
const TOLERANCE: f64 = 0.01;

/// How far the picture is moved where it moves most, of 0..=1. Larger, more units cross their kinks; smaller, rounding shows.
const STEP: f32 = 2e-5;

/// Largest deviation over directions: the gradient itself where a coin falls heads, so that errors at some pixels cannot hide.
fn deviation(vgg: &Vgg, settings: &PaintSettings, scene: &ScaleInputs) -> f64 {
    let painting =
        pollster::block_on(Painting::begin(vgg, settings, scene, &NeverInterrupt)).expect("there is a style");
    let gradient = pollster::block_on(likeness_nets::bridge::read(painting.gradient(vgg))).expect("flex reads");
    let largest = gradient.iter().fold(0.0_f32, |most, g| most.max(g.abs()));
    assert!(largest > 0.0, "without a gradient nothing is tested");
    let reference = ReferenceCosts::of(vgg, settings, scene);
    let start: Vec<f32> = planes(&scene.start.picture).iter().map(|v| v / 255.0).collect();
    let (mut worst, mut scale) = (0.0_f64, 0.0_f64);
    for k in 0..6 {
        let coins = Numbers(31 + k).many(gradient.len(), 1.0);
        let direction = gradient.iter().zip(&coins).map(|(g, c)| if *c > 0.0 { g / largest } else { 0.0 });
        let direction: Vec<f32> = direction.collect();
        let moved = |by: f32| -> Vec<f32> { start.iter().zip(&direction).map(|(v, d)| v + by * d).collect() };
        let (up, down) = (moved(STEP), moved(-STEP));
        // What single precision made of the step counts, not what was meant.
        let steps = up.iter().zip(&down).map(|(u, d)| f64::from(*u) - f64::from(*d));
        let expected: f64 = gradient.iter().zip(steps).map(|(g, step)| f64::from(*g) * step).sum();
        let found = reference.costs(&up).total - reference.costs(&down).total;
        worst = worst.max((found - expected).abs());
        scale = scale.max(expected.abs());
    }
    worst / scale
}

#[test]
fn the_gradient_of_j_is_its_finite_difference_whatever_the_knobs() {
    // A difference of sums must not drown in the rounding of changed bases.
    kernel::choose(KernelSet::Direct);
    let (plain, scene) = fixtures::plain(48, 32);
    let (turned, turned_scene) = fixtures::turned(48, 32);
    let content = PaintSettings { beta: 0.0, ..plain.clone() };
    let layer = |i: usize| {
        let mut lambdas = [0.0; 5];
        lambdas[i] = 1.0;
        PaintSettings { alpha: 0.0, lambdas, ..plain.clone() }
    };
    let shallow = PaintSettings { content: Tap::Conv1_1, ..content.clone() };
    let cases = [
        ("all as usual", plain.clone(), &scene),
        ("every knob turned", turned.clone(), &turned_scene),
        ("content alone, weighted by faces", PaintSettings { beta: 0.0, ..turned }, &turned_scene),
        ("content alone", content, &scene),
        ("content at the first layer", shallow, &scene),
        ("style at conv1_1 alone", layer(0), &scene),
        ("style at conv3_1 alone", layer(2), &scene),
        ("style at conv5_1 alone", layer(4), &scene),
    ];
    for border in [Border::Replicate, Border::Zero] {
        let vgg = tiny::vgg(border);
        for (name, settings, scene) in &cases {
            let off = deviation(&vgg, settings, scene);
            eprintln!("{name}, {border:?}: {off:.1e}");
            assert!(off < TOLERANCE, "{name}, {border:?}: off by {off:e} of the largest slope");
        }
    }
}

#[test]
fn total_variation_alone_pulls_as_its_finite_difference() {
    let (settings, scene) = fixtures::plain(32, 32);
    let settings = PaintSettings { alpha: 0.0, variation: 10.0, ..settings };
    let off = deviation(&tiny::vgg(Border::Replicate), &settings, &scene);
    assert!(off < TOLERANCE, "off by {off:e}");
}
