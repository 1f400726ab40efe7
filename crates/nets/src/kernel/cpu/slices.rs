//! Tensors of the CPU backend as slices.

use burn::backend::Flex;
use burn::backend::tensor::FloatTensor;
use burn::tensor::TensorData;

/// A tensor's numbers, row by row.
#[derive(Debug)]
pub(crate) struct Slice {
    tensor: FloatTensor<Flex>,
    from: usize,
    to: usize,
}

impl Slice {
    /// Copies only a tensor whose numbers do not stand in order.
    pub(crate) fn of(tensor: FloatTensor<Flex>) -> Self {
        let tensor = if tensor.is_contiguous() { tensor } else { tensor.to_contiguous() };
        let from = tensor.layout().start_offset();
        let to = from + tensor.layout().num_elements();
        Self { tensor, from, to }
    }

    /// The numbers.
    pub(crate) fn values(&self) -> &[f32] {
        &self.tensor.storage::<f32>()[self.from..self.to]
    }
}

/// The numbers from a place on, as many as the compiler is told: they become vectors.
#[inline(always)]
pub(crate) fn array<const N: usize>(values: &[f32], at: usize) -> [f32; N] {
    let mut array = [0.0; N];
    array.copy_from_slice(&values[at..at + N]);
    array
}

/// A tensor of these numbers.
pub(crate) fn tensor<const D: usize>(values: Vec<f32>, shape: [usize; D]) -> FloatTensor<Flex> {
    FloatTensor::<Flex>::from_data(TensorData::new(values, shape))
}
