//! What a device computed.

use burn::tensor::Tensor;
use nets::bridge;

pub(crate) fn read<const D: usize>(tensor: Tensor<D>) -> Vec<f32> {
    pollster::block_on(bridge::read(tensor)).expect("the device answers")
}
