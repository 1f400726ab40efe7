//! Parity with the numbers that face-api.js tests its own nets against (`faces/golden` of the development data; its pictures
//! may not be redistributed, so these tests are skipped with a message if that folder is absent).

use crate::fixtures::{encoder, encoder_entry, manifest, nets, picture};
use likeness_core::face::detection;
use likeness_core::face::detection::DetectionSettings;
use likeness_core::face::landmarks;
use likeness_core::geometry::{Point, Rect};
use likeness_core::manifest::{EncoderNet, ModelId};
use likeness_core::pixels::RgbaFrame;
use likeness_core::resample::{Placement, letterbox};
use likeness_nets::device::KernelSet;
use serde::de::DeserializeOwned;
use std::path::PathBuf;

/// face-api.js accepts 0.1 between these numbers, computed with unquantised weights, and its 8-bit ones, of norms about 1.4.
/// Measured here with both at unit length: 0.024, 0.028 and 0.034; before they were scaled 0.036, 0.041 and 0.047. That is due
/// to quantisation: a double-precision reimplementation of the same 8-bit weights agrees with this net to 1e-6, and dividing
/// by 255, as some versions do, moves the distance by 2e-4.
const DESCRIPTOR_DISTANCE: f32 = 0.036;

/// Pixels; the first reimplementation of the detector measured boxes within 4 px of the published, rounded ones.
const BOX_EDGE: f32 = 4.5;

/// Mean in pixels; the first reimplementation measured 0.2 to 0.9 px when correct, 10 to 25 px with symmetric padding.
/// Measured here: 0.30 and 0.41 on the square pictures. The oblong one was drawn into its square by a browser's canvas, whose
/// scaler is unspecified; three plausible ones give 1.05, 1.16 (ours) and 1.45 px, so 1.3 is the tightest possible limit.
const LANDMARK_MEAN: [f32; 3] = [0.6, 0.6, 1.3];

fn golden(file: &str) -> Option<PathBuf> {
    let data = std::env::var_os("LIKENESS_DATA").map_or_else(|| crate::fixtures::root("../shared/data"), PathBuf::from);
    let path = data.join("faces/golden").join(file);
    if !path.exists() {
        eprintln!("skipped: faces/golden/{file} of the development data is missing");
        return None;
    }
    Some(path)
}

fn json<T: DeserializeOwned>(file: &str) -> Option<T> {
    let text = std::fs::read_to_string(golden(file)?).expect("the file is readable");
    Some(serde_json::from_str(&text).expect("the file is JSON of the known form"))
}

fn distance(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(x, y)| (x - y) * (x - y)).sum::<f32>().sqrt()
}

#[test]
fn the_encoder_matches_the_published_descriptors() {
    let encoder = encoder(EncoderNet::Dlib, KernelSet::Own);
    for (image, numbers) in [
        ("face1.png", "faceDescriptor1.json"),
        ("face2.png", "faceDescriptor2.json"),
        ("face_rectangular.png", "faceDescriptorRect.json"),
    ] {
        let (Some(path), Some(expected)) = (golden(image), json::<Vec<f32>>(numbers)) else { return };
        let chip = letterbox(&picture(&path), 150, Placement::Centred).picture;
        let found = pollster::block_on(encoder.forward(&[chip])).expect("flex reads").concat();
        let norm = expected.iter().map(|v| v * v).sum::<f32>().sqrt();
        let expected: Vec<f32> = expected.iter().map(|v| v / norm).collect();
        let deviation = distance(&found, &expected);
        eprintln!("{image}: {deviation:.4} from the published descriptor");
        assert!(deviation < DESCRIPTOR_DISTANCE, "{image} is {deviation} from the published descriptor");
    }
}

#[derive(serde::Deserialize)]
struct Box {
    x: f32,
    y: f32,
    width: f32,
    height: f32,
}

#[test]
fn the_detector_finds_exactly_the_six_published_faces() {
    let (Some(path), Some(expected)) = (golden("faces.jpg"), json::<Vec<Box>>("tinyFaceDetectorBoxes.json")) else {
        return;
    };
    let frame = picture(&path);
    for side in [320, 416] {
        let found = detect(&frame, side);
        assert_eq!(found.len(), 6, "at {side}: {found:?}");
        for b in &expected {
            let published = Rect::new(b.x, b.y, b.width, b.height);
            let nearest = found.iter().map(|f| f.iou(published)).fold(0.0, f32::max);
            assert!(nearest > 0.6, "at {side} nothing overlaps {published:?}: {found:?}");
            if side == 416 {
                let worst = found.iter().map(|f| edges(*f, published)).fold(f32::INFINITY, f32::min);
                eprintln!("{published:?} is off by {worst:.1} px");
                assert!(worst < BOX_EDGE, "{published:?} is off by {worst} px");
            }
        }
    }
}

fn detect(frame: &RgbaFrame, side: u32) -> Vec<Rect> {
    let settings = DetectionSettings::default();
    let boxed = letterbox(frame, side, Placement::TopLeft);
    let raw = pollster::block_on(nets().detector.forward(&boxed.picture)).expect("flex reads");
    let found = detection::decode(&raw, side, boxed.to_source, settings.score).expect("the output has the known form");
    detection::suppress(found, settings.iou).iter().map(|d| d.bounds).collect()
}

fn edges(a: Rect, b: Rect) -> f32 {
    let ends = [(a.x, b.x), (a.y, b.y), (a.x + a.width, b.x + b.width), (a.y + a.height, b.y + b.height)];
    ends.iter().map(|(p, q)| (p - q).abs()).fold(0.0, f32::max)
}

#[test]
fn the_landmark_net_matches_the_published_points() {
    let nets = nets();
    let cases = [
        ("face1.png", "faceLandmarkPositions1.json"),
        ("face2.png", "faceLandmarkPositions2.json"),
        ("face_rectangular.png", "faceLandmarkPositionsRect.json"),
    ];
    for ((image, numbers), limit) in cases.into_iter().zip(LANDMARK_MEAN) {
        let (Some(path), Some(expected)) = (golden(image), json::<Vec<Point>>(numbers)) else { return };
        let frame = picture(&path);
        let crop = letterbox(&frame, 112, Placement::Centred);
        let raw = pollster::block_on(nets.landmarks.forward(&crop.picture)).expect("flex reads");
        let points = landmarks::decode(&raw, 112, crop.to_source).expect("the output has the known form");
        let errors: Vec<f32> = points.iter().zip(&expected).map(|(p, e)| p.distance(*e)).collect();
        let mean = errors.iter().sum::<f32>() / 68.0;
        eprintln!("{image}: landmarks {mean:.2} px from the published ones on average");
        assert!(mean < limit, "{image}: {mean} px on average");
    }
}

#[test]
fn each_net_has_its_own_normalisation() {
    let manifest = manifest();
    let divisor = |id| manifest.entry(id).expect("a face net").input.normalization.divisor;
    let divisors = ModelId::FACE.map(divisor).to_vec();
    assert_eq!(divisors, [256.0, 255.0, 128.0], "detector, landmarks, encoder, as each was trained");
    let dlib = encoder_entry(EncoderNet::Dlib).input.normalization.divisor;
    assert!((dlib - 256.0).abs() < f32::EPSILON, "dlib's encoder: {dlib}");
}
