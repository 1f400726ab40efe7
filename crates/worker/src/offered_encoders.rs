//! The encoders that a site offers, as its gallery needs them.

use likeness_core::backend::Backend;
use likeness_core::face::matching::thresholds;
use likeness_core::gallery::embedding_version::EmbeddingVersion;
use likeness_core::gallery::encoders::{Encoders, GalleryEncoder};
use likeness_core::gallery::limits::ImpostorDistribution;
use likeness_core::manifest::{ImpostorPoint, Manifest, ModelEntry, ModelId, OperatingPoint};

/// The encoder in use, which is the default one of the manifest, and its alternatives, each with its own calibration.
///
/// `None` if the manifest lists no encoder, or no threshold for it.
pub(crate) fn offered_encoders(manifest: &Manifest, backend: Backend) -> Option<Encoders> {
    let encoder = |entry: &ModelEntry, points: &[OperatingPoint], tail: &[ImpostorPoint]| {
        Some(GalleryEncoder {
            version: version(entry, backend),
            thresholds: thresholds(points)?,
            impostors: ImpostorDistribution::new(tail),
        })
    };
    let current = manifest.entry(ModelId::FaceEncoder).ok()?;
    let current = encoder(current, &manifest.operating_points, &manifest.impostors)?;
    let earlier = manifest.alternatives.iter().filter_map(|other| {
        // Without them the distances mean nothing: people who were enrolled with it are not compared.
        let encoder = encoder(&other.model, &other.operating_points, &other.impostors)?;
        encoder.impostors.is_some().then_some(encoder)
    });
    Some(Encoders::new(current, earlier))
}

/// The version of the embeddings that an encoder computes on this backend.
fn version(entry: &ModelEntry, backend: Backend) -> EmbeddingVersion {
    EmbeddingVersion { encoder: entry.sha256.clone(), preprocessing: EmbeddingVersion::PREPROCESSING, backend }
}
