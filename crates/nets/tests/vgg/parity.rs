//! Parity with the training program and with the stored numbers, on the CPU backend.

use crate::reference::{self, GRADIENT, RESPONSE};
use crate::{committed, entry, vgg};
use likeness_core::manifest::ModelId;
use likeness_nets::vgg::{Border, self_test};

const SHIPPED: [(ModelId, &str); 2] = [(ModelId::VggBalanced, "vgg-balanced"), (ModelId::VggLight, "vgg-light")];

#[test]
fn forward_and_backward_match_the_training_program() {
    let fixture = committed("tests/fixtures/vgg-parity.safetensors");
    for (id, name) in SHIPPED {
        let deviation = pollster::block_on(reference::deviation(&fixture, name, &vgg(id, Border::Zero)));
        eprintln!("{name}: {deviation:e}");
        assert!(deviation.response() < RESPONSE, "{name}: {deviation:?}");
        assert!(deviation.gradient < GRADIENT, "{name}: the gradient is {} off", deviation.gradient);
    }
}

#[test]
fn a_net_does_not_match_the_others_reference() {
    let fixture = committed("tests/fixtures/vgg-parity.safetensors");
    let light = vgg(ModelId::VggLight, Border::Zero);
    let deviation = pollster::block_on(reference::deviation(&fixture, "vgg-balanced", &light));
    assert!(
        deviation.response() > 100.0 * RESPONSE && deviation.gradient > 10.0 * GRADIENT,
        "the limits distinguish them: {deviation:?}"
    );
}

#[test]
fn both_borders_match_the_stored_numbers() {
    for (id, name) in SHIPPED {
        let test = entry(id).self_test;
        for border in [Border::Zero, Border::Replicate] {
            let deviation = pollster::block_on(self_test::deviation(&vgg(id, border), &test)).expect("flex reads");
            eprintln!("{name}, {border:?}: {deviation:.1e} of {:.0e} from the stored numbers", test.tolerance);
            assert!(deviation <= test.tolerance, "{name}, {border:?}: {deviation}");
        }
    }
}

#[test]
fn the_stored_numbers_distinguish_the_nets() {
    let test = entry(ModelId::VggBalanced).self_test;
    let deviation =
        pollster::block_on(self_test::deviation(&vgg(ModelId::VggLight, Border::Zero), &test)).expect("flex reads");
    assert!(deviation > 100.0 * test.tolerance, "{deviation}");
}
