//! Choosing the primary face of a picture among those that were detected.

use super::detection::Detection;
use crate::geometry::{Point, Rect, Size};

/// [`Prominence::centrality`] of photos. Not measured: in the seven development pictures that could tell, size alone, centrality alone and
/// every weight between choose the right face (`cargo xtask evaluate right-face`).
const CENTRALITY: f32 = 1.0;

/// A detected face and how consistently it was detected in several passes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FaceCandidate {
    /// The face.
    pub detection: Detection,
    /// Its [`support`], summed over all passes: of the whole picture and of the refinement.
    pub support: f32,
    /// Its mean score in the passes of the refinement, 0..=1.
    pub refined_score: f32,
}

/// Mean score in the refinement from which a face is kept even if another face has much more support. Measured: 0.37 for the
/// suit in the portrait of the astronaut, 0.58 to 0.85 for the faces in the samples and in eight randomly chosen
/// development pictures.
const MIN_REFINED_SCORE: f32 = 0.45;

/// Fraction of the best support from which a face is a candidate for the primary one. Chosen on the development
/// pictures: at 0.6, none of 433 gets a false detection in place of its face, judged by an off-centre box; without such
/// a rule six do.
const MIN_SUPPORT_SHARE: f32 = 0.6;

/// How consistently detections at several scales agree on a face: the sum over all passes of the best score of a box
/// that overlaps it. A real face is detected at most scales, a false one at a single scale, even if its score there is
/// high.
pub fn support(passes: &[Vec<Detection>], bounds: Rect, iou: f32) -> f32 {
    let best = |pass: &Vec<Detection>| {
        let over = pass.iter().filter(|d| d.bounds.iou(bounds) > iou);
        over.fold(0.0_f32, |best, d| best.max(d.score))
    };
    passes.iter().map(best).sum()
}

/// Which of several faces of a picture is meant: a large one in the middle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prominence {
    /// What the distance from the centre of the picture costs: a face whose centre lies half the picture's shorter side away from
    /// it counts as one that is `e` to this power times as small.
    pub centrality: f32,
}

impl Prominence {
    /// In live video: the largest face, which is nearest to the camera, wherever it moves.
    pub const LIVE: Self = Self { centrality: 0.0 };

    /// In a photo, which somebody has framed.
    pub const PHOTO: Self = Self { centrality: CENTRALITY };

    /// How prominent a face is in a picture of this size, as a logarithm: of its side in pixels, less the cost of its distance from the
    /// centre.
    pub fn of(self, frame: Size, bounds: Rect) -> f32 {
        let (width, height) = (frame.width as f32, frame.height as f32);
        let off = bounds.center().distance(Point::new(width / 2.0, height / 2.0));
        bounds.area().max(f32::MIN_POSITIVE).ln() / 2.0 - self.centrality * off / (width.min(height) / 2.0)
    }
}

/// The faces of a picture: first those that are about as well supported as the best, which may all be meant, then others.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundFaces {
    /// Those with at least 0.6 of the best support, largest first.
    pub supported: Vec<Detection>,
    /// The remaining faces with a high score in the refinement, largest first. Anything else is a false detection and is dropped.
    pub others: Vec<Detection>,
}

impl FoundFaces {
    /// Merges boxes of the same face: those that overlap by more than `iou`.
    pub fn merged(mut faces: Vec<FaceCandidate>, iou: f32) -> Self {
        faces.sort_by(|a, b| b.support.total_cmp(&a.support));
        let mut kept: Vec<FaceCandidate> = Vec::new();
        for face in faces {
            if kept.iter().all(|k| k.detection.bounds.iou(face.detection.bounds) <= iou) {
                kept.push(face);
            }
        }
        let most = kept.first().map_or(0.0, |k| k.support);
        let (supported, mut others): (Vec<_>, Vec<_>) =
            kept.into_iter().partition(|k| k.support >= MIN_SUPPORT_SHARE * most);
        others.retain(|k| k.refined_score >= MIN_REFINED_SCORE);
        let sorted = |faces: Vec<FaceCandidate>| {
            let mut faces: Vec<Detection> = faces.into_iter().map(|f| f.detection).collect();
            largest_first(&mut faces);
            faces
        };
        Self { supported: sorted(supported), others: sorted(others) }
    }

    /// The place of the face that is meant among those with support; `None` if there is none.
    pub fn meant(&self, frame: Size, prominence: Prominence) -> Option<usize> {
        let of = |place: &usize| prominence.of(frame, self.supported[*place].bounds);
        // Of several that are alike, the first, which is the largest.
        (0..self.supported.len()).rev().max_by(|a, b| of(a).total_cmp(&of(b)))
    }

    /// All faces, the one that is meant first. The rest keeps its order.
    pub fn meant_first(mut self, frame: Size, prominence: Prominence) -> Vec<Detection> {
        if let Some(meant) = self.meant(frame, prominence) {
            self.supported[..=meant].rotate_right(1);
        }
        [self.supported, self.others].concat()
    }
}

/// Sorts by area, largest first, then by score: a face nearer to the camera comes before one with a higher score.
pub fn largest_first(detections: &mut [Detection]) {
    detections.sort_by(|a, b| b.bounds.area().total_cmp(&a.bounds.area()).then(b.score.total_cmp(&a.score)));
}

/// Puts the face that somebody chose first: the one whose centre is nearest to the point, in pixels of the picture.
pub fn chosen_first(faces: &mut [Detection], chosen: Point) {
    let nearest = (0..faces.len()).min_by(|a, b| {
        let distance = |i: usize| faces[i].bounds.center().distance(chosen);
        distance(*a).total_cmp(&distance(*b))
    });
    if let Some(nearest) = nearest {
        faces[..=nearest].rotate_right(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FRAME: Size = Size::new(400, 300);

    fn detection(x: f32, y: f32, side: f32, score: f32) -> Detection {
        Detection { bounds: Rect::new(x, y, side, side), score }
    }

    fn all(faces: Vec<FaceCandidate>) -> Vec<Detection> {
        FoundFaces::merged(faces, 0.4).meant_first(FRAME, Prominence::LIVE)
    }

    #[test]
    fn the_largest_face_comes_before_the_most_confident() {
        let mut faces = vec![detection(0.0, 0.0, 10.0, 0.99), detection(50.0, 0.0, 30.0, 0.6)];
        largest_first(&mut faces);
        assert!(faces[0].bounds.width > 20.0, "{faces:?}");
    }

    #[test]
    fn a_chosen_face_comes_first_and_the_others_keep_their_order() {
        let faces = [detection(0.0, 0.0, 50.0, 0.9), detection(80.0, 0.0, 30.0, 0.8), detection(160.0, 0.0, 20.0, 0.7)];
        let chosen = |x, y| {
            let mut faces = faces;
            chosen_first(&mut faces, Point::new(x, y));
            faces
        };
        let [first, middle, smallest] = faces;
        assert_eq!(chosen(172.0, 8.0), [smallest, first, middle], "the smallest");
        assert_eq!(chosen(96.0, 20.0), [middle, first, smallest], "the one in the middle");
        assert_eq!(chosen(20.0, 20.0), [first, middle, smallest], "the one that was first");
        chosen_first(&mut [], Point::new(1.0, 1.0));
    }

    fn face(x: f32, side: f32, score: f32) -> Detection {
        Detection { bounds: Rect::new(x, 0.0, side, side), score }
    }

    #[test]
    fn a_false_detection_at_one_scale_ranks_below_a_face_detected_at_all() {
        let (person, false_face) = (face(0.0, 50.0, 0.7), face(200.0, 150.0, 0.95));
        let passes = [vec![person], vec![person, false_face], vec![person]];
        let supported = [false_face, person]
            .map(|detection| FaceCandidate {
                detection,
                support: support(&passes, detection.bounds, 0.4),
                refined_score: 0.7,
            })
            .to_vec();
        assert_eq!(all(supported.clone()), [person, false_face], "a support of 2.1 against 0.95, though smaller");
        let faint = supported.into_iter().map(|s| FaceCandidate { refined_score: 0.3, ..s }).collect();
        assert_eq!(all(faint), [person], "a face with a low score in the refinement is dropped");
    }

    #[test]
    fn the_nearer_of_two_people_is_the_primary_face() {
        let (far, near) = (face(0.0, 50.0, 0.9), face(200.0, 150.0, 0.8));
        let supported = [far, near]
            .map(|detection| FaceCandidate { detection, support: 3.0 * detection.score, refined_score: 0.7 })
            .to_vec();
        assert_eq!(all(supported), [near, far], "both have support; the largest comes first");
    }

    #[test]
    fn in_a_photo_a_face_in_the_middle_is_meant_before_a_slightly_larger_one_at_the_edge() {
        let (middle, edge) = (detection(160.0, 110.0, 80.0, 0.8), detection(0.0, 0.0, 90.0, 0.9));
        let found = FoundFaces { supported: vec![edge, middle], others: vec![] };
        assert_eq!(found.clone().meant_first(FRAME, Prominence::PHOTO), [middle, edge], "in a photo");
        assert_eq!(found.meant_first(FRAME, Prominence::LIVE), [edge, middle], "live, the larger one");
        let small = detection(190.0, 140.0, 20.0, 0.9);
        let found = FoundFaces { supported: vec![edge, small], others: vec![] };
        assert_eq!(found.meant_first(FRAME, Prominence::PHOTO), [edge, small], "a face in the background is not meant");
    }

    #[test]
    fn a_face_without_support_is_never_meant_even_in_the_middle() {
        let (edge, middle) = (detection(0.0, 0.0, 60.0, 0.9), detection(160.0, 110.0, 80.0, 0.9));
        let found = FoundFaces { supported: vec![edge], others: vec![middle] };
        assert_eq!(found.meant_first(FRAME, Prominence::PHOTO), [edge, middle], "the others come later");
        assert_eq!(FoundFaces { supported: vec![], others: vec![] }.meant(FRAME, Prominence::PHOTO), None, "no face");
    }

    proptest! {
        #[test]
        fn the_choice_is_the_same_in_a_picture_of_any_scale_and_the_rest_keeps_its_order(
            faces in prop::collection::vec((0_u8..200, 0_u8..200, 10_u8..100), 1..6), scale in 1_u8..9,
        ) {
            let of = |k: f32| -> FoundFaces {
                let face = |(x, y, side): &(u8, u8, u8)| detection(f32::from(*x) * k, f32::from(*y) * k, f32::from(*side) * k, 0.8);
                FoundFaces { supported: faces.iter().map(face).collect(), others: vec![] }
            };
            let k = u16::from(scale);
            let large = of(f32::from(k)).meant(Size::new(300 * u32::from(k), 250 * u32::from(k)), Prominence::PHOTO);
            let small = of(1.0).meant(Size::new(300, 250), Prominence::PHOTO);
            let prominence = |at: Option<usize>| at.map(|at| Prominence::PHOTO.of(Size::new(300, 250), of(1.0).supported[at].bounds));
            let apart = prominence(large).zip(prominence(small)).map_or(1.0, |(a, b)| (a - b).abs());
            prop_assert!(apart < 1e-3, "{large:?} {small:?}");
            let mut rest = of(1.0).supported;
            let first = rest.remove(small.expect("a face"));
            let ordered = of(1.0).meant_first(Size::new(300, 250), Prominence::PHOTO);
            prop_assert_eq!((ordered[0], &ordered[1..]), (first, &rest[..]));
        }
    }
}
