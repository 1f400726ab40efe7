//! Faces of nobody, drawn by chance.

use super::Face;
use crate::person::chance::Chance;
use likeness_core::face::embedding::DIM;
use likeness_core::number::to_f32;

/// How the 128 numbers of real faces are distributed: the mean and the standard deviation of each. What is drawn from it is as far from
/// faces, and from its like, as faces of two people are from each other, and is no one's.
#[derive(Debug, Clone, PartialEq)]
pub struct Strangers {
    mean: Face,
    deviation: Face,
}

/// The SHA-256 of the encoder's weights in hexadecimal, then the distribution.
const RECORD: &[u8] = include_bytes!("strangers.bin");

/// Length of that hash.
const HASH: usize = 64;

impl Strangers {
    /// As embeddings of this encoder are distributed: measured on the development pictures, one picture a person, and written by
    /// `cargo xtask evaluate personal-head --record`. `None` for every other encoder than the one that was measured.
    pub fn of_encoder(sha256: &str) -> Option<Self> {
        let (hash, numbers) = RECORD.split_at_checked(HASH)?;
        (hash == sha256.as_bytes()).then(|| Self::from_bytes(numbers))
    }

    /// The SHA-256 of the weights of the encoder that was measured, in hexadecimal.
    pub fn encoder() -> &'static str {
        str::from_utf8(RECORD.get(..HASH).unwrap_or_default()).unwrap_or_default()
    }

    /// What is recorded of an encoder.
    pub fn record(&self, sha256: &str) -> Vec<u8> {
        [sha256.as_bytes(), &self.to_bytes()].concat()
    }

    /// Of these faces; `None` without any.
    pub fn of(faces: &[Face]) -> Option<Self> {
        let count = faces.len() as f64;
        let average = |value: &dyn Fn(&Face) -> f64| to_f32(faces.iter().map(value).sum::<f64>() / count);
        let mean: Face = std::array::from_fn(|k| average(&|face| f64::from(face[k])));
        let square = |k: usize, face: &Face| (f64::from(face[k]) - f64::from(mean[k])).powi(2);
        let deviation = std::array::from_fn(|k| average(&|face| square(k, face)).sqrt());
        (!faces.is_empty()).then_some(Self { mean, deviation })
    }

    /// The means and then the deviations, little-endian. What is missing is zero.
    fn from_bytes(bytes: &[u8]) -> Self {
        let numbers = bytes.as_chunks::<4>().0;
        let number = |at: usize| numbers.get(at).map_or(0.0, |bytes| f32::from_le_bytes(*bytes));
        Self { mean: std::array::from_fn(number), deviation: std::array::from_fn(|k| number(DIM + k)) }
    }

    /// What [`Self::from_bytes`] reads.
    fn to_bytes(&self) -> Vec<u8> {
        self.mean.iter().chain(&self.deviation).flat_map(|number| number.to_le_bytes()).collect()
    }

    /// Draws faces: normally distributed numbers, brought to unit length. The same seed gives the same ones.
    pub fn draw(&self, count: usize, seed: u64) -> Vec<Face> {
        let mut chance = Chance::new(seed, "stranger");
        let mut face = || {
            let raw: Face = std::array::from_fn(|k| self.mean[k] + self.deviation[k] * chance.normal());
            let length = raw.iter().map(|x| x * x).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
            raw.map(|x| x / length)
        };
        (0..count).map(|_| face()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::distance::squared_distance;

    #[test]
    fn drawn_faces_are_distributed_as_those_that_were_measured() {
        let measured = Strangers::of_encoder(Strangers::encoder()).expect("it was recorded");
        assert_eq!(Strangers::of_encoder(""), None, "of no other encoder");
        assert_eq!(measured.record(Strangers::encoder()), RECORD, "as it was written");
        let drawn = measured.draw(4_000, 1);
        let again = Strangers::of(&drawn).expect("faces");
        for k in 0..DIM {
            // They are brought to unit length, which the sum of the measured squares is already near.
            assert!((again.mean[k] - measured.mean[k]).abs() < 0.01, "mean {k}");
            assert!((again.deviation[k] / measured.deviation[k] - 1.0).abs() < 0.1, "deviation {k}");
        }
        assert!(drawn.iter().all(|face| (squared_distance(face, &[0.0; DIM]) - 1.0).abs() < 1e-4), "unit length");
        assert_ne!(measured.draw(1, 1), measured.draw(1, 2), "another seed");
    }

    #[test]
    fn a_distribution_is_read_as_it_was_written_and_of_nobody_there_is_none() {
        let of = Strangers::of(&[[0.25; DIM], [0.75; DIM]]).expect("faces");
        assert_eq!((of.mean, of.deviation), ([0.5; DIM], [0.25; DIM]), "mean and deviation");
        assert_eq!(Strangers::from_bytes(&of.to_bytes()), of, "to the bit");
        assert_eq!(Strangers::of(&[]), None, "nobody");
        assert!(Strangers::from_bytes(&[1]).draw(1, 1)[0].iter().all(|x| x.is_finite()), "nothing to divide by");
    }
}
