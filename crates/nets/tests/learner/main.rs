//! The lessons' net: its passes against PyTorch, by our kernels and by burn's operations.
#![expect(clippy::expect_used, reason = "a test may fail if its fixtures are missing")]

use likeness_core::bench::uniform::uniform;
use likeness_core::number::to_f32;
use likeness_learn::net::{DIM, LAYERS, Pictures, TrainableNet as _};
use likeness_nets::device::{KernelSet, LoadOptions};
use likeness_nets::learner::LearnerNet;
use serde::Deserialize;

/// Numbers by `training/learn/net.py`.
#[derive(Debug, Deserialize)]
struct Reference {
    encodings: Vec<f32>,
    every_97th_gradient: Vec<f32>,
    norms: Vec<f32>,
}

const PICTURES: usize = 5;

/// The same weights as the script's.
fn weights() -> Vec<f32> {
    let mut weights = Vec::new();
    for (layer, [outputs, inputs, side, _]) in (0_u64..).zip(LAYERS) {
        let fan_in = (inputs * side * side) as f64;
        let width = 4.0 / fan_in.sqrt();
        weights.extend(uniform(10 * layer + 1, to_f32(width)).take(outputs * inputs * side * side));
        weights.extend(uniform(10 * layer + 2, 0.2).take(outputs));
    }
    weights
}

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
    let reference: Reference = serde_json::from_str(include_str!("net.json")).expect("a committed file");
    for kernels in [KernelSet::Own, KernelSet::Burn] {
        let (encodings, gradient) = passes(kernels);
        let off = deviation(&encodings, &reference.encodings);
        assert!(off < 1e-5, "{kernels:?}: encodings {off:e} apart");
        let sample: Vec<f32> = gradient.iter().step_by(97).copied().collect();
        let off = deviation(&sample, &reference.every_97th_gradient);
        assert!(off < 1e-5, "{kernels:?}: gradients {off:e} apart");
        let mut rest = gradient.as_slice();
        let mut norms = Vec::new();
        for [outputs, inputs, side, _] in LAYERS {
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

/// The largest difference, relative to the largest expected number.
fn deviation(found: &[f32], expected: &[f32]) -> f32 {
    assert_eq!(found.len(), expected.len(), "of the same length");
    let largest = |numbers: &mut dyn Iterator<Item = f32>| numbers.fold(0.0_f32, f32::max);
    let off = largest(&mut found.iter().zip(expected).map(|(f, e)| (f - e).abs()));
    off / largest(&mut expected.iter().map(|v| v.abs()))
}
