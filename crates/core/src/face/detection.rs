//! Face detection: decoding the detector's raw grid and suppressing overlaps.

use crate::geometry::{Rect, SimilarityTransform};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Size of a grid cell in pixels of the detector's square: the net downsamples five times by two.
const CELL: u32 = 32;

/// Values per anchor: tx, ty, tw, th and the objectness.
const FIELDS: usize = 5;

/// Widths and heights of the five anchors, in cells (face-api.js 0.22.2, `tinyFaceDetector/const.ts`).
const ANCHORS: [[f32; 2]; 5] = [
    [1.603_231, 2.094_468],
    [6.041_143, 7.080_126],
    [2.882_459, 3.518_061],
    [4.266_906, 5.178_857],
    [9.041_765, 10.663_08],
];

/// A detected face.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Detection {
    /// The bounding box, in source pixels. It may extend beyond the picture.
    pub bounds: Rect,
    /// The detector's confidence, 0..=1. Not a probability; only its order is meaningful.
    pub score: f32,
}

/// When a box counts as a face, and when two boxes are the same face.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct DetectionSettings {
    /// Boxes with a score strictly above this are kept. A lower value finds more faces, and more false ones.
    pub score: f32,
    /// If two boxes overlap by more than this (intersection over union), only the better one is kept.
    pub iou: f32,
}

impl Default for DetectionSettings {
    /// The values that face-api.js 0.22.2 uses with this net: the score threshold 0.5 of `TinyFaceDetectorOptions` and
    /// the IoU threshold 0.4 of `TinyYolov2Base`.
    fn default() -> Self {
        Self { score: 0.5, iou: 0.4 }
    }
}

/// Why numbers are not a detector output.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DetectionError {
    /// The length does not match the side of the input.
    #[error("the detector's output has {found} numbers instead of {expected}")]
    Length {
        /// `25 * (side / 32)^2`.
        expected: usize,
        /// The actual length.
        found: usize,
    },
}

/// Decodes the detector's output into boxes in the source picture with a score strictly above `min_score`.
///
/// All values are in pixels of the square (YOLO v2, Redmon and Farhadi 2016, section 2; there is no class score). For the
/// cell in row r and column c and for anchor a:
///
/// - the score is `sigmoid(to)`,
/// - the centre is `((c + sigmoid(tx)) * 32, (r + sigmoid(ty)) * 32)`,
/// - the size is `(exp(tw) * w_a * 32, exp(th) * h_a * 32)`.
///
/// Boxes that are not finite are skipped.
///
/// ```
/// use likeness_core::face::detection::{decode, suppress};
/// use likeness_core::geometry::SimilarityTransform;
///
/// // A 64-pixel square has 2x2 cells; the first anchor fires in all four.
/// let mut raw = [-20.0; 25 * 4];
/// raw[..16].fill(0.0); // tx, ty, tw, th
/// raw[16..20].fill(3.0); // objectness
/// let found = decode(&raw, 64, SimilarityTransform::IDENTITY, 0.5)?;
/// assert_eq!(found.len(), 4);
/// assert_eq!(found[0].bounds.center().x, 16.0);
/// assert_eq!(suppress(found, 0.1).len(), 1, "they overlap");
/// # Ok::<(), likeness_core::face::DetectionError>(())
/// ```
///
/// # Shapes
/// - raw: `[25, n, n]` with `n = side / 32`, one picture; channel `5 * anchor + field`
///
/// # Errors
/// [`DetectionError::Length`] if `raw` has any other length.
pub fn decode(
    raw: &[f32],
    side: u32,
    to_source: SimilarityTransform,
    min_score: f32,
) -> Result<Vec<Detection>, DetectionError> {
    let n = (side / CELL) as usize;
    let cells = n.saturating_mul(n);
    let expected = cells.saturating_mul(ANCHORS.len() * FIELDS);
    if raw.len() != expected {
        return Err(DetectionError::Length { expected, found: raw.len() });
    }
    let mut found = Vec::new();
    for (index, anchor) in ANCHORS.iter().enumerate() {
        for cell in 0..cells {
            let field = |k: usize| raw[(index * FIELDS + k) * cells + cell];
            let score = sigmoid(field(4));
            if score > min_score {
                let bounds = to_source.apply_rect(bounds(field, *anchor, cell / n, cell % n));
                found.extend(is_finite(bounds).then_some(Detection { bounds, score }));
            }
        }
    }
    Ok(found)
}

/// The box of one anchor, in pixels of the square.
fn bounds(field: impl Fn(usize) -> f32, anchor: [f32; 2], row: usize, column: usize) -> Rect {
    let cell = CELL as f32;
    let (width, height) = (field(2).exp() * anchor[0] * cell, field(3).exp() * anchor[1] * cell);
    let (x, y) = ((column as f32 + sigmoid(field(0))) * cell, (row as f32 + sigmoid(field(1))) * cell);
    Rect::new(x - width / 2.0, y - height / 2.0, width, height)
}

/// Non-maximum suppression: keeps the best of each group of overlapping boxes, best score first.
///
/// A box is kept if its intersection over union with every better box that was kept is at most `iou`. Equal scores are
/// ordered by position, so the result does not depend on the order of the input.
pub fn suppress(mut detections: Vec<Detection>, iou: f32) -> Vec<Detection> {
    let key = |d: &Detection| [d.bounds.x, d.bounds.y, d.bounds.width, d.bounds.height];
    detections.sort_by(|a, b| {
        let position = key(a).iter().zip(key(b)).map(|(a, b)| a.total_cmp(&b)).find(|o| o.is_ne());
        b.score.total_cmp(&a.score).then(position.unwrap_or(std::cmp::Ordering::Equal))
    });
    let mut kept: Vec<Detection> = Vec::new();
    for candidate in detections {
        if kept.iter().all(|k| k.bounds.iou(candidate.bounds) <= iou) {
            kept.push(candidate);
        }
    }
    kept
}

fn sigmoid(v: f32) -> f32 {
    1.0 / (1.0 + (-v).exp())
}

fn is_finite(r: Rect) -> bool {
    [r.x, r.y, r.width, r.height].iter().all(|v| v.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOTHING: f32 = -20.0;

    /// A 64-pixel square (2x2 cells) in which one anchor of one cell fires.
    fn grid(anchor: usize, row: usize, column: usize, fields: [f32; 5]) -> Vec<f32> {
        let mut raw = vec![NOTHING; 25 * 4];
        for (k, v) in fields.iter().enumerate() {
            raw[((anchor * 5 + k) * 2 + row) * 2 + column] = *v;
        }
        raw
    }

    fn detection(x: f32, y: f32, side: f32, score: f32) -> Detection {
        Detection { bounds: Rect::new(x, y, side, side), score }
    }

    #[test]
    fn channels_are_anchor_major_and_cells_row_major() {
        let raw = grid(2, 1, 0, [0.0, 0.0, 0.0, 0.0, 3.0]);
        let found = decode(&raw, 64, SimilarityTransform::IDENTITY, 0.5).expect("a full grid");
        assert_eq!(found.len(), 1, "{found:?}");
        let Rect { width, height, .. } = found[0].bounds;
        let centre = found[0].bounds.center();
        assert!((centre.x - 16.0).abs() < 1e-3 && (centre.y - 48.0).abs() < 1e-3, "row 1, column 0: {centre:?}");
        assert!((width - 2.882_459 * 32.0).abs() < 1e-3, "third anchor's width: {width}");
        assert!((height - 3.518_061 * 32.0).abs() < 1e-3, "third anchor's height: {height}");
        assert!((found[0].score - 0.952_574).abs() < 1e-5, "sigmoid of 3: {}", found[0].score);
    }

    #[test]
    fn boxes_are_mapped_to_source_pixels() {
        let raw = grid(0, 0, 1, [0.0, 0.0, 0.0, 0.0, 3.0]);
        let to_source = SimilarityTransform::scale_translate(10.0, 100.0, 1000.0);
        let found = decode(&raw, 64, to_source, 0.5).expect("a full grid");
        let centre = found[0].bounds.center();
        assert!((centre.x - 580.0).abs() < 1e-2 && (centre.y - 1160.0).abs() < 1e-2, "{centre:?}");
        assert!((found[0].bounds.width - 513.034).abs() < 1e-2, "{:?}", found[0].bounds);
    }

    #[test]
    fn a_score_must_be_strictly_greater_than_the_threshold() {
        let raw = grid(0, 0, 0, [0.0; 5]);
        let at = |threshold| decode(&raw, 64, SimilarityTransform::IDENTITY, threshold).expect("a full grid").len();
        assert_eq!((at(0.5), at(0.499)), (0, 1), "sigmoid(0) is exactly one half");
    }

    #[test]
    fn boxes_that_are_not_finite_are_skipped() {
        for fields in [[f32::NAN, 0.0, 0.0, 0.0, 3.0], [0.0, 0.0, 500.0, 0.0, 3.0], [0.0, 0.0, 0.0, 0.0, f32::NAN]] {
            let found = decode(&grid(1, 1, 1, fields), 64, SimilarityTransform::IDENTITY, 0.5).expect("a full grid");
            assert!(found.is_empty(), "{fields:?} became {found:?}");
        }
    }

    #[test]
    fn an_output_of_the_wrong_length_is_rejected() {
        let result = decode(&[0.0; 99], 64, SimilarityTransform::IDENTITY, 0.5);
        assert_eq!(result, Err(DetectionError::Length { expected: 100, found: 99 }), "one number short");
        assert!(
            decode(&[0.0; 25], u32::MAX, SimilarityTransform::IDENTITY, 0.5).is_err(),
            "a count that would overflow"
        );
    }

    #[test]
    fn boxes_that_overlap_by_exactly_the_limit_are_kept() {
        // Two 2x2 boxes that share a 1x2 half: intersection 2, union 6.
        let boxes = vec![detection(0.0, 0.0, 2.0, 0.9), detection(1.0, 0.0, 2.0, 0.8)];
        assert_eq!(suppress(boxes.clone(), 2.0 / 6.0).len(), 2, "at the limit");
        assert_eq!(suppress(boxes, 0.33), [detection(0.0, 0.0, 2.0, 0.9)], "above it, only the better one is kept");
    }

    prop_compose! {
        fn any_detection()(x in 0_u8..40, y in 0_u8..40, side in 1_u8..30, score in 0_u8..6) -> Detection {
            detection(f32::from(x), f32::from(y), f32::from(side), f32::from(score) / 6.0)
        }
    }

    proptest! {
        #[test]
        fn suppression_is_idempotent_independent_of_order_and_leaves_no_overlap(
            boxes in prop::collection::vec(any_detection(), 0..24).prop_flat_map(|b| (Just(b.clone()), Just(b).prop_shuffle())),
            iou in 0.0_f32..0.9,
        ) {
            let (boxes, shuffled) = boxes;
            let kept = suppress(boxes.clone(), iou);
            prop_assert_eq!(&suppress(kept.clone(), iou), &kept);
            prop_assert_eq!(&suppress(shuffled, iou), &kept);
            for (i, a) in kept.iter().enumerate() {
                prop_assert!(kept[i + 1..].iter().all(|b| a.bounds.iou(b.bounds) <= iou && a.score >= b.score));
            }
            let covered = |d: &Detection| kept.iter().any(|k| k == d || k.bounds.iou(d.bounds) > iou);
            prop_assert!(boxes.iter().all(covered), "a box is only dropped for a better one");
        }
    }
}
