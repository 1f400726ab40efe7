//! Which program made an encoding. Vectors of different makes are never compared.

use crate::backend::Backend;
use serde::{Deserialize, Serialize};

/// The make of an encoding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmbeddingVersion {
    /// SHA-256 of the encoder's weights, lower-case hexadecimal.
    pub encoder: String,
    /// Version of everything before the encoder: detector, landmarks, alignment, resampling.
    pub preprocessing: u32,
    /// What it ran on. For the record: backends are held together by the start-up test and are compared.
    pub backend: Backend,
}

impl EmbeddingVersion {
    /// The preprocessing of this program. To be raised when a change moves encodings by more than backends do.
    pub const PREPROCESSING: u32 = 1;

    /// Whether distances to encodings of another make mean anything.
    pub fn is_comparable(&self, other: &Self) -> bool {
        self.encoder == other.encoder && self.preprocessing == other.preprocessing
    }

    /// Whether the hash is one.
    pub fn is_well_formed(&self) -> bool {
        let hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        self.encoder.len() == 64 && self.encoder.bytes().all(hex)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The tag of some encoder.
    pub(in crate::gallery) fn embedding_version(of: char) -> EmbeddingVersion {
        EmbeddingVersion { encoder: of.to_string().repeat(64), preprocessing: 1, backend: Backend::Cpu }
    }

    #[test]
    fn another_encoder_or_preprocessing_is_not_compared_and_another_backend_is() {
        let ours = embedding_version('a');
        assert!(ours.is_comparable(&EmbeddingVersion { backend: Backend::WebGpu, ..ours.clone() }), "another backend");
        assert!(!ours.is_comparable(&embedding_version('b')), "another encoder");
        assert!(!ours.is_comparable(&EmbeddingVersion { preprocessing: 2, ..ours.clone() }), "another preprocessing");
    }

    #[test]
    fn a_hash_is_64_hexadecimal_digits() {
        assert!(embedding_version('a').is_well_formed(), "it is");
        assert!(!embedding_version('g').is_well_formed() && !embedding_version('A').is_well_formed(), "other letters");
        assert!(!EmbeddingVersion { encoder: "ab".into(), ..embedding_version('a') }.is_well_formed(), "too short");
    }
}
