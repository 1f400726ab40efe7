//! Face embeddings and the distance between them.

use std::fmt;
use thiserror::Error;

/// Numbers in an embedding.
pub const DIM: usize = 128;

/// Accepted Euclidean norms.
///
/// The encoders' embeddings have norm 1, the mean of several that of a face somewhat less, and those stored before they were
/// scaled, dlib's, from 1.37 to 1.56 (face-api.js 0.22.2, `test/data/faceDescriptor*.json`). The range is generous; it
/// rejects zeros, overflow, and vectors of another net or scale.
const NORMS: std::ops::RangeInclusive<f32> = 0.2..=10.0;

/// The encoder's description of a face: 128 finite numbers. Those of an encoder have unit length.
///
/// This is personal data, so `Debug` prints only the norm.
///
/// ```
/// use likeness_core::face::Embedding;
///
/// let mut values = [0.1; 128];
/// let a = Embedding::new(&values)?;
/// values[0] = 0.4;
/// let b = Embedding::new(&values)?;
/// assert!((a.distance(&b) - 0.3).abs() < 1e-6);
/// assert!(Embedding::new(&[0.0; 128]).is_err(), "no face has norm 0");
/// # Ok::<(), likeness_core::face::EmbeddingError>(())
/// ```
#[derive(Clone, PartialEq)]
pub struct Embedding([f32; DIM]);

/// Why numbers are not an embedding.
#[derive(Debug, Error, Clone, PartialEq)]
#[non_exhaustive]
pub enum EmbeddingError {
    /// The length is not 128.
    #[error("an embedding has {expected} numbers, not {found}")]
    Length {
        /// 128.
        expected: usize,
        /// The actual length.
        found: usize,
    },
    /// A number is infinite or not a number.
    #[error("number {index} of the embedding is not finite")]
    NotFinite {
        /// Its position.
        index: usize,
    },
    /// The norm is far from that of any face.
    #[error("the embedding has norm {norm}, outside {least} to {most}")]
    Degenerate {
        /// The actual norm.
        norm: f32,
        /// The smallest accepted norm.
        least: f32,
        /// The largest accepted norm.
        most: f32,
    },
}

impl Embedding {
    /// Creates an embedding from the encoder's output.
    ///
    /// # Shapes
    /// - values: `[128]`
    ///
    /// # Errors
    /// [`EmbeddingError`] if the length is wrong, a number is not finite, or the norm lies outside 0.2..=10.
    pub fn new(values: &[f32]) -> Result<Self, EmbeddingError> {
        let length = EmbeddingError::Length { expected: DIM, found: values.len() };
        let values: [f32; DIM] = values.try_into().map_err(|_| length)?;
        if let Some(index) = values.iter().position(|v| !v.is_finite()) {
            return Err(EmbeddingError::NotFinite { index });
        }
        let embedding = Self(values);
        let norm = embedding.norm();
        if NORMS.contains(&norm) {
            Ok(embedding)
        } else {
            Err(EmbeddingError::Degenerate { norm, least: *NORMS.start(), most: *NORMS.end() })
        }
    }

    /// The mean of several embeddings of one face, for example of a chip and its mirror image.
    ///
    /// `None` if there are none, or if they cancel out so far that the mean is not an embedding.
    pub fn mean(embeddings: &[Self]) -> Option<Self> {
        let mut sum = [0.0_f32; DIM];
        for embedding in embeddings {
            sum.iter_mut().zip(&embedding.0).for_each(|(s, v)| *s += v);
        }
        let count = embeddings.len() as f32;
        Self::new(&sum.map(|s| s / count)).ok()
    }

    /// The 128 numbers.
    pub fn values(&self) -> &[f32; DIM] {
        &self.0
    }

    /// The same direction with norm 1. Distances between such embeddings lie between 0 and 2.
    #[must_use]
    pub fn normalized(&self) -> Self {
        // The norm of an embedding is at least that of NORMS.
        let norm = self.norm();
        Self(self.0.map(|v| v / norm))
    }

    /// The Euclidean norm.
    pub fn norm(&self) -> f32 {
        self.0.iter().map(|v| v * v).sum::<f32>().sqrt()
    }

    /// The squared Euclidean distance, `d^2 = ||f(x1) - f(x2)||^2`.
    pub fn squared_distance(&self, other: &Self) -> f32 {
        self.0.iter().zip(&other.0).map(|(a, b)| (a - b) * (a - b)).sum()
    }

    /// The Euclidean distance, in which thresholds are stated.
    pub fn distance(&self, other: &Self) -> f32 {
        self.squared_distance(other).sqrt()
    }
}

impl fmt::Debug for Embedding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Embedding(norm {:.3})", self.norm())
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    /// An embedding with 1 in the first position and `x` in the second.
    pub(in crate::face) fn at(x: f32) -> Embedding {
        let mut values = [0.0; DIM];
        (values[0], values[1]) = (1.0, x);
        Embedding::new(&values).expect("norm at least 1")
    }

    fn any_embedding() -> impl Strategy<Value = Embedding> {
        prop::collection::vec(-0.5_f32..0.5, DIM).prop_filter_map("a norm in range", |v| Embedding::new(&v).ok())
    }

    #[test]
    fn a_normalized_embedding_has_the_same_direction() {
        let found = at(0.75).normalized();
        assert!(
            (found.values()[0] - 0.8).abs() < 1e-6 && (found.values()[1] - 0.6).abs() < 1e-6,
            "{:?}",
            found.values()
        );
    }

    #[test]
    fn the_norm_is_not_changed() {
        let mut values = [0.0; DIM];
        (values[3], values[90]) = (0.9, -1.2);
        let embedding = Embedding::new(&values).expect("norm 1.5");
        assert!((embedding.norm() - 1.5).abs() < 1e-6, "no scaling to unit length: {}", embedding.norm());
        assert_eq!(embedding.values().as_slice(), values, "exactly the input");
    }

    #[test]
    fn unusable_numbers_are_rejected() {
        assert_eq!(
            Embedding::new(&[0.1; 127]),
            Err(EmbeddingError::Length { expected: 128, found: 127 }),
            "one number short"
        );
        let mut broken = [0.1; DIM];
        broken[5] = f32::NAN;
        assert_eq!(Embedding::new(&broken), Err(EmbeddingError::NotFinite { index: 5 }), "not a number");
        for flat in [0.0, 0.01, 1.0, f32::MAX] {
            let rejected = matches!(Embedding::new(&[flat; DIM]), Err(EmbeddingError::Degenerate { .. }));
            assert!(rejected, "all {flat}");
        }
    }

    #[test]
    fn debug_output_does_not_show_the_numbers() {
        assert_eq!(format!("{:?}", at(0.0)), "Embedding(norm 1.000)", "personal data stays out of logs");
    }

    #[test]
    fn the_distance_is_the_square_root_of_the_squared_distance() {
        assert!((at(0.5).squared_distance(&at(-0.25)) - 0.5625).abs() < 1e-6, "squared");
        assert!((at(0.5).distance(&at(-0.25)) - 0.75).abs() < 1e-6, "plain");
    }

    #[test]
    fn there_is_no_mean_of_nothing_or_of_opposites() {
        assert_eq!(Embedding::mean(&[]), None, "nothing");
        let negative = Embedding::new(&at(0.5).values().map(|v| -v)).expect("the same norm");
        assert_eq!(Embedding::mean(&[at(0.5), negative]), None, "they cancel");
        assert_eq!(Embedding::mean(&[at(0.5), at(1.0)]), Some(at(0.75)), "in the middle");
    }

    proptest! {
        #[test]
        fn the_distance_is_a_metric(a in any_embedding(), b in any_embedding(), c in any_embedding()) {
            prop_assert_eq!(a.distance(&b).to_bits(), b.distance(&a).to_bits());
            prop_assert!(a.distance(&a) <= f32::MIN_POSITIVE);
            prop_assert!(a.distance(&c) <= a.distance(&b) + b.distance(&c) + 1e-4);
        }

        #[test]
        fn the_mean_of_two_lies_halfway(a in any_embedding(), b in any_embedding()) {
            if let Some(mean) = Embedding::mean(&[a.clone(), b.clone()]) {
                prop_assert!((mean.distance(&a) - mean.distance(&b)).abs() < 1e-4);
                prop_assert!((2.0 * mean.distance(&a) - a.distance(&b)).abs() < 1e-4);
            }
        }
    }
}
