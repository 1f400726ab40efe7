//! Stands in for `gpu.rs` in a build without the `gpu` feature.

use burn::tensor::Device;

/// Always fails.
///
/// # Errors
/// A message saying that there is no GPU runtime.
#[expect(clippy::unused_async, reason = "the twin of gpu.rs has the same signature")]
pub(super) async fn open() -> Result<Device, String> {
    Err("this program was built without a GPU runtime".to_owned())
}
