//! One face as several encoders describe it.
//!
//! A gallery may hold embeddings of earlier encoders. As long as it does, each face is encoded by those too, because an
//! embedding is only ever compared with others of its own encoder.

use super::embedding_version::EmbeddingVersion;
use crate::face::embedding::Embedding;

/// The embeddings of one face: that of the current encoder, and those of earlier encoders that a gallery still needs.
///
/// ```
/// use likeness_core::backend::Backend;
/// use likeness_core::face::Embedding;
/// use likeness_core::gallery::embedding_version::EmbeddingVersion;
/// use likeness_core::gallery::encodings::Encodings;
///
/// let earlier = EmbeddingVersion { encoder: "0".repeat(64), preprocessing: 1, backend: Backend::Cpu };
/// let (ours, theirs) = (Embedding::new(&[0.1; 128])?, Embedding::new(&[0.12; 128])?);
/// let face = Encodings::new(ours.clone()).with(earlier.clone(), theirs.clone());
/// assert_eq!((face.current(), face.earlier(&earlier)), (&ours, Some(&theirs)));
/// # Ok::<(), likeness_core::face::EmbeddingError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Encodings {
    current: Embedding,
    earlier: Vec<(EmbeddingVersion, Embedding)>,
}

impl Encodings {
    /// A face as the current encoder describes it.
    pub const fn new(current: Embedding) -> Self {
        Self { current, earlier: Vec::new() }
    }

    /// The same face with its embedding by an earlier encoder.
    #[must_use]
    pub fn with(mut self, version: EmbeddingVersion, embedding: Embedding) -> Self {
        self.earlier.retain(|(known, _)| !known.is_comparable(&version));
        self.earlier.push((version, embedding));
        self
    }

    /// The embedding by the current encoder.
    pub const fn current(&self) -> &Embedding {
        &self.current
    }

    /// The embedding by an earlier encoder, if the face was encoded by it.
    pub fn earlier(&self, version: &EmbeddingVersion) -> Option<&Embedding> {
        self.earlier.iter().find(|(known, _)| known.is_comparable(version)).map(|(_, embedding)| embedding)
    }

    /// The mean of several looks at one face, of unit length, by each encoder over the looks that it encoded.
    ///
    /// `None` if there are none, or if those of the current encoder cancel out ([`Embedding::mean`]).
    pub fn mean<'a>(looks: impl IntoIterator<Item = &'a Self>) -> Option<Self> {
        let looks: Vec<&Self> = looks.into_iter().collect();
        let current: Vec<Embedding> = looks.iter().map(|look| look.current.clone()).collect();
        let mut mean = Self::new(Embedding::mean(&current)?.normalized());
        for (version, _) in &looks.last()?.earlier {
            let of: Vec<Embedding> = looks.iter().filter_map(|look| look.earlier(version).cloned()).collect();
            mean.earlier.extend(Embedding::mean(&of).map(|mean| (version.clone(), mean.normalized())));
        }
        Some(mean)
    }
}

impl From<Embedding> for Encodings {
    fn from(current: Embedding) -> Self {
        Self::new(current)
    }
}

#[cfg(test)]
mod tests {
    use super::super::embedding_version::tests::embedding_version;
    use super::super::record::tests::embedding;
    use super::*;

    #[test]
    fn an_embedding_replaces_that_of_the_same_encoder_and_no_other() {
        let (old, older) = (embedding_version('b'), embedding_version('c'));
        let face = Encodings::new(embedding(0.0)).with(old.clone(), embedding(1.0)).with(older.clone(), embedding(2.0));
        let again = face.with(old.clone(), embedding(3.0));
        assert_eq!(again.earlier(&old), Some(&embedding(3.0)), "the newer one");
        assert_eq!(again.earlier(&older), Some(&embedding(2.0)), "the other encoder's stays");
    }

    #[test]
    fn the_mean_is_taken_by_each_encoder_apart() {
        let old = embedding_version('b');
        let look = |ours, theirs| Encodings::new(embedding(ours)).with(old.clone(), embedding(theirs));
        let mean = Encodings::mean(&[look(0.0, 4.0), look(1.0, 6.0)]).expect("two looks");
        assert!(mean.current().distance(&embedding(0.5).normalized()) < 1e-6, "of ours");
        assert!(mean.earlier(&old).is_some_and(|mean| mean.distance(&embedding(5.0).normalized()) < 1e-6), "of theirs");
    }

    #[test]
    fn a_look_that_an_earlier_encoder_has_not_seen_yet_does_not_count_for_it() {
        let old = embedding_version('b');
        let looks = [Encodings::new(embedding(0.0)), Encodings::new(embedding(1.0)).with(old.clone(), embedding(6.0))];
        let mean = Encodings::mean(&looks).expect("two looks");
        assert_eq!(mean.earlier(&old), Some(&embedding(6.0).normalized()), "one look");
        assert_eq!(mean.earlier(&embedding_version('c')), None, "an encoder that saw none");
        assert_eq!(Encodings::mean(&[]), None, "nothing");
    }
}
