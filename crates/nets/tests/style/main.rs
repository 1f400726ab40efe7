//! Style transfer on the CPU backend: gradients against finite differences, costs against their formulas, complete steps
//! against a PyTorch program, golden pictures.
#![expect(clippy::expect_used, reason = "a test may fail if its fixtures are missing")]
#![expect(clippy::print_stderr, reason = "measured deviations are reported")]

mod adam;
mod cost_gradient;
mod costs;
mod fixtures;
mod golden;
mod gradient;
mod gram;
mod pytorch;
mod reference_costs;
mod tiny;
mod variation;

use likeness_core::manifest::{Manifest, ModelId};
use likeness_nets::device::LoadOptions;
use likeness_nets::vgg::{Border, Vgg};
use likeness_nets::weights::Weights;
use std::path::PathBuf;

/// A file from the repository's root.
pub(crate) fn committed(path: &str) -> Vec<u8> {
    std::fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)).expect("committed")
}

/// The light net with the border that paintings use, on the CPU.
pub(crate) fn light() -> Vgg {
    let text = String::from_utf8(committed("models/manifest.json")).expect("a manifest is text");
    let manifest = Manifest::parse(&text).expect("well formed");
    let entry = manifest.entry(ModelId::VggLight).expect("listed");
    let weights = Weights::open(entry, &committed(&format!("models/{}", entry.file))).expect("the published file");
    Vgg::load(weights, &entry.input, Border::Replicate, &LoadOptions::cpu()).expect("every layer is there")
}
