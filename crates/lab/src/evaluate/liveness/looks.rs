//! Threads that look at pictures as the page looks at frames of a camera.

use crate::clock::Stopwatch;
use crate::face_self_test;
use crate::models::Models;
use crate::native_pipeline::Pipeline;
use anyhow::anyhow;
use likeness_core::face::report::{FaceReport, Source};
use likeness_core::face::turn::TurnMeasure;
use likeness_core::pixels::RgbaFrame;
use likeness_nets::face::PipelineSettings;
use likeness_nets::self_test::FaceNets;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// The detector and the landmark net on one thread.
#[derive(Debug)]
pub struct Viewer {
    pipeline: Pipeline,
}

/// What a look at a frame shows of its first face.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// The detector's score.
    pub score: f32,
    /// The measures of the turn challenge.
    pub measure: TurnMeasure,
}

impl Viewer {
    /// Loads the nets.
    ///
    /// # Errors
    /// If the weights do not fit.
    pub fn load(models: &Models) -> anyhow::Result<Self> {
        let FaceNets { detector, landmarks, encoder } = face_self_test::load(&models.manifest, &models.files)?;
        Ok(Self { pipeline: Pipeline { detector, landmarks, encoder, settings: PipelineSettings::default() } })
    }

    /// Analyses a frame as one of a live camera.
    ///
    /// # Errors
    /// If a net fails.
    pub fn report(&self, frame: &RgbaFrame) -> anyhow::Result<FaceReport> {
        Ok(pollster::block_on(self.pipeline.analyze(frame, Source::Camera, &Stopwatch::start()))?.report)
    }

    /// The look at a frame; `None` without a face that can be measured.
    ///
    /// # Errors
    /// If a net fails.
    pub fn look(&self, frame: &RgbaFrame) -> anyhow::Result<Option<Look>> {
        let report = self.report(frame)?;
        let score = report.faces.first().map(|face| face.score);
        Ok(score.zip(TurnMeasure::of(&report.landmarks)).map(|(score, measure)| Look { score, measure }))
    }
}

/// Does the same with every item, on several threads with a viewer each, and returns the results in order. The first failure
/// stops all threads.
///
/// # Errors
/// If the nets cannot be loaded, or `work` fails.
pub fn each<T: Sync, R: Send>(
    models: &Models,
    items: &[T],
    threads: usize,
    progress: crate::evaluate::Progress<'_>,
    work: impl Fn(&Viewer, &T) -> anyhow::Result<R> + Sync,
) -> anyhow::Result<Vec<R>> {
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let run = || -> anyhow::Result<Vec<(usize, R)>> {
        let (viewer, mut results) = (Viewer::load(models)?, Vec::new());
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(index) else { return Ok(results) };
            let result = work(&viewer, item).inspect_err(|_| next.store(items.len(), Ordering::Relaxed))?;
            results.push((index, result));
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, items.len());
        }
    };
    let parts: Vec<_> = thread::scope(|scope| {
        let handles: Vec<_> = (0..threads.max(1)).map(|_| scope.spawn(run)).collect();
        handles.into_iter().map(|handle| handle.join().unwrap_or_else(|_| Err(anyhow!("a thread panicked")))).collect()
    });
    let mut results = Vec::new();
    for part in parts {
        results.extend(part?);
    }
    results.sort_by_key(|(index, _)| *index);
    Ok(results.into_iter().map(|(_, result)| result).collect())
}
