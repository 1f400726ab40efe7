//! The picture that a painting starts from.

use super::settings::StartFrom;
use crate::pixels::RgbField;
use crate::rng::Rng;

/// Half of the noise's range around mid-grey, on the scale of 0..=255.
const NOISE_AMPLITUDE: f32 = 64.0;

/// The initial picture of a painting: the photo, noise, or a mixture of both. For [`StartFrom::Initial`] the caller
/// passes the chosen picture as `photo`.
///
/// The same seed gives the same noise on every machine.
pub fn initial_picture(photo: &RgbField, start: StartFrom, seed: u64) -> RgbField {
    let share = match start {
        StartFrom::Content | StartFrom::Initial => return photo.clone(),
        StartFrom::Noise => 1.0,
        StartFrom::Mix(share) => share,
    };
    let mut rng = Rng::new(seed);
    let mut noisy = photo.clone();
    for value in noisy.values_mut() {
        let noise = 127.5 + NOISE_AMPLITUDE * (2.0 * rng.unit() - 1.0);
        *value += share * (noise - *value);
    }
    noisy
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Size;

    #[test]
    fn the_noise_depends_on_the_seed_alone() {
        let photo = RgbField::filled(Size::new(16, 16), [200.0, 10.0, 90.0]);
        let one = initial_picture(&photo, StartFrom::Noise, 1);
        assert_eq!(one, initial_picture(&photo, StartFrom::Noise, 1), "the same seed");
        assert_ne!(one, initial_picture(&photo, StartFrom::Noise, 2), "another");
        assert!(one.values().iter().all(|v| (63.0..=192.0).contains(v)), "around mid-grey");
        let mean = one.values().iter().sum::<f32>() / one.values().len() as f32;
        assert!((mean - 127.5).abs() < 5.0, "mean {mean}");
    }

    #[test]
    fn a_mixture_lies_between_photo_and_noise() {
        let photo = RgbField::filled(Size::new(4, 4), [200.0, 10.0, 90.0]);
        assert_eq!(initial_picture(&photo, StartFrom::Mix(0.0), 1), photo, "none");
        assert_eq!(initial_picture(&photo, StartFrom::Content, 1), photo, "the photo itself");
        assert_eq!(
            initial_picture(&photo, StartFrom::Mix(1.0), 1),
            initial_picture(&photo, StartFrom::Noise, 1),
            "all"
        );
    }
}
