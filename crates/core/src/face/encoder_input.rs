//! From the aligned chip, which is shown and judged, to the input of an encoder.

use super::alignment::{CHIP, FIT_LANDMARKS, TEMPLATE, fit};
use crate::geometry::{Point, SimilarityTransform, Size};
use crate::manifest::EncoderNet;
use crate::pixels::{RgbField, RgbaFrame};
use crate::resample::warp;

/// Where `MobileFaceNet` expects the centres of the eyes, the tip of the nose and the corners of the mouth, in a chip of
/// 112 pixels (pixel centres at whole numbers): the template of `InsightFace` (`python-package/insightface/utils/face_align.py`).
const FIVE_POINTS: [[f32; 2]; 5] =
    [[38.2946, 51.6963], [73.5318, 51.5014], [56.0252, 71.7366], [41.5493, 92.3655], [70.7299, 92.2041]];

/// The landmarks whose means are these points.
const FIVE_PARTS: [std::ops::Range<usize>; 5] = [36..42, 42..48, 30..31, 48..49, 54..55];

/// Side of an encoder's input in pixels.
pub const fn side(net: EncoderNet) -> u32 {
    match net {
        EncoderNet::Dlib => CHIP,
        EncoderNet::MobileFaceNet => 112,
    }
}

/// The transform from chip pixels to the pixels of an encoder's input. It does not depend on the face.
///
/// dlib's encoder reads the chip itself. `MobileFaceNet` was trained on faces aligned by five points; the transform takes
/// those of the chip's template to its five by least squares. A face is thus aligned by the same 33 landmarks for both.
///
/// ```
/// use likeness_core::face::encoder_input::chip_to_input;
/// use likeness_core::manifest::EncoderNet;
///
/// let to_input = chip_to_input(EncoderNet::MobileFaceNet);
/// assert!(to_input.scale() < 112.0 / 150.0, "a wider crop in fewer pixels: {}", to_input.scale());
/// ```
pub fn chip_to_input(net: EncoderNet) -> SimilarityTransform {
    match net {
        EncoderNet::Dlib => SimilarityTransform::IDENTITY,
        // Both sets are constant and do not coincide, so that there is always a fit; a test checks where it leads.
        EncoderNet::MobileFaceNet => {
            fit(&five_points_of_template(), &FIVE_POINTS.map(centred)).unwrap_or(SimilarityTransform::IDENTITY)
        }
    }
}

/// Cuts an encoder's input out of a frame, given the transform to the chip. `None` if that has no inverse.
pub fn crop(frame: &RgbaFrame, to_chip: SimilarityTransform, net: EncoderNet) -> Option<RgbField> {
    let to_source = to_chip.then(chip_to_input(net)).inverse()?;
    Some(warp(frame, to_source, Size::new(side(net), side(net))))
}

/// The five points of the chip's template.
fn five_points_of_template() -> [Point; 5] {
    let at = |landmark: usize| FIT_LANDMARKS.into_iter().flatten().position(|i| i == landmark);
    FIVE_PARTS.map(|part| {
        let points: Vec<Point> = part.filter_map(at).map(|i| centred(TEMPLATE[i])).collect();
        let sum = points.iter().fold([0.0, 0.0], |[x, y], p| [x + p.x, y + p.y]);
        Point::new(sum[0] / points.len() as f32, sum[1] / points.len() as f32)
    })
}

/// A point in this project's convention.
fn centred([x, y]: [f32; 2]) -> Point {
    Point::new(x + 0.5, y + 0.5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_input_of_dlibs_encoder_is_the_chip() {
        assert_eq!(chip_to_input(EncoderNet::Dlib), SimilarityTransform::IDENTITY, "the same pixels");
        assert_eq!(side(EncoderNet::Dlib), CHIP, "the same side");
    }

    #[test]
    fn the_mean_face_lies_within_three_pixels_of_the_five_points() {
        let to_input = chip_to_input(EncoderNet::MobileFaceNet);
        for (found, expected) in five_points_of_template().into_iter().zip(FIVE_POINTS.map(centred)) {
            let off = to_input.apply(found).distance(expected);
            assert!(off < 3.0, "{found:?} lands {off} px from {expected:?}");
        }
        assert!(to_input.angle().abs() < 0.01, "upright: {to_input:?}");
    }

    #[test]
    fn the_template_has_all_landmarks_of_the_five_points() {
        let [left, right, nose, ..] = five_points_of_template();
        assert!(left.x < nose.x && nose.x < right.x && nose.y > left.y, "{left:?} {right:?} {nose:?}");
    }
}
