//! The device whose kernels are held to burn's CPU backend, and what it computed.

use burn::tensor::{Device, Tensor};
use likeness_nets::bridge;

/// The CPU; where the tests are built with the feature `gpu`, the default adapter.
pub(crate) fn under_test() -> Device {
    #[cfg(feature = "gpu")]
    {
        use likeness_core::backend::{Backend, Preference};
        use likeness_nets::device::{AdapterStatus, open};
        // Once a process: the runtime refuses a second time.
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

/// As many random cases as there is patience for: a GPU may be a renderer in software.
pub(crate) const fn cases(on_the_cpu: u32) -> u32 {
    if cfg!(feature = "gpu") { on_the_cpu / 4 } else { on_the_cpu }
}

pub(crate) fn read<const D: usize>(tensor: Tensor<D>) -> Vec<f32> {
    pollster::block_on(bridge::read(tensor)).expect("the device answers")
}
