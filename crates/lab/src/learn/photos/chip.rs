//! From a photo to the chip that the net reads, by the page's own detector, landmarks and alignment.

mod cache;

use super::person::Chip;
use super::photo_name::PhotoName;
use crate::evaluate::{Progress, parallel};
use crate::models::Models;
use crate::native_pipeline::{self, Pipeline};
use crate::picture;
use cache::{Kept, Photo};
use likeness_core::face::alignment::CHIP;
use likeness_core::face::report::Source;
use likeness_core::geometry::{SimilarityTransform, Size};
use likeness_core::manifest::sha256;
use likeness_core::resample::warp;
use likeness_nets::face::PipelineSettings;
use serde::{Deserialize, Serialize};
use std::cell::OnceCell;
use std::fs;
use std::path::Path;

/// A chip, or why there is none.
pub type Looked = Result<Chip, Unusable>;

/// Why a photo cannot be learned from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unusable {
    /// The detector found no face, or its landmarks allow no alignment.
    NoFace,
    /// The file cannot be read or decoded, or a net failed on it.
    Unreadable(String),
}

/// How chips are made.
#[derive(Debug, Clone, Copy)]
pub struct Chips<'a> {
    /// The weights of the page's nets.
    pub models: &'a Models,
    /// Side of a chip, in pixels.
    pub side: u32,
    /// The file that keeps them.
    pub kept: &'a Path,
    /// Number of threads.
    pub threads: usize,
}

impl Chips<'_> {
    /// The chip of the face that is meant in each photo, in the same order. What was not kept is made, and all is kept.
    ///
    /// # Errors
    /// If the nets cannot be loaded, or the chips cannot be kept.
    pub fn look(&self, folder: &Path, photos: &[PhotoName], progress: Progress<'_>) -> anyhow::Result<Vec<Looked>> {
        let kept = Kept::read(self.kept, self.configuration());
        // The nets are only loaded when needed.
        let nets = || Ok(OnceCell::new());
        let found = parallel::each(nets, photos, self.threads, progress, |pipeline, photo| {
            let path = photo.path();
            let bytes = match fs::read(folder.join(&path)) {
                Ok(bytes) => bytes,
                Err(error) => return Ok((None, Err(Unusable::Unreadable(error.to_string())))),
            };
            let photo = Photo { path, sha256: sha256(&bytes) };
            let looked = match kept.find(&photo) {
                Some(looked) => looked.clone(),
                None => self.chip(self.pipeline(pipeline)?, &bytes),
            };
            Ok((Some(photo), looked))
        })?;
        if found.iter().any(|(photo, _)| photo.as_ref().is_some_and(|photo| kept.find(photo).is_none())) {
            kept.write(self.kept, self.side, &found)?;
        }
        Ok(found.into_iter().map(|(_, looked)| looked).collect())
    }

    fn chip(&self, pipeline: &Pipeline, bytes: &[u8]) -> Looked {
        let unreadable = |error: &dyn std::fmt::Display| Unusable::Unreadable(error.to_string());
        let frame = picture::decode(bytes).map_err(|error| unreadable(&error))?;
        let analysis = pollster::block_on(pipeline.analyze(&frame, Source::Photo, &|| 0.0));
        let landmarks = analysis.map_err(|error| unreadable(&error))?.report.landmarks;
        let to_chip = pipeline.settings.alignment.transform(&landmarks).ok_or(Unusable::NoFace)?;
        let smaller = SimilarityTransform::scale_translate(self.side as f32 / CHIP as f32, 0.0, 0.0);
        let to_source = to_chip.then(smaller).inverse().ok_or(Unusable::NoFace)?;
        let chip = warp(&frame, to_source, Size::new(self.side, self.side)).to_rgba();
        Ok(chip.bytes().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect())
    }

    fn pipeline<'c>(&self, cell: &'c OnceCell<Pipeline>) -> anyhow::Result<&'c Pipeline> {
        if let Some(pipeline) = cell.get() {
            return Ok(pipeline);
        }
        let loaded = native_pipeline::load(self.models, PipelineSettings::default())?;
        Ok(cell.get_or_init(|| loaded))
    }

    /// A hash of what a chip depends on besides the photo.
    fn configuration(&self) -> String {
        let weights: Vec<&str> = self.models.manifest.models.iter().map(|entry| entry.sha256.as_str()).collect();
        sha256(format!("{} {:?} {}", self.side, PipelineSettings::default(), weights.join(" ")).as_bytes())
    }
}
