//! The shipped nets of style transfer: parity with the training program, self-test, strict loading.
#![expect(clippy::print_stderr, reason = "measured deviations are reported")]
#![expect(clippy::expect_used, reason = "a test may fail if its fixtures are missing")]

mod parity;
mod projection;
mod reference;
mod strictness;

use likeness_core::manifest::{Manifest, ModelEntry, ModelId};
use likeness_nets::device::LoadOptions;
use likeness_nets::vgg::{Border, Vgg};
use likeness_nets::weights::Weights;
use std::path::PathBuf;

/// A file from the repository's root.
pub(crate) fn committed(path: &str) -> Vec<u8> {
    std::fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)).expect("committed")
}

/// A net's entry in the manifest.
pub(crate) fn entry(id: ModelId) -> ModelEntry {
    let text = String::from_utf8(committed("models/manifest.json")).expect("a manifest is text");
    Manifest::parse(&text).expect("well formed").entry(id).expect("listed").clone()
}

/// The bytes of a net.
pub(crate) fn file(id: ModelId) -> Vec<u8> {
    committed(&format!("models/{}", entry(id).file))
}

/// A net on the CPU.
pub(crate) fn vgg(id: ModelId, border: Border) -> Vgg {
    let entry = entry(id);
    let weights = Weights::open(&entry, &file(id)).expect("the published file");
    Vgg::load(weights, &entry.input, border, &LoadOptions::cpu()).expect("every layer is there")
}
