//! Tests of views.

use super::*;
use proptest::prelude::*;
use std::ops::RangeInclusive;

/// Every number of a view that the difficulty scales, with its name, its range and how far the difficulty scales it.
fn numbers(view: &View) -> Vec<(&'static str, f32, RangeInclusive<f32>, f32)> {
    let View { pose, expression, light, camera, more_volume, .. } = view;
    let all = ranges::HARDEST;
    vec![
        ("yaw", pose.yaw, ranges::YAW, all),
        ("pitch", pose.pitch, ranges::PITCH, all),
        ("tilt", pose.tilt, ranges::TILT, all),
        ("scale", pose.scale - 1.0, ranges::GROWTH, all),
        ("shift to the right", pose.shift[0], ranges::SHIFT_X, all),
        ("shift down", pose.shift[1], ranges::SHIFT_Y, all),
        ("smile", expression.smile - 0.4, ranges::SMILE, 1.2),
        ("mouth", expression.mouth_open, 0.0..=1.0, 1.0),
        ("brows", expression.brows_up, ranges::BROWS_UP, all),
        ("frown", expression.frown, ranges::FROWN, all),
        ("gaze to the right", expression.gaze[0], ranges::GAZE_X, all),
        ("gaze down", expression.gaze[1], ranges::GAZE_Y, all),
        ("strength of light", light.strength, ranges::LIGHT_STRENGTH, 1.2),
        ("brightness", light.brightness - 1.0, ranges::BRIGHTNESS, all),
        ("warmth", light.warmth, ranges::WARMTH, all),
        ("blur", camera.blur, ranges::BLUR, all),
        ("noise", camera.noise, ranges::NOISE, all),
        ("volume of the hair", *more_volume, ranges::MORE_VOLUME, all),
    ]
}

proptest! {
    #[test]
    fn every_number_is_within_its_range_scaled_by_the_difficulty(seed in any::<u64>(), difficulty in 0.0_f32..=1.5) {
        let view = View::from_seed(seed, difficulty);
        for (name, value, range, most) in numbers(&view) {
            let scale = difficulty.min(most);
            let (low, high) = (range.start() * scale - 1e-6, range.end() * scale + 1e-6);
            prop_assert!((low..=high).contains(&value), "{name} {value} outside {low}..={high}");
        }
        let open = view.expression.eyes_open;
        let is_usual = (1.0 - 0.3 * difficulty - 1e-6..=1.0 + 0.25 * difficulty + 1e-6).contains(&open);
        prop_assert!(is_usual || (open - 0.12).abs() < 1e-6, "eyes {open}");
        prop_assert!(ranges::LIGHT_ANGLE.contains(&view.light.angle), "light from {}", view.light.angle);
        let palettes = [view.backdrop[0], view.backdrop[1], view.clothes];
        prop_assert!(palettes.iter().all(|position| (0.0..=1.0).contains(position)), "{palettes:?}");
    }

    #[test]
    fn a_passport_photograph_shows_the_face_as_it_is(seed in any::<u64>()) {
        let view = View::from_seed(seed, 0.0);
        let passport = View::passport();
        prop_assert_eq!((view.glasses, view.hat, view.other_hair), (None, None, None), "nothing is changed");
        prop_assert_eq!((view.pose, view.expression), (passport.pose, passport.expression), "straight and friendly");
    }
}

#[test]
fn what_is_changed_for_a_picture_is_as_frequent_as_documented() {
    let views: Vec<View> = (0..4000).map(|seed| View::from_seed(seed, 1.0)).collect();
    let share = |is: fn(&View) -> bool| views.iter().filter(|view| is(view)).count() as f32 / 4000.0;
    let near = |found: f32, expected: f32| (found - expected).abs() < 0.025;
    assert!(near(share(|view| view.glasses.is_some()), 0.16), "glasses");
    assert!(near(share(|view| view.hat.is_some()), 0.13), "hats");
    assert!(near(share(|view| view.other_hair.is_some()), 0.22), "other hair");
    assert!(near(share(|view| view.expression.mouth_open > 0.0), 0.40), "open mouths");
    assert!(near(share(|view| view.expression.eyes_open < 0.2), 0.08), "blinks");
}

#[test]
fn difficulties_beyond_the_limits_become_the_nearest() {
    assert_eq!(View::from_seed(1, 9.0), View::from_seed(1, 1.5), "too hard");
    assert_eq!(View::from_seed(1, -1.0), View::from_seed(1, 0.0), "too easy");
    assert_eq!(View::from_seed(1, f32::NAN), View::from_seed(1, 0.0), "no number");
}

#[test]
fn a_view_can_be_changed_piece_by_piece() {
    let view = View::passport().with_glasses().with_hat().with_dim_light().with_hair(HairStyle::Afro);
    assert!(view.glasses.is_some() && view.hat.is_some(), "glasses and a hat");
    assert_eq!((view.light, view.other_hair), (Light::DIM, Some(HairStyle::Afro)), "light and hair");
    assert_eq!(view.pose, Pose::STRAIGHT, "the rest stays");
}
