//! Random pictures and weights, and the deviation of two results; also used in the browser.

use burn::tensor::{Device, Tensor, TensorData};
use likeness_core::bench::uniform::uniform;

/// Deterministic numbers in -1..1 for a seed, of which a tenth are zero, as after a ReLU.
pub(crate) fn numbers(count: usize, seed: u64) -> Vec<f32> {
    uniform(seed, 2.0).map(|value| if value.abs() < 0.1 { 0.0 } else { value }).take(count).collect()
}

pub(crate) fn tensor<const D: usize>(values: Vec<f32>, shape: [usize; D], device: &Device) -> Tensor<D> {
    Tensor::from_data(TensorData::new(values, shape), device)
}

pub(crate) fn random<const D: usize>(shape: [usize; D], seed: u64, device: &Device) -> Tensor<D> {
    tensor(numbers(shape.iter().product(), seed), shape, device)
}

/// Sixteenths, whose products add up exactly in any order, so that no two programs disagree about a maximum.
pub(crate) fn sixteenths(count: usize, seed: u64) -> Vec<f32> {
    numbers(count, seed).into_iter().map(|value| (value * 16.0).round() / 16.0).collect()
}

pub(crate) fn exact<const D: usize>(shape: [usize; D], seed: u64, device: &Device) -> Tensor<D> {
    tensor(sixteenths(shape.iter().product(), seed), shape, device)
}

/// The largest difference, relative to the largest expected number.
pub(crate) fn deviation(found: &[f32], expected: &[f32]) -> f32 {
    assert_eq!(found.len(), expected.len(), "of the same length");
    let largest = expected.iter().fold(f32::MIN_POSITIVE, |most, v| most.max(v.abs()));
    found.iter().zip(expected).fold(0.0_f32, |most, (f, e)| most.max((f - e).abs())) / largest
}
