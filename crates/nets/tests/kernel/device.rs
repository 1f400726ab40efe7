//! The device whose kernels are compared with burn's CPU backend.

use burn::tensor::{Device, Tensor};
use likeness_nets::bridge;

/// The CPU, or the default adapter if the tests are built with the feature `gpu`.
pub(crate) fn under_test() -> Device {
    #[cfg(feature = "gpu")]
    {
        use likeness_core::backend::{Backend, Preference};
        use likeness_nets::device::{AdapterStatus, open};
        // Once per process: the runtime refuses to open a second time.
        static OPENED: std::sync::LazyLock<Device> = std::sync::LazyLock::new(|| {
            let opened = pollster::block_on(open(Preference::WebGpu, AdapterStatus::native()));
            assert_eq!(opened.backend, Backend::WebGpu, "no GPU could be opened: {:?}", opened.cpu_reason);
            opened.device
        });
        OPENED.clone()
    }
    #[cfg(not(feature = "gpu"))]
    Device::flex()
}

/// The number of random cases: fewer on a GPU, which may be a software renderer.
pub(crate) const fn cases(on_the_cpu: u32) -> u32 {
    if cfg!(feature = "gpu") { on_the_cpu / 4 } else { on_the_cpu }
}

pub(crate) fn read<const D: usize>(tensor: Tensor<D>) -> Vec<f32> {
    pollster::block_on(bridge::read(tensor)).expect("the device answers")
}
