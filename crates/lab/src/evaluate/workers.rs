//! Threads that analyse pictures, each with its own nets.

use super::cache::{Cache, Finding};
use super::parallel::{Progress, each};
use crate::clock::Stopwatch;
use crate::models::Models;
use crate::native_pipeline::{self, Pipeline};
use crate::picture;
use anyhow::Context as _;
use likeness_core::face::quality_gate::QualityMeasures;
use likeness_core::face::report::Source;
use likeness_core::manifest::sha256;
use likeness_nets::face::PipelineSettings;
use std::cell::OnceCell;
use std::fs;
use std::path::Path;

/// What the threads share.
#[derive(Debug, Clone, Copy)]
pub struct Workers<'a> {
    /// The weights of the nets.
    pub models: &'a Models,
    /// The settings of the pipeline.
    pub settings: &'a PipelineSettings,
    /// The folder that the paths of the pictures are relative to.
    pub images: &'a Path,
    /// Known findings; new ones are added.
    pub cache: &'a Cache,
}

impl Workers<'_> {
    /// Analyses pictures and returns the findings in the same order. The first failure stops all threads.
    ///
    /// # Errors
    /// If a picture cannot be read or decoded, a net fails, or the cache cannot be written.
    pub fn analyze(&self, pictures: &[String], threads: usize, progress: Progress<'_>) -> anyhow::Result<Vec<Finding>> {
        // The nets are only loaded when needed, so that a run entirely from the cache is immediate.
        let nets = || Ok(OnceCell::new());
        each(nets, pictures, threads, progress, |pipeline, picture| {
            self.finding(picture, pipeline).with_context(|| format!("in {picture}"))
        })
    }

    fn finding(&self, path: &str, pipeline: &OnceCell<Pipeline>) -> anyhow::Result<Finding> {
        let bytes = fs::read(self.images.join(path)).context("the file cannot be read")?;
        let sha256 = sha256(&bytes);
        if let Some(known) = self.cache.find(path, &sha256) {
            return Ok(known.clone());
        }
        let pipeline = match pipeline.get() {
            Some(pipeline) => pipeline,
            None => {
                let loaded = self.pipeline()?;
                pipeline.get_or_init(|| loaded)
            }
        };
        let frame = picture::decode(&bytes)?;
        let analysis = pollster::block_on(pipeline.analyze(&frame, Source::Photo, &Stopwatch::start()))?;
        let measures = match (analysis.report.faces.first(), &analysis.face) {
            (Some(first), Some(face)) => {
                QualityMeasures::of(frame.size(), first.bounds, &analysis.report.landmarks, Some(&face.chip))
            }
            _ => QualityMeasures::default(),
        };
        let finding = Finding {
            picture: path.to_owned(),
            sha256,
            configuration: self.cache.configuration().to_owned(),
            faces: analysis.report.faces.len(),
            measures,
            encoding: analysis.face.map(|face| face.embedding.values().to_vec()),
            timings: analysis.report.timings,
        };
        self.cache.insert(&finding)?;
        Ok(finding)
    }

    fn pipeline(&self) -> anyhow::Result<Pipeline> {
        native_pipeline::load(self.models, self.settings.clone())
    }
}
