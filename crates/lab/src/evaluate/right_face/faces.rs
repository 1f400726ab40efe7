//! The faces of one picture, each read by itself.

use crate::clock::Stopwatch;
use crate::evaluate::picture_names;
use crate::native_pipeline::Pipeline;
use crate::picture;
use anyhow::Context as _;
use likeness_core::face::embedding::Embedding;
use likeness_core::face::primary_face::FoundFaces;
use likeness_core::face::report::Source;
use likeness_core::geometry::Size;
use likeness_core::timing::{Trace, median};
use std::fs;
use std::path::Path;

/// The faces of a picture.
#[derive(Debug, Clone)]
pub struct PictureFaces {
    /// Path of the picture; its folder is the person.
    pub name: String,
    /// Size of the picture.
    pub frame: Size,
    /// The faces.
    pub faces: FoundFaces,
    /// The embeddings of the well-supported ones, in their order; `None` if one cannot be encoded.
    pub embeddings: Vec<Option<Embedding>>,
}

impl PictureFaces {
    /// The person that the picture is of.
    pub fn person(&self) -> &str {
        picture_names::person(&self.name)
    }

    /// How far a face is from other pictures: the median over them of the distance to their nearest face. Infinite without any.
    pub fn distance_to(&self, place: usize, others: &[&Self]) -> f32 {
        let Some(face) = self.embeddings.get(place).and_then(Option::as_ref) else { return f32::INFINITY };
        let nearest = |other: &&Self| {
            let distances = other.embeddings.iter().flatten().map(|other| face.distance(other));
            f64::from(distances.fold(f32::INFINITY, f32::min))
        };
        let each: Vec<f64> = others.iter().map(nearest).collect();
        median(&each).map_or(f32::INFINITY, likeness_core::number::to_f32)
    }
}

/// Finds the faces of a picture and encodes each that is well supported.
///
/// # Errors
/// If the file is no picture or a net fails.
pub fn read(pipeline: &Pipeline, images: &Path, name: &str) -> anyhow::Result<PictureFaces> {
    let bytes = fs::read(images.join(name)).with_context(|| format!("{name} cannot be read"))?;
    let frame = picture::decode(&bytes).with_context(|| format!("in {name}"))?;
    let clock = Stopwatch::start();
    let mut trace = Trace::new(&clock);
    let faces = pollster::block_on(pipeline.found(&frame, Source::Photo, &mut trace))?;
    let mut embeddings = Vec::new();
    for face in &faces.supported {
        let read = pollster::block_on(pipeline.read(&frame, face.bounds, Source::Photo, &mut trace))?;
        embeddings.push(read.face.map(|face| face.embedding));
    }
    Ok(PictureFaces { name: name.to_owned(), frame: frame.size(), faces, embeddings })
}
