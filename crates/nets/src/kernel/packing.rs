//! Weights as a device's kernels read them.

use super::cpu;
#[cfg(any(target_arch = "wasm32", feature = "gpu"))]
use super::gpu;
use super::plan::Method;
use super::{KernelSet, chosen};
use burn::backend::DispatchDevice;
use burn::tensor::{Device, Tensor, TensorData};

/// Packs filters for the kernels of a device, and puts them there.
///
/// # Shapes
/// - weight: `[outputs, inputs, side, side]`
pub fn pack(weight: &[f32], shape: [usize; 3], method: Method, device: &Device) -> Tensor<1> {
    let packed = match device.as_dispatch() {
        DispatchDevice::Flex(_) => cpu::pack(weight, shape, method),
        #[cfg(any(target_arch = "wasm32", feature = "gpu"))]
        DispatchDevice::Cube(_) => gpu::pack(weight, shape, method),
    };
    let length = packed.len();
    Tensor::from_data(TensorData::new(packed, [length]), device)
}

/// Filters of F(4x4) are four times as many numbers as the weights; above this the memory is not worth the time.
const F4_MAX_WEIGHTS: usize = 192 * 384;

/// How a convolution of this size is best computed, on the CPU and on a GPU alike.
///
/// The table comes from timing both on each layer of the nets by itself (docs/PERFORMANCE.md, "The kernels"; `cargo xtask bench
/// --layers` and `lab speed` show what it is worth): F(4x4) wins as soon as there are a few tiles to share the changed
/// filters, which are four times as many numbers; F(2x2) wins on the last 4x4.
///
/// # Shapes
/// - positions: of the output
pub fn method([outputs, inputs, side]: [usize; 3], stride: usize, positions: usize) -> Method {
    let whole_vectors = inputs.is_multiple_of(8);
    if side != 3 || stride != 1 || !whole_vectors || chosen() == KernelSet::Direct {
        return Method::Direct;
    }
    if positions > 16 && inputs * outputs <= F4_MAX_WEIGHTS { Method::Four } else { Method::Two }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_3x3_of_stride_1_goes_through_winograd_whose_channels_come_in_whole_vectors() {
        assert_eq!(method([24, 16, 3], 1, 192 * 192), Method::Four, "narrow or not");
        assert_eq!(method([256, 256, 3], 1, 16), Method::Two, "of few positions");
        assert_eq!(method([64, 3, 3], 1, 192 * 192), Method::Direct, "three channels");
        assert_eq!(method([64, 64, 3], 2, 192 * 192), Method::Direct, "every other pixel");
    }
}
