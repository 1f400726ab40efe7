//! The start of the engine: open a device, fetch and verify the weights, load the nets and run their self-tests.

use crate::attachment::Attachment;
use crate::ports::{Clock as _, EnginePorts, ModelSource as _, Outbox as _, Progress, QueryAdapter as _};
use likeness_core::backend::{Backend, CpuReason, Preference};
use likeness_core::face::matching::thresholds;
use likeness_core::gallery::limits::ImpostorDistribution;
use likeness_core::manifest::{Manifest, ManifestError, ModelEntry, ModelId};
use likeness_nets::device::{self, KernelSet, LoadOptions, Opened};
use likeness_nets::self_test::{FaceFiles, FaceNets};
use protocol::failure::{Failure, FailureKind};
use protocol::{EngineReport, Event, ModelReport, StartStep};

/// A started engine.
#[derive(Debug)]
pub struct Started {
    /// The face nets; they passed their self-tests on this device.
    pub nets: FaceNets,
    /// The report for the page.
    pub report: EngineReport,
    /// The models of this site.
    pub manifest: Manifest,
    /// The device and the kernels that the nets were loaded for.
    pub options: LoadOptions,
    /// The distances between different people; `None` if the manifest has none.
    pub impostors: Option<ImpostorDistribution>,
}

/// The ports that the start needs.
#[derive(Debug)]
pub struct Starter<'a, P: EnginePorts> {
    /// The source of the weights.
    pub models: &'a P::Models,
    /// The query for a GPU.
    pub adapter: &'a P::Adapter,
    /// The time.
    pub clock: &'a P::Clock,
    /// The destination of progress events.
    pub outbox: &'a P::Outbox,
}

impl<P: EnginePorts> Starter<'_, P> {
    /// Starts on the preferred backend, or on the CPU if there is a reason to. If the GPU computes wrong numbers, the CPU
    /// is used instead.
    ///
    /// # Errors
    /// A [`Failure`] to show: no manifest, no download, wrong weights, or wrong numbers on the CPU too.
    pub async fn start(
        &self,
        preference: Preference,
        cpu_reason: Option<CpuReason>,
        kernels: KernelSet,
    ) -> Result<Started, Failure> {
        let began = self.clock.now_ms();
        self.emit(StartStep::OpeningDevice);
        let opened = match cpu_reason {
            Some(reason) => Opened::cpu(reason),
            None => device::open(preference, self.adapter.query().await).await,
        };
        let manifest = self.manifest().await?;
        let files = self.files(&manifest).await?;
        let (nets, deviations, opened) = self.run_self_tests(&manifest, &files, opened, kernels).await?;
        let thresholds = thresholds(&manifest.operating_points)
            .ok_or_else(|| Failure::new(FailureKind::ManifestUnreadable, "no operating point"))?;
        let report = EngineReport {
            backend: opened.backend,
            adapter: opened.adapter,
            cpu_reason: opened.cpu_reason,
            kernels,
            models: model_reports(&manifest, &deviations),
            startup_ms: self.clock.now_ms() - began,
            thresholds,
        };
        let impostors = ImpostorDistribution::new(&manifest.impostors);
        let options = LoadOptions::new(opened.device).with_kernels(kernels);
        Ok(Started { nets, report, manifest, options, impostors })
    }

    fn emit(&self, step: StartStep) {
        self.outbox.send(Event::Starting(step), Attachment::None);
    }

    async fn manifest(&self) -> Result<Manifest, Failure> {
        let unreadable = |detail: String| Failure::new(FailureKind::ManifestUnreadable, detail);
        let text = self.models.manifest().await.map_err(unreadable)?;
        Manifest::parse(&text).map_err(|error| match error {
            // Of another version of the page; a reload gets both anew.
            ManifestError::Version { .. } => Failure::new(FailureKind::StaleWorker, error.to_string()),
            error => unreadable(error.to_string()),
        })
    }

    async fn files(&self, manifest: &Manifest) -> Result<FaceFiles, Failure> {
        Ok(FaceFiles {
            detector: self.face_file(manifest, ModelId::FaceDetector).await?,
            landmarks: self.face_file(manifest, ModelId::FaceLandmarks).await?,
            encoder: self.face_file(manifest, ModelId::FaceEncoder).await?,
        })
    }

    async fn face_file(&self, manifest: &Manifest, id: ModelId) -> Result<Vec<u8>, Failure> {
        let total = manifest.entry(id).map_or(0, |entry| entry.bytes);
        let on_progress = |Progress { received, cached }: Progress| {
            self.emit(StartStep::Download { model: id, received, total, cached });
        };
        self.verified(manifest, id, &on_progress).await
    }

    /// Fetches and verifies a file. A damaged cached copy is deleted and the file fetched again; new bytes are cached.
    ///
    /// # Errors
    /// A [`Failure`] to show: not listed, no download, or wrong weights.
    pub(crate) async fn verified(
        &self,
        manifest: &Manifest,
        id: ModelId,
        on_progress: &dyn Fn(Progress),
    ) -> Result<Vec<u8>, Failure> {
        let entry = manifest.entry(id).map_err(|e| Failure::new(FailureKind::ManifestUnreadable, e.to_string()))?;
        let (bytes, cached) = self.fetched(entry, on_progress).await?;
        let (bytes, cached) = match entry.verify(&bytes) {
            Ok(()) => (bytes, cached),
            Err(_) if cached => {
                self.models.discard(entry).await;
                self.fetched(entry, on_progress).await?
            }
            Err(error) => return Err(Failure::new(FailureKind::WrongWeights(id), error.to_string())),
        };
        entry.verify(&bytes).map_err(|e| Failure::new(FailureKind::WrongWeights(id), e.to_string()))?;
        if !cached && let Err(detail) = self.models.save(entry, &bytes).await {
            // This visit is not affected; the next one downloads the file again.
            let failure = Failure::new(FailureKind::StorageFull, detail);
            self.outbox.send(Event::Failed { frame_id: None, failure, fatal: false }, Attachment::None);
        }
        Ok(bytes)
    }

    async fn fetched(&self, entry: &ModelEntry, on_progress: &dyn Fn(Progress)) -> Result<(Vec<u8>, bool), Failure> {
        let cached = std::cell::Cell::new(false);
        let progress = |p: Progress| {
            cached.set(p.cached);
            on_progress(p);
        };
        let fetched = self.models.fetch(entry, &progress).await;
        let bytes = fetched.map_err(|detail| Failure::new(FailureKind::Download(entry.id), detail))?;
        Ok((bytes, cached.get()))
    }

    /// Loads the nets and runs their self-tests; if one fails on the GPU, the CPU is used.
    async fn run_self_tests(
        &self,
        manifest: &Manifest,
        files: &FaceFiles,
        opened: Opened,
        kernels: KernelSet,
    ) -> Result<(FaceNets, Vec<f32>, Opened), Failure> {
        let options = |opened: &Opened| LoadOptions::new(opened.device.clone()).with_kernels(kernels);
        let on_gpu = opened.backend == Backend::WebGpu;
        match self.run_self_tests_on(manifest, files, &options(&opened)).await {
            Ok((nets, deviations)) => Ok((nets, deviations, opened)),
            Err(SelfTestError::Failed(failure)) => Err(failure),
            Err(SelfTestError::Wrong { model, deviation }) if on_gpu => {
                let opened = Opened::cpu(CpuReason::SelfTestFailed { model, deviation });
                let (nets, deviations) =
                    self.run_self_tests_on(manifest, files, &options(&opened)).await.map_err(SelfTestError::failure)?;
                Ok((nets, deviations, opened))
            }
            Err(wrong @ SelfTestError::Wrong { .. }) => Err(wrong.failure()),
        }
    }

    async fn run_self_tests_on(
        &self,
        manifest: &Manifest,
        files: &FaceFiles,
        options: &LoadOptions,
    ) -> Result<(FaceNets, Vec<f32>), SelfTestError> {
        let nets = FaceNets::load(manifest, files, options).map_err(|(model, error)| {
            SelfTestError::Failed(Failure::new(FailureKind::WrongWeights(model), error.to_string()))
        })?;
        let mut deviations = Vec::with_capacity(ModelId::FACE.len());
        for model in ModelId::FACE {
            self.emit(StartStep::SelfTest { model });
            let entry = manifest
                .entry(model)
                .map_err(|e| SelfTestError::Failed(Failure::new(FailureKind::ManifestUnreadable, e.to_string())))?;
            // A device that returns nothing fails like one that returns wrong numbers.
            let deviation = nets.deviation(model, &entry.self_test).await.unwrap_or(f32::INFINITY);
            if deviation > entry.self_test.tolerance {
                return Err(SelfTestError::Wrong { model, deviation });
            }
            deviations.push(deviation);
        }
        Ok((nets, deviations))
    }
}

/// Why a self-test did not pass.
enum SelfTestError {
    Wrong { model: ModelId, deviation: f32 },
    Failed(Failure),
}

impl SelfTestError {
    fn failure(self) -> Failure {
        match self {
            Self::Failed(failure) => failure,
            Self::Wrong { model, deviation } => {
                Failure::new(FailureKind::SelfTest(model), format!("relative deviation {deviation:e}"))
            }
        }
    }
}

/// The face nets, which were just tested, and the nets for style transfer.
fn model_reports(manifest: &Manifest, deviations: &[f32]) -> Vec<ModelReport> {
    let reported = ModelId::FACE.into_iter().zip(deviations.iter().copied().map(Some));
    let listed = reported.chain(ModelId::STYLE.into_iter().map(|id| (id, None)));
    let report = |(id, deviation): (ModelId, Option<f32>)| {
        let entry = manifest.entry(id).ok()?;
        let paints = |backend: &Backend| manifest.style_default(*backend) == Some(id);
        Some(ModelReport {
            id,
            bytes: entry.bytes,
            sha256: entry.sha256.clone(),
            source: entry.source.clone(),
            licence: entry.licence.clone(),
            deviation,
            tolerance: entry.self_test.tolerance,
            paints_on: [Backend::WebGpu, Backend::Cpu].into_iter().filter(paints).collect(),
        })
    };
    listed.filter_map(report).collect()
}
