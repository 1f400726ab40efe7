//! An estimate of how light the skin in a picture is: the individual typology angle of the cheeks' pixels (Chardon, Cretois,
//! Hourseau 1991, "Skin colour typology and suntanning pathways"). It is defined for a colorimeter on skin. In a photograph light,
//! exposure, white balance and make-up change it, so that it says how light a face *is in the picture*; it is no one's race or origin.

use super::condition::to_linear;
use likeness_core::face::landmarks::eye_distance;
use likeness_core::geometry::Point;
use likeness_core::number::to_f32;
use likeness_core::pixels::RgbaFrame;
use serde::Serialize;

/// Landmarks around each cheek: jaw, nostril, lower lid, corner of the mouth.
const CHEEKS: [[usize; 4]; 2] = [[2, 31, 41, 48], [14, 35, 46, 54]];

/// Half the side of the patch of a cheek, in distances between the eyes.
const PATCH: f32 = 0.12;

/// Groups of the angle, with the limits in degrees that are usual for it (Del Bino and Bernerd 2013); very light and light are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum SkinTone {
    /// Above 41.
    Light,
    /// 28 to 41.
    Intermediate,
    /// 10 to 28.
    Tan,
    /// Up to 10: brown and dark.
    Dark,
}

impl SkinTone {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Light, Self::Intermediate, Self::Tan, Self::Dark];

    /// The group of an angle in degrees.
    pub fn of(angle: f32) -> Self {
        match angle {
            a if a > 41.0 => Self::Light,
            a if a > 28.0 => Self::Intermediate,
            a if a > 10.0 => Self::Tan,
            _ => Self::Dark,
        }
    }

    /// Its name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light (over 41 degrees)",
            Self::Intermediate => "intermediate (28 to 41)",
            Self::Tan => "tan (10 to 28)",
            Self::Dark => "brown and dark (up to 10)",
        }
    }
}

/// The angle in degrees of the median colour of both cheeks; `None` without 68 landmarks, or with cheeks outside the picture.
pub fn angle(frame: &RgbaFrame, landmarks: &[Point]) -> Option<f32> {
    let reach = PATCH * eye_distance(landmarks)?;
    let mut pixels = Vec::new();
    for cheek in CHEEKS {
        let sum = cheek.iter().fold((0.0, 0.0), |sum, i| (sum.0 + landmarks[*i].x, sum.1 + landmarks[*i].y));
        let (x, y) = (sum.0 / cheek.len() as f32, sum.1 / cheek.len() as f32);
        pixels.extend(patch(frame, Point::new(x, y), reach));
    }
    let median = |channel: usize| {
        let mut values: Vec<u8> = pixels.iter().map(|pixel| pixel[channel]).collect();
        values.sort_unstable();
        values.get(values.len() / 2).map(|value| f32::from(*value) / 255.0)
    };
    Some(of_colour([median(0)?, median(1)?, median(2)?]))
}

/// The pixels of a square around a point, as far as they are in the picture.
fn patch(frame: &RgbaFrame, centre: Point, reach: f32) -> Vec<[u8; 3]> {
    let width = frame.size().width as usize;
    let inside = |(i, _): &(usize, &[u8])| {
        let (x, y) = ((i % width) as f32 + 0.5, (i / width) as f32 + 0.5);
        (x - centre.x).abs() <= reach && (y - centre.y).abs() <= reach
    };
    frame.bytes().chunks_exact(4).enumerate().filter(inside).map(|(_, p)| [p[0], p[1], p[2]]).collect()
}

/// The angle of an sRGB colour, 0..=1: `atan((L* - 50) / b*)`, by CIE L*a*b* with the white of D65.
fn of_colour(rgb: [f32; 3]) -> f32 {
    let [r, g, b] = rgb.map(|value| f64::from(to_linear(value)));
    let y = 0.212_6 * r + 0.715_2 * g + 0.072_2 * b;
    let z = (0.019_3 * r + 0.119_2 * g + 0.950_5 * b) / 1.089;
    let f = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
    let (lightness, yellow) = (116.0 * f(y) - 16.0, 200.0 * (f(y) - f(z)));
    // As atan2, so that the angle goes on falling where a cast makes skin bluish.
    to_f32((lightness - 50.0).atan2(yellow.max(1e-9)).to_degrees())
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::geometry::Size;
    use likeness_core::pixels::RgbField;

    #[test]
    fn the_angle_of_a_colour_is_that_of_its_lab_values() {
        // (198, 150, 125) / 255 has L* 66.0 and b* 20.2 by the usual conversion, so that the angle is 38.4 degrees.
        let angle = of_colour([198.0 / 255.0, 150.0 / 255.0, 125.0 / 255.0]);
        assert!((angle - 38.4).abs() < 1.0, "{angle}");
        assert_eq!(SkinTone::of(angle), SkinTone::Intermediate, "28 to 41");
        let dark = of_colour([80.0 / 255.0, 50.0 / 255.0, 38.0 / 255.0]);
        assert!(dark < -30.0 && SkinTone::of(dark) == SkinTone::Dark, "{dark}");
    }

    #[test]
    fn only_the_cheeks_are_measured() {
        let mut landmarks = vec![Point::new(100.0, 100.0); 68];
        for (range, x) in [(36..42, 80.0), (42..48, 120.0)] {
            landmarks[range].iter_mut().for_each(|point| *point = Point::new(x, 80.0));
        }
        for (cheek, x) in CHEEKS.iter().zip([75.0, 125.0]) {
            cheek.iter().for_each(|i| landmarks[*i] = Point::new(x, 110.0));
        }
        let skin = [198.0, 150.0, 125.0];
        let cheek = |x: u32, y: u32| (60..140).contains(&x) && (95..125).contains(&y);
        let picture = |inside: bool| {
            RgbField::from_fn(
                Size::new(200, 200),
                |x, y| if cheek(x, y) == inside { skin } else { [20.0, 60.0, 200.0] },
            )
        };
        let angle_of = |inside| angle(&picture(inside).to_rgba(), &landmarks).expect("68 landmarks");
        // The eyes' landmarks of the cheeks were moved too, which only changes the size of the patch a little.
        assert!((angle_of(true) - 38.4).abs() < 1.0, "skin: {}", angle_of(true));
        assert!(angle_of(false) < 0.0, "what is not on the cheeks does not count: {}", angle_of(false));
        assert_eq!(angle(&picture(true).to_rgba(), &[]), None, "no landmarks");
    }
}
