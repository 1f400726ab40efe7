//! What the camera does to a finished picture: brightness, warmth, blur and noise.

use crate::person::chance::Chance;
use crate::view::{Camera, Light};
use likeness_core::pixels::RgbField;

/// By which factors brightness and warmth change R, G and B.
pub(super) fn filter(light: &Light) -> [f32; 3] {
    [1.0 + light.warmth, 1.0, 1.0 - light.warmth].map(|c| c * light.brightness)
}

/// Blurs a picture and adds noise to it, as the camera does.
///
/// Deviations are given for a picture of 32 pixels. The larger the picture, the less of them is left, down to half from 96 pixels on: large
/// pictures are for people to look at, and noise that a net has to live with would look gritty.
///
/// # Shapes
/// - picture: `[side, side, 3]`, 0..=255
pub(super) fn expose(picture: &mut RgbField, camera: &Camera) {
    let side = picture.size().width;
    let rest = (1.0 - 0.5 * (side as f32 - 32.0) / 64.0).clamp(0.5, 1.0);
    blur(picture, (camera.blur * rest / 32.0).min(1.0) * side as f32);
    if camera.noise > 0.0 {
        let deviation = 255.0 * rest * camera.noise;
        let chance = &mut Chance::new(camera.noise_seed, "noise");
        picture
            .values_mut()
            .iter_mut()
            .for_each(|value| *value = (*value + deviation * chance.normal()).clamp(0.0, 255.0));
    }
}

/// Blurs by a bell curve of this deviation in pixels, along rows and then along columns. The edges are repeated outwards.
fn blur(picture: &mut RgbField, deviation: f32) {
    if deviation <= 0.15 {
        return;
    }
    let side = picture.size().width as usize;
    let weights = weights(deviation);
    let mut rows = vec![0.0_f32; side * side * 3];
    for (from, to) in picture.values().chunks_exact(side * 3).zip(rows.chunks_exact_mut(side * 3)) {
        blur_row(from, to, &weights);
    }
    let values = picture.values_mut();
    for (row, to) in values.chunks_exact_mut(side * 3).enumerate() {
        to.fill(0.0);
        for (tap, weight) in weights.iter().enumerate() {
            let from = neighbour(row, tap, weights.len(), side) * side * 3;
            to.iter_mut().zip(&rows[from..from + side * 3]).for_each(|(sum, value)| *sum += weight * value);
        }
    }
}

fn blur_row(from: &[f32], to: &mut [f32], weights: &[f32]) {
    let side = from.len() / 3;
    for (column, to) in to.as_chunks_mut::<3>().0.iter_mut().enumerate() {
        for (tap, weight) in weights.iter().enumerate() {
            let at = neighbour(column, tap, weights.len(), side) * 3;
            to.iter_mut().zip(&from[at..at + 3]).for_each(|(sum, value)| *sum += weight * value);
        }
    }
}

/// The pixel under a tap of a kernel whose middle is at `index`.
fn neighbour(index: usize, tap: usize, taps: usize, side: usize) -> usize {
    (index + tap).saturating_sub(taps / 2).min(side - 1)
}

/// A bell curve that adds up to 1, an odd number of weights wide.
fn weights(deviation: f32) -> Vec<f32> {
    let radius = likeness_core::number::floor_to_usize(2.2 * deviation) + 1;
    let bell = |tap: usize| {
        let away = tap.abs_diff(radius) as f32 / deviation;
        libm::expf(-0.5 * away * away)
    };
    let all: Vec<f32> = (0..=2 * radius).map(bell).collect();
    let sum: f32 = all.iter().sum();
    all.iter().map(|weight| weight / sum).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::geometry::Size;

    #[test]
    fn blur_keeps_the_mean_and_spreads_a_point_evenly() {
        let mut picture = RgbField::filled(Size::new(33, 33), [0.0; 3]);
        picture.values_mut()[(16 * 33 + 16) * 3 + 1] = 255.0;
        blur(&mut picture, 1.5);
        let sum: f32 = picture.values().iter().sum();
        assert!((sum - 255.0).abs() < 0.01, "sum {sum}");
        let (left, right, up) = (picture.at(14, 16)[1], picture.at(18, 16)[1], picture.at(16, 14)[1]);
        assert!(left > 1.0 && (left - right).abs() < 1e-3 && (left - up).abs() < 1e-3, "{left} {right} {up}");
    }

    #[test]
    fn a_sharp_camera_without_noise_changes_nothing() {
        let grey = RgbField::from_fn(Size::new(32, 32), |x, y| [x as f32, y as f32, 7.0]);
        let mut picture = grey.clone();
        expose(&mut picture, &Camera::SHARP);
        assert_eq!(picture, grey, "neither blurred nor noisy");
    }

    #[test]
    fn large_pictures_have_half_the_noise() {
        let deviation = |side: u32| {
            let mut picture = RgbField::filled(Size::new(side, side), [128.0; 3]);
            expose(&mut picture, &Camera { noise: 0.05, ..Camera::SHARP });
            let squares: f32 = picture.values().iter().map(|v| (v - 128.0) * (v - 128.0)).sum();
            (squares / (side * side * 3) as f32).sqrt()
        };
        assert!((deviation(32) - 12.75).abs() < 0.7, "at 32 pixels {}", deviation(32));
        assert!((deviation(128) - 6.4).abs() < 0.3, "at 128 pixels {}", deviation(128));
    }
}
