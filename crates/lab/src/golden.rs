//! `lab golden`: the results of the whole pipeline on the committed portraits, so that a clone without further data can
//! test every net and every stage.

use crate::clock::Stopwatch;
use crate::models::Models;
use crate::native_pipeline::{self, Pipeline};
use crate::{json, picture};
use anyhow::Context as _;
use likeness_core::face::alignment::chip_transform;
use likeness_core::face::encoder_input;
use likeness_core::face::report::{DetectedFace, FaceReport, Source};
use likeness_core::geometry::{Point, SimilarityTransform, Size};
use likeness_core::manifest::{ModelId, sha256};
use likeness_core::pixels::RgbaFrame;
use likeness_nets::face::PipelineSettings;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Path of the golden numbers, relative to the repository's root.
pub const FILE: &str = "tests/fixtures/golden.json";

/// The portraits, relative to the repository's root. The first three show one person, the last another.
pub const PORTRAITS: [&str; 4] = [
    "tests/fixtures/astronaut.png",
    "static/samples/astronaut.jpg",
    "static/samples/astronaut_2.jpg",
    "static/samples/grace_hopper.jpg",
];

/// The contents of the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Golden {
    /// The program that wrote it, and the backend of the nets.
    pub made_by: String,
    /// SHA-256 of the face nets' weight files, by file name.
    pub models: BTreeMap<String, String>,
    /// The result for each portrait.
    pub portraits: Vec<Portrait>,
}

/// The result for one portrait. Coordinates are in pixels of the picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Portrait {
    /// Path of the picture, relative to the repository's root.
    pub picture: String,
    /// SHA-256 of the file.
    pub sha256: String,
    /// The size of the picture.
    pub size: Size,
    /// All faces, the one that is meant first.
    pub faces: Vec<DetectedFace>,
    /// The 68 landmarks of the first face: x, y.
    pub landmarks: Vec<[f32; 2]>,
    /// The transform from the picture to the 150x150 chip.
    pub to_chip: SimilarityTransform,
    /// The embedding of the encoder's input, cut out by that transform.
    pub chip_encoding: Vec<f32>,
    /// The embedding as computed by the pipeline.
    pub encoding: Vec<f32>,
}

/// How far two results for one portrait differ.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deviation {
    /// Largest difference between edges of boxes, in pixels.
    pub boxes: f32,
    /// Largest distance between landmarks, in pixels.
    pub landmarks: f32,
    /// Euclidean distance between embeddings, the larger one of the chip's and the pipeline's.
    pub encoding: f32,
}

/// Runs the pipeline on the portraits and writes the file.
///
/// # Errors
/// If a portrait cannot be read or shows no face, or the nets cannot be loaded.
pub fn run(root: &Path) -> anyhow::Result<Golden> {
    let golden = make(root)?;
    let path = root.join(FILE);
    fs::write(&path, json::text(&golden)?).with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(golden)
}

/// Runs the pipeline on the portraits.
///
/// # Errors
/// If a portrait cannot be read or shows no face, or the nets cannot be loaded.
pub fn make(root: &Path) -> anyhow::Result<Golden> {
    let models = Models::read(&root.join("models"))?;
    let pipeline = native_pipeline::load(&models, PipelineSettings::default())?;
    let faces = models.manifest.models.iter().filter(|entry| ModelId::FACE.contains(&entry.id));
    Ok(Golden {
        made_by: "cargo run -p lab -- golden (burn's flex backend, native)".to_owned(),
        models: faces.map(|entry| (entry.file.clone(), entry.sha256.clone())).collect(),
        portraits: PORTRAITS.iter().map(|path| portrait(&pipeline, root, path)).collect::<Result<_, _>>()?,
    })
}

fn portrait(pipeline: &Pipeline, root: &Path, path: &str) -> anyhow::Result<Portrait> {
    let bytes = fs::read(root.join(path)).with_context(|| format!("{path} cannot be read"))?;
    let frame = picture::decode(&bytes).with_context(|| format!("{path} cannot be decoded"))?;
    let (report, encoding) = analyze(pipeline, &frame).with_context(|| format!("in {path}"))?;
    let to_chip = chip_transform(&report.landmarks).context("the landmarks allow no alignment")?;
    let input = encoder_input::crop(&frame, to_chip, pipeline.encoder.net()).context("the alignment has no inverse")?;
    let chip_encoding = pollster::block_on(pipeline.encoder.forward(&[input]))?.concat();
    Ok(Portrait {
        picture: path.to_owned(),
        sha256: sha256(&bytes),
        size: frame.size(),
        to_chip,
        faces: report.faces,
        landmarks: report.landmarks.iter().map(|p| [p.x, p.y]).collect(),
        chip_encoding,
        encoding,
    })
}

fn analyze(pipeline: &Pipeline, frame: &RgbaFrame) -> anyhow::Result<(FaceReport, Vec<f32>)> {
    let analysis = pollster::block_on(pipeline.analyze(frame, Source::Photo, &Stopwatch::start()))?;
    let face = analysis.face.context("no face was found")?;
    Ok((analysis.report, face.embedding.values().to_vec()))
}

impl Portrait {
    /// How far another result for the same portrait differs from this one; infinite if the counts differ.
    pub fn deviation(&self, other: &Self) -> Deviation {
        let edges =
            |f: &DetectedFace| [f.bounds.x, f.bounds.y, f.bounds.x + f.bounds.width, f.bounds.y + f.bounds.height];
        let box_deviation = |a: &DetectedFace, b: &DetectedFace| {
            edges(a).iter().zip(edges(b)).fold(0.0, |m: f32, (a, b)| m.max((a - b).abs()))
        };
        let point_deviation = |a: &[f32; 2], b: &[f32; 2]| Point::new(a[0], a[1]).distance(Point::new(b[0], b[1]));
        Deviation {
            boxes: largest(&self.faces, &other.faces, box_deviation),
            landmarks: largest(&self.landmarks, &other.landmarks, point_deviation),
            encoding: distance(&self.encoding, &other.encoding)
                .max(distance(&self.chip_encoding, &other.chip_encoding)),
        }
    }
}

fn largest<T>(a: &[T], b: &[T], deviation: impl Fn(&T, &T) -> f32) -> f32 {
    if a.len() != b.len() {
        return f32::INFINITY;
    }
    a.iter().zip(b).fold(0.0, |m, (a, b)| m.max(deviation(a, b)))
}

/// The Euclidean distance; infinite if the lengths differ.
pub fn distance(a: &[f32], b: &[f32]) -> f32 {
    if a.len() != b.len() {
        return f32::INFINITY;
    }
    a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum::<f32>().sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

    fn committed() -> Golden {
        let text = fs::read_to_string(Path::new(ROOT).join(FILE)).expect("the golden numbers are committed");
        serde_json::from_str(&text).expect("this program wrote them")
    }

    /// Different vector widths and JPEG decoders only affect the last digits. The limits are a tenth of what would be
    /// visible or affect a decision: half a pixel, and 0.01 where two people are 1.3 apart.
    #[test]
    fn the_pipeline_reproduces_the_golden_numbers() {
        let (stored, found) = (committed(), make(Path::new(ROOT)).expect("the portraits are committed"));
        assert_eq!(stored.models, found.models, "the weights have changed: run `lab golden` again");
        assert_eq!(stored.portraits.len(), PORTRAITS.len(), "one result per portrait");
        for (stored, found) in stored.portraits.iter().zip(&found.portraits) {
            assert_eq!((&stored.picture, &stored.sha256), (&found.picture, &found.sha256), "the picture has changed");
            let deviation = stored.deviation(found);
            assert!(
                deviation.boxes < 0.5 && deviation.landmarks < 0.5 && deviation.encoding < 0.01,
                "{}: {deviation:?}",
                found.picture
            );
        }
    }

    #[test]
    fn pictures_of_one_person_are_closer_than_pictures_of_two_people() {
        let golden = committed();
        let [png, jpeg, turned, other] = golden.portraits.as_slice() else { panic!("four portraits") };
        let deviation = |a: &Portrait, b: &Portrait| distance(&a.encoding, &b.encoding);
        assert!(deviation(png, jpeg) < 0.1, "the same picture, re-encoded: {}", deviation(png, jpeg));
        assert!(deviation(png, turned) < 0.4, "rotated, scaled down and brightened: {}", deviation(png, turned));
        for one in [png, jpeg, turned] {
            assert!(deviation(one, other) > 0.6, "two people: {}", deviation(one, other));
        }
    }

    #[test]
    fn results_with_different_counts_deviate_infinitely() {
        let one = committed().portraits.swap_remove(0);
        let mut none = one.clone();
        none.faces.clear();
        none.landmarks.pop();
        none.encoding.pop();
        let deviation = one.deviation(&none);
        assert!(
            [deviation.boxes, deviation.landmarks, deviation.encoding].iter().all(|d| d.is_infinite()),
            "{deviation:?}"
        );
    }
}
