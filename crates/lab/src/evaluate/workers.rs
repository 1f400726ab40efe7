//! Threads that analyse pictures, each with its own nets.

use super::cache::{Cache, Finding};
use crate::clock::Stopwatch;
use crate::models::Models;
use crate::native_pipeline::{self, Pipeline};
use crate::picture;
use anyhow::{Context as _, anyhow};
use likeness_core::face::quality_gate::QualityMeasures;
use likeness_core::face::report::Source;
use likeness_core::manifest::sha256;
use likeness_nets::face::PipelineSettings;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Called with the number of completed pictures and the total.
pub type Progress<'a> = &'a (dyn Fn(usize, usize) + Sync);

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

/// Progress shared between the threads.
#[derive(Debug, Default)]
struct SharedCounters {
    /// Index of the next picture to analyse.
    next: AtomicUsize,
    /// Number of completed pictures.
    done: AtomicUsize,
}

impl Workers<'_> {
    /// Analyses pictures and returns the findings in the same order. The first failure stops all threads.
    ///
    /// # Errors
    /// If a picture cannot be read or decoded, a net fails, or the cache cannot be written.
    pub fn analyze(&self, pictures: &[String], threads: usize, progress: Progress<'_>) -> anyhow::Result<Vec<Finding>> {
        let counters = SharedCounters::default();
        let work = || {
            let found = self.work(pictures, &counters, progress);
            if found.is_err() {
                counters.next.store(pictures.len(), Ordering::Relaxed);
            }
            found
        };
        let parts: Vec<_> = thread::scope(|scope| {
            let handles: Vec<_> = (0..threads.max(1)).map(|_| scope.spawn(work)).collect();
            handles
                .into_iter()
                .map(|handle| handle.join().unwrap_or_else(|_| Err(anyhow!("a thread panicked"))))
                .collect()
        });
        let mut found = parts.into_iter().collect::<anyhow::Result<Vec<_>>>()?.concat();
        found.sort_by_key(|(index, _)| *index);
        Ok(found.into_iter().map(|(_, finding)| finding).collect())
    }

    /// Analyses pictures until none are left.
    fn work(
        &self,
        pictures: &[String],
        counters: &SharedCounters,
        progress: Progress<'_>,
    ) -> anyhow::Result<Vec<(usize, Finding)>> {
        let (mut pipeline, mut found) = (None, Vec::new());
        loop {
            let index = counters.next.fetch_add(1, Ordering::Relaxed);
            let Some(picture) = pictures.get(index) else {
                return Ok(found);
            };
            let finding = self.finding(picture, &mut pipeline).with_context(|| format!("in {picture}"))?;
            found.push((index, finding));
            progress(counters.done.fetch_add(1, Ordering::Relaxed) + 1, pictures.len());
        }
    }

    fn finding(&self, path: &str, pipeline: &mut Option<Pipeline>) -> anyhow::Result<Finding> {
        let bytes = fs::read(self.images.join(path)).context("the file cannot be read")?;
        let sha256 = sha256(&bytes);
        if let Some(known) = self.cache.find(path, &sha256) {
            return Ok(known.clone());
        }
        // The nets are only loaded when needed, so that a run entirely from the cache is immediate.
        let pipeline = match pipeline {
            Some(pipeline) => pipeline,
            none => none.insert(self.pipeline()?),
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
