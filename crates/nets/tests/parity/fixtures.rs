//! The committed manifest, weights and pictures.

use likeness_core::geometry::Size;
use likeness_core::manifest::{EncoderNet, Manifest, ModelEntry, ModelId};
use likeness_core::pixels::RgbaFrame;
use likeness_nets::device::{KernelSet, LoadOptions};
use likeness_nets::encoder::Encoder;
use likeness_nets::self_test::{FaceFiles, FaceNets};
use likeness_nets::weights::Weights;
use std::path::PathBuf;

/// A path from the repository's root.
pub(crate) fn root(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// The committed manifest.
pub(crate) fn manifest() -> Manifest {
    let text = std::fs::read_to_string(root("models/manifest.json")).expect("models/manifest.json is committed");
    Manifest::parse(&text).expect("the committed manifest is well formed")
}

/// The committed bytes of the three nets.
pub(crate) fn files() -> FaceFiles {
    let read = |file: &str| std::fs::read(root("models").join(file)).expect("the weights are committed");
    FaceFiles {
        detector: read("face-detector.safetensors"),
        landmarks: read("face-landmarks.safetensors"),
        encoder: read("face-encoder.safetensors"),
    }
}

/// The nets on the CPU.
pub(crate) fn nets() -> FaceNets {
    FaceNets::load(&manifest(), &files(), &LoadOptions::cpu()).expect("the committed weights load strictly")
}

/// The entry of an encoder that the committed manifest offers.
pub(crate) fn encoder_entry(net: EncoderNet) -> ModelEntry {
    let manifest = manifest().with_encoder(net).expect("offered");
    manifest.entry(ModelId::FaceEncoder).expect("listed").clone()
}

/// An encoder of the committed manifest, on the CPU with these kernels.
pub(crate) fn encoder(net: EncoderNet, kernels: KernelSet) -> Encoder {
    let entry = encoder_entry(net);
    let bytes = std::fs::read(root("models").join(&entry.file)).expect("the weights are committed");
    let weights = Weights::open(&entry, &bytes).expect("the published bytes");
    Encoder::load(weights, &entry, &LoadOptions::cpu().with_kernels(kernels)).expect("every layer is there")
}

/// A picture file, decoded.
pub(crate) fn picture(path: &std::path::Path) -> RgbaFrame {
    let image = image::open(path).expect("the picture is readable").to_rgba8();
    RgbaFrame::new(Size::new(image.width(), image.height()), image.into_raw()).expect("the bytes fill the size")
}
