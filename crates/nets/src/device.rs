//! The device that a net runs on, and the options that a net is loaded with. The only module that names a backend.
//!
//! burn's GPU runtime panics in a browser whose adapter cannot measure time, and a software adapter is slower than the CPU.
//! So the caller, who can query the browser, describes the adapter first ([`AdapterStatus`]), and [`select_adapter`] decides.

pub use burn::tensor::Device;
pub use likeness_core::backend::KernelSet;
use likeness_core::backend::{Backend, CpuReason, Preference};

#[cfg(feature = "gpu")]
mod gpu;
#[cfg(not(feature = "gpu"))]
#[path = "device/no_gpu.rs"]
mod gpu;

/// How a net is loaded: onto which device, and for which kernels.
///
/// Both are fixed when the net is loaded, since the weights are packed for the kernels that will read them.
///
/// # Example
/// ```
/// use likeness_nets::device::{KernelSet, LoadOptions};
/// let options = LoadOptions::cpu();
/// assert_eq!(options.kernels, KernelSet::default());
/// // burn's own kernels instead, for comparison:
/// let reference = LoadOptions::cpu().with_kernels(KernelSet::Burn);
/// # assert_eq!(reference.kernels, KernelSet::Burn);
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct LoadOptions {
    /// Where the net's tensors live.
    pub device: Device,
    /// Which kernels compute it.
    pub kernels: KernelSet,
}

impl LoadOptions {
    /// A device, with this crate's own kernels.
    pub fn new(device: Device) -> Self {
        Self { device, kernels: KernelSet::default() }
    }

    /// The CPU, with this crate's own kernels.
    pub fn cpu() -> Self {
        Self::new(Device::flex())
    }

    /// The same device with other kernels.
    #[must_use]
    pub fn with_kernels(mut self, kernels: KernelSet) -> Self {
        self.kernels = kernels;
        self
    }
}

impl Default for LoadOptions {
    fn default() -> Self {
        Self::cpu()
    }
}

/// What a query for a WebGPU adapter found, before anything is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AdapterStatus {
    /// There is no WebGPU.
    Unavailable,
    /// There is WebGPU, but it offers no adapter.
    NoAdapter,
    /// An adapter.
    Adapter {
        /// Vendor and architecture, or whatever the browser reveals.
        name: String,
        /// Whether it renders in software.
        software: bool,
        /// Whether it offers `timestamp-query`.
        timestamps: bool,
    },
}

impl AdapterStatus {
    /// For native programs, which cannot query: any adapter, including a software renderer.
    pub fn native() -> Self {
        Self::Adapter { name: "the default adapter".to_owned(), software: false, timestamps: true }
    }
}

/// An open device and why it was selected.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The device.
    pub device: Device,
    /// Its kind.
    pub backend: Backend,
    /// The adapter's name on WebGPU.
    pub adapter: Option<String>,
    /// Why the CPU was selected, if it was.
    pub cpu_reason: Option<CpuReason>,
}

impl Opened {
    /// The CPU, with the reason.
    pub fn cpu(reason: CpuReason) -> Self {
        Self { device: Device::flex(), backend: Backend::Cpu, adapter: None, cpu_reason: Some(reason) }
    }
}

/// Opens WebGPU if the preference and the adapter allow it, otherwise the CPU with the reason.
///
/// # Example
/// ```
/// use likeness_core::backend::{Backend, Preference};
/// use likeness_nets::device::{AdapterStatus, LoadOptions, open};
/// let opened = pollster::block_on(open(Preference::Cpu, AdapterStatus::native()));
/// assert_eq!(opened.backend, Backend::Cpu);
/// let options = LoadOptions::new(opened.device);
/// ```
pub async fn open(preference: Preference, status: AdapterStatus) -> Opened {
    let adapter = match select_adapter(preference, status) {
        Ok(adapter) => adapter,
        Err(reason) => return Opened::cpu(reason),
    };
    match gpu::open().await {
        Ok(device) => Opened { device, backend: Backend::WebGpu, adapter: Some(adapter), cpu_reason: None },
        Err(reason) => Opened::cpu(reason),
    }
}

/// The adapter's name if WebGPU may be used.
///
/// # Errors
/// The [`CpuReason`] if not.
pub fn select_adapter(preference: Preference, status: AdapterStatus) -> Result<String, CpuReason> {
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
        assert_eq!(select_adapter(Preference::Auto, adapter(false, true)), Ok("gpu".to_owned()), "no objection");
    }

    #[test]
    fn a_software_adapter_is_used_only_when_forced() {
        let refused = Err(CpuReason::SoftwareAdapter("gpu".to_owned()));
        assert_eq!(select_adapter(Preference::Auto, adapter(true, true)), refused, "slower than the CPU");
        assert_eq!(select_adapter(Preference::WebGpu, adapter(true, true)), Ok("gpu".to_owned()), "forced");
    }

    #[test]
    fn an_adapter_without_timestamps_is_never_used_because_the_runtime_would_panic() {
        for preference in [Preference::Auto, Preference::WebGpu] {
            assert_eq!(
                select_adapter(preference, adapter(false, false)),
                Err(CpuReason::NoTimestamps),
                "{preference:?}"
            );
        }
    }

    #[test]
    fn the_reason_for_the_cpu_is_reported() {
        assert_eq!(select_adapter(Preference::Cpu, adapter(false, true)), Err(CpuReason::Requested), "requested");
        assert_eq!(
            select_adapter(Preference::Auto, AdapterStatus::Unavailable),
            Err(CpuReason::NoWebGpu),
            "an old browser"
        );
        assert_eq!(
            select_adapter(Preference::WebGpu, AdapterStatus::NoAdapter),
            Err(CpuReason::NoAdapter),
            "no graphics processor"
        );
    }

    #[test]
    fn opening_falls_back_to_the_cpu_and_reports_the_reason() {
        let opened = pollster::block_on(open(Preference::Auto, AdapterStatus::NoAdapter));
        assert_eq!(opened.backend, Backend::Cpu, "the only device");
        assert_eq!(opened.cpu_reason, Some(CpuReason::NoAdapter), "with the reason");
    }
}
