//! The synthetic picture on which every net is tested at start-up.

use crate::geometry::Size;
use crate::pixels::RgbField;

/// A smooth synthetic picture that resembles a face: gradients, waves and ellipses that differ between the channels.
///
/// Its values are bit-identical on every machine. They are computed only with `+ - * /` and floor, which IEEE 754
/// defines exactly, and without `sin` or `exp`, which differ between libraries.
///
/// # Shapes
/// - result: `[side, side, 3]`, 0..=255
pub fn picture(side: u32) -> RgbField {
    let step = 1.0 / side.max(1) as f32;
    RgbField::from_fn(Size::new(side, side), |x, y| colour((x as f32 + 0.5) * step, (y as f32 + 0.5) * step))
}

/// An ellipse of one colour that fades towards its edge.
struct Blob {
    centre: [f32; 2],
    radii: [f32; 2],
    colour: [f32; 3],
}

/// Head, eyes, nose and mouth: fractions of the side, and R G B.
const BLOBS: [Blob; 5] = [
    Blob { centre: [0.5, 0.52], radii: [0.36, 0.46], colour: [226.0, 172.0, 140.0] },
    Blob { centre: [0.36, 0.42], radii: [0.09, 0.05], colour: [38.0, 30.0, 44.0] },
    Blob { centre: [0.64, 0.42], radii: [0.09, 0.05], colour: [44.0, 34.0, 30.0] },
    Blob { centre: [0.5, 0.57], radii: [0.06, 0.12], colour: [250.0, 200.0, 168.0] },
    Blob { centre: [0.5, 0.75], radii: [0.16, 0.05], colour: [150.0, 48.0, 56.0] },
];

/// The colour at (u, v), both in 0..1.
fn colour(u: f32, v: f32) -> [f32; 3] {
    let mut rgb = [
        90.0 + 60.0 * wave(1.5 * u + 0.25 * v) + 40.0 * v,
        110.0 + 50.0 * wave(2.25 * v - 0.5 * u + 0.3) - 30.0 * u,
        130.0 + 45.0 * wave(1.25 * (u + v) + 0.6) + 35.0 * wave(3.0 * u * v),
    ];
    for blob in &BLOBS {
        let coverage = blob.coverage(u, v);
        rgb.iter_mut().zip(blob.colour).for_each(|(c, paint)| *c += coverage * (paint - *c));
    }
    let grain = [wave(9.0 * u + 4.0 * v), wave(7.0 * v - 3.0 * u), wave(8.0 * u - 6.0 * v)];
    std::array::from_fn(|i| (rgb[i] + 9.0 * grain[i]).clamp(0.0, 255.0))
}

impl Blob {
    /// Coverage, 0..=1: a fourth-degree bump in the distance from the centre.
    fn coverage(&self, u: f32, v: f32) -> f32 {
        let (du, dv) = ((u - self.centre[0]) / self.radii[0], (v - self.centre[1]) / self.radii[1]);
        let rest = (1.0 - du * du - dv * dv).max(0.0);
        rest * (2.0 - rest)
    }
}

/// A parabolic wave of period 1 and amplitude 1: similar to a sine, and exact everywhere.
fn wave(t: f32) -> f32 {
    let phase = t - t.floor();
    if phase < 0.5 { 16.0 * phase * (0.5 - phase) } else { -16.0 * (phase - 0.5) * (1.0 - phase) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// FNV-1a hash over the bits of every value.
    fn checksum(picture: &RgbField) -> u32 {
        let bytes = picture.values().iter().flat_map(|v| v.to_bits().to_le_bytes());
        bytes.fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    }

    #[test]
    fn the_picture_is_bit_identical() {
        // All stored self-test numbers depend on this picture. After changing it, import the models again.
        assert_eq!(checksum(&picture(64)), 0xff1f_ab03, "checksum of side 64");
    }

    #[test]
    fn values_are_in_range_and_channels_differ() {
        for side in [1, 32, 150] {
            assert!(picture(side).values().iter().all(|v| (0.0..=255.0).contains(v)), "side {side}");
        }
        let picture = picture(128);
        for channel in 0..3 {
            let plane = || picture.values().iter().skip(channel).step_by(3);
            let (least, most) = (plane().copied().fold(f32::MAX, f32::min), plane().copied().fold(0.0, f32::max));
            assert!(most - least > 120.0, "channel {channel} spans {least} to {most}");
            let next = picture.values().iter().skip((channel + 1) % 3).step_by(3);
            let apart = plane().zip(next).filter(|(a, b)| (*a - *b).abs() > 5.0).count();
            assert!(apart > 128 * 128 / 2, "channels {channel} and its next differ in {apart} pixels");
        }
    }

    #[test]
    fn neighbouring_pixels_are_similar() {
        let picture = picture(150);
        let row = |y| (0..150).map(move |x| (x, y));
        let steps =
            row(40).zip(row(40).skip(1)).map(|(a, b)| (picture.at(a.0, a.1)[0] - picture.at(b.0, b.1)[0]).abs());
        let worst = steps.fold(0.0, f32::max);
        assert!(worst < 60.0, "the steepest step of a row is {worst}");
    }
}
