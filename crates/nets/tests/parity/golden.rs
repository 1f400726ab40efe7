//! Parity with our own stored outputs for the committed portraits (`tests/fixtures/golden.json`, written by `lab golden`), so
//! that a clone without other data tests every net. `crates/lab` compares the whole pipeline with the same file.

use crate::fixtures::{nets, picture, root};
use likeness_core::face::alignment::chip_transform;
use likeness_core::face::encoder_input;
use likeness_core::face::landmarks;
use likeness_core::geometry::{Point, Rect, SimilarityTransform};
use likeness_core::resample::{Placement, letterbox_region};

/// Another CPU may round differently in the last bits of a few hundred thousand additions: 1e-4 of a distance whose
/// threshold is about 1. The same CPU gives 0.
const ENCODING: f32 = 1e-4;

/// The same for points, in pixels of a 512-pixel portrait.
const LANDMARK: f32 = 1e-2;

#[derive(serde::Deserialize)]
struct Golden {
    portraits: Vec<Portrait>,
}

#[derive(serde::Deserialize)]
struct Portrait {
    picture: String,
    faces: Vec<Face>,
    landmarks: Vec<[f32; 2]>,
    to_chip: SimilarityTransform,
    chip_encoding: Vec<f32>,
}

#[derive(serde::Deserialize)]
struct Face {
    bounds: Rect,
}

fn portraits() -> Vec<Portrait> {
    let text = std::fs::read_to_string(root("tests/fixtures/golden.json")).expect("committed");
    serde_json::from_str::<Golden>(&text).expect("of the known form").portraits
}

#[test]
fn the_landmark_net_matches_the_stored_points() {
    let nets = nets();
    for portrait in portraits() {
        let frame = picture(&root(&portrait.picture));
        let crop = letterbox_region(&frame, portrait.faces[0].bounds, 112, Placement::Centred);
        let raw = pollster::block_on(nets.landmarks.forward(&crop.picture)).expect("flex reads");
        let points = landmarks::decode(&raw, 112, crop.to_source).expect("of the known form");
        let stored = portrait.landmarks.iter().map(|[x, y]| Point::new(*x, *y));
        let worst = points.iter().zip(stored).map(|(p, s)| p.distance(s)).fold(0.0, f32::max);
        assert!(worst < LANDMARK, "{}: a landmark is {worst} px off", portrait.picture);
    }
}

#[test]
fn the_encoder_matches_the_stored_numbers_for_the_stored_alignment() {
    let nets = nets();
    for portrait in portraits() {
        let stored: Vec<Point> = portrait.landmarks.iter().map(|[x, y]| Point::new(*x, *y)).collect();
        let to_chip = chip_transform(&stored).expect("68 points of a face");
        assert!((to_chip.angle() - portrait.to_chip.angle()).abs() < 1e-4, "{}: another tilt", portrait.picture);
        let frame = picture(&root(&portrait.picture));
        let input = encoder_input::crop(&frame, to_chip, nets.encoder.net()).expect("a face has an extent");
        let found = pollster::block_on(nets.encoder.forward(&[input])).expect("flex reads").concat();
        let squared: f32 = found.iter().zip(&portrait.chip_encoding).map(|(a, b)| (a - b) * (a - b)).sum();
        assert!(squared.sqrt() < ENCODING, "{}: {} from the stored numbers", portrait.picture, squared.sqrt());
    }
}

#[test]
fn a_batch_gives_the_same_numbers_as_its_members_alone() {
    let nets = nets();
    let chip = likeness_core::test_picture::picture(encoder_input::side(nets.encoder.net()));
    let pair = [chip.mirrored(), chip];
    let together = pollster::block_on(nets.encoder.forward(&pair)).expect("flex reads");
    for (chip, batched) in pair.iter().zip(&together) {
        let alone = pollster::block_on(nets.encoder.forward(std::slice::from_ref(chip))).expect("flex reads").concat();
        let worst = alone.iter().zip(batched).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
        assert!(worst < 1e-5, "batching moves a number by {worst}");
    }
}
