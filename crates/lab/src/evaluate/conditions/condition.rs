//! What a picture is put through by program: light, tilt, blur, size, compression.

use crate::picture;
use likeness_core::geometry::{Point, SimilarityTransform, Size};
use likeness_core::number::floor_to_usize;
use likeness_core::pixels::{RgbField, RgbaFrame};
use likeness_core::resample::{resize, warp};
use serde::Serialize;

/// One condition.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub enum Condition {
    /// As it is.
    None,
    /// So many stops more light, in linear intensity; what exceeds white is cut off.
    Exposure(f32),
    /// Every value to this power, black being 0 and white 1.
    Gamma(f32),
    /// Turned in the plane of the picture, degrees.
    Tilt(f32),
    /// A Gaussian blur, its standard deviation as a part of the distance between the eyes.
    Blur(f32),
    /// Scaled to so many pixels between the eyes.
    Eyes(f32),
    /// Compressed as JPEG of this quality, after whatever compression the picture had.
    Jpeg(u8),
}

use Condition::{Blur, Exposure, Eyes, Gamma, Jpeg, Tilt};

/// Every condition that is measured.
pub const ALL: [Condition; 33] = [
    Condition::None,
    Exposure(-6.0),
    Exposure(-5.0),
    Exposure(-4.0),
    Exposure(-3.0),
    Exposure(-2.0),
    Exposure(1.0),
    Exposure(2.0),
    Exposure(3.0),
    Gamma(0.4),
    Gamma(2.5),
    Tilt(10.0),
    Tilt(20.0),
    Tilt(30.0),
    Tilt(40.0),
    Blur(0.05),
    Blur(0.1),
    Blur(0.15),
    Blur(0.2),
    Blur(0.3),
    Eyes(100.0),
    Eyes(60.0),
    Eyes(40.0),
    Eyes(32.0),
    Eyes(24.0),
    Eyes(16.0),
    Eyes(12.0),
    Jpeg(50),
    Jpeg(30),
    Jpeg(20),
    Jpeg(10),
    Jpeg(5),
    Jpeg(2),
];

impl Condition {
    /// Its name in tables.
    pub fn name(self) -> String {
        match self {
            Self::None => "as it is".to_owned(),
            Exposure(stops) => format!("exposure {stops:+} stops"),
            Gamma(gamma) => format!("gamma {gamma}"),
            Tilt(degrees) => format!("tilted by {degrees} degrees"),
            Blur(part) => format!("blur, sigma {part} of the eyes"),
            Eyes(pixels) => format!("{pixels} px between the eyes"),
            Jpeg(quality) => format!("JPEG quality {quality}"),
        }
    }

    /// Applies it to a picture in which the eyes are so many pixels apart. Also returns where points of the picture are then.
    ///
    /// # Errors
    /// If the picture cannot be compressed.
    pub fn apply(self, frame: &RgbaFrame, eyes: f32) -> anyhow::Result<(RgbaFrame, SimilarityTransform)> {
        let identity = SimilarityTransform::IDENTITY;
        Ok(match self {
            Self::None => (frame.clone(), identity),
            Exposure(stops) => (mapped(frame, |v| to_srgb(to_linear(v) * stops.exp2())), identity),
            Gamma(gamma) => (mapped(frame, |v| v.powf(gamma)), identity),
            Tilt(degrees) => tilted(frame, degrees.to_radians()),
            Blur(part) => (blurred(&frame.to_field(), part * eyes).to_rgba(), identity),
            Eyes(pixels) => scaled(frame, pixels / eyes),
            Jpeg(quality) => (picture::decode(&picture::jpeg(frame, quality)?)?, identity),
        })
    }
}

/// Maps every value, 0..=1.
fn mapped(frame: &RgbaFrame, map: impl Fn(f32) -> f32) -> RgbaFrame {
    let mut field = frame.to_field();
    field.values_mut().iter_mut().for_each(|value| *value = map(*value / 255.0).clamp(0.0, 1.0) * 255.0);
    field.to_rgba()
}

/// The intensity of an sRGB value, both 0..=1 (IEC 61966-2-1).
pub fn to_linear(value: f32) -> f32 {
    if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

/// The inverse of [`to_linear`].
fn to_srgb(linear: f32) -> f32 {
    if linear <= 0.003_130_8 { linear * 12.92 } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 }
}

/// Turned about the centre; the corners become black.
fn tilted(frame: &RgbaFrame, angle: f32) -> (RgbaFrame, SimilarityTransform) {
    let centre = Point::new(frame.size().width as f32 / 2.0, frame.size().height as f32 / 2.0);
    let turned = |angle: f32| {
        let (b, a) = angle.sin_cos();
        let (tx, ty) = (centre.x - a * centre.x + b * centre.y, centre.y - b * centre.x - a * centre.y);
        SimilarityTransform { a, b, tx, ty }
    };
    (warp(frame, turned(-angle), frame.size()).to_rgba(), turned(angle))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a side of a scaled picture")]
fn scaled(frame: &RgbaFrame, scale: f32) -> (RgbaFrame, SimilarityTransform) {
    let side = |side: u32| (side as f32 * scale).round().max(1.0) as u32;
    let size = Size::new(side(frame.size().width), side(frame.size().height));
    let exact = size.width as f32 / frame.size().width as f32;
    (resize(frame, size).to_rgba(), SimilarityTransform::scale_translate(exact, 0.0, 0.0))
}

/// A Gaussian blur, cut off at three standard deviations; the border is repeated.
fn blurred(field: &RgbField, sigma: f32) -> RgbField {
    let reach = i64::try_from(floor_to_usize((3.0 * sigma).ceil())).unwrap_or(0);
    let weights: Vec<f32> = (-reach..=reach).map(|i| (-0.5 * (i as f32 / sigma).powi(2)).exp()).collect();
    let total: f32 = weights.iter().sum();
    let pass = |from: &RgbField, (dx, dy): (i64, i64)| {
        let Size { width, height } = from.size();
        let at = |x: i64, y: i64| {
            let within = |v: i64, end: u32| u32::try_from(v.clamp(0, i64::from(end) - 1)).unwrap_or(0);
            from.at(within(x, width), within(y, height))
        };
        RgbField::from_fn(from.size(), |x, y| {
            let mut sum = [0.0; 3];
            for (offset, weight) in (-reach..=reach).zip(&weights) {
                let colour = at(i64::from(x) + dx * offset, i64::from(y) + dy * offset);
                sum.iter_mut().zip(colour).for_each(|(sum, value)| *sum += weight * value / total);
            }
            sum
        })
    };
    pass(&pass(field, (1, 0)), (0, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A grey picture with a white square of two pixels at (60, 40).
    fn frame() -> RgbaFrame {
        let square = |x: u32, y: u32| (60..62).contains(&x) && (40..42).contains(&y);
        RgbField::from_fn(Size::new(100, 80), |x, y| if square(x, y) { [255.0; 3] } else { [100.0; 3] }).to_rgba()
    }

    /// The mean position of what is brighter than the background.
    fn bright(frame: &RgbaFrame) -> Point {
        let field = frame.to_field();
        let (mut x, mut y, mut all) = (0.0, 0.0, 0.0);
        for row in 0..field.size().height {
            for column in 0..field.size().width {
                let over = (field.at(column, row)[0] - 104.0).max(0.0);
                (x, y, all) = (x + over * (column as f32 + 0.5), y + over * (row as f32 + 0.5), all + over);
            }
        }
        Point::new(x / all, y / all)
    }

    #[test]
    fn points_are_where_the_transform_says() {
        for condition in [Tilt(25.0), Tilt(-40.0), Eyes(60.0), Eyes(20.0), Condition::None, Blur(0.05), Jpeg(90)] {
            let (changed, transform) = condition.apply(&frame(), 40.0).expect("a small picture");
            let off = bright(&changed).distance(transform.apply(Point::new(61.0, 41.0)));
            assert!(off < 0.3, "{}: {off} pixels off", condition.name());
        }
    }

    #[test]
    fn a_stop_is_twice_the_light_and_gamma_a_power() {
        let value = |condition: Condition| {
            let (changed, _) = condition.apply(&frame(), 40.0).expect("a small picture");
            f32::from(changed.bytes()[0]) / 255.0
        };
        let ratio = to_linear(value(Exposure(1.0))) / to_linear(value(Exposure(-1.0)));
        assert!((ratio - 4.0).abs() < 0.1, "two stops apart: {ratio}");
        assert!((value(Gamma(2.0)) - (100.0_f32 / 255.0).powi(2)).abs() < 3e-3, "{}", value(Gamma(2.0)));
    }

    #[test]
    fn a_blur_spreads_a_point_by_its_standard_deviation_and_loses_no_light() {
        let point = RgbField::from_fn(Size::new(61, 61), |x, y| if (x, y) == (30, 30) { [255.0; 3] } else { [0.0; 3] });
        let spread = blurred(&point, 4.0);
        let (mut variance, mut all) = (0.0, 0.0);
        for x in 0..61_u8 {
            for y in 0..61_u8 {
                let light = spread.at(x.into(), y.into())[0];
                (variance, all) = (variance + light * (f32::from(x) - 30.0).powi(2), all + light);
            }
        }
        assert!((all - 255.0).abs() < 0.1, "{all}");
        assert!(((variance / all).sqrt() - 4.0).abs() < 0.1, "cut off at three: {}", (variance / all).sqrt());
    }
}
