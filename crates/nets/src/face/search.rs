//! The search for faces in a frame.
//!
//! A live frame is looked at once, since the next one follows soon. A photo is looked at again where the first look may have
//! missed faces: in tiles, if they may be small; and turned by quarters and with a border, if none was found for sure.

use super::pipeline::{FacePipeline, PipelineError};
use super::stages::Detect;
use likeness_core::face::detection;
use likeness_core::face::detection::{Detection, DetectionSettings};
use likeness_core::face::primary_face::{FaceCandidate, FoundFaces, Prominence, support};
use likeness_core::face::report::Source;
use likeness_core::face::tiles;
use likeness_core::geometry::{Point, QuarterTurn, Rect};
use likeness_core::pixels::RgbaFrame;
use likeness_core::resample::{Placement, letterbox_region};
use likeness_core::timing::{Stage, Trace};

/// A refining detection of at least this score supports a face, without being one itself.
const SUPPORT_SCORE: f32 = 0.05;

/// How a part of a frame is looked at.
#[derive(Debug, Clone, Copy)]
struct Look<'a> {
    /// The part, in pixels of the frame.
    region: Rect,
    /// How it is turned before.
    turn: QuarterTurn,
    /// The detector's input sizes, pixels.
    sides: &'a [u32],
    /// The part of the input's side that a black border takes at each edge, as a divisor; 0 for none.
    border: u32,
}

impl<D: Detect, L, E> FacePipeline<D, L, E> {
    /// Detects the faces of a frame: at every scale of its source, with each detection refined in a crop. The primary face comes
    /// first.
    ///
    /// # Errors
    /// [`PipelineError`] if the detector returns no result or an invalid one.
    pub async fn find(
        &self,
        frame: &RgbaFrame,
        source: Source,
        trace: &mut Trace<'_>,
    ) -> Result<Vec<Detection>, PipelineError> {
        let prominence = match source {
            Source::Camera => Prominence::LIVE,
            Source::Photo => Prominence::PHOTO,
        };
        Ok(self.found(frame, source, trace).await?.meant_first(frame.size(), prominence))
    }

    /// Detects the faces of a frame as [`Self::find`] does, and leaves open which of those that are well supported is meant.
    ///
    /// # Errors
    /// [`PipelineError`] if the detector returns no result or an invalid one.
    pub async fn found(
        &self,
        frame: &RgbaFrame,
        source: Source,
        trace: &mut Trace<'_>,
    ) -> Result<FoundFaces, PipelineError> {
        let size = frame.size();
        let region = Rect::new(0.0, 0.0, size.width as f32, size.height as f32);
        let (sides, refine_sides) = self.settings.sides(source);
        let look = Look { region, turn: QuarterTurn::None, sides, border: 0 };
        let mut faces = self.look(frame, look, refine_sides, trace).await?;
        if source == Source::Photo {
            let mut levels = tiles::sides(size);
            self.descend(frame, &mut faces, levels.next().as_slice(), trace).await?;
            if faces.iter().all(|face| face.detection.score < self.settings.sure_score) {
                faces = self.look_otherwise(frame, look, faces, trace).await?;
            }
            self.descend(frame, &mut faces, &levels.collect::<Vec<_>>(), trace).await?;
        }
        Ok(FoundFaces::merged(faces, self.settings.detection.iou))
    }

    /// Looks at tiles of these sides, in pixels of the frame, as long as there may be faces too small for larger ones.
    async fn descend(
        &self,
        frame: &RgbaFrame,
        faces: &mut Vec<FaceCandidate>,
        sides: &[u32],
        trace: &mut Trace<'_>,
    ) -> Result<(), PipelineError> {
        for side in sides {
            if !tiles::may_miss(faces, *side) {
                break;
            }
            let mut found = Vec::new();
            for region in tiles::tiles(frame.size(), *side) {
                let sides = [tiles::input_side(*side)];
                let look = Look { region, turn: QuarterTurn::None, sides: &sides, border: 0 };
                found.extend(self.look(frame, look, &self.settings.photo_refine_sides, trace).await?);
            }
            faces.extend(found);
        }
        Ok(())
    }

    /// Looks at a frame in which no face was found for sure with a border and turned by quarters, and takes the look with most
    /// support: the first one, or one of these.
    async fn look_otherwise(
        &self,
        frame: &RgbaFrame,
        whole: Look<'_>,
        mut best: Vec<FaceCandidate>,
        trace: &mut Trace<'_>,
    ) -> Result<Vec<FaceCandidate>, PipelineError> {
        let refine_sides = &self.settings.photo_refine_sides;
        let bordered = Look { border: 4, ..whole };
        let turned = QuarterTurn::TURNED.map(|turn| Look { turn, ..whole });
        for look in [bordered].into_iter().chain(turned) {
            let mut found = self.look(frame, look, refine_sides, trace).await?;
            found.retain(|face| face.refined_score >= self.settings.turned_score);
            let most = |faces: &[FaceCandidate]| faces.iter().map(|face| face.support).fold(0.0, f32::max);
            if most(&found) > most(&best) {
                best = found;
            }
        }
        Ok(best)
    }

    /// The faces of one look, each refined.
    async fn look(
        &self,
        frame: &RgbaFrame,
        look: Look<'_>,
        refine_sides: &[u32],
        trace: &mut Trace<'_>,
    ) -> Result<Vec<FaceCandidate>, PipelineError> {
        let DetectionSettings { score, iou } = self.settings.detection;
        let mut passes = Vec::new();
        for side in look.sides {
            passes.push(self.detect(frame, look, *side, score, trace).await?);
        }
        let mut faces = Vec::new();
        for candidate in detection::suppress(passes.concat(), iou) {
            let support = support(&passes, candidate.bounds, iou);
            let around = Look { sides: refine_sides, ..look };
            if let Some(refined) = self.refine(frame, candidate, around, trace).await? {
                faces.push(FaceCandidate { support: support + refined.support, ..refined });
            }
        }
        Ok(faces)
    }

    /// Detects the face again in a crop around it, or returns `None` if it is not confirmed. The refined box is more accurate,
    /// since every face then has the same size in the detector's input.
    async fn refine(
        &self,
        frame: &RgbaFrame,
        candidate: Detection,
        look: Look<'_>,
        trace: &mut Trace<'_>,
    ) -> Result<Option<FaceCandidate>, PipelineError> {
        if look.sides.is_empty() {
            let refined_score = candidate.score;
            return Ok(Some(FaceCandidate { detection: candidate, support: 0.0, refined_score }));
        }
        let settings = &self.settings;
        let side = candidate.bounds.width.max(candidate.bounds.height) / settings.refine_fill;
        let Point { x, y } = candidate.bounds.center();
        let region = Rect::new(x - side / 2.0, y - side / 2.0, side, side);
        let mut passes = Vec::new();
        for side in look.sides {
            passes.push(self.detect(frame, Look { region, ..look }, *side, SUPPORT_SCORE, trace).await?);
        }
        let support = support(&passes, candidate.bounds, settings.refine_iou);
        let agrees = passes.into_iter().flatten().filter(|d| d.bounds.iou(candidate.bounds) > settings.refine_iou);
        let best = agrees.max_by(|a, b| a.score.total_cmp(&b.score)).filter(|d| d.score > settings.refine_score);
        let refined_score = support / look.sides.len() as f32;
        Ok(best.map(|detection| FaceCandidate { detection, support, refined_score }))
    }

    async fn detect(
        &self,
        frame: &RgbaFrame,
        look: Look<'_>,
        side: u32,
        score: f32,
        trace: &mut Trace<'_>,
    ) -> Result<Vec<Detection>, PipelineError> {
        let boxed = trace.time(Stage::Letterbox, || {
            let border = side.checked_div(look.border).unwrap_or(0);
            letterbox_region(frame, look.region, side - 2 * border, Placement::TopLeft)
                .bordered(border)
                .turned(look.turn)
        });
        let start = trace.start();
        let raw = self.detector.detect(&boxed.picture).await?;
        trace.add(Stage::Detect, start);
        Ok(detection::decode(&raw, side, boxed.to_source, score)?)
    }
}
