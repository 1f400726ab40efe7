//! The quality gate for enrolment: what is measured on a face, and which limits apply.
//!
//! Enrolment is strict because one bad picture spoils every later result; verification is lenient ([`super::notice`]).
//! The criteria are named after the components of ISO/IEC 29794-5. The limits were measured: see "The quality gate" in
//! `docs/ACCURACY.md`.

use super::flatness;
use super::landmarks::{eye_distance, pose};
use super::notice::{Reading, outside};
use crate::face::quality_check::{Criterion, QualityCheck};
use crate::geometry::{Point, Rect, Size};
use crate::number::to_f32;
use crate::pixels::{RgbField, luma};
use serde::{Deserialize, Serialize};

/// Centre and half axes of the face in the aligned chip, as fractions of its side: from the brows to below the mouth
/// and from ear to ear, according to dlib's mean face ([`super::alignment`]).
const FACE_ELLIPSE: [f32; 4] = [0.5, 0.52, 0.3, 0.36];

/// Pixels with this luma or less are underexposed, 0..=255.
const UNDEREXPOSED: f32 = 20.0;

/// Pixels with this luma or more are overexposed.
const OVEREXPOSED: f32 = 250.0;

/// The measurements of a face; `None` if a value cannot be measured.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct QualityMeasures {
    /// Distance between the eyes, in pixels of the picture.
    pub eyes: Option<f32>,
    /// Fraction of the box outside the picture, 0..=1.
    pub outside: Option<f32>,
    /// Sideways turn, absolute value.
    pub turn: Option<f32>,
    /// Tilt in radians, absolute value.
    pub roll: Option<f32>,
    /// Variance of the Laplacian of the luma within the face.
    pub sharpness: Option<f32>,
    /// Fraction of the face that is underexposed or overexposed, 0..=1.
    pub exposure: Option<f32>,
    /// Difference of the mean luma of the two halves, divided by their sum, 0..=1.
    pub illumination_uniformity: Option<f32>,
    /// Fraction of the face of nearly one brightness that is neither underexposed nor overexposed, 0..=1.
    pub flatness: Option<f32>,
}

impl QualityMeasures {
    /// Measures a face.
    ///
    /// # Shapes
    /// - chip: `[150, 150, 3]`, 0..=255, aligned
    pub fn of(frame: Size, bounds: Rect, landmarks: &[Point], chip: Option<&RgbField>) -> Self {
        let pose = pose(landmarks);
        let lighting = chip.map(Lighting::of);
        Self {
            eyes: eye_distance(landmarks),
            outside: Some(outside(frame, bounds)),
            turn: pose.map(|p| p.turn.abs()),
            roll: pose.map(|p| p.roll.abs()),
            sharpness: lighting.as_ref().map(|l| l.sharpness),
            exposure: lighting.as_ref().map(|l| l.exposure),
            illumination_uniformity: lighting.as_ref().map(|l| l.illumination_uniformity),
            flatness: lighting.as_ref().map(|l| l.flatness),
        }
    }

    /// The measurement for a criterion. `None` for the number of faces, which is not a property of a face.
    pub fn get(&self, criterion: Criterion) -> Option<f32> {
        match criterion {
            Criterion::SingleFace => None,
            Criterion::Size => self.eyes,
            Criterion::Inside => self.outside,
            Criterion::Frontal => self.turn,
            Criterion::Upright => self.roll,
            Criterion::Sharpness => self.sharpness,
            Criterion::Exposure => self.exposure,
            Criterion::IlluminationUniformity => self.illumination_uniformity,
            Criterion::Photographed => self.flatness,
        }
    }
}

impl<'a> Reading<'a> {
    /// Of a face with these landmarks and, if they allow an alignment, this chip.
    ///
    /// # Shapes
    /// - chip: `[150, 150, 3]`, 0..=255, aligned
    pub fn of(landmarks: &'a [Point], instability: Option<f32>, chip: Option<&RgbField>) -> Self {
        let lighting = chip.map(Lighting::of);
        let (sharpness, flatness) = (lighting.as_ref().map(|l| l.sharpness), lighting.as_ref().map(|l| l.flatness));
        Self { landmarks, instability, sharpness, flatness }
    }
}

/// The lighting of a face.
struct Lighting {
    sharpness: f32,
    exposure: f32,
    illumination_uniformity: f32,
    flatness: f32,
}

impl Lighting {
    fn of(chip: &RgbField) -> Self {
        let Size { width, height } = chip.size();
        let luma: Vec<f32> = chip.values().as_chunks().0.iter().map(|rgb| luma(*rgb)).collect();
        let row = width as usize;
        let (mut sides, mut counts, mut clipped) = ([0.0_f64; 2], [0_u32; 2], 0_u32);
        let (mut sum, mut squares) = (0.0_f64, 0.0_f64);
        for (x, y) in inside(width, height) {
            let i = y as usize * row + x as usize;
            let half = usize::from(2 * x >= width);
            sides[half] += f64::from(luma[i]);
            counts[half] += 1;
            clipped += u32::from(luma[i] <= UNDEREXPOSED || luma[i] >= OVEREXPOSED);
            let laplacian = f64::from(luma[i - 1] + luma[i + 1] + luma[i - row] + luma[i + row] - 4.0 * luma[i]);
            sum += laplacian;
            squares += laplacian * laplacian;
        }
        let all = f64::from(counts[0] + counts[1]).max(1.0);
        let [left, right] = [0, 1].map(|i| sides[i] / f64::from(counts[i]).max(1.0));
        let (mean, both) = (sum / all, left + right);
        let illumination_uniformity = if both > 0.0 { (left - right).abs() / both } else { 1.0 };
        Self {
            sharpness: to_f32(squares / all - mean * mean),
            exposure: to_f32(f64::from(clipped) / all),
            illumination_uniformity: to_f32(illumination_uniformity),
            flatness: flatness::flatness(
                inside(width, height).map(|(x, y)| luma[y as usize * row + x as usize]),
                UNDEREXPOSED..OVEREXPOSED,
            ),
        }
    }
}

/// The pixels inside the ellipse. None of them lies on the edge of the picture.
fn inside(width: u32, height: u32) -> impl Iterator<Item = (u32, u32)> {
    let [cx, cy, rx, ry] = FACE_ELLIPSE;
    let (w, h) = (width as f32, height as f32);
    let within = move |x: u32, y: u32| {
        let (dx, dy) = ((x as f32 + 0.5 - cx * w) / (rx * w), (y as f32 + 0.5 - cy * h) / (ry * h));
        dx * dx + dy * dy <= 1.0
    };
    let rows = 1..height.saturating_sub(1);
    rows.flat_map(move |y| (1..width.saturating_sub(1)).map(move |x| (x, y))).filter(move |(x, y)| within(*x, *y))
}

/// The limit for each criterion.
///
/// ```
/// use likeness_core::face::{QualityGateSettings, QualityMeasures};
///
/// let small = QualityMeasures { eyes: Some(10.0), ..QualityMeasures::default() };
/// let checks = QualityGateSettings::default().checks(1, Some(&small));
/// assert_eq!(checks.len(), 9);
/// assert!(checks[0].passed, "there is one face");
/// assert!(!checks[1].passed, "but it is too small");
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QualityGateSettings {
    /// Smallest distance between the eyes, pixels.
    pub eyes: f32,
    /// Largest fraction of the box outside the picture.
    pub outside: f32,
    /// Largest sideways turn.
    pub turn: f32,
    /// Largest tilt, radians.
    pub roll: f32,
    /// Smallest variance of the Laplacian.
    pub sharpness: f32,
    /// Largest fraction that is underexposed or overexposed.
    pub exposure: f32,
    /// Largest difference between the halves.
    pub illumination_uniformity: f32,
    /// Largest fraction of nearly one brightness.
    pub flatness: f32,
}

impl Default for QualityGateSettings {
    /// Measured on the 433 development pictures (see "The quality gate" in `docs/ACCURACY.md`).
    fn default() -> Self {
        Self {
            eyes: 30.0,
            outside: 0.02,
            turn: 0.35,
            roll: 0.35,
            sharpness: 17.0,
            exposure: 0.07,
            illumination_uniformity: 0.2,
            flatness: flatness::LIMIT,
        }
    }
}

impl QualityGateSettings {
    fn limit(&self, criterion: Criterion) -> f32 {
        match criterion {
            Criterion::SingleFace => 1.0,
            Criterion::Size => self.eyes,
            Criterion::Inside => self.outside,
            Criterion::Frontal => self.turn,
            Criterion::Upright => self.roll,
            Criterion::Sharpness => self.sharpness,
            Criterion::Exposure => self.exposure,
            Criterion::IlluminationUniformity => self.illumination_uniformity,
            Criterion::Photographed => self.flatness,
        }
    }

    /// Checks a face against every criterion, in the order of [`Criterion::ALL`].
    ///
    /// `faces` is the number of faces to choose from: all faces of a camera frame, 1 if each face of a group photo is
    /// offered separately, and 0 if there is none.
    pub fn checks(&self, faces: usize, measures: Option<&QualityMeasures>) -> Vec<QualityCheck> {
        let check = |criterion: Criterion| {
            let limit = self.limit(criterion);
            let measured = match criterion {
                Criterion::SingleFace => Some(faces as f32),
                other => measures.and_then(|m| m.get(other)),
            };
            let passed = measured.is_some_and(|value| match criterion {
                Criterion::SingleFace => faces == 1,
                Criterion::Size | Criterion::Sharpness => value >= limit,
                _ => value <= limit,
            });
            QualityCheck { criterion, passed, measured, limit }
        };
        Criterion::ALL.map(check).to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::super::alignment::CHIP;
    use super::super::landmarks::tests::frontal;
    use super::*;
    use proptest::prelude::*;

    const FRAME: Size = Size::new(200, 200);
    const FACE: Rect = Rect::new(50.0, 60.0, 100.0, 100.0);

    fn chip(colour: impl Fn(u32, u32) -> f32) -> RgbField {
        RgbField::from_fn(Size::new(CHIP, CHIP), |x, y| [colour(x, y); 3])
    }

    fn measured(colour: impl Fn(u32, u32) -> f32) -> QualityMeasures {
        QualityMeasures::of(FRAME, FACE, &frontal(), Some(&chip(colour)))
    }

    /// A fine texture of medium brightness on a shade.
    fn textured(x: u32, y: u32) -> f32 {
        100.0 + y as f32 / 4.0 + if (x + y).is_multiple_of(2) { 5.0 } else { -5.0 }
    }

    fn failed(faces: usize, measures: Option<&QualityMeasures>) -> Vec<Criterion> {
        let checks = QualityGateSettings::default().checks(faces, measures);
        checks.iter().filter(|c| !c.passed).map(|c| c.criterion).collect()
    }

    #[test]
    fn a_good_face_passes_every_check() {
        assert_eq!(failed(1, Some(&measured(textured))), [], "{:?}", measured(textured));
    }

    #[test]
    fn without_a_face_every_check_fails() {
        assert_eq!(failed(0, None), Criterion::ALL, "all of them, in their order");
    }

    #[test]
    fn each_fault_fails_exactly_one_check() {
        assert_eq!(failed(2, Some(&measured(textured))), [Criterion::SingleFace], "two faces");
        assert_eq!(failed(1, Some(&measured(|_, y| 80.0 + y as f32 / 2.0))), [Criterion::Sharpness], "no detail");
        let drawn = |x, y| if y % 8 == 0 { textured(x, y) - 40.0 } else { 180.0 };
        assert_eq!(failed(1, Some(&measured(drawn))), [Criterion::Photographed], "lines on one colour");
        let overexposed = |x, y| if y < CHIP / 2 { 255.0 } else { textured(x, y) };
        assert_eq!(failed(1, Some(&measured(overexposed))), [Criterion::Exposure], "the upper half is white");
        let uneven = |x, y| textured(x, y) + if x < CHIP / 2 { -80.0 } else { 80.0 };
        assert_eq!(failed(1, Some(&measured(uneven))), [Criterion::IlluminationUniformity], "light from one side");
        let cut = QualityMeasures::of(FRAME, Rect::new(-10.0, 60.0, 100.0, 100.0), &frontal(), Some(&chip(textured)));
        assert_eq!(failed(1, Some(&cut)), [Criterion::Inside], "a tenth is outside");
        let mut points = frontal();
        points[30].x += 20.0;
        let turned = QualityMeasures::of(FRAME, FACE, &points, Some(&chip(textured)));
        assert_eq!(failed(1, Some(&turned)), [Criterion::Frontal], "the nose to one side");
        let small = QualityMeasures { eyes: Some(20.0), ..measured(textured) };
        assert_eq!(failed(1, Some(&small)), [Criterion::Size], "20 pixels between the eyes");
        let tilted = QualityMeasures { roll: Some(0.6), ..measured(textured) };
        assert_eq!(failed(1, Some(&tilted)), [Criterion::Upright], "35 degrees");
    }

    #[test]
    fn the_ellipse_lies_inside_the_chip_and_covers_eyes_and_mouth() {
        let pixels: Vec<(u32, u32)> = inside(CHIP, CHIP).collect();
        assert!(
            pixels.iter().all(|(x, y)| (1..CHIP - 1).contains(x) && (1..CHIP - 1).contains(y)),
            "every pixel has four neighbours"
        );
        for at in [(45, 46), (104, 46), (74, 84), (74, 103)] {
            assert!(pixels.contains(&at), "{at:?} belongs to the face");
        }
        assert!(!pixels.contains(&(5, 5)), "a corner does not");
    }

    #[test]
    fn a_tiny_chip_is_measured_without_leaving_it() {
        for side in 1..4 {
            let chip = RgbField::filled(Size::new(side, side), [100.0; 3]);
            let found = QualityMeasures::of(FRAME, FACE, &frontal(), Some(&chip));
            assert!(found.sharpness.is_some_and(f32::is_finite), "{side}: {found:?}");
        }
    }

    proptest! {
        #[test]
        fn brightness_affects_neither_sharpness_nor_exposure(by in -60.0_f32..60.0) {
            let (plain, moved) = (measured(textured), measured(|x, y| textured(x, y) + by));
            let off = (plain.sharpness.unwrap_or(0.0) - moved.sharpness.unwrap_or(9.0)).abs();
            prop_assert!(off < 0.1, "{off}");
            prop_assert_eq!(plain.exposure, moved.exposure);
        }

        #[test]
        fn blurring_reduces_sharpness(seed in 0_u32..1000) {
            let noise = |x: u32, y: u32| 100.0 + ((x * 7919 + y * 104_729 + seed * 13) % 50) as f32;
            let blurred = |x: u32, y: u32| {
                let at = |dx: u32, dy: u32| noise((x + dx).min(CHIP), (y + dy).min(CHIP));
                (at(0, 0) + at(1, 0) + at(0, 1) + at(1, 1)) / 4.0
            };
            prop_assert!(measured(blurred).sharpness < measured(noise).sharpness);
        }
    }
}
