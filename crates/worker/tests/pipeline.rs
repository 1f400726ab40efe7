//! The whole pipeline and engine on fakes: no burn, no browser, inputs drawn so that the right answer is obvious.
#![cfg(not(target_arch = "wasm32"))]

use nets::bridge::BridgeError;
use std::cell::RefCell;
use vision::face::alignment::CHIP;
use vision::geometry::{Point, Rect, Size};
use vision::pixels::{RgbField, RgbaFrame};
use vision::protocol::{Notice, Source};
use worker::models::{Detect, Encode, FindLandmarks};
use worker::pipeline::{FacePipeline, PipelineError, PipelineSettings};
use worker::ports::ManualClock;

/// One anchor of TinyFaceDetector in cells (width, height); the fake lets it fire.
const ANCHOR: (f32, f32) = (2.882_459, 3.518_061);

/// "Sees" one face in each of the given cells of a detector square.
struct FakeDetector {
    cells: Vec<(usize, usize)>,
    sides: RefCell<Vec<u32>>,
}

impl Detect for FakeDetector {
    async fn detect(&self, picture: &RgbField) -> Result<Vec<f32>, BridgeError> {
        let side = picture.size().width;
        self.sides.borrow_mut().push(side);
        let n = side as usize / 32;
        let mut raw = vec![0.0; 25 * n * n];
        for anchor in 0..5 {
            raw[(anchor * 5 + 4) * n * n..][..n * n].fill(-9.0);
        }
        for (column, row) in &self.cells {
            raw[(2 * 5 + 4) * n * n + row * n + column] = 5.0;
        }
        Ok(raw)
    }
}

/// "Finds" an upright face that fills the middle of its crop: dlib's own template, shrunk.
struct FakeLandmarks;

impl FindLandmarks for FakeLandmarks {
    async fn landmarks(&self, picture: &RgbField) -> Result<Vec<f32>, BridgeError> {
        assert_eq!(picture.size(), Size::new(112, 112), "the landmark net's square");
        let mut points = vec![(0.5, 0.5); 68];
        for (i, p) in (17..27).zip([0.25, 0.3, 0.35, 0.4, 0.45, 0.55, 0.6, 0.65, 0.7, 0.75]) {
            points[i] = (p, 0.3);
        }
        for (i, x) in (36..42).zip([0.28, 0.32, 0.36, 0.40, 0.36, 0.32]) {
            points[i] = (x, 0.4);
        }
        for (i, x) in (42..48).zip([0.60, 0.64, 0.68, 0.72, 0.68, 0.64]) {
            points[i] = (x, 0.4);
        }
        for i in 48..68 {
            points[i] = (0.35 + 0.3 * (i - 48) as f32 / 19.0, 0.72);
        }
        for i in 0..17 {
            points[i] = (0.1 + 0.05 * i as f32, 0.5);
        }
        Ok(points.into_iter().flat_map(|(x, y)| [x, y]).collect())
    }
}

/// "Encodes" a chip as its mean colour, repeated; refuses to answer when told to.
struct FakeEncoder {
    broken: bool,
}

impl Encode for FakeEncoder {
    async fn encode(&self, chips: &[RgbField]) -> Result<Vec<Vec<f32>>, BridgeError> {
        if self.broken {
            return Err(BridgeError::Read("the device is lost".to_owned()));
        }
        let mean = |chip: &RgbField| chip.values().iter().sum::<f32>() / chip.values().len() as f32;
        Ok(chips.iter().map(|chip| vec![0.05 + mean(chip) / 2550.0; 128]).collect())
    }
}

fn pipeline(cells: &[(usize, usize)], broken: bool) -> FacePipeline<FakeDetector, FakeLandmarks, FakeEncoder> {
    FacePipeline {
        detector: FakeDetector { cells: cells.to_vec(), sides: RefCell::new(Vec::new()) },
        landmarks: FakeLandmarks,
        encoder: FakeEncoder { broken },
        settings: PipelineSettings { camera_sides: vec![224], photo_sides: vec![160, 416], ..Default::default() },
    }
}

fn frame() -> RgbaFrame {
    let size = Size::new(448, 448);
    RgbaFrame::new(size, vec![200; 448 * 448 * 4]).expect("the bytes fill the size")
}

#[test]
fn a_box_comes_back_in_pixels_of_the_frame() {
    let pipeline = pipeline(&[(3, 2)], false);
    let look =
        pollster::block_on(pipeline.look(&frame(), Source::Camera, &ManualClock::default())).expect("fakes answer");
    // The frame is twice the detector's square; sigmoid(0) puts the middle in the middle of the cell.
    let (width, height) = (ANCHOR.0 * 32.0 * 2.0, ANCHOR.1 * 32.0 * 2.0);
    let expected = Rect::new(224.0 - width / 2.0, 160.0 - height / 2.0, width, height);
    let found = look.report.faces[0].bounds;
    assert!(found.iou(expected) > 0.99, "{found:?} is not {expected:?}");
    assert_eq!(look.report.landmarks.len(), 68, "of the one face");
    let inside = |p: &Point| (found.x..found.x + found.width).contains(&p.x);
    assert!(look.report.landmarks.iter().all(inside), "landmarks lie in the box they were looked for in");
    assert_eq!(look.report.chip, CHIP, "there is a chip");
    assert!(look.face.is_some(), "and an encoding");
}

#[test]
fn no_face_is_an_answer_and_no_failure() {
    let look = pollster::block_on(pipeline(&[], false).look(&frame(), Source::Photo, &ManualClock::default()));
    let look = look.expect("fakes answer");
    assert_eq!(look.report.notices, [Notice::NoFace], "it says so");
    assert!(look.face.is_none() && look.report.chip == 0, "and encodes nothing");
}

#[test]
fn of_two_faces_the_largest_is_used_and_it_says_so() {
    let pipeline = pipeline(&[(1, 1), (5, 5)], false);
    let look =
        pollster::block_on(pipeline.look(&frame(), Source::Camera, &ManualClock::default())).expect("fakes answer");
    assert_eq!(look.report.faces.len(), 2, "both are drawn");
    assert!(look.report.notices.contains(&Notice::SeveralFaces { count: 2 }), "{:?}", look.report.notices);
    let areas: Vec<f32> = look.report.faces.iter().map(|f| f.bounds.area()).collect();
    assert!(areas[0] >= areas[1], "largest first: {areas:?}");
}

#[test]
fn a_photo_is_looked_at_in_every_scale_and_a_live_frame_once() {
    let pipeline = pipeline(&[], false);
    for source in [Source::Camera, Source::Photo] {
        pollster::block_on(pipeline.look(&frame(), source, &ManualClock::default())).expect("fakes answer");
    }
    assert_eq!(*pipeline.detector.sides.borrow(), [224, 160, 416], "one for the camera, then two for the photo");
}

#[test]
fn a_device_that_does_not_answer_is_an_error() {
    let look = pollster::block_on(pipeline(&[(3, 2)], true).look(&frame(), Source::Camera, &ManualClock::default()));
    assert!(matches!(look, Err(PipelineError::Bridge(_))), "{look:?}");
}
