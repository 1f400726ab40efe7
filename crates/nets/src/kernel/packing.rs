//! Weights as a device's kernels read them.

use super::cpu;
#[cfg(any(target_arch = "wasm32", feature = "gpu"))]
use super::gpu;
use super::plan::Method;
use super::{Operations, chosen};
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
const LARGEST_FOUR: usize = 192 * 384;

/// How a convolution of this size is best computed on a device.
///
/// The table comes from timing both on each layer of the nets by itself (docs/PERFORMANCE.md, "The kernels"; `cargo xtask bench
/// --layers` and `lab speed` show what it is worth): F(4x4) wins as soon as there are a few tiles to share the changed
/// filters, which are four times as many numbers; F(2x2) wins on the last 4x4. On a GPU, which has to carry
/// them through memory, not where there are few channels and many positions.
///
/// # Shapes
/// - positions: of the output
pub fn method([outputs, inputs, side]: [usize; 3], stride: usize, positions: usize, device: &Device) -> Method {
    let whole_vectors = inputs.is_multiple_of(8);
    if side != 3 || stride != 1 || !whole_vectors || chosen() == Operations::Direct {
        return Method::Direct;
    }
    match device.as_dispatch() {
        #[cfg(any(target_arch = "wasm32", feature = "gpu"))]
        DispatchDevice::Cube(_) if narrow([outputs, inputs], positions) => Method::Direct,
        _ if positions > 16 && inputs * outputs <= LARGEST_FOUR => Method::Four,
        _ => Method::Two,
    }
}

/// Whether a card would spend more on carrying changed windows and products to memory and back than it saves in
/// multiplications; not where they stay in its cache.
///
/// Of c to k channels F(4x4) moves 5.5 (c + k) numbers a position and multiplies and adds 4.5 c k, term by term 18 c k. At 35
/// operations a byte (cards and built-in GPUs have 30 to 40) and half of the peak rate, the first is worth it from
/// c k / (c + k) = 23; from 20 here, since caches help.
#[cfg(any(target_arch = "wasm32", feature = "gpu", test))]
fn narrow([outputs, inputs]: [usize; 2], positions: usize) -> bool {
    positions > 1600 && inputs * outputs < 20 * (inputs + outputs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn narrow_layers_of_large_pictures_are_those_of_the_first_two_blocks() {
        assert!(narrow([24, 16], 192 * 192) && narrow([72, 24], 96 * 96), "16 to 24 and 24 to 72");
        assert!(!narrow([96, 48], 96 * 96) && !narrow([64, 64], 192 * 192), "48 to 96 and 64 to 64");
        assert!(!narrow([32, 32], 35 * 35), "the encoder's stay in the cache");
    }

    #[test]
    fn on_the_cpu_every_3x3_of_stride_1_goes_through_winograd() {
        let device = Device::flex();
        assert_eq!(method([24, 16, 3], 1, 192 * 192, &device), Method::Four, "narrow or not");
        assert_eq!(method([256, 256, 3], 1, 16, &device), Method::Two, "of few positions");
        assert_eq!(method([64, 3, 3], 1, 192 * 192, &device), Method::Direct, "three channels");
        assert_eq!(method([64, 64, 3], 2, 192 * 192, &device), Method::Direct, "every other pixel");
    }
}
