//! How the engine loads an earlier encoder for people who were enrolled with it.

use super::Engine;
use crate::attachment::Attachment;
use crate::gallery::face_analyzer::EarlierEncoder;
use crate::ports::{EnginePorts, Outbox as _};
use crate::weight_files::WeightFiles;
use likeness_core::gallery::embedding_version::EmbeddingVersion;
use likeness_core::manifest::{ModelEntry, ModelId};
use likeness_core::test_picture;
use likeness_nets::encoder::Encoder;
use likeness_nets::weights::Weights;
use protocol::Event;
use protocol::failure::{Failure, FailureKind};
use std::fmt;
use std::pin::Pin;

/// The download of an encoder, which is kept while requests are served.
pub(super) struct EncoderDownload {
    version: EmbeddingVersion,
    entry: ModelEntry,
    bytes: Pin<Box<dyn Future<Output = Result<Vec<u8>, Failure>>>>,
    /// What it brought, once it has ended.
    fetched: Option<Result<Vec<u8>, Failure>>,
}

impl fmt::Debug for EncoderDownload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EncoderDownload").field("file", &self.entry.file).finish_non_exhaustive()
    }
}

impl<P: EnginePorts> Engine<P> {
    /// Whether [`Self::fetch_encoder`] has anything to do.
    pub fn needs_encoder(&self) -> bool {
        self.running.is_some() && (self.encoder_download.is_some() || self.gallery.missing_encoder().is_some())
    }

    /// Fetches an earlier encoder that the open gallery needs; then [`Self::open_encoder`] must be called. This may be dropped at
    /// any time and called again: the download goes on where it was.
    pub async fn fetch_encoder(&mut self) {
        if self.encoder_download.is_none()
            && let Some(version) = self.gallery.missing_encoder()
        {
            match self.entry_of(&version) {
                Ok(entry) => self.encoder_download = Some(self.download(version, entry)),
                Err(failure) => self.gallery.encoder_failed(version, failure),
            }
        }
        if let Some(download) = self.encoder_download.as_mut().filter(|download| download.fetched.is_none()) {
            download.fetched = Some(download.bytes.as_mut().await);
        }
    }

    /// Loads the encoder that was fetched, and reports that its people are named from now on, or why not. Unlike the download,
    /// this must not be interrupted, or live frames that arrive meanwhile would start it again and again.
    pub async fn open_encoder(&mut self) {
        let fetched = self.encoder_download.take_if(|download| download.fetched.is_some());
        if let Some(EncoderDownload { version, entry, fetched: Some(bytes), .. }) = fetched {
            let opened = match bytes {
                Ok(bytes) => self.opened_encoder(&entry, &bytes).await,
                Err(failure) => Err(failure),
            };
            self.keep_encoder(version, opened);
        }
        // A failure to read the status answers no request; the next request reports it.
        if let Ok(event) = self.gallery.report().await {
            self.outbox.send(Event::Gallery(None, event), Attachment::None);
        }
    }

    fn entry_of(&self, version: &EmbeddingVersion) -> Result<ModelEntry, Failure> {
        let entry = self
            .running
            .as_ref()
            .and_then(|running| running.manifest.encoders().find(|entry| entry.sha256 == version.encoder).cloned());
        entry.ok_or_else(|| Failure::new(FailureKind::ManifestUnreadable, "no such encoder"))
    }

    fn download(&self, version: EmbeddingVersion, entry: ModelEntry) -> EncoderDownload {
        let (models, outbox, wanted) = (self.models.clone(), self.outbox.clone(), entry.clone());
        let files = async move { WeightFiles { models: &models, outbox: &outbox }.verified(&wanted, &|_| {}).await };
        EncoderDownload { version, entry, bytes: Box::pin(files), fetched: None }
    }

    /// The net of a verified file, which has passed its self-test on this device.
    async fn opened_encoder(&self, entry: &ModelEntry, bytes: &[u8]) -> Result<Encoder, Failure> {
        let wrong = |e: &dyn fmt::Display| Failure::new(FailureKind::WrongWeights(ModelId::FaceEncoder), e.to_string());
        let not_started = || Failure::new(FailureKind::Internal, "an encoder was wanted before the start");
        let running = self.running.as_ref().ok_or_else(not_started)?;
        let weights = Weights::open(entry, bytes).map_err(|e| wrong(&e))?;
        let net = Encoder::load(weights, entry, &running.options).map_err(|e| wrong(&e))?;
        // A device that returns nothing fails like one that returns wrong numbers.
        let output = net.forward(&[test_picture::picture(entry.self_test.size)]).await.unwrap_or_default();
        let deviation = entry.self_test.deviation(&output.concat());
        if deviation > entry.self_test.tolerance {
            let detail = format!("{}: relative deviation {deviation:e}", entry.net.name());
            return Err(Failure::new(FailureKind::SelfTest(ModelId::FaceEncoder), detail));
        }
        Ok(net)
    }

    /// Keeps an encoder, or why there is none.
    fn keep_encoder(&mut self, version: EmbeddingVersion, opened: Result<Encoder, Failure>) {
        match (opened, &mut self.running) {
            (Ok(net), Some(running)) => {
                running.earlier.push(EarlierEncoder { version: version.clone(), net });
                self.gallery.encoder_loaded(version);
            }
            (Ok(_), None) => {}
            (Err(failure), _) => self.gallery.encoder_failed(version, failure),
        }
    }
}
