//! Reading TensorFlow.js weights: a JSON list of tensors, and files with their concatenated data.
//!
//! A tensor with `quantization` has one byte per number, one without has four (`f32`, little-endian). There is no
//! padding, so a float may start at any byte; the encoder's file mixes both. Bytes are therefore copied, never cast.

use serde::Deserialize;
use thiserror::Error;

/// A tensor as stored in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Tensor {
    /// Its name. Parts are separated by `/` in a TensorFlow.js file and by `.` in ours.
    pub name: String,
    /// Its dimensions, outermost first.
    pub shape: Vec<usize>,
    /// The meaning of a byte; without it, four bytes are one little-endian `f32`.
    pub affine: Option<Affine>,
    /// The numbers, row-major.
    pub bytes: Vec<u8>,
}

/// A byte `q` represents `q * scale + min`, computed in double precision and rounded to `f32`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Affine {
    /// The step from one byte to the next.
    pub scale: f64,
    /// The value of the byte 0.
    pub min: f64,
}

/// Why weight files cannot be read.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum TfjsError {
    /// The list of tensors is malformed.
    #[error("the list of tensors cannot be read: {0}")]
    Syntax(String),
    /// A data file is missing.
    #[error("the list of tensors refers to {0}, which is missing")]
    File(String),
    /// A number format that the nets do not use.
    #[error("{name} is stored as {format}, which is not supported")]
    Format {
        /// The name of the tensor.
        name: String,
        /// Its format.
        format: String,
    },
    /// The data ends early.
    #[error("{name} needs {needed} bytes, {left} are left")]
    Truncated {
        /// The name of the tensor.
        name: String,
        /// Required number of bytes.
        needed: usize,
        /// Remaining number of bytes.
        left: usize,
    },
    /// The size of a tensor overflows.
    #[error("{0} is larger than memory")]
    TooLarge(String),
    /// Data is left after the last tensor.
    #[error("{0} bytes remain after the last tensor")]
    Leftover(usize),
}

#[derive(Deserialize)]
struct Group {
    weights: Vec<Entry>,
    paths: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: String,
    shape: Vec<usize>,
    dtype: String,
    quantization: Option<Quantization>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Quantization {
    dtype: String,
    scale: f64,
    min: f64,
}

/// Reads all tensors of a list. `file` returns the data file at a path in the list.
///
/// # Errors
/// [`TfjsError`] if the list is malformed, or the data does not match it exactly.
pub fn read<'a>(list: &str, file: impl Fn(&str) -> Option<&'a [u8]>) -> Result<Vec<Tensor>, TfjsError> {
    let groups: Vec<Group> = serde_json::from_str(list).map_err(|e| TfjsError::Syntax(e.to_string()))?;
    let mut tensors = Vec::new();
    for Group { weights, paths } in groups {
        let mut bytes = Vec::new();
        for path in paths {
            bytes.extend_from_slice(file(&path).ok_or(TfjsError::File(path))?);
        }
        let mut rest = bytes.as_slice();
        for entry in weights {
            tensors.push(entry.take(&mut rest)?);
        }
        if !rest.is_empty() {
            return Err(TfjsError::Leftover(rest.len()));
        }
    }
    Ok(tensors)
}

impl Tensor {
    /// Bytes per number.
    pub const fn width(&self) -> usize {
        if self.affine.is_some() { 1 } else { 4 }
    }
}

impl Entry {
    /// Takes the tensor from the start of the data.
    fn take(self, rest: &mut &[u8]) -> Result<Tensor, TfjsError> {
        let format = self.quantization.as_ref().map_or(&self.dtype, |q| &q.dtype);
        let width = match (self.dtype.as_str(), format.as_str()) {
            ("float32", "uint8") => 1,
            ("float32", "float32") if self.quantization.is_none() => 4,
            _ => return Err(TfjsError::Format { format: format.clone(), name: self.name }),
        };
        let needed = self.shape.iter().try_fold(width, |n: usize, extent| n.checked_mul(*extent));
        let needed = needed.ok_or_else(|| TfjsError::TooLarge(self.name.clone()))?;
        let Some((bytes, after)) = rest.split_at_checked(needed) else {
            return Err(TfjsError::Truncated { name: self.name, needed, left: rest.len() });
        };
        *rest = after;
        let affine = self.quantization.map(|q| Affine { scale: q.scale, min: q.min });
        Ok(Tensor { name: self.name, shape: self.shape, affine, bytes: bytes.to_vec() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three bytes, then a float at byte 3, then one byte. The float is not aligned, and the data is split inside it.
    const LIST: &str = r#"[{"weights": [
        {"name": "a/filters", "shape": [3], "dtype": "float32", "quantization": {"dtype": "uint8", "scale": 0.5, "min": -1.0}},
        {"name": "b", "shape": [1, 2], "dtype": "float32"},
        {"name": "c", "shape": [], "dtype": "float32", "quantization": {"dtype": "uint8", "scale": 2.0, "min": 0.1}}
    ], "paths": ["one.bin", "two.bin"]}]"#;

    fn bytes() -> Vec<u8> {
        let mut bytes = vec![0, 7, 255];
        bytes.extend(1.5_f32.to_le_bytes());
        bytes.extend((-2.25_f32).to_le_bytes());
        bytes.push(9);
        bytes
    }

    fn read_cut(length: usize) -> Result<Vec<Tensor>, TfjsError> {
        let (bytes, cut) = (bytes(), 5.min(length));
        read(LIST, |path| {
            match path {
                "one.bin" => Some(&bytes[..cut]),
                "two.bin" => Some(&bytes[cut..length]),
                _ => None,
            }
            .map(|b| Box::leak(b.to_vec().into_boxed_slice()) as &[u8])
        })
    }

    #[test]
    fn bytes_and_floats_mix_without_alignment_and_across_files() {
        let tensors = read_cut(12).expect("twelve bytes fill the list");
        let [a, b, c] = tensors.as_slice() else { panic!("three tensors, not {}", tensors.len()) };
        assert_eq!((a.bytes.as_slice(), a.affine), (&[0, 7, 255][..], Some(Affine { scale: 0.5, min: -1.0 })), "a");
        let floats: Vec<f32> = b.bytes.chunks_exact(4).map(|w| f32::from_le_bytes([w[0], w[1], w[2], w[3]])).collect();
        assert_eq!((floats.as_slice(), b.affine, b.width()), (&[1.5, -2.25][..], None, 4), "b starts at byte 3");
        assert_eq!((c.bytes.as_slice(), c.shape.len()), (&[9][..], 0), "c is a scalar");
    }

    #[test]
    fn truncation_at_any_length_is_an_error() {
        for length in 0..12 {
            assert!(matches!(read_cut(length), Err(TfjsError::Truncated { .. })), "cut at {length} of 12");
        }
    }

    #[test]
    fn extra_bytes_are_an_error() {
        let list = r#"[{"weights": [], "paths": ["a.bin"]}]"#;
        assert_eq!(read(list, |_| Some(&[1, 2, 3])), Err(TfjsError::Leftover(3)), "three bytes of no tensor");
    }

    #[test]
    fn unsupported_formats_and_impossible_shapes_are_rejected() {
        let list = |entry: &str| format!(r#"[{{"weights": [{entry}], "paths": []}}]"#);
        let none = |_: &str| None;
        let wide = list(
            r#"{"name": "w", "shape": [1], "dtype": "float32", "quantization": {"dtype": "uint16", "scale": 1.0, "min": 0.0}}"#,
        );
        assert!(matches!(read(&wide, none), Err(TfjsError::Format { .. })), "two bytes per number");
        let integer = list(r#"{"name": "i", "shape": [1], "dtype": "int32"}"#);
        assert!(matches!(read(&integer, none), Err(TfjsError::Format { .. })), "integers");
        let vast = list(r#"{"name": "v", "shape": [4294967296, 4294967296], "dtype": "float32"}"#);
        assert_eq!(read(&vast, none), Err(TfjsError::TooLarge("v".to_owned())), "2^66 bytes");
        assert!(matches!(read("{}", none), Err(TfjsError::Syntax(_))), "not a list");
        let lost = r#"[{"weights": [], "paths": ["gone.bin"]}]"#;
        assert_eq!(read(lost, none), Err(TfjsError::File("gone.bin".to_owned())), "a missing file");
    }
}
