//! The face pipeline on fakes, without burn: the inputs are drawn so that the correct result is obvious.
#![expect(clippy::expect_used, reason = "a test may fail if its fixtures are missing")]

use likeness_core::face::alignment::CHIP;
use likeness_core::face::notice::Notice;
use likeness_core::face::report::Source;
use likeness_core::geometry::{Point, Rect, Size};
use likeness_core::manifest::EncoderNet;
use likeness_core::pixels::{RgbField, RgbaFrame};
use likeness_nets::bridge::BridgeError;
use likeness_nets::face::{Detect, Encode, FacePipeline, FindLandmarks, PipelineError, PipelineSettings};
use std::cell::RefCell;

/// The third anchor of TinyFaceDetector in cells (width, height), through which the fake reports.
const ANCHOR: (f32, f32) = (2.882_459, 3.518_061);

/// Detects a face in every bright patch, whatever the crop and the scale.
struct FakeDetector {
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
        let logit = |p: f32| (p.clamp(0.001, 0.999) / (1.0 - p.clamp(0.001, 0.999))).ln();
        for patch in patches(picture) {
            let (x, y) = (patch.center().x / 32.0, patch.center().y / 32.0);
            let index = |v: f32| (0..n).rev().find(|cell| *cell as f32 <= v).unwrap_or(0);
            let cell = index(y) * n + index(x);
            let values = [
                logit(x.fract()),
                logit(y.fract()),
                (patch.width / 32.0 / ANCHOR.0).ln(),
                (patch.height / 32.0 / ANCHOR.1).ln(),
                5.0,
            ];
            for (k, value) in values.into_iter().enumerate() {
                raw[(2 * 5 + k) * n * n + cell] = value;
            }
        }
        Ok(raw)
    }
}

/// The bright patches of a picture: runs of bright columns, each with its bright rows.
fn patches(picture: &RgbField) -> Vec<Rect> {
    let Size { width, height } = picture.size();
    let bright = |x: u32, y: u32| picture.at(x, y)[0] > 150.0;
    let column = |x: u32| (0..height).any(|y| bright(x, y));
    let mut found = Vec::new();
    let mut x = 0;
    while x < width {
        let end = (x..width).find(|c| !column(*c)).unwrap_or(width);
        if end > x {
            let rows: Vec<u32> = (0..height).filter(|y| (x..end).any(|c| bright(c, *y))).collect();
            found.push(Rect::new(x as f32, rows[0] as f32, (end - x) as f32, rows.len() as f32));
        }
        x = end + 1;
    }
    found
}

/// Finds an upright face in the middle of its crop: dlib's template, scaled down.
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
        for (i, point) in points[48..].iter_mut().enumerate() {
            *point = (0.35 + 0.3 * i as f32 / 19.0, 0.72);
        }
        for (i, point) in points[..17].iter_mut().enumerate() {
            *point = (0.1 + 0.05 * i as f32, 0.5);
        }
        Ok(points.into_iter().flat_map(|(x, y)| [x, y]).collect())
    }
}

/// Encodes a chip as its mean colour, repeated; fails if `broken`.
struct FakeEncoder {
    broken: bool,
}

impl Encode for FakeEncoder {
    fn net(&self) -> EncoderNet {
        EncoderNet::Dlib
    }

    async fn encode(&self, chips: &[RgbField]) -> Result<Vec<Vec<f32>>, BridgeError> {
        if self.broken {
            return Err(BridgeError::Read("the device is lost".to_owned()));
        }
        let mean = |chip: &RgbField| chip.values().iter().sum::<f32>() / chip.values().len() as f32;
        Ok(chips.iter().map(|chip| vec![0.05 + mean(chip) / 2550.0; 128]).collect())
    }
}

fn pipeline(broken: bool) -> FacePipeline<FakeDetector, FakeLandmarks, FakeEncoder> {
    FacePipeline {
        detector: FakeDetector { sides: RefCell::new(Vec::new()) },
        landmarks: FakeLandmarks,
        encoder: FakeEncoder { broken },
        settings: PipelineSettings {
            camera_sides: vec![224],
            camera_refine_sides: vec![128],
            photo_sides: vec![160, 416],
            photo_refine_sides: vec![96, 192],
            ..Default::default()
        },
    }
}

/// A dark frame with bright patches.
fn frame(faces: &[Rect]) -> RgbaFrame {
    let size = Size::new(448, 448);
    let inside = |x: u32, y: u32| {
        let within =
            |r: &Rect| (r.x..r.x + r.width).contains(&(x as f32)) && (r.y..r.y + r.height).contains(&(y as f32));
        faces.iter().any(within)
    };
    let pixels = (0..448).flat_map(|y| (0..448).map(move |x| (x, y)));
    let data = pixels.flat_map(|(x, y)| if inside(x, y) { [230, 230, 230, 255] } else { [40, 40, 40, 255] }).collect();
    RgbaFrame::new(size, data).expect("the bytes fill the size")
}

const FACE: Rect = Rect::new(180.0, 120.0, 96.0, 112.0);

#[test]
fn a_box_comes_back_in_pixels_of_the_frame() {
    let analysis = pollster::block_on(pipeline(false).analyze(&frame(&[FACE]), Source::Camera, &|| 0.0));
    let analysis = analysis.expect("fakes answer");
    let found = analysis.report.faces[0].bounds;
    // Detected in a picture scaled down to 128 pixels, where the patch's edge is a pixel or two wide.
    assert!(found.iou(FACE) > 0.9, "{found:?} is not {FACE:?}");
    assert_eq!(analysis.report.landmarks.len(), 68, "of the only face");
    let inside = |p: &Point| (found.x..found.x + found.width).contains(&p.x);
    assert!(analysis.report.landmarks.iter().all(inside), "landmarks lie in the box of their face");
    assert_eq!(analysis.report.chip, CHIP, "there is a chip");
    assert!(analysis.face.is_some(), "and an encoding");
}

#[test]
fn a_picture_without_faces_is_not_a_failure() {
    let analysis = pollster::block_on(pipeline(false).analyze(&frame(&[]), Source::Photo, &|| 0.0));
    let analysis = analysis.expect("fakes answer");
    assert_eq!(analysis.report.notices, [Notice::NoFace], "a notice");
    assert!(analysis.face.is_none() && analysis.report.chip == 0, "nothing is encoded");
}

#[test]
fn of_two_faces_the_largest_is_used_and_a_notice_reports_both() {
    let small = Rect::new(40.0, 60.0, 60.0, 70.0);
    let large = Rect::new(250.0, 200.0, 110.0, 130.0);
    let analysis = pollster::block_on(pipeline(false).analyze(&frame(&[small, large]), Source::Camera, &|| 0.0));
    let report = analysis.expect("fakes answer").report;
    assert_eq!(report.faces.len(), 2, "both are reported: {:?}", report.faces);
    assert!(report.notices.contains(&Notice::SeveralFaces { count: 2 }), "{:?}", report.notices);
    assert!(report.faces[0].bounds.iou(large) > 0.9, "largest first: {:?}", report.faces);
}

#[test]
fn of_two_faces_in_a_photo_a_slightly_smaller_one_in_the_middle_is_used() {
    let edge = Rect::new(10.0, 20.0, 110.0, 130.0);
    let middle = Rect::new(180.0, 160.0, 96.0, 112.0);
    let first = |source| {
        let analysis = pollster::block_on(pipeline(false).analyze(&frame(&[edge, middle]), source, &|| 0.0));
        analysis.expect("fakes answer").report.faces[0].bounds
    };
    assert!(first(Source::Photo).iou(middle) > 0.8, "a photo is framed: {:?}", first(Source::Photo));
    assert!(first(Source::Camera).iou(edge) > 0.8, "live, the nearest: {:?}", first(Source::Camera));
}

#[test]
fn the_face_that_somebody_chose_is_the_primary_one() {
    let (small, large) = (Rect::new(40.0, 60.0, 60.0, 70.0), Rect::new(250.0, 200.0, 110.0, 130.0));
    let analyzed = |chosen| {
        let (pipeline, picture) = (pipeline(false), frame(&[small, large]));
        let analysis = pollster::block_on(pipeline.analyze_chosen(&picture, Source::Camera, chosen, &|| 0.0));
        analysis.expect("fakes answer").report
    };
    let report = analyzed(Some(Point::new(70.0, 90.0)));
    assert!(report.faces[0].bounds.iou(small) > 0.9, "the smaller one: {:?}", report.faces);
    assert!(report.landmarks.iter().all(|p| p.x < 110.0), "its landmarks: {:?}", report.landmarks);
    assert_eq!(report.faces.len(), 2, "the other one is still reported");
    assert!(analyzed(None).faces[0].bounds.iou(large) > 0.9, "without a choice, the larger one");
}

#[test]
fn a_photo_is_analyzed_at_more_scales_than_a_live_frame() {
    let pipeline = pipeline(false);
    for source in [Source::Camera, Source::Photo] {
        pollster::block_on(pipeline.analyze(&frame(&[FACE]), source, &|| 0.0)).expect("fakes answer");
    }
    assert_eq!(
        *pipeline.detector.sides.borrow(),
        [224, 128, 160, 416, 96, 192],
        "whole, refined; twice whole, twice refined"
    );
}

#[test]
fn without_refinement_the_full_frame_detections_count() {
    let mut pipeline = pipeline(false);
    pipeline.settings.camera_refine_sides = vec![];
    let analysis = pollster::block_on(pipeline.analyze(&frame(&[FACE]), Source::Camera, &|| 0.0));
    let found = analysis.expect("fakes answer").report.faces;
    assert_eq!(*pipeline.detector.sides.borrow(), [224], "only the whole picture");
    assert!(found.len() == 1 && found[0].bounds.iou(FACE) > 0.8, "{found:?}");
}

#[test]
fn a_device_that_returns_no_result_is_an_error() {
    let analysis = pollster::block_on(pipeline(true).analyze(&frame(&[FACE]), Source::Camera, &|| 0.0));
    assert!(matches!(analysis, Err(PipelineError::Bridge(_))), "{analysis:?}");
}
