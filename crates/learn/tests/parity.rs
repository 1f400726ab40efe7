//! Losses, gradients and optimiser against PyTorch's, from numbers that `training/learn` writes.

#![expect(clippy::expect_used, reason = "a test may stop where its own fixtures are missing")]

use likeness_learn::adam::{Adam, AdamSettings};
use likeness_learn::encoding::{Encodings, Rectification};
use likeness_learn::loss::{Average, BinarySimilarityHead, ContrastiveLoss, LossValue, TripletMarginLoss};
use likeness_learn::miner::MinedTriplets;
use likeness_learn::settings::PairFeatures;
use likeness_learn::triplet::Triplet;
use serde::Deserialize;

/// Largest difference from PyTorch, which computes in double precision: measured below 5e-7.
const TOLERANCE: f32 = 1e-6;

#[derive(Deserialize)]
struct Fixture {
    raw: Vec<f32>,
    unit: Vec<f32>,
    labels: Vec<u32>,
    triplets: Vec<[usize; 3]>,
    triplet_margin: f32,
    contrastive_margin: f32,
    absolute_parameters: Vec<f32>,
    chi_parameters: Vec<f32>,
    triplet: Expected,
    triplet_active: Expected,
    contrastive: Expected,
    absolute: Expected,
    chi: Expected,
    adam: AdamSteps,
}

#[derive(Deserialize)]
struct Expected {
    loss: f32,
    encodings: Vec<f32>,
    raw: Vec<f32>,
    #[serde(default)]
    parameters: Vec<f32>,
}

#[derive(Deserialize)]
struct AdamSteps {
    rate: f64,
    warm_up: u32,
    steps: u32,
    weights: Vec<f32>,
    gradients: Vec<Vec<f32>>,
    after: Vec<Vec<f32>>,
}

fn fixture() -> Fixture {
    serde_json::from_str(include_str!("fixtures/losses.json")).expect("as the program writes it")
}

fn check_numbers(what: &str, found: &[f32], expected: &[f32]) {
    assert_eq!(found.len(), expected.len(), "{what}: numbers");
    let worst = found.iter().zip(expected).map(|(f, e)| (f - e).abs()).fold(0.0, f32::max);
    assert!(worst < TOLERANCE, "{what}: {worst} off");
    assert!(expected.iter().any(|e| e.abs() > 1e4 * TOLERANCE), "{what}: numbers large enough to compare");
}

fn check(what: &str, found: &LossValue, encodings: &Encodings, expected: &Expected) {
    assert!((found.loss - expected.loss).abs() < TOLERANCE, "{what}: {} {}", found.loss, expected.loss);
    check_numbers(&format!("{what}, gradient of encodings"), &found.gradient, &expected.encodings);
    check_numbers(
        &format!("{what}, gradient of the net's output"),
        &encodings.backward(&found.gradient),
        &expected.raw,
    );
}

fn mined(fixture: &Fixture) -> MinedTriplets {
    let all = fixture.triplets.iter();
    let triplets: Vec<Triplet> =
        all.map(|&[anchor, positive, negative]| Triplet { anchor, positive, negative }).collect();
    assert!(triplets.iter().all(|t| t.is_valid(&fixture.labels)), "valid triplets");
    MinedTriplets { candidates: triplets.len(), triplets }
}

#[test]
fn encodings_are_those_of_pytorch() {
    let fixture = fixture();
    let encodings = Encodings::new(&fixture.raw, Rectification::Plain);
    check_numbers("encodings", encodings.rows().as_flattened(), &fixture.unit);
}

#[test]
fn the_triplet_loss_is_that_of_pytorch() {
    let fixture = fixture();
    let encodings = Encodings::new(&fixture.raw, Rectification::Plain);
    let (mined, margin) = (mined(&fixture), fixture.triplet_margin);
    let value = |average| TripletMarginLoss { margin, average }.value(&encodings, &mined);
    check("over all", &value(Average::All), &encodings, &fixture.triplet);
    check("over active ones", &value(Average::Active), &encodings, &fixture.triplet_active);
    let active = value(Average::All).active;
    assert!(active > 0.0 && active < 1.0, "triplets of both kinds: {active}");
}

#[test]
fn the_contrastive_loss_is_that_of_pytorch() {
    let fixture = fixture();
    let encodings = Encodings::new(&fixture.raw, Rectification::Plain);
    let found = ContrastiveLoss { margin: fixture.contrastive_margin }.value(&encodings, &fixture.labels);
    check("contrastive", &found, &encodings, &fixture.contrastive);
    assert!(found.active > 0.0 && found.active < 1.0, "pairs on both sides of the margin: {}", found.active);
}

#[test]
fn both_heads_are_those_of_pytorch() {
    let fixture = fixture();
    let cases = [
        (PairFeatures::AbsoluteDifference, Rectification::Plain, &fixture.absolute_parameters, &fixture.absolute),
        (PairFeatures::ChiSquared, Rectification::Rectified, &fixture.chi_parameters, &fixture.chi),
    ];
    for (features, rectification, parameters, expected) in cases {
        let encodings = Encodings::new(&fixture.raw, rectification);
        let head = BinarySimilarityHead { features, parameters: parameters.clone() };
        let found = head.value(&encodings, &fixture.labels);
        check(&format!("{features:?}"), &found.value, &encodings, expected);
        check_numbers(&format!("{features:?}, gradient of the head"), &found.parameters, &expected.parameters);
    }
}

#[test]
fn three_steps_of_adam_are_those_of_pytorch() {
    let AdamSteps { rate, warm_up, steps, mut weights, gradients, after } = fixture().adam;
    let mut adam = Adam::new(AdamSettings { rate, warm_up, ..AdamSettings::new(steps) }, weights.len());
    assert_eq!(gradients.len(), 3, "steps");
    for (gradient, after) in gradients.iter().zip(&after) {
        adam.step(&mut weights, gradient).expect("finite");
        check_numbers("weights", &weights, after);
    }
}
