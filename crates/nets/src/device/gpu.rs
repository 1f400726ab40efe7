//! The GPU, through wgpu: WebGPU in a browser, Vulkan or Metal natively.

use burn::tensor::Device;

/// Opens the default adapter.
///
/// # Errors
/// The runtime's error message.
pub(super) async fn open() -> Result<Device, String> {
    Device::wgpu_options().init_async().await.map_err(|e| e.to_string())
}
