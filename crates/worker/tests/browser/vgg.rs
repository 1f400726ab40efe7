//! The nets of style transfer on both backends: parity with the program that made them, and their stored numbers.

use crate::manifest;
use likeness_core::manifest::ModelId;
use likeness_nets::device::{Device, LoadOptions};
use likeness_nets::vgg::{Border, Vgg, self_test};
use likeness_nets::weights::Weights;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

#[path = "../../../nets/tests/vgg/reference.rs"]
mod reference;

const SHIPPED: [(ModelId, &str, &[u8]); 2] = [
    (ModelId::VggBalanced, "vgg-balanced", include_bytes!("../../../../models/vgg-balanced.safetensors")),
    (ModelId::VggLight, "vgg-light", include_bytes!("../../../../models/vgg-light.safetensors")),
];

const FIXTURE: &[u8] = include_bytes!("../../../../tests/fixtures/vgg-parity.safetensors");

/// Holds both nets on a device to their references.
pub(crate) async fn prove(device: &Device, on: &str) {
    let manifest = manifest();
    for (id, name, bytes) in SHIPPED {
        let entry = manifest.entry(id).expect("listed");
        let weights = Weights::open(entry, bytes).expect("the published file");
        let vgg = Vgg::load(weights, &entry.input, Border::Zero, &LoadOptions::new(device.clone()))
            .expect("every layer is there");
        let apart = reference::deviation(FIXTURE, name, &vgg).await;
        console_log!("{on}: {name}: {apart:e}");
        assert!(apart.response() < reference::RESPONSE, "{on}: {name}: {apart:e}");
        assert!(apart.gradient < reference::GRADIENT, "{on}: {name}: {apart:e}");
        let deviation = self_test::deviation(&vgg, &entry.self_test).await.expect("the device answers");
        console_log!("{on}: {name} deviates by {deviation:e}, {:e} allowed", entry.self_test.tolerance);
        assert!(deviation <= entry.self_test.tolerance, "{on}: {name} deviates by {deviation:e}");
    }
}

#[wasm_bindgen_test]
async fn forward_and_backward_match_the_training_program_on_the_cpu() {
    prove(&Device::flex(), "flex in wasm").await;
}
