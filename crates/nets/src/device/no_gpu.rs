//! No GPU: this program was built without the `gpu` feature.

use burn::tensor::Device;

/// Always fails.
///
/// # Errors
/// That there is no GPU runtime in this program.
#[expect(clippy::unused_async, reason = "the twin of gpu.rs has the same signature")]
pub(super) async fn open() -> Result<Device, String> {
    Err("this program was built without a GPU runtime".to_owned())
}
