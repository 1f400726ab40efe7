//! Both encoders against burn's own operations, and against their stored numbers.

use crate::fixtures::{encoder, encoder_entry};
use likeness_core::face::encoder_input;
use likeness_core::manifest::EncoderNet;
use likeness_core::test_picture;
use likeness_nets::device::KernelSet;

/// Other orders of summation, and Winograd's transforms, move single precision by about 1e-6.
const BURN: f32 = 1e-4;

fn encoded(net: EncoderNet, kernels: KernelSet) -> Vec<f32> {
    let picture = test_picture::picture(encoder_input::side(net));
    let pair = [picture.mirrored(), picture];
    pollster::block_on(encoder(net, kernels).forward(&pair)).expect("flex reads").concat()
}

#[test]
fn our_kernels_compute_what_burns_operations_compute() {
    for net in EncoderNet::ALL {
        let (ours, burns) = (encoded(net, KernelSet::Own), encoded(net, KernelSet::Burn));
        let worst = ours.iter().zip(&burns).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
        eprintln!("{net:?}: {worst:e} from burn's operations");
        assert!(ours.len() == 256 && worst < BURN, "{net:?}: {worst:e} apart");
    }
}

#[test]
fn every_offered_encoder_reproduces_its_stored_numbers() {
    for net in EncoderNet::ALL {
        let test = encoder_entry(net).self_test;
        let deviation = test.deviation(&encoded(net, KernelSet::Own)[128..]);
        assert!(deviation <= test.tolerance, "{net:?} deviates by {deviation:e}");
        assert_eq!(test.size, encoder_input::side(net), "{net:?}: the size of its input");
    }
}

#[test]
fn embeddings_have_unit_length() {
    for net in EncoderNet::ALL {
        for embedding in encoded(net, KernelSet::Own).chunks(128) {
            let norm = embedding.iter().map(|v| v * v).sum::<f32>().sqrt();
            assert!((norm - 1.0).abs() < 1e-5, "{net:?}: {norm}");
        }
    }
}
