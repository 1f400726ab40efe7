//! Opens what the nets run on. The only place that names a backend.
//!
//! burn's GPU runtime panics in a browser where the adapter cannot measure time, and is slower than the CPU on a software
//! adapter; so the capability is probed first (by whoever can see the browser) and judged here.

pub use burn::tensor::Device;
use likeness_core::backend::{Backend, CpuReason, Preference};

#[cfg(any(target_arch = "wasm32", feature = "gpu"))]
mod gpu;
#[cfg(not(any(target_arch = "wasm32", feature = "gpu")))]
#[path = "device/no_gpu.rs"]
mod gpu;

/// What a probe saw of WebGPU, before anything is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AdapterStatus {
    /// No WebGPU here at all.
    Unavailable,
    /// WebGPU is there, but gave no adapter.
    NoAdapter,
    /// An adapter.
    Adapter {
        /// Vendor and architecture, or whatever the browser tells.
        name: String,
        /// It renders in software.
        software: bool,
        /// It offers `timestamp-query`.
        timestamps: bool,
    },
}

impl AdapterStatus {
    /// Natively nobody probes: whatever adapter there is, a renderer in software too.
    pub fn native() -> Self {
        Self::Adapter { name: "the default adapter".to_owned(), software: false, timestamps: true }
    }
}

/// A device and how it came to be chosen.
#[derive(Debug, Clone)]
pub struct Opened {
    /// Where tensors live.
    pub device: Device,
    /// What kind that is.
    pub backend: Backend,
    /// The adapter's name on WebGPU.
    pub adapter: Option<String>,
    /// Why the CPU, where it is.
    pub cpu_reason: Option<CpuReason>,
}

impl Opened {
    /// The CPU, with the reason.
    pub fn cpu(reason: CpuReason) -> Self {
        Self { device: Device::flex(), backend: Backend::Cpu, adapter: None, cpu_reason: Some(reason) }
    }
}

/// Opens WebGPU where the preference and the probe allow it, else the CPU with the reason.
pub async fn open(preference: Preference, status: AdapterStatus) -> Opened {
    let adapter = match judge(preference, status) {
        Ok(adapter) => adapter,
        Err(reason) => return Opened::cpu(reason),
    };
    match gpu::open().await {
        Ok(device) => Opened { device, backend: Backend::WebGpu, adapter: Some(adapter), cpu_reason: None },
        Err(error) => Opened::cpu(CpuReason::OpenFailed(error)),
    }
}

/// The adapter's name where WebGPU may be used, else why not.
///
/// # Errors
/// The [`CpuReason`].
pub fn judge(preference: Preference, status: AdapterStatus) -> Result<String, CpuReason> {
    match (preference, status) {
        (Preference::Cpu, _) => Err(CpuReason::Requested),
        (_, AdapterStatus::Unavailable) => Err(CpuReason::NoWebGpu),
        (_, AdapterStatus::NoAdapter) => Err(CpuReason::NoAdapter),
        (_, AdapterStatus::Adapter { timestamps: false, .. }) => Err(CpuReason::NoTimestamps),
        (Preference::Auto, AdapterStatus::Adapter { name, software: true, .. }) => {
            Err(CpuReason::SoftwareAdapter(name))
        }
        (_, AdapterStatus::Adapter { name, .. }) => Ok(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn adapter(software: bool, timestamps: bool) -> AdapterStatus {
        AdapterStatus::Adapter { name: "gpu".to_owned(), software, timestamps }
    }

    #[test]
    fn a_real_adapter_with_timestamps_is_used() {
        assert_eq!(judge(Preference::Auto, adapter(false, true)), Ok("gpu".to_owned()), "nothing against it");
    }

    #[test]
    fn a_software_adapter_is_used_only_when_forced() {
        let refused = Err(CpuReason::SoftwareAdapter("gpu".to_owned()));
        assert_eq!(judge(Preference::Auto, adapter(true, true)), refused, "slower than the CPU");
        assert_eq!(judge(Preference::WebGpu, adapter(true, true)), Ok("gpu".to_owned()), "forced");
    }

    #[test]
    fn an_adapter_without_timestamps_is_never_used_because_the_runtime_would_panic() {
        for preference in [Preference::Auto, Preference::WebGpu] {
            assert_eq!(judge(preference, adapter(false, false)), Err(CpuReason::NoTimestamps), "{preference:?}");
        }
    }

    #[test]
    fn the_reason_for_the_cpu_is_kept() {
        assert_eq!(judge(Preference::Cpu, adapter(false, true)), Err(CpuReason::Requested), "asked for");
        assert_eq!(judge(Preference::Auto, AdapterStatus::Unavailable), Err(CpuReason::NoWebGpu), "an old browser");
        assert_eq!(
            judge(Preference::WebGpu, AdapterStatus::NoAdapter),
            Err(CpuReason::NoAdapter),
            "no graphics processor"
        );
    }

    #[test]
    fn opening_falls_back_to_the_cpu_with_its_reason() {
        let opened = pollster::block_on(open(Preference::Auto, AdapterStatus::NoAdapter));
        assert_eq!(opened.backend, Backend::Cpu, "there is nothing else");
        assert_eq!(opened.cpu_reason, Some(CpuReason::NoAdapter), "and it says why");
    }
}
