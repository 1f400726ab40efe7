//! The state of the engine, from loading to running, and its progress.

use crate::explain::model;
use crate::number_format;
use likeness_core::backend::{Backend, CpuReason};
use likeness_core::manifest::ModelId;
use protocol::failure::Failure;
use protocol::{EngineReport, StartStep};

/// The engine's state as the page knows it.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum EngineStatus {
    /// The worker's files are being loaded.
    #[default]
    Loading,
    /// The worker opens a device, fetches and checks the nets.
    Starting(StartStep),
    /// Pictures are analysed.
    Running(EngineReport),
    /// It could not be started or restarted.
    Failed(Failure),
}

/// Share of the bar that each part of starting up fills: files of the worker, device, downloads, self-tests, and on the GPU
/// the kernels.
const DOWNLOADS_FROM: f64 = 0.1;
const SELF_TESTS_FROM: f64 = 0.85;
const WARM_UP_FROM: f64 = 0.92;

impl EngineStatus {
    /// Records a step of starting up. A late one does not set a running engine back.
    pub fn step(&mut self, step: StartStep) {
        if matches!(self, Self::Loading | Self::Starting(_)) {
            *self = Self::Starting(step);
        }
    }

    /// The report of a running engine.
    pub const fn report(&self) -> Option<&EngineReport> {
        match self {
            Self::Running(report) => Some(report),
            Self::Loading | Self::Starting(_) | Self::Failed(_) => None,
        }
    }

    /// Why it does not run, if it has failed.
    pub const fn failure(&self) -> Option<&Failure> {
        match self {
            Self::Failed(failure) => Some(failure),
            Self::Loading | Self::Starting(_) | Self::Running(_) => None,
        }
    }

    /// Progress of starting up, 0..=1.
    pub fn fraction(&self) -> f64 {
        match self {
            Self::Loading | Self::Failed(_) => 0.0,
            Self::Starting(StartStep::OpeningDevice) => DOWNLOADS_FROM / 2.0,
            Self::Starting(StartStep::Download { model, received, total, .. }) => {
                let (before, share) = download_share(*model);
                let done = if *total == 0 { 0.0 } else { (*received as f64 / *total as f64).min(1.0) };
                (SELF_TESTS_FROM - DOWNLOADS_FROM).mul_add(done.mul_add(share, before), DOWNLOADS_FROM)
            }
            Self::Starting(StartStep::SelfTest { model }) => {
                let before = ModelId::FACE.iter().take_while(|id| *id != model).count() as f64;
                (WARM_UP_FROM - SELF_TESTS_FROM).mul_add(before / ModelId::FACE.len() as f64, SELF_TESTS_FROM)
            }
            Self::Starting(StartStep::WarmUp { done, all }) => {
                (1.0 - WARM_UP_FROM).mul_add(f64::from(*done) / f64::from((*all).max(1)), WARM_UP_FROM)
            }
            Self::Running(_) => 1.0,
        }
    }

    /// What it is doing, in a line; empty once it runs or has failed.
    pub fn status_text(&self) -> String {
        match self {
            Self::Loading => words::ENGINE_LOADING.into(),
            Self::Starting(StartStep::OpeningDevice) => words::ENGINE_OPENING_DEVICE.into(),
            Self::Starting(StartStep::Download { model, cached: true, .. }) => {
                words::engine_cached(model::name(*model).text())
            }
            Self::Starting(StartStep::Download { model, received, total, cached: false }) => {
                let (received, total) = (number_format::bytes(*received), number_format::bytes(*total));
                words::engine_downloading(model::name(*model).text(), &received, &total)
            }
            Self::Starting(StartStep::SelfTest { model }) => words::engine_self_test(model::name(*model).text()),
            Self::Starting(StartStep::WarmUp { done, all }) => words::engine_warm_up((*done).into(), (*all).into()),
            Self::Running(_) | Self::Failed(_) => String::new(),
        }
    }

    /// The text of the header's badge.
    pub fn badge(&self) -> String {
        match self {
            Self::Loading | Self::Starting(_) => {
                words::engine_badge_starting(number_format::rounded(self.fraction() * 100.0))
            }
            Self::Running(EngineReport { cpu_reason: Some(CpuReason::Lost), .. }) => {
                words::ENGINE_BADGE_GPU_LOST.into()
            }
            Self::Running(EngineReport { backend: Backend::Cpu, .. }) => words::ENGINE_BADGE_CPU.into(),
            Self::Running(EngineReport { backend: Backend::WebGpu, adapter, .. }) => match adapter {
                Some(adapter) => words::engine_badge_webgpu_adapter(adapter),
                None => words::ENGINE_BADGE_WEBGPU.into(),
            },
            Self::Failed(_) => words::ENGINE_BADGE_STOPPED.into(),
        }
    }
}

/// Where a net's download starts and how long it is, as shares of all downloads. By the sizes of the published files:
/// 190 kB, 360 kB and 6.4 MB, fetched in this order.
const fn download_share(model: ModelId) -> (f64, f64) {
    match model {
        ModelId::FaceDetector => (0.0, 0.03),
        ModelId::FaceLandmarks => (0.03, 0.05),
        ModelId::FaceEncoder => (0.08, 0.92),
        // Fetched for the first style transfer, not while starting up.
        ModelId::VggBalanced | ModelId::VggLight | ModelId::Vgg19 => (1.0, 0.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::backend::KernelSet;
    use likeness_core::face::matching::Thresholds;
    use protocol::failure::FailureKind;

    fn download(model: ModelId, received: u64, total: u64) -> StartStep {
        StartStep::Download { model, received, total, cached: false }
    }

    fn running(backend: Backend, adapter: Option<&str>) -> EngineStatus {
        EngineStatus::Running(EngineReport {
            backend,
            adapter: adapter.map(str::to_owned),
            cpu_reason: None,
            kernels: KernelSet::Own,
            models: vec![],
            encoders: vec![],
            startup_ms: 1.0,
            thresholds: Thresholds { tau: 0.5, fmr: 1e-3, reject_tau: 0.6, reject_fmr: 1e-2 },
        })
    }

    #[test]
    fn the_progress_never_goes_back_while_starting_up() {
        let mut steps = vec![StartStep::OpeningDevice];
        for model in ModelId::FACE {
            steps.extend([0, 50, 100].map(|received| download(model, received, 100)));
        }
        steps.extend(ModelId::FACE.map(|model| StartStep::SelfTest { model }));
        steps.extend([0, 1, 2].map(|done| StartStep::WarmUp { done, all: 3 }));
        let (mut status, mut last) = (EngineStatus::Loading, -1.0);
        for step in steps {
            let before = last;
            status.step(step);
            last = status.fraction();
            assert!(last >= before && last <= 1.0, "{status:?}: {before} then {last}");
        }
        assert!(last < 1.0, "done only once it runs: {last}");
    }

    #[test]
    fn a_download_of_unknown_length_has_a_fraction() {
        let status = EngineStatus::Starting(download(ModelId::FaceEncoder, 10, 0));
        assert!(status.fraction().is_finite(), "{}", status.fraction());
    }

    #[test]
    fn a_late_step_does_not_set_a_running_engine_back() {
        let mut status = running(Backend::Cpu, None);
        status.step(StartStep::OpeningDevice);
        assert!(status.report().is_some(), "{status:?}");
    }

    #[test]
    fn the_badge_names_the_engine_and_always_starts_the_same_way() {
        let failed = EngineStatus::Failed(Failure::new(FailureKind::WorkerCrashed, ""));
        let mut lost = running(Backend::Cpu, None);
        if let EngineStatus::Running(report) = &mut lost {
            report.cpu_reason = Some(CpuReason::Lost);
        }
        let cases = [
            (EngineStatus::Loading, "Engine: starting, 0 %"),
            (running(Backend::WebGpu, Some("amd rdna-3")), "Engine: WebGPU \u{b7} amd rdna-3"),
            (running(Backend::WebGpu, None), "Engine: WebGPU"),
            (running(Backend::Cpu, Some("ignored")), "Engine: CPU"),
            (lost, "Engine: CPU \u{b7} GPU lost"),
            (failed, "Engine: stopped"),
        ];
        for (status, text) in cases {
            assert_eq!(status.badge(), text, "{status:?}");
        }
    }
}
