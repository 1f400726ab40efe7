//! The device that a native program was asked to use, and no other.

use anyhow::bail;
use likeness_core::backend::{Backend, Preference};
use likeness_nets::device::{self, AdapterStatus, Device};

/// Opens it.
///
/// # Errors
/// If the GPU is asked for and cannot be opened, for example since the program was built without it.
pub fn open(backend: Preference, command: &str) -> anyhow::Result<Device> {
    let wants_gpu = backend == Preference::WebGpu;
    let open = pollster::block_on(device::open(backend, AdapterStatus::native()));
    match open.backend {
        Backend::Cpu if wants_gpu => bail!(
            "no GPU could be opened: {:?}; `cargo run --package lab --features gpu -- {command} ...` is built with a GPU runtime",
            open.cpu_reason
        ),
        _ => Ok(open.device),
    }
}
