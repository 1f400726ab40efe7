//! Packing weights into the layout that a device's kernels read.

use super::cpu;
#[cfg(feature = "gpu")]
use super::gpu;
use super::plan::{FilterShape, Method};
use burn::backend::DispatchDevice;
use burn::tensor::{Device, Tensor, TensorData};
use likeness_core::backend::KernelSet;

/// Packs filters for the kernels of a device and uploads them.
///
/// # Shapes
/// - weight: `[outputs, inputs, side, side]`
pub(crate) fn pack(weight: &[f32], shape: FilterShape, method: Method, device: &Device) -> Tensor<1> {
    let packed = match device.as_dispatch() {
        DispatchDevice::Flex(_) => cpu::pack(weight, shape, method),
        #[cfg(feature = "gpu")]
        DispatchDevice::Cube(_) => gpu::pack(weight, shape, method),
    };
    let length = packed.len();
    Tensor::from_data(TensorData::new(packed, [length]), device)
}

/// Filters of F(4x4) take four times as many numbers as the weights; above this many weights the memory is not worth the time.
const F4_MAX_WEIGHTS: usize = 192 * 384;

/// The best method for a convolution of this size, on the CPU and on a GPU alike.
///
/// The table comes from timing both on each layer of the nets alone (docs/PERFORMANCE.md, "The kernels"; `cargo xtask bench
/// --layers` and `lab speed` measure it again): F(4x4) wins once a few tiles share the transformed filters, which are four
/// times as many numbers; F(2x2) wins on the last 4x4.
///
/// # Shapes
/// - positions: of the output
pub(crate) fn method(shape: FilterShape, stride: usize, positions: usize, kernels: KernelSet) -> Method {
    let FilterShape { outputs, inputs, side } = shape;
    let whole_vectors = inputs.is_multiple_of(8);
    if side != 3 || stride != 1 || !whole_vectors || kernels == KernelSet::Direct {
        return Method::Direct;
    }
    if positions > 16 && inputs * outputs <= F4_MAX_WEIGHTS { Method::WinogradF4 } else { Method::WinogradF2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn winograd_is_used_for_every_3x3_of_stride_1_with_whole_vectors_of_channels() {
        let method = |[outputs, inputs, side]: [usize; 3], stride, positions| {
            method(FilterShape { outputs, inputs, side }, stride, positions, KernelSet::default())
        };
        assert_eq!(method([24, 16, 3], 1, 192 * 192), Method::WinogradF4, "narrow or not");
        assert_eq!(method([256, 256, 3], 1, 16), Method::WinogradF2, "few positions");
        assert_eq!(method([64, 3, 3], 1, 192 * 192), Method::Direct, "three channels");
        assert_eq!(method([64, 64, 3], 2, 192 * 192), Method::Direct, "stride 2");
    }
}
