//! From the detector's raw grid to faces: decoding, non-maximum suppression, order.

use crate::geometry::{Rect, SimilarityTransform};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Pixels of the detector's square a cell: five halvings.
const CELL: u32 = 32;

/// Numbers an anchor: tx, ty, tw, th and the objectness.
const FIELDS: usize = 5;

/// Widths and heights of the five anchors, in cells (face-api.js 0.22.2, `tinyFaceDetector/const.ts`).
const ANCHORS: [[f32; 2]; 5] = [
    [1.603_231, 2.094_468],
    [6.041_143, 7.080_126],
    [2.882_459, 3.518_061],
    [4.266_906, 5.178_857],
    [9.041_765, 10.663_08],
];

/// A face in a picture.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Detection {
    /// Its box, in source pixels; it may leave the picture.
    pub bounds: Rect,
    /// How sure the detector is, 0..=1. Not a probability, only an order.
    pub score: f32,
}

/// When a box is a face, and when two boxes are the same one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct DetectionSettings {
    /// A box is kept where its score is strictly greater. Lower finds more faces and more that are none.
    pub score: f32,
    /// Of two boxes that overlap by more than this (intersection over union) the better is kept.
    pub iou: f32,
}

impl Default for DetectionSettings {
    /// The values that face-api.js 0.22.2 runs this net with: `TinyFaceDetectorOptions`' score threshold 0.5 and
    /// `TinyYolov2Base`'s IoU threshold 0.4.
    fn default() -> Self {
        Self { score: 0.5, iou: 0.4 }
    }
}

/// Why numbers are not the detector's output.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum DetectionError {
    /// Another count than the square's side asks for.
    #[error("the detector's output has {found} numbers, a square of its side has {expected}")]
    Length {
        /// `25 * (side / 32)^2`.
        expected: usize,
        /// What came.
        found: usize,
    },
}

/// Decodes the detector's output into boxes of the source picture whose score is strictly greater than `min_score`.
///
/// For the cell in row r and column c and anchor a: the score is `sigmoid(to)`, the centre `((c + sigmoid(tx)) * 32,
/// (r + sigmoid(ty)) * 32)`, the size `(exp(tw) * w_a * 32, exp(th) * h_a * 32)`, all in pixels of the square (YOLO v2,
/// Redmon and Farhadi 2016, section 2; there is no class score). Boxes that are not finite are passed over.
///
/// # Shapes
/// - raw: `[25, n, n]` with `n = side / 32`, one picture; channel `5 * anchor + field`
///
/// # Errors
/// [`DetectionError::Length`] where `raw` has another length.
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

/// One anchor's box in pixels of the square.
fn bounds(field: impl Fn(usize) -> f32, anchor: [f32; 2], row: usize, column: usize) -> Rect {
    let cell = CELL as f32;
    let (width, height) = (field(2).exp() * anchor[0] * cell, field(3).exp() * anchor[1] * cell);
    let (x, y) = ((column as f32 + sigmoid(field(0))) * cell, (row as f32 + sigmoid(field(1))) * cell);
    Rect::new(x - width / 2.0, y - height / 2.0, width, height)
}

/// Keeps the best of each cluster of boxes: greedy non-maximum suppression, best score first.
///
/// A box stays where its intersection over union with every better box that stayed is at most `iou`. Equal scores are
/// ordered by position, so that the result does not depend on the order of the input.
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

/// A face and how well several looks agree on it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Supported {
    /// The face.
    pub detection: Detection,
    /// Its [`support`], far and near looks together.
    pub support: f32,
    /// Its mean score in the near looks, 0..=1.
    pub near: f32,
}

/// Mean near score from which a face is one even beside another that is seen far better. Measured: 0.37 for the suit in the
/// astronaut's portrait, 0.58 to 0.85 for the faces in the samples and in eight development pictures drawn by lot.
const CONVINCING: f32 = 0.45;

/// Share of the best support at which a face counts as meant. Chosen on the development pictures: with 0.6 none of 433 gets
/// a phantom in place of its face, by the proxy of an off-centre box; with no such rule six do.
const SHARE: f32 = 0.6;

/// How well looks at several scales agree on a face: the sum over the looks of the best score of a box that overlaps it. A
/// face is seen at most scales, a phantom at one, even where its score there is high.
pub fn support(passes: &[Vec<Detection>], bounds: Rect, iou: f32) -> f32 {
    let best = |pass: &Vec<Detection>| {
        let over = pass.iter().filter(|d| d.bounds.iou(bounds) > iou);
        over.fold(0.0_f32, |best, d| best.max(d.score))
    };
    passes.iter().map(best).sum()
}

/// Joins boxes of one face and puts the face that is meant first: the largest among those with at least 0.6 of the best
/// support, then the others that convince from near, largest first. What does neither is a phantom and left out.
pub fn primary_first(mut faces: Vec<Supported>, iou: f32) -> Vec<Detection> {
    faces.sort_by(|a, b| b.support.total_cmp(&a.support));
    let mut kept: Vec<Supported> = Vec::new();
    for face in faces {
        if kept.iter().all(|k| k.detection.bounds.iou(face.detection.bounds) <= iou) {
            kept.push(face);
        }
    }
    let most = kept.first().map_or(0.0, |k| k.support);
    let (primary, mut others): (Vec<_>, Vec<_>) = kept.into_iter().partition(|k| k.support >= SHARE * most);
    others.retain(|k| k.near >= CONVINCING);
    let sorted = |faces: Vec<Supported>| {
        let mut faces: Vec<Detection> = faces.into_iter().map(|f| f.detection).collect();
        largest_first(&mut faces);
        faces
    };
    [sorted(primary), sorted(others)].concat()
}

/// Sorts by area, the largest first, then by score: the face that stands nearest is the one that is meant, not the one
/// that the detector is surest of.
pub fn largest_first(detections: &mut [Detection]) {
    detections.sort_by(|a, b| b.bounds.area().total_cmp(&a.bounds.area()).then(b.score.total_cmp(&a.score)));
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

    /// A 64-pixel square (2x2 cells) where one anchor of one cell fires.
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
    fn boxes_are_mapped_to_the_source_frame() {
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
    fn numbers_that_are_not_finite_make_no_face() {
        for fields in [[f32::NAN, 0.0, 0.0, 0.0, 3.0], [0.0, 0.0, 500.0, 0.0, 3.0], [0.0, 0.0, 0.0, 0.0, f32::NAN]] {
            let found = decode(&grid(1, 1, 1, fields), 64, SimilarityTransform::IDENTITY, 0.5).expect("a full grid");
            assert!(found.is_empty(), "{fields:?} became {found:?}");
        }
    }

    #[test]
    fn a_grid_of_another_size_is_refused() {
        let result = decode(&[0.0; 99], 64, SimilarityTransform::IDENTITY, 0.5);
        assert_eq!(result, Err(DetectionError::Length { expected: 100, found: 99 }), "one number short");
        assert!(
            decode(&[0.0; 25], u32::MAX, SimilarityTransform::IDENTITY, 0.5).is_err(),
            "a count that would overflow"
        );
    }

    #[test]
    fn an_overlap_of_exactly_the_limit_is_kept() {
        // Two 2x2 boxes that share a 1x2 half: intersection 2, union 6.
        let boxes = vec![detection(0.0, 0.0, 2.0, 0.9), detection(1.0, 0.0, 2.0, 0.8)];
        assert_eq!(suppress(boxes.clone(), 2.0 / 6.0).len(), 2, "at the limit");
        assert_eq!(suppress(boxes, 0.33), [detection(0.0, 0.0, 2.0, 0.9)], "above it the better one stays");
    }

    #[test]
    fn the_largest_face_comes_first_and_not_the_surest() {
        let mut faces = vec![detection(0.0, 0.0, 10.0, 0.99), detection(50.0, 0.0, 30.0, 0.6)];
        largest_first(&mut faces);
        assert!(faces[0].bounds.width > 20.0, "{faces:?}");
    }

    prop_compose! {
        fn any_detection()(x in 0_u8..40, y in 0_u8..40, side in 1_u8..30, score in 0_u8..6) -> Detection {
            detection(f32::from(x), f32::from(y), f32::from(side), f32::from(score) / 6.0)
        }
    }

    fn face(x: f32, side: f32, score: f32) -> Detection {
        Detection { bounds: Rect::new(x, 0.0, side, side), score }
    }

    #[test]
    fn a_phantom_seen_at_one_scale_does_not_stand_before_a_face_seen_at_all() {
        let (person, phantom) = (face(0.0, 50.0, 0.7), face(200.0, 150.0, 0.95));
        let passes = [vec![person], vec![person, phantom], vec![person]];
        let supported = [phantom, person]
            .map(|detection| Supported { detection, support: support(&passes, detection.bounds, 0.4), near: 0.7 })
            .to_vec();
        assert_eq!(
            primary_first(supported.clone(), 0.4),
            [person, phantom],
            "2.1 of support against 0.95, though smaller"
        );
        let faint = supported.into_iter().map(|s| Supported { near: 0.3, ..s }).collect();
        assert_eq!(primary_first(faint, 0.4), [person], "what does not convince from near either is no face");
    }

    #[test]
    fn of_two_people_the_nearer_one_is_meant() {
        let (far, near) = (face(0.0, 50.0, 0.9), face(200.0, 150.0, 0.8));
        let supported =
            [far, near].map(|detection| Supported { detection, support: 3.0 * detection.score, near: 0.7 }).to_vec();
        assert_eq!(primary_first(supported, 0.4), [near, far], "both are supported; the largest comes first");
    }

    proptest! {
        #[test]
        fn suppression_is_idempotent_free_of_order_and_leaves_no_overlap(
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
            prop_assert!(boxes.iter().all(covered), "nothing is dropped without a better box over it");
        }
    }
}
