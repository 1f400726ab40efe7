//! The GPU, through wgpu: WebGPU in a browser, Vulkan or Metal natively.

use burn::tensor::Device;
use likeness_core::backend::CpuReason;

/// Opens the default adapter.
///
/// # Errors
/// [`CpuReason::OpenFailed`] with the runtime's error message.
pub(super) async fn open() -> Result<Device, CpuReason> {
    Device::wgpu_options().init_async().await.map_err(|e| CpuReason::OpenFailed(e.to_string()))
}
