//! The parameters of the face pipeline.

use likeness_core::face::alignment::Alignment;
use likeness_core::face::detection::DetectionSettings;
use likeness_core::face::notice::QualitySettings;
use likeness_core::face::report::Source;

/// The parameters of the face pipeline. The defaults were measured (`docs/ACCURACY.md`).
#[derive(Debug, Clone, PartialEq)]
pub struct PipelineSettings {
    /// Detector input sizes for a live frame, pixels, multiples of 32.
    pub camera_sides: Vec<u32>,
    /// Detector input sizes for a still picture: several, since a face that fills the frame is too large for a large one.
    pub photo_sides: Vec<u32>,
    /// The score that the best refining detection must exceed: lower, since the face has been detected already.
    pub refine_score: f32,
    /// A photo in which no face has this score is looked at turned, too. Of 109 development pictures one has less upright (0.62);
    /// of 164 faces found in the same pictures turned, 128 have.
    pub sure_score: f32,
    /// The mean score that the refining detections of a face must reach if it was found in a turned photo: most of what such a
    /// look finds beside faces is chance.
    pub turned_score: f32,
    /// Detector input sizes that refine each face found in a live frame, pixels.
    pub camera_refine_sides: Vec<u32>,
    /// Detector input sizes that refine each face found in a still picture. If empty, the first detection is final.
    pub photo_refine_sides: Vec<u32>,
    /// Part of the refining crop's width that the face fills: where the detector is most accurate.
    pub refine_fill: f32,
    /// The intersection over union by which a refining detection must agree with the first, or the face is rejected: in a
    /// downscaled picture a badge under a collar can look like a face.
    pub refine_iou: f32,
    /// How the chip is aligned.
    pub alignment: Alignment,
    /// Score and overlap thresholds.
    pub detection: DetectionSettings,
    /// When a face gets a quality notice.
    pub quality: QualitySettings,
    /// Whether to average the embeddings of the chip and of its mirror image: twice the encoder's work, and no fewer errors on
    /// the development pairs.
    pub mirror: bool,
}

impl Default for PipelineSettings {
    fn default() -> Self {
        Self {
            camera_sides: vec![128, 224],
            photo_sides: vec![96, 128, 192, 416],
            refine_score: 0.4,
            sure_score: 0.75,
            turned_score: 0.5,
            camera_refine_sides: vec![128],
            photo_refine_sides: vec![96, 128, 160, 192],
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
    /// The detector input sizes for a source: for the whole picture, and for refining each face.
    pub fn sides(&self, source: Source) -> (&[u32], &[u32]) {
        match source {
            Source::Camera => (&self.camera_sides, &self.camera_refine_sides),
            Source::Photo => (&self.photo_sides, &self.photo_refine_sides),
        }
    }
}
