//! Stands in for `gpu.rs` in a build without the `gpu` feature.

use burn::tensor::Device;
use likeness_core::backend::CpuReason;

/// Always fails.
///
/// # Errors
/// [`CpuReason::NotBuiltIn`].
#[expect(clippy::unused_async, reason = "the twin of gpu.rs has the same signature")]
pub(super) async fn open() -> Result<Device, CpuReason> {
    Err(CpuReason::NotBuiltIn)
}
