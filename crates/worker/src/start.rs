//! The start of the engine: open a device, fetch and verify the weights, load the nets and run their self-tests.

use crate::attachment::Attachment;
use crate::ports::{Clock as _, EnginePorts, ModelSource as _, Outbox as _, Progress, QueryAdapter as _};
use crate::weight_files::WeightFiles;
use likeness_core::backend::{Backend, CpuReason, Preference};
use likeness_core::face::matching::thresholds;
use likeness_core::manifest::{EncoderNet, Manifest, ManifestError, ModelId};
use likeness_nets::device::{self, KernelSet, LoadOptions, Opened};
use likeness_nets::self_test::{FaceFiles, FaceNets};
use protocol::failure::{Failure, FailureKind};
use protocol::{EncoderReport, EngineReport, Event, ModelReport, StartStep};

/// A started engine.
#[derive(Debug)]
pub struct Started {
    /// The face nets; they passed their self-tests on this device.
    pub nets: FaceNets,
    /// The report for the page.
    pub report: EngineReport,
    /// The models of this site, with the encoder in use as the default one.
    pub manifest: Manifest,
    /// The device and the kernels that the nets were loaded for.
    pub options: LoadOptions,
}

/// What a start was asked for.
#[derive(Debug, Clone)]
pub struct StartChoice {
    /// The backend.
    pub preference: Preference,
    /// Why to use the CPU regardless.
    pub cpu_reason: Option<CpuReason>,
    /// The kernels that the nets use.
    pub kernels: KernelSet,
    /// The encoder; `None`, or one that the site does not offer: the site's default.
    pub encoder: Option<EncoderNet>,
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
    pub async fn start(&self, choice: StartChoice) -> Result<Started, Failure> {
        let StartChoice { preference, cpu_reason, kernels, encoder } = choice;
        let began = self.clock.now_ms();
        self.emit(StartStep::OpeningDevice);
        let opened = match cpu_reason {
            Some(reason) => Opened::cpu(reason),
            None => device::open(preference, self.adapter.query().await).await,
        };
        let offered = self.manifest().await?;
        let chosen = encoder.and_then(|net| offered.with_encoder(net).ok());
        let manifest = chosen.unwrap_or_else(|| offered.clone());
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
            encoders: encoder_reports(&offered, &manifest),
            startup_ms: self.clock.now_ms() - began,
            thresholds,
        };
        let options = LoadOptions::new(opened.device).with_kernels(kernels);
        Ok(Started { nets, report, manifest, options })
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

    /// Fetches and verifies the file of a net.
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
        WeightFiles { models: self.models, outbox: self.outbox }.verified(entry, on_progress).await
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

/// The encoders of a site, of which `in_use` has one.
fn encoder_reports(offered: &Manifest, in_use: &Manifest) -> Vec<EncoderReport> {
    let used = in_use.entry(ModelId::FaceEncoder).map(|entry| entry.net);
    offered.encoders().map(|entry| EncoderReport { net: entry.net, in_use: used == Ok(entry.net) }).collect()
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
