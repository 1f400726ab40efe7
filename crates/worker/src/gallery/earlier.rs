//! Earlier encoders: which of those that the site offers the gallery needs, and which are loaded.

use super::Gallery;
use super::error::GalleryError;
use crate::ports::gallery::GalleryPorts;
use likeness_core::gallery::embedding_version::EmbeddingVersion;
use protocol::failure::Failure;
use protocol::gallery::GalleryEvent;

/// The state of the earlier encoders.
#[derive(Debug, Default)]
pub(super) struct EarlierEncoders {
    loaded: Vec<EmbeddingVersion>,
    failed: Vec<EmbeddingVersion>,
    failure: Option<Failure>,
}

impl EarlierEncoders {
    /// An encoder that could not be loaded is tried again: the gallery was opened.
    pub(super) fn retry(&mut self) {
        (self.failed, self.failure) = (Vec::new(), None);
    }

    /// Whether an encoder is loaded.
    pub(super) fn is_loaded(&self, version: &EmbeddingVersion) -> bool {
        self.loaded.iter().any(|known| known.is_comparable(version))
    }

    /// Why one could not be loaded.
    pub(super) const fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }
}

impl<D: GalleryPorts> Gallery<D> {
    /// Whether somebody in the open gallery is compared by this earlier encoder, so that faces must be encoded by it too.
    pub fn needs(&self, version: &EmbeddingVersion) -> bool {
        self.session.as_ref().is_some_and(|session| session.enrolled.index_of(version).people() > 0)
    }

    /// An earlier encoder that is needed but was not loaded yet.
    pub fn missing_encoder(&self) -> Option<EmbeddingVersion> {
        let tried = |version: &EmbeddingVersion| {
            self.earlier.is_loaded(version) || self.earlier.failed.iter().any(|known| known.is_comparable(version))
        };
        self.encoders
            .earlier()
            .iter()
            .map(|e| &e.version)
            .find(|version| self.needs(version) && !tried(version))
            .cloned()
    }

    /// An earlier encoder was loaded: from now on faces are encoded by it while it is needed.
    pub fn encoder_loaded(&mut self, version: EmbeddingVersion) {
        self.tracker.reset_labels();
        self.earlier.loaded.push(version);
    }

    /// An earlier encoder could not be loaded. The people whom it compares are not named until the gallery is opened again.
    pub fn encoder_failed(&mut self, version: EmbeddingVersion, failure: Failure) {
        self.earlier.failed.push(version);
        self.earlier.failure = Some(failure);
    }

    /// The status, for a page that did not ask for it.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub async fn report(&self) -> Result<GalleryEvent, GalleryError> {
        Ok(GalleryEvent::Changed(self.status().await?))
    }
}
