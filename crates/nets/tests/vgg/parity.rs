//! Parity with the training program and with the stored numbers, on the CPU backend.

use crate::reference::{self, GRADIENT, RESPONSE};
use crate::{committed, entry, vgg};
use likeness_core::manifest::ModelId;
use likeness_nets::vgg::{Border, proof};

const SHIPPED: [(ModelId, &str); 2] = [(ModelId::VggBalanced, "vgg-balanced"), (ModelId::VggLight, "vgg-light")];

#[test]
fn forward_and_backward_match_the_training_program() {
    let fixture = committed("tests/fixtures/vgg-parity.safetensors");
    for (id, name) in SHIPPED {
        let apart = pollster::block_on(reference::apart(&fixture, name, &vgg(id, Border::Zero)));
        eprintln!("{name}: {apart:e}");
        assert!(apart.response() < RESPONSE, "{name}: {apart:?}");
        assert!(apart.gradient < GRADIENT, "{name}: the gradient is {} off", apart.gradient);
    }
}

#[test]
fn a_net_is_not_taken_for_the_other() {
    let fixture = committed("tests/fixtures/vgg-parity.safetensors");
    let light = vgg(ModelId::VggLight, Border::Zero);
    let apart = pollster::block_on(reference::apart(&fixture, "vgg-balanced", &light));
    assert!(
        apart.response() > 100.0 * RESPONSE && apart.gradient > 10.0 * GRADIENT,
        "the limits tell them apart: {apart:?}"
    );
}

#[test]
fn both_borders_give_the_stored_numbers() {
    for (id, name) in SHIPPED {
        let test = entry(id).self_test;
        for border in [Border::Zero, Border::Replicate] {
            let apart = pollster::block_on(proof::deviation(&vgg(id, border), &test)).expect("flex reads");
            eprintln!("{name}, {border:?}: {apart:.1e} of {:.0e} from the stored numbers", test.tolerance);
            assert!(apart <= test.tolerance, "{name}, {border:?}: {apart}");
        }
    }
}

#[test]
fn the_stored_numbers_tell_the_nets_apart() {
    let test = entry(ModelId::VggBalanced).self_test;
    let apart = pollster::block_on(proof::deviation(&vgg(ModelId::VggLight, Border::Zero), &test)).expect("flex reads");
    assert!(apart > 100.0 * test.tolerance, "{apart}");
}
