//! Tensors of the CPU backend as slices.

use burn::backend::Flex;
use burn::backend::tensor::FloatTensor;
use burn::tensor::TensorData;

/// A tensor's numbers, row-major.
#[derive(Debug)]
pub(crate) struct Slice {
    tensor: FloatTensor<Flex>,
    from: usize,
    to: usize,
}

impl Slice {
    /// Copies the tensor only if it is not contiguous.
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

/// The `N` numbers from `at` on. The compiler knows their number, and so vectorises them.
#[inline(always)]
pub(crate) fn array<const N: usize>(values: &[f32], at: usize) -> [f32; N] {
    let mut array = [0.0; N];
    array.copy_from_slice(&values[at..at + N]);
    array
}

/// A tensor with these values.
pub(crate) fn tensor<const D: usize>(values: Vec<f32>, shape: [usize; D]) -> FloatTensor<Flex> {
    FloatTensor::<Flex>::from_data(TensorData::new(values, shape))
}
