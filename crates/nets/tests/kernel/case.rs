//! Random pictures and weights, and how far two answers lie apart; here and in a browser.

use burn::tensor::{Device, Tensor, TensorData};
use likeness_core::bench::uniform::uniform;

/// Numbers that depend on their seed alone, -1..1, of which a tenth is zero as behind a ReLU.
pub(crate) fn numbers(count: usize, seed: u64) -> Vec<f32> {
    uniform(seed, 2.0).map(|value| if value.abs() < 0.1 { 0.0 } else { value }).take(count).collect()
}

pub(crate) fn tensor<const D: usize>(values: Vec<f32>, shape: [usize; D], device: &Device) -> Tensor<D> {
    Tensor::from_data(TensorData::new(values, shape), device)
}

pub(crate) fn random<const D: usize>(shape: [usize; D], seed: u64, device: &Device) -> Tensor<D> {
    tensor(numbers(shape.iter().product(), seed), shape, device)
}

/// Sixteenths, whose products add up exactly in whatever order: so no two programs differ about which is the largest.
pub(crate) fn sixteenths(count: usize, seed: u64) -> Vec<f32> {
    numbers(count, seed).into_iter().map(|value| (value * 16.0).round() / 16.0).collect()
}

pub(crate) fn exact<const D: usize>(shape: [usize; D], seed: u64, device: &Device) -> Tensor<D> {
    tensor(sixteenths(shape.iter().product(), seed), shape, device)
}

/// Largest difference over the largest number expected.
pub(crate) fn apart(found: &[f32], expected: &[f32]) -> f32 {
    assert_eq!(found.len(), expected.len(), "as many numbers");
    let largest = expected.iter().fold(f32::MIN_POSITIVE, |most, v| most.max(v.abs()));
    found.iter().zip(expected).fold(0.0_f32, |most, (f, e)| most.max((f - e).abs())) / largest
}
