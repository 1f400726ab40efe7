//! Frame in, face report out: detector, landmarks, alignment, encoder, in the order of `docs/ARCHITECTURE.md`.

use crate::models::{Detect, Encode, FindLandmarks};
use crate::ports::Clock;
use likeness_core::face::alignment::{Alignment, CHIP};
use likeness_core::face::detection;
use likeness_core::face::detection::{Detection, DetectionError, DetectionSettings, Supported};
use likeness_core::face::embedding::{Embedding, EmbeddingError};
use likeness_core::face::landmarks;
use likeness_core::face::landmarks::LandmarkError;
use likeness_core::face::notice::{QualitySettings, notices};
use likeness_core::face::report::{DetectedFace, FaceReport, Source};
use likeness_core::geometry::{Point, Rect, Size};
use likeness_core::pixels::{RgbField, RgbaFrame};
use likeness_core::resample::{Placement, letterbox_region, warp};
use likeness_core::timing::{Stage, StageTimings};
use likeness_nets::bridge::BridgeError;
use thiserror::Error;

/// Side of the landmark net's square, pixels.
const LANDMARK_SIDE: u32 = 112;

/// Scores from here on count as support in a near look, though not as a face.
const SUPPORT_SCORE: f32 = 0.05;

/// What the pipeline does; the defaults were measured (`docs/ACCURACY.md`).
#[derive(Debug, Clone, PartialEq)]
pub struct PipelineSettings {
    /// Detector squares for a live frame, pixels, multiples of 32.
    pub camera_sides: Vec<u32>,
    /// Detector squares for a still picture: several, since a face that fills the frame is too large for a large one.
    pub photo_sides: Vec<u32>,
    /// Best score that a near look must give: lower, since a far one has found the face already.
    pub near_score: f32,
    /// Detector squares of the near looks at each face found in a live frame, pixels.
    pub camera_refine_sides: Vec<u32>,
    /// Detector squares of the near looks at each face found in a still picture; without any, what was found far counts.
    pub photo_near_sides: Vec<u32>,
    /// Part of the near picture's width that the face fills: what the detector sees best.
    pub refine_fill: f32,
    /// How far the near look must agree with the far one (intersection over union), or there is no face: in a shrunk picture
    /// a badge under a collar can look like one.
    pub refine_iou: f32,
    /// How the chip is cut.
    pub alignment: Alignment,
    /// Score and overlap thresholds.
    pub detection: DetectionSettings,
    /// When faces come with a warning.
    pub quality: QualitySettings,
    /// Average the encodings of the chip and of its mirror image: twice the encoder's work, and no fewer errors on the
    /// development pairs.
    pub mirror: bool,
}

impl Default for PipelineSettings {
    fn default() -> Self {
        Self {
            camera_sides: vec![128, 224],
            photo_sides: vec![96, 128, 192, 416],
            near_score: 0.4,
            camera_refine_sides: vec![128],
            photo_near_sides: vec![96, 128, 160, 192],
            refine_fill: 0.5,
            refine_iou: 0.3,
            alignment: Alignment::Fitted,
            detection: DetectionSettings { score: 0.4, ..DetectionSettings::default() },
            quality: QualitySettings::default(),
            mirror: false,
        }
    }
}

impl PipelineSettings {
    /// The detector squares for a kind of picture: of the whole, and of each face that was found.
    pub fn sides(&self, source: Source) -> (&[u32], &[u32]) {
        match source {
            Source::Camera => (&self.camera_sides, &self.camera_refine_sides),
            Source::Photo => (&self.photo_sides, &self.photo_near_sides),
        }
    }
}

/// Three nets and what to do with them.
#[derive(Debug)]
pub struct FacePipeline<D, L, E> {
    /// Finds faces.
    pub detector: D,
    /// Finds their landmarks.
    pub landmarks: L,
    /// Encodes them.
    pub encoder: E,
    /// What to do.
    pub settings: PipelineSettings,
}

/// What one look gives.
#[derive(Debug, Clone)]
pub struct Analysis {
    /// For the page.
    pub report: FaceReport,
    /// The largest face; `None` where there is none.
    pub face: Option<EncodedFace>,
}

/// A face that was aligned and encoded.
#[derive(Debug, Clone)]
pub struct EncodedFace {
    /// The aligned chip, `[150, 150, 3]`, 0..=255.
    pub chip: RgbField,
    /// Its 128 numbers.
    pub embedding: Embedding,
}

/// What is known of one face of a frame, besides its box.
#[derive(Debug, Clone, Default)]
pub struct ReadFace {
    /// Its 68 landmarks, pixels of the frame.
    pub landmarks: Vec<Point>,
    /// Chip and encoding; `None` where the landmarks allow no alignment.
    pub face: Option<EncodedFace>,
}

/// Why a look failed. "No face" is no failure but a report without faces.
#[derive(Debug, Error, Clone, PartialEq)]
pub enum PipelineError {
    /// The device did not return a result.
    #[error(transparent)]
    Bridge(#[from] BridgeError),
    /// The detector's output has the wrong length.
    #[error(transparent)]
    Detection(#[from] DetectionError),
    /// The landmark net's output has the wrong length.
    #[error(transparent)]
    Landmarks(#[from] LandmarkError),
    /// The encoder's output is no encoding.
    #[error(transparent)]
    Embedding(#[from] EmbeddingError),
}

impl<D: Detect, L: FindLandmarks, E: Encode> FacePipeline<D, L, E> {
    /// Finds the faces of a frame and encodes the largest.
    ///
    /// # Errors
    /// [`PipelineError`] where a net does not answer or answers nonsense.
    pub async fn look(&self, frame: &RgbaFrame, source: Source, clock: &dyn Clock) -> Result<Analysis, PipelineError> {
        let mut timings = StageTimings::default();
        let faces = self.find(frame, source, clock, &mut timings).await?;
        let read = match faces.first() {
            Some(largest) => self.read(frame, largest.bounds, clock, &mut timings).await?,
            None => ReadFace::default(),
        };
        let report = FaceReport {
            frame: frame.size(),
            notices: notices(frame.size(), &faces, &read.landmarks, &self.settings.quality),
            faces: faces.iter().map(|d| DetectedFace { bounds: d.bounds, score: d.score }).collect(),
            landmarks: read.landmarks,
            chip: if read.face.is_some() { CHIP } else { 0 },
            timings,
        };
        Ok(Analysis { report, face: read.face })
    }

    /// Landmarks and encoding of one face of a frame.
    ///
    /// # Errors
    /// [`PipelineError`] where a net does not answer or answers nonsense.
    pub async fn read(
        &self,
        frame: &RgbaFrame,
        bounds: Rect,
        clock: &dyn Clock,
        timings: &mut StageTimings,
    ) -> Result<ReadFace, PipelineError> {
        let landmarks = self.landmarks(frame, bounds, clock, timings).await?;
        let face = self.encode(frame, &landmarks, clock, timings).await?;
        Ok(ReadFace { landmarks, face })
    }

    /// The faces of a frame: found at every scale that its source asks for, each seen again from near; the one
    /// that is meant first.
    ///
    /// # Errors
    /// [`PipelineError`] where the detector does not answer or answers nonsense.
    pub async fn find(
        &self,
        frame: &RgbaFrame,
        source: Source,
        clock: &dyn Clock,
        timings: &mut StageTimings,
    ) -> Result<Vec<Detection>, PipelineError> {
        let DetectionSettings { score, iou } = self.settings.detection;
        let Size { width, height } = frame.size();
        let whole = Rect::new(0.0, 0.0, width as f32, height as f32);
        let (far_sides, near_sides) = self.settings.sides(source);
        let mut looks = Vec::new();
        for side in far_sides {
            looks.push(self.detect(frame, whole, *side, score, clock, timings).await?);
        }
        let mut faces = Vec::new();
        for candidate in detection::suppress(looks.concat(), iou) {
            let far = detection::support(&looks, candidate.bounds, iou);
            if let Some(near) = self.refine(frame, candidate, near_sides, clock, timings).await? {
                faces.push(Supported { support: far + near.support, ..near });
            }
        }
        Ok(detection::primary_first(faces, iou))
    }

    /// The face as seen from near, or `None` where there is none. Its box is the better one: every face is then seen at the
    /// same size, whatever the scale at which it was found.
    async fn refine(
        &self,
        frame: &RgbaFrame,
        candidate: Detection,
        sides: &[u32],
        clock: &dyn Clock,
        timings: &mut StageTimings,
    ) -> Result<Option<Supported>, PipelineError> {
        if sides.is_empty() {
            let near = candidate.score;
            return Ok(Some(Supported { detection: candidate, support: 0.0, near }));
        }
        let settings = &self.settings;
        let side = candidate.bounds.width.max(candidate.bounds.height) / settings.refine_fill;
        let Point { x, y } = candidate.bounds.center();
        let region = Rect::new(x - side / 2.0, y - side / 2.0, side, side);
        let mut looks = Vec::new();
        for side in sides {
            looks.push(self.detect(frame, region, *side, SUPPORT_SCORE, clock, timings).await?);
        }
        let support = detection::support(&looks, candidate.bounds, settings.refine_iou);
        let agrees = looks.into_iter().flatten().filter(|d| d.bounds.iou(candidate.bounds) > settings.refine_iou);
        let best = agrees.max_by(|a, b| a.score.total_cmp(&b.score)).filter(|d| d.score > settings.near_score);
        let near = support / sides.len() as f32;
        Ok(best.map(|detection| Supported { detection, support, near }))
    }

    async fn detect(
        &self,
        frame: &RgbaFrame,
        region: Rect,
        side: u32,
        score: f32,
        clock: &dyn Clock,
        timings: &mut StageTimings,
    ) -> Result<Vec<Detection>, PipelineError> {
        let boxed =
            timed(timings, Stage::Letterbox, clock, || letterbox_region(frame, region, side, Placement::TopLeft));
        let start = clock.now_ms();
        let raw = self.detector.detect(&boxed.picture).await?;
        timings.add(Stage::Detect, clock.now_ms() - start);
        Ok(detection::decode(&raw, side, boxed.to_source, score)?)
    }

    async fn landmarks(
        &self,
        frame: &RgbaFrame,
        bounds: Rect,
        clock: &dyn Clock,
        timings: &mut StageTimings,
    ) -> Result<Vec<Point>, PipelineError> {
        let start = clock.now_ms();
        let crop = letterbox_region(frame, bounds, LANDMARK_SIDE, Placement::Centred);
        let raw = self.landmarks.landmarks(&crop.picture).await?;
        let points = landmarks::decode(&raw, LANDMARK_SIDE, crop.to_source)?;
        timings.add(Stage::Landmarks, clock.now_ms() - start);
        Ok(points)
    }

    /// Aligns and encodes; `None` where the landmarks allow no alignment (all in one point).
    async fn encode(
        &self,
        frame: &RgbaFrame,
        points: &[Point],
        clock: &dyn Clock,
        timings: &mut StageTimings,
    ) -> Result<Option<EncodedFace>, PipelineError> {
        let Some(to_source) = self.settings.alignment.transform(points).and_then(|t| t.inverse()) else {
            return Ok(None);
        };
        let chip = timed(timings, Stage::Align, clock, || warp(frame, to_source, Size::new(CHIP, CHIP)));
        let start = clock.now_ms();
        let mut chips = vec![chip];
        if self.settings.mirror {
            let mirrored = chips[0].mirrored();
            chips.push(mirrored);
        }
        let raw = self.encoder.encode(&chips).await?;
        let encodings = raw.iter().map(|numbers| Embedding::new(numbers)).collect::<Result<Vec<_>, _>>()?;
        let embedding = Embedding::mean(&encodings);
        timings.add(Stage::Encode, clock.now_ms() - start);
        Ok(embedding.map(|embedding| EncodedFace { chip: chips.swap_remove(0), embedding }))
    }
}

fn timed<T>(timings: &mut StageTimings, stage: Stage, clock: &dyn Clock, work: impl FnOnce() -> T) -> T {
    let start = clock.now_ms();
    let result = work();
    timings.add(stage, clock.now_ms() - start);
    result
}
