//! Many arrays in one file.

use likeness_core::pixels::RgbField;
use serde::Serialize;

/// The numbers of all parts, one part after another.
#[derive(Debug, Default)]
pub(super) struct Blob(Vec<f32>);

/// A part of the file, row-major.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Part {
    /// The index of its first number.
    pub(super) offset: usize,
    /// Its shape.
    pub(super) shape: Vec<usize>,
}

impl Part {
    fn length(&self) -> usize {
        self.shape.iter().product()
    }
}

impl Blob {
    /// Appends numbers.
    ///
    /// # Panics
    /// If they do not fill the shape.
    pub(super) fn put(&mut self, values: &[f32], shape: &[usize]) -> Part {
        let part = Part { offset: self.0.len(), shape: shape.to_vec() };
        assert_eq!(values.len(), part.length(), "numbers for the shape {shape:?}");
        self.0.extend_from_slice(values);
        part
    }

    /// Appends pictures of the same size, `[n, height, width, 3]`.
    pub(super) fn pictures(&mut self, pictures: &[RgbField]) -> Part {
        let size = pictures.first().map_or([0; 2], |first| [first.size().height, first.size().width]);
        let [height, width] = size.map(|side| side as usize);
        let values: Vec<f32> = pictures.iter().flat_map(|picture| picture.values().iter().copied()).collect();
        self.put(&values, &[pictures.len(), height, width, 3])
    }

    /// Whether a part lies within the file.
    #[cfg(test)]
    pub(super) fn holds(&self, part: &Part) -> bool {
        part.length() > 0 && part.offset + part.length() <= self.0.len()
    }

    /// The bytes of the file: little-endian f32.
    pub(super) fn bytes(&self) -> Vec<u8> {
        self.0.iter().flat_map(|v| v.to_le_bytes()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_follow_one_another() {
        let mut blob = Blob::default();
        let first = blob.put(&[1.0, 2.0], &[2, 1]);
        let second = blob.put(&[3.0], &[1]);
        assert_eq!((first.offset, second.offset), (0, 2), "counted in numbers");
        assert!(blob.holds(&second) && !blob.holds(&Part { offset: 2, shape: vec![2] }), "and no further");
        assert_eq!(blob.bytes().len(), 12, "four bytes each");
    }
}
