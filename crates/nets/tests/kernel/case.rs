//! Random pictures and weights, and how far two answers lie apart; here and in a browser.

use burn::tensor::{Device, Tensor, TensorData};

/// Numbers that depend on their seed alone, -1..1, of which a tenth is zero as behind a ReLU.
pub(crate) fn numbers(count: usize, seed: u64) -> Vec<f32> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    (0..count)
        .map(|_| {
            let value = (next() >> 40) as f32 / (1_u64 << 23) as f32 - 1.0;
            if value.abs() < 0.1 { 0.0 } else { value }
        })
        .collect()
}

pub(crate) fn tensor<const D: usize>(values: Vec<f32>, shape: [usize; D], device: &Device) -> Tensor<D> {
    Tensor::from_data(TensorData::new(values, shape), device)
}

pub(crate) fn random<const D: usize>(shape: [usize; D], seed: u64, device: &Device) -> Tensor<D> {
    tensor(numbers(shape.iter().product(), seed), shape, device)
}

/// Largest difference over the largest number expected.
pub(crate) fn apart(found: &[f32], expected: &[f32]) -> f32 {
    assert_eq!(found.len(), expected.len(), "as many numbers");
    let largest = expected.iter().fold(f32::MIN_POSITIVE, |most, v| most.max(v.abs()));
    found.iter().zip(expected).fold(0.0_f32, |most, (f, e)| most.max((f - e).abs())) / largest
}
