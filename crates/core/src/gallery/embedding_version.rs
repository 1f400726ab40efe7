//! The origin of an embedding. Embeddings of different versions are never compared.

use crate::backend::Backend;
use serde::{Deserialize, Serialize};

/// Identifies the encoder and the preprocessing that produced an embedding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmbeddingVersion {
    /// SHA-256 of the encoder's weights in lower-case hexadecimal.
    pub encoder: String,
    /// Version of everything around the encoder: detector, landmarks, alignment and resampling before it, and the length of
    /// its output.
    pub preprocessing: u32,
    /// The backend that computed it. Informational: the self-test at start-up keeps the backends consistent, so
    /// embeddings of different backends are comparable.
    pub backend: Backend,
}

impl EmbeddingVersion {
    /// The current preprocessing version. Increase it when a change moves embeddings by more than the backends differ.
    pub const PREPROCESSING: u32 = 2;

    /// The first preprocessing version whose embeddings have unit length.
    pub const UNIT_LENGTH: u32 = 2;

    /// Whether distances between embeddings of the two versions are meaningful.
    pub fn is_comparable(&self, other: &Self) -> bool {
        self.encoder == other.encoder && self.preprocessing == other.preprocessing
    }

    /// Whether the encoder's hash is well formed.
    pub fn is_well_formed(&self) -> bool {
        let hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        self.encoder.len() == 64 && self.encoder.bytes().all(hex)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The version of a made-up encoder.
    pub(in crate::gallery) fn embedding_version(of: char) -> EmbeddingVersion {
        EmbeddingVersion {
            encoder: of.to_string().repeat(64),
            preprocessing: EmbeddingVersion::PREPROCESSING,
            backend: Backend::Cpu,
        }
    }

    #[test]
    fn only_the_encoder_and_the_preprocessing_decide_comparability() {
        let ours = embedding_version('a');
        assert!(ours.is_comparable(&EmbeddingVersion { backend: Backend::WebGpu, ..ours.clone() }), "another backend");
        assert!(!ours.is_comparable(&embedding_version('b')), "another encoder");
        assert!(!ours.is_comparable(&EmbeddingVersion { preprocessing: 3, ..ours.clone() }), "another preprocessing");
    }

    #[test]
    fn a_hash_is_64_hexadecimal_digits() {
        assert!(embedding_version('a').is_well_formed(), "lower-case digits");
        assert!(!embedding_version('g').is_well_formed() && !embedding_version('A').is_well_formed(), "other letters");
        assert!(!EmbeddingVersion { encoder: "ab".into(), ..embedding_version('a') }.is_well_formed(), "too short");
    }
}
