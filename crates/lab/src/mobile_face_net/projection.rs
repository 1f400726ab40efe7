//! The projection of the net's 192 numbers to 128: the directions in which embeddings of faces differ most (principal component
//! analysis without subtracting the mean, so that angles are kept), from faces without labels.
//!
//! `lab project` makes it from pictures; the result is committed, so that an import needs no pictures.

use super::describe;
use super::file::{self, Precision};
use super::fold::{Matrix, folded};
use super::layer::Layers;
use crate::models::Models;
use crate::native_pipeline;
use crate::picture;
use anyhow::{Context as _, ensure};
use likeness_core::face::encoder_input;
use likeness_core::face::report::Source;
use likeness_core::manifest::EncoderNet;
use likeness_core::number::to_f32;
use likeness_core::pixels::RgbField;
use likeness_nets::device::LoadOptions;
use likeness_nets::encoder::{DIM, Encoder};
use likeness_nets::face::PipelineSettings;
use likeness_nets::weights::Weights;
use std::fs;
use std::path::{Path, PathBuf};

/// The committed projection: `[128, 192]` little-endian `f32`, row-major.
pub const FILE: &str = "crates/lab/mobile_face_net/projection.f32";

/// Numbers of the net before the projection.
const FEATURES: usize = 192;

/// Sweeps of Jacobi's method; it converges quadratically, and a matrix of this size takes about ten.
const SWEEPS: usize = 30;

/// Reads the committed projection.
///
/// # Errors
/// If it is missing or has another size.
pub fn read(root: &Path) -> anyhow::Result<Matrix> {
    let path = root.join(FILE);
    let bytes = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    ensure!(bytes.len() == 4 * DIM * FEATURES, "{} has {} bytes", path.display(), bytes.len());
    let values = bytes.as_chunks::<4>().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect();
    Ok(Matrix { rows: DIM, columns: FEATURES, values })
}

/// Makes the projection from every picture in a folder and writes it. Returns the part of the squared length that it keeps.
///
/// # Errors
/// If a picture cannot be read, shows too few faces for 192 directions, or the file cannot be written.
pub fn run(root: &Path, layers: Layers, chips: &[RgbField]) -> anyhow::Result<f64> {
    let features = features(layers, chips)?;
    ensure!(features.len() >= FEATURES, "{} faces do not span {FEATURES} directions", features.len());
    let (matrix, kept) = principal(&features);
    let path = root.join(FILE);
    let bytes: Vec<u8> = matrix.values.iter().flat_map(|v| v.to_le_bytes()).collect();
    fs::create_dir_all(path.parent().unwrap_or(root)).and_then(|()| fs::write(&path, bytes))?;
    Ok(kept)
}

/// The unit vectors of 192 numbers of each face.
fn features(layers: Layers, chips: &[RgbField]) -> anyhow::Result<Vec<Vec<f32>>> {
    let bytes = file::write(&folded(layers, None)?, Precision::Single)?;
    let entry = describe(&bytes)?;
    let encoder = Encoder::load(Weights::decode(&bytes)?, &entry, &LoadOptions::cpu())?;
    chips.iter().map(|chip| Ok(pollster::block_on(encoder.forward(std::slice::from_ref(chip)))?.concat())).collect()
}

/// The chips of the primary face of every picture in a folder and its folders, in the order of their paths.
///
/// # Errors
/// If a picture cannot be read.
pub fn chips(root: &Path, folder: &Path) -> anyhow::Result<Vec<RgbField>> {
    let models = Models::read(&root.join("models"))?;
    let pipeline = native_pipeline::load(&models, PipelineSettings::default())?;
    let mut chips = Vec::new();
    for path in pictures(folder)? {
        let frame =
            picture::decode(&fs::read(&path)?).with_context(|| format!("{} cannot be decoded", path.display()))?;
        let analysis = pollster::block_on(pipeline.analyze(&frame, Source::Photo, &|| 0.0))?;
        let to_chip = pipeline.settings.alignment.transform(&analysis.report.landmarks);
        let crop = |to_chip| encoder_input::crop(&frame, to_chip, EncoderNet::MobileFaceNet);
        chips.extend(to_chip.and_then(crop));
    }
    Ok(chips)
}

fn pictures(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(pictures(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The directions of the largest second moments, and the part of the sum of all that they have.
fn principal(features: &[Vec<f32>]) -> (Matrix, f64) {
    let mut moments = vec![vec![0.0_f64; FEATURES]; FEATURES];
    for row in features {
        for (i, a) in row.iter().enumerate() {
            for (moment, b) in moments[i].iter_mut().zip(row) {
                *moment += f64::from(*a) * f64::from(*b);
            }
        }
    }
    let (values, vectors) = eigen(moments);
    let mut order: Vec<usize> = (0..FEATURES).collect();
    order.sort_by(|a, b| values[*b].total_cmp(&values[*a]));
    let kept: f64 = order[..DIM].iter().map(|i| values[*i]).sum();
    let row = |i: &usize| {
        let column: Vec<f64> = vectors.iter().map(|row| row[*i]).collect();
        // Either sign is as good; the larger part is made positive, so that the result does not depend on the order of sums.
        let sign = if column.iter().sum::<f64>() < 0.0 { -1.0 } else { 1.0 };
        column.into_iter().map(move |v| to_f32(sign * v))
    };
    let values_of = order[..DIM].iter().flat_map(row).collect();
    (Matrix { rows: DIM, columns: FEATURES, values: values_of }, kept / values.iter().sum::<f64>())
}

/// Eigenvalues and eigenvectors (in columns) of a symmetric matrix, by Jacobi's method (Golub and Van Loan, 8.5).
fn eigen(mut matrix: Vec<Vec<f64>>) -> (Vec<f64>, Vec<Vec<f64>>) {
    let n = matrix.len();
    let mut vectors: Vec<Vec<f64>> = (0..n).map(|i| (0..n).map(|j| f64::from(u8::from(i == j))).collect()).collect();
    for _ in 0..SWEEPS {
        let off: f64 = (0..n).flat_map(|i| (0..i).map(move |j| (i, j))).map(|(i, j)| matrix[i][j].powi(2)).sum();
        if off < 1e-24 {
            break;
        }
        for p in 0..n {
            for q in p + 1..n {
                rotate(&mut matrix, &mut vectors, p, q);
            }
        }
    }
    ((0..n).map(|i| matrix[i][i]).collect(), vectors)
}

/// The rotation that makes the entries at `(p, q)` and `(q, p)` zero.
fn rotate(matrix: &mut [Vec<f64>], vectors: &mut [Vec<f64>], p: usize, q: usize) {
    if matrix[p][q].abs() < 1e-300 {
        return;
    }
    let theta = (matrix[q][q] - matrix[p][p]) / (2.0 * matrix[p][q]);
    let t = theta.signum() / (theta.abs() + theta.hypot(1.0));
    let c = t.hypot(1.0).recip();
    let s = t * c;
    let turn = |row: &mut [f64]| (row[p], row[q]) = (c * row[p] - s * row[q], s * row[p] + c * row[q]);
    matrix.iter_mut().for_each(|row| turn(row));
    for i in 0..matrix.len() {
        (matrix[p][i], matrix[q][i]) = (c * matrix[p][i] - s * matrix[q][i], s * matrix[p][i] + c * matrix[q][i]);
    }
    vectors.iter_mut().for_each(|row| turn(row));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eigenvectors_are_scaled_by_their_values() {
        let matrix = vec![vec![4.0, 1.0, 0.5], vec![1.0, 3.0, -1.0], vec![0.5, -1.0, 2.0]];
        let (values, vectors) = eigen(matrix.clone());
        for (i, value) in values.iter().enumerate() {
            for (row, own) in matrix.iter().zip(&vectors) {
                let found: f64 = row.iter().zip(&vectors).map(|(m, v)| m * v[i]).sum();
                assert!((found - value * own[i]).abs() < 1e-9, "{found} is not {value} times {}", own[i]);
            }
        }
        assert!((values.iter().sum::<f64>() - 9.0).abs() < 1e-9, "the trace is kept");
    }

    #[test]
    fn the_committed_projection_keeps_lengths() {
        let matrix = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).expect("committed");
        for (i, a) in matrix.values.chunks(FEATURES).enumerate() {
            for (j, b) in matrix.values.chunks(FEATURES).enumerate().take(i + 1) {
                let dot: f32 = a.iter().zip(b).map(|(a, b)| a * b).sum();
                let expected = if i == j { 1.0 } else { 0.0 };
                assert!((dot - expected).abs() < 1e-5, "rows {i} and {j}: {dot}");
            }
        }
    }
}
