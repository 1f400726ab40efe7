//! Photos in which faces are hard to find, with the nets that ship: turned, tiny, tight and blurred.
#![expect(clippy::expect_used, reason = "a test may fail if its fixtures are missing")]

use image::imageops::{self, FilterType};
use image::{Rgba, RgbaImage};
use likeness_core::face::notice::Notice;
use likeness_core::face::report::Source;
use likeness_core::geometry::Size;
use likeness_core::manifest::Manifest;
use likeness_core::pixels::RgbaFrame;
use likeness_nets::detector::Detector;
use likeness_nets::device::LoadOptions;
use likeness_nets::encoder::Encoder;
use likeness_nets::face::{Analysis, FacePipeline, PipelineSettings};
use likeness_nets::landmarks::LandmarkNet;
use likeness_nets::self_test::FaceFiles;
use std::path::Path;
use std::sync::LazyLock;

const HOPPER: &str = "static/samples/grace_hopper.jpg";
const CARTOON: &str = "tests/fixtures/cartoon.png";
const ASTRONAUT: &str = "static/samples/astronaut.jpg";
const ASTRONAUT_AGAIN: &str = "static/samples/astronaut_2.jpg";

struct Nets {
    pipeline: FacePipeline<Detector, LandmarkNet, Encoder>,
    /// At or below it: the same person.
    tau: f32,
}

static NETS: LazyLock<Nets> = LazyLock::new(|| {
    let read = |file: &str| std::fs::read(root().join("models").join(file)).expect("a file of the repository");
    let manifest = Manifest::parse(&String::from_utf8(read("manifest.json")).expect("text")).expect("the manifest");
    let files = FaceFiles {
        detector: read("face-detector.safetensors"),
        landmarks: read("face-landmarks.safetensors"),
        encoder: read("face-encoder.safetensors"),
    };
    let pipeline = FacePipeline::load(&manifest, &files, &LoadOptions::cpu(), PipelineSettings::default());
    let thresholds = likeness_core::face::matching::thresholds(&manifest.operating_points).expect("thresholds");
    Nets { pipeline: pipeline.map_err(|(_, error)| error).expect("the nets"), tau: thresholds.tau }
});

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn portrait(file: &str) -> RgbaImage {
    image::open(root().join(file)).expect("a picture of the repository").into_rgba8()
}

fn analysis(picture: RgbaImage, source: Source) -> Analysis {
    let size = Size::new(picture.width(), picture.height());
    let frame = RgbaFrame::new(size, picture.into_raw()).expect("its own size");
    pollster::block_on(NETS.pipeline.analyze(&frame, source, &|| 0.0)).expect("an analysis")
}

/// Whether both show one person.
fn is_same(a: &Analysis, b: &Analysis) -> bool {
    let embedding = |analysis: &Analysis| analysis.face.clone().expect("a face").embedding;
    embedding(a).squared_distance(&embedding(b)).sqrt() <= NETS.tau
}

/// A canvas of one grey with pictures on it, each of this width.
fn on_canvas(size: (u32, u32), pictures: &[(&RgbaImage, u32, i64, i64)]) -> RgbaImage {
    let mut canvas = RgbaImage::from_pixel(size.0, size.1, Rgba([120, 120, 120, 255]));
    for (picture, width, x, y) in pictures {
        let height = picture.height() * width / picture.width();
        imageops::overlay(&mut canvas, &imageops::resize(*picture, *width, height, FilterType::Triangle), *x, *y);
    }
    canvas
}

#[test]
fn a_photo_that_lies_on_its_side_or_stands_on_its_head_shows_the_same_person() {
    for file in [HOPPER, ASTRONAUT_AGAIN] {
        let photo = portrait(file);
        let upright = analysis(photo.clone(), Source::Photo);
        let turned = [imageops::rotate90(&photo), imageops::rotate180(&photo), imageops::rotate270(&photo)];
        for (turn, picture) in ["90", "180", "270"].into_iter().zip(turned) {
            let found = analysis(picture, Source::Photo);
            assert!(is_same(&upright, &found), "{file} turned by {turn}: {:?}", found.report.notices);
            assert!(!found.report.notices.contains(&Notice::Unclear), "{file} turned by {turn}");
        }
    }
}

#[test]
fn a_face_that_fills_the_photo_is_found() {
    let photo = portrait(HOPPER);
    let box_ = analysis(photo.clone(), Source::Photo).report.faces[0].bounds;
    let [x, y, width, height] =
        [box_.x, box_.y, box_.width, box_.height].map(|v| format!("{v:.0}").parse().expect("whole"));
    let tight = imageops::crop_imm(&photo, x, y, width, height).to_image();
    let found = analysis(tight, Source::Photo);
    assert_eq!(found.report.faces.len(), 1, "{:?}", found.report);
    assert!(is_same(&found, &analysis(photo, Source::Photo)), "hers");
}

#[test]
fn a_face_of_forty_pixels_is_found_in_a_photo_of_four_thousand() {
    let portraits = [portrait(HOPPER), portrait(ASTRONAUT)];
    // Their faces are 0.49 and 0.23 of their widths.
    let photo = on_canvas((4_000, 3_000), &[(&portraits[0], 90, 700, 400), (&portraits[1], 190, 3_100, 2_200)]);
    let found = analysis(photo, Source::Photo).report;
    let widths: Vec<f32> = found.faces.iter().map(|face| face.bounds.width).collect();
    assert_eq!(widths.len(), 2, "both, and nothing else: {widths:?}");
    assert!(widths.iter().all(|width| (30.0..60.0).contains(width)), "{widths:?}");
}

#[test]
fn a_class_of_twenty_four_is_found() {
    let portraits = [portrait(HOPPER), portrait(ASTRONAUT), portrait(ASTRONAUT_AGAIN)];
    let widths = [260, 540, 400];
    let class: Vec<_> = (0..24_u32)
        .map(|i| {
            let which = i as usize % 3;
            (&portraits[which], widths[which], i64::from(i % 6) * 660 + 20, i64::from(i / 6) * 740 + 20)
        })
        .collect();
    let found = analysis(on_canvas((4_000, 3_000), &class), Source::Photo).report;
    assert_eq!(found.faces.len(), 24, "{:?}", found.faces);
}

#[test]
fn a_blurred_face_is_called_so_and_an_upright_one_is_not() {
    let photo = portrait(HOPPER);
    let clear = analysis(photo.clone(), Source::Photo).report;
    assert_eq!(clear.notices, [], "a good portrait");
    let blurred = analysis(imageops::blur(&photo, 9.0), Source::Photo).report;
    assert!(
        blurred.notices.iter().any(|notice| matches!(notice, Notice::Blurred | Notice::Unclear)),
        "{:?}",
        blurred.notices
    );
}

#[test]
fn a_drawn_face_is_called_so_and_a_photo_is_not() {
    let drawn = analysis(portrait(CARTOON), Source::Photo).report;
    assert!(drawn.notices.contains(&Notice::Drawn), "{:?}", drawn.notices);
    let photo = analysis(portrait(ASTRONAUT), Source::Photo).report;
    assert!(!photo.notices.contains(&Notice::Drawn), "a photo: {:?}", photo.notices);
}

#[test]
fn a_landscape_has_no_face() {
    // A sky over hills, in detail enough for every level of tiles.
    let photo = RgbaImage::from_fn(2_000, 1_500, |x, y| {
        let (fx, fy) = (f64::from(x) / 2_000.0, f64::from(y) / 1_500.0);
        let hills = 0.55 + 0.08 * (fx * 7.0).sin() + 0.03 * (fx * 23.0).sin();
        let grass = if (x / 3 + y / 5) % 2 == 0 { 110 } else { 90 };
        if fy < hills { Rgba([140, 180, if fy < 0.2 { 240 } else { 225 }, 255]) } else { Rgba([60, grass, 50, 255]) }
    });
    let found = analysis(photo, Source::Photo).report;
    assert_eq!(found.notices, [Notice::NoFace], "{:?}", found.faces);
}
