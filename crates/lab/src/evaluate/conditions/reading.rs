//! One picture as it is and in every condition.

use super::condition::{ALL, Condition};
use super::skin_tone;
use crate::clock::Stopwatch;
use crate::evaluate::picture_names;
use crate::native_pipeline::Pipeline;
use crate::picture;
use anyhow::Context as _;
use likeness_core::face::embedding::Embedding;
use likeness_core::face::landmarks::eye_distance;
use likeness_core::face::report::Source;
use likeness_core::geometry::Point;
use likeness_core::pixels::RgbaFrame;
use std::fs;
use std::path::Path;

/// A picture that was read.
#[derive(Debug, Clone)]
pub struct Reading {
    /// Path of the picture; its folder is the person.
    pub name: String,
    /// How light the skin is in it, degrees.
    pub skin: Option<f32>,
    /// As it is; `None` without a usable face.
    pub plain: Option<Embedding>,
    /// In each of [`ALL`], in their order; empty if that was not asked for or no face was found in the picture as it is.
    pub changed: Vec<Changed>,
}

/// What was found in one condition.
#[derive(Debug, Clone)]
pub struct Changed {
    /// The root mean square distance of the landmarks from where they should be, in distances between the eyes; `None` if no face was
    /// found.
    pub landmarks: Option<f32>,
    /// The embedding of the face; `None` if no face was found.
    pub embedding: Option<Embedding>,
}

impl Reading {
    /// The person that the picture is of.
    pub fn person(&self) -> &str {
        picture_names::person(&self.name)
    }
}

/// Reads a picture, in every condition if `all`.
///
/// # Errors
/// If the file is no picture or a net fails.
pub fn read(pipeline: &Pipeline, images: &Path, name: &str, all: bool) -> anyhow::Result<Reading> {
    let bytes = fs::read(images.join(name)).with_context(|| format!("{name} cannot be read"))?;
    let frame = picture::decode(&bytes).with_context(|| format!("in {name}"))?;
    let (landmarks, plain) = analyze(pipeline, &frame)?;
    let skin = skin_tone::angle(&frame, &landmarks);
    let mut changed = Vec::new();
    if let Some(eyes) = eye_distance(&landmarks).filter(|_| all) {
        for condition in ALL {
            changed.push(in_condition(pipeline, &frame, &landmarks, eyes, condition)?);
        }
    }
    Ok(Reading { name: name.to_owned(), skin, plain, changed })
}

fn in_condition(
    pipeline: &Pipeline,
    frame: &RgbaFrame,
    landmarks: &[Point],
    eyes: f32,
    condition: Condition,
) -> anyhow::Result<Changed> {
    let (picture, transform) = condition.apply(frame, eyes)?;
    let (found, embedding) = analyze(pipeline, &picture)?;
    let squares = landmarks.iter().zip(&found).map(|(was, is)| transform.apply(*was).distance(*is).powi(2));
    let mean = squares.sum::<f32>() / found.len().max(1) as f32;
    let error = (!found.is_empty()).then(|| mean.sqrt() / (eyes * transform.scale()));
    Ok(Changed { landmarks: error, embedding })
}

fn analyze(pipeline: &Pipeline, frame: &RgbaFrame) -> anyhow::Result<(Vec<Point>, Option<Embedding>)> {
    let analysis = pollster::block_on(pipeline.analyze(frame, Source::Photo, &Stopwatch::start()))?;
    Ok((analysis.report.landmarks, analysis.face.map(|face| face.embedding)))
}
