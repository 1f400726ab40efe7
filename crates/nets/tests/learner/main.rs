//! The lessons' net: its passes against PyTorch, by our kernels and by burn's operations.
#![expect(clippy::expect_used, reason = "a test may fail if its fixtures are missing")]

use likeness_core::bench::uniform::uniform;
use likeness_core::number::to_f32;
use likeness_learn::net::{DIM, NetShape, Pictures, TrainableNet as _};
use likeness_nets::device::{KernelSet, LoadOptions};
use likeness_nets::learner::LearnerNet;
use reference::{Reference, deviation, weights};

mod reference;

const PICTURES: usize = 5;

fn passes(kernels: KernelSet) -> (Vec<f32>, Vec<f32>) {
    let net = LearnerNet::new(LoadOptions::cpu().with_kernels(kernels));
    let pictures = Pictures { count: PICTURES, values: uniform(99, 4.0).take(PICTURES * 32 * 32 * 3).collect() };
    let gradient: Vec<f32> = uniform(98, 2.0).take(PICTURES * DIM).collect();
    let weights = weights();
    pollster::block_on(async {
        let (encodings, pass) = net.forward(&weights, &pictures).await.expect("the CPU answers");
        let gradient = net.backward(&weights, pass, &gradient).await.expect("the CPU answers");
        (encodings, gradient)
    })
}

#[test]
fn both_passes_give_the_numbers_of_pytorch() {
    let reference = Reference::read();
    for kernels in [KernelSet::Own, KernelSet::Burn] {
        let (encodings, gradient) = passes(kernels);
        let off = deviation(&encodings, &reference.encodings);
        assert!(off < 1e-5, "{kernels:?}: encodings {off:e} apart");
        let sample: Vec<f32> = gradient.iter().step_by(97).copied().collect();
        let off = deviation(&sample, &reference.every_97th_gradient);
        assert!(off < 1e-5, "{kernels:?}: gradients {off:e} apart");
        let mut rest = gradient.as_slice();
        let mut norms = Vec::new();
        for [outputs, inputs, side, _] in NetShape::lesson().layers() {
            for count in [outputs * inputs * side * side, outputs] {
                let (part, after) = rest.split_at(count);
                norms.push(to_f32(part.iter().map(|v| f64::from(*v).powi(2)).sum::<f64>().sqrt()));
                rest = after;
            }
        }
        let off = deviation(&norms, &reference.norms);
        assert!(off < 1e-5, "{kernels:?}: norms {off:e} apart");
    }
}

#[test]
fn a_net_of_another_shape_has_the_same_passes_by_our_kernels_and_by_burn_s_and_the_gradient_of_its_output() {
    let shape = NetShape::<8>::new(48, &[8, 16, 8, 24]).expect("halved four times");
    let weights = likeness_learn::weights::initial(&shape, 5);
    let pictures = Pictures { count: 3, values: uniform(97, 4.0).take(3 * 48 * 48 * 3).collect() };
    let direction: Vec<f32> = uniform(96, 2.0).take(3 * 8).collect();
    let [own, burn] = [KernelSet::Own, KernelSet::Burn].map(|kernels| {
        let net = LearnerNet::of_shape(shape.clone(), LoadOptions::cpu().with_kernels(kernels));
        pollster::block_on(async {
            let (encodings, pass) = net.forward(&weights, &pictures).await.expect("the CPU answers");
            let gradient = net.backward(&weights, pass, &direction).await.expect("the CPU answers");
            (encodings, gradient)
        })
    });
    assert_eq!((own.0.len(), own.1.len()), (3 * 8, weights.len()), "numbers and gradients");
    for (found, expected) in [(&own.0, &burn.0), (&own.1, &burn.1)] {
        let off = deviation(found, expected);
        assert!(off < 1e-5, "{off:e} apart");
    }
    // Along its own gradient the output rises by the gradient's squared length.
    let net = LearnerNet::of_shape(shape, LoadOptions::cpu());
    let along = |h: f32| -> f64 {
        let moved: Vec<f32> = weights.iter().zip(&own.1).map(|(w, g)| w + h * g).collect();
        let (found, _) = pollster::block_on(net.forward(&moved, &pictures)).expect("the CPU answers");
        found.iter().zip(&direction).map(|(f, d)| f64::from(*f) * f64::from(*d)).sum()
    };
    let (h, squared) = (1e-4, own.1.iter().map(|g| f64::from(*g).powi(2)).sum::<f64>());
    let rise = (along(h) - along(-h)) / (2.0 * f64::from(h));
    assert!((rise / squared - 1.0).abs() < 0.02, "{rise} {squared}");
}
