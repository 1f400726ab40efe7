//! The difference between two lists of numbers.

/// The difference between our results and those computed elsewhere.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Comparison {
    /// The largest difference, relative to the largest of our own numbers.
    pub deviation: Option<f32>,
    /// The Euclidean distance.
    pub distance: Option<f32>,
    /// The Euclidean distance relative to the length of our own numbers.
    pub relative: Option<f32>,
}

impl Comparison {
    /// Compares; empty if the counts differ or not all of them are numbers.
    pub fn new(ours: &[f32], theirs: &[f32]) -> Self {
        if ours.is_empty() || ours.len() != theirs.len() {
            return Self::default();
        }
        let differences = || ours.iter().zip(theirs).map(|(a, b)| a - b);
        // A maximum ignores NaN, a sum does not.
        let distance = differences().map(|d| f64::from(d) * f64::from(d)).sum::<f64>().sqrt();
        if !distance.is_finite() {
            return Self::default();
        }
        let largest = ours.iter().map(|v| v.abs()).fold(f32::MIN_POSITIVE, f32::max);
        let worst = differences().map(f32::abs).fold(0.0, f32::max);
        let length = ours.iter().map(|v| f64::from(*v) * f64::from(*v)).sum::<f64>().sqrt();
        let relative = distance / length.max(f64::from(f32::MIN_POSITIVE));
        #[expect(clippy::cast_possible_truncation, reason = "the numbers they are made of are single themselves")]
        let [distance, relative] = [distance, relative].map(|number| number as f32);
        Self { deviation: Some(worst / largest), distance: Some(distance), relative: Some(relative) }
    }

    /// Compares with transferred numbers: f32, little-endian.
    pub fn with_bytes(ours: &[f32], bytes: &[u8]) -> Self {
        let (numbers, rest) = bytes.as_chunks::<4>();
        if !rest.is_empty() {
            return Self::default();
        }
        let theirs: Vec<f32> = numbers.iter().map(|four| f32::from_le_bytes(*four)).collect();
        Self::new(ours, &theirs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deviation_is_relative_to_our_largest_number() {
        let found = Comparison::new(&[0.0, -4.0, 3.0], &[0.0, -4.0, 5.0]);
        assert_eq!(
            found,
            Comparison { deviation: Some(0.5), distance: Some(2.0), relative: Some(0.4) },
            "two of four, of five"
        );
        let bytes: Vec<u8> = [0.0_f32, -4.0, 5.0].into_iter().flat_map(f32::to_le_bytes).collect();
        assert_eq!(Comparison::with_bytes(&[0.0, -4.0, 3.0], &bytes), found, "as it travels");
    }

    #[test]
    fn numbers_that_cannot_be_compared_give_no_result() {
        let nothing = Comparison::default();
        assert_eq!(Comparison::new(&[1.0], &[1.0, 2.0]), nothing, "another length");
        assert_eq!(Comparison::new(&[1.0, 2.0], &[f32::NAN, 2.0]), nothing, "no number");
        assert_eq!(Comparison::new(&[], &[]), nothing, "nothing was run");
        assert_eq!(Comparison::with_bytes(&[1.0], &[0; 5]), nothing, "a byte too many");
    }
}
