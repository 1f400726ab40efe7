//! The encoders whose embeddings a gallery compares, and what the distances of each mean.

use super::embedding_version::EmbeddingVersion;
use super::limits::ImpostorDistribution;
use crate::face::matching::Thresholds;

/// An encoder. Its distances are judged by its own thresholds: those of another encoder have another scale.
#[derive(Debug, Clone, PartialEq)]
pub struct GalleryEncoder {
    /// The version of its embeddings.
    pub version: EmbeddingVersion,
    /// The thresholds of verification (1:1).
    pub thresholds: Thresholds,
    /// The distances between different people, from which the thresholds of recognition (1:N) follow; `None` if the host
    /// does not give them, and then the encoder recognises nobody.
    pub impostors: Option<ImpostorDistribution>,
}

/// The encoders of a gallery: the current one, which encodes every new picture, and earlier ones that the host offers, which
/// encode faces only for the sake of people who were enrolled with them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Encoders {
    /// The current one first. Empty before the nets are loaded.
    all: Vec<GalleryEncoder>,
}

impl Encoders {
    /// The current encoder and the earlier ones.
    pub fn new(current: GalleryEncoder, earlier: impl IntoIterator<Item = GalleryEncoder>) -> Self {
        let mut all = vec![current];
        for encoder in earlier {
            if all.iter().all(|known| !known.version.is_comparable(&encoder.version)) {
                all.push(encoder);
            }
        }
        Self { all }
    }

    /// The current encoder; `None` before the nets are loaded.
    pub fn current(&self) -> Option<&GalleryEncoder> {
        self.all.first()
    }

    /// The earlier ones.
    pub fn earlier(&self) -> &[GalleryEncoder] {
        self.all.get(1..).unwrap_or_default()
    }

    /// The encoder of these embeddings, if it is one of them.
    pub fn of(&self, version: &EmbeddingVersion) -> Option<&GalleryEncoder> {
        self.all.iter().find(|encoder| encoder.version.is_comparable(version))
    }

    /// The versions of all of them, the current one first.
    pub fn versions(&self) -> impl Iterator<Item = EmbeddingVersion> {
        self.all.iter().map(|encoder| encoder.version.clone())
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::embedding_version::tests::embedding_version;
    use super::super::limits::tests::{impostors, impostors_scaled};
    use super::*;

    /// A made-up encoder whose distances are this many times those of the development pictures.
    pub(in crate::gallery) fn encoder(of: char, scale: f32) -> GalleryEncoder {
        let thresholds = Thresholds { tau: 0.5477 * scale, fmr: 1e-3, reject_tau: 0.6178 * scale, reject_fmr: 1e-2 };
        GalleryEncoder { version: embedding_version(of), thresholds, impostors: Some(impostors_scaled(scale)) }
    }

    #[test]
    fn the_earlier_encoders_are_all_but_the_current_one() {
        let encoders = Encoders::new(encoder('a', 1.0), [encoder('b', 2.0), encoder('c', 3.0)]);
        assert_eq!(encoders.earlier(), [encoder('b', 2.0), encoder('c', 3.0)], "in their order");
        assert_eq!(Encoders::default().earlier(), [], "none before the nets are loaded");
    }

    #[test]
    fn each_encoder_is_found_by_its_version_and_none_twice() {
        let encoders = Encoders::new(encoder('a', 1.0), [encoder('b', 2.0), encoder('a', 3.0)]);
        assert_eq!(encoders.versions().count(), 2, "the current one is no earlier one");
        assert_eq!(encoders.current().map(|e| &e.version), Some(&embedding_version('a')), "first");
        assert_eq!(encoders.of(&embedding_version('b')), Some(&encoder('b', 2.0)), "by its hash");
        assert_eq!(encoders.of(&embedding_version('c')), None, "not offered");
        assert_eq!(encoder('a', 1.0).impostors, Some(impostors()), "as measured");
    }
}
