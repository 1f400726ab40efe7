//! The committed manifest, weights and pictures.

use likeness_core::geometry::Size;
use likeness_core::manifest::Manifest;
use likeness_core::pixels::RgbaFrame;
use likeness_nets::device::LoadOptions;
use likeness_nets::self_test::{FaceFiles, FaceNets};
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

/// A picture file, decoded.
pub(crate) fn picture(path: &std::path::Path) -> RgbaFrame {
    let image = image::open(path).expect("the picture is readable").to_rgba8();
    RgbaFrame::new(Size::new(image.width(), image.height()), image.into_raw()).expect("the bytes fill the size")
}
