//! Weight files: fetched, verified and cached.

use crate::attachment::Attachment;
use crate::ports::{ModelSource, Outbox, Progress};
use likeness_core::manifest::ModelEntry;
use protocol::Event;
use protocol::failure::{Failure, FailureKind};

/// The source of the weights, and where it is reported that they could not be cached.
#[derive(Debug)]
pub(crate) struct WeightFiles<'a, M, O> {
    /// The source.
    pub(crate) models: &'a M,
    /// The destination of the report.
    pub(crate) outbox: &'a O,
}

impl<M: ModelSource, O: Outbox> WeightFiles<'_, M, O> {
    /// Fetches and verifies a file. A damaged cached copy is deleted and the file fetched again; new bytes are cached.
    ///
    /// # Errors
    /// A [`Failure`] to show: no download, or wrong weights.
    pub(crate) async fn verified(
        &self,
        entry: &ModelEntry,
        on_progress: &dyn Fn(Progress),
    ) -> Result<Vec<u8>, Failure> {
        let wrong =
            |error: &dyn std::fmt::Display| Failure::new(FailureKind::WrongWeights(entry.id), error.to_string());
        let (bytes, cached) = self.fetched(entry, on_progress).await?;
        let (bytes, cached) = match entry.verify(&bytes) {
            Ok(()) => (bytes, cached),
            Err(_) if cached => {
                self.models.discard(entry).await;
                self.fetched(entry, on_progress).await?
            }
            Err(error) => return Err(wrong(&error)),
        };
        entry.verify(&bytes).map_err(|error| wrong(&error))?;
        if !cached && let Err(detail) = self.models.save(entry, &bytes).await {
            // This visit is not affected; the next one downloads the file again.
            let failure = Failure::new(FailureKind::StorageFull, detail);
            self.outbox.send(Event::Failed { frame_id: None, failure, fatal: false }, Attachment::None);
        }
        Ok(bytes)
    }

    async fn fetched(&self, entry: &ModelEntry, on_progress: &dyn Fn(Progress)) -> Result<(Vec<u8>, bool), Failure> {
        let cached = std::cell::Cell::new(false);
        let progress = |p: Progress| {
            cached.set(p.cached);
            on_progress(p);
        };
        let fetched = self.models.fetch(entry, &progress).await;
        let bytes = fetched.map_err(|detail| Failure::new(FailureKind::Download(entry.id), detail))?;
        Ok((bytes, cached.get()))
    }
}
