//! Tests of whole pictures.

use super::*;
use crate::person::{HairStyle, Trait};
use crate::view::{Glasses, GlassesShape, Hat, HatShape};
use likeness_core::face::Scores;
use proptest::prelude::*;

/// The Euclidean distance between the bytes of two pictures.
fn distance(a: &RgbaFrame, b: &RgbaFrame) -> f32 {
    let squares = a.bytes().iter().zip(b.bytes()).map(|(a, b)| f32::from(a.abs_diff(*b)) * f32::from(a.abs_diff(*b)));
    squares.sum::<f32>().sqrt()
}

/// The error with which the pixels of four pictures each tell 200 people apart.
fn error_of_pixels(difficulty: f32) -> f32 {
    let pictures = |seed: u64| {
        let person = Person::from_seed(10_000 + seed);
        [0, 1, 2, 3].map(|view| draw(&person, &View::from_seed(seed * 4 + view, difficulty), 32))
    };
    let people: Vec<[RgbaFrame; 4]> = (0..200).map(pictures).collect();
    let mut scores = Scores::default();
    for (index, person) in people.iter().enumerate() {
        for (view, picture) in person.iter().enumerate() {
            scores.genuine.extend(person[view + 1..].iter().map(|other| distance(picture, other)));
            let strangers = (1..=20).map(|step| &people[(index + step * 7) % 200][(view + step) % 4]);
            scores.impostor.extend(strangers.map(|other| distance(picture, other)));
        }
    }
    scores.eer().expect("pairs of both kinds")
}

#[test]
fn pictures_are_the_same_on_every_machine() {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for seed in 0..40 {
        let picture = draw(&Person::from_seed(seed), &View::from_seed(seed, 1.0), if seed % 4 == 0 { 112 } else { 32 });
        hash = picture.bytes().iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    }
    // A change of what is drawn changes what nets learn: their error rates must be measured again.
    assert_eq!(hash, 0x7700_09d0_dacd_4d72, "hash of forty pictures: {hash:#x}");
}

#[test]
fn pixels_tell_people_apart_as_well_as_in_the_study() {
    for (difficulty, expected) in [(0.0, 0.118), (0.6, 0.274), (1.0, 0.369)] {
        let found = error_of_pixels(difficulty);
        assert!((found - expected).abs() < 0.025, "at difficulty {difficulty}: {found}, in the study {expected}");
    }
}

#[test]
fn passport_photographs_of_one_person_are_near_and_those_of_others_far() {
    let views: Vec<View> =
        (0..4).map(|seed| View { backdrop: [0.0; 2], clothes: 0.3, ..View::from_seed(seed, 0.0) }).collect();
    for seed in 0..60 {
        let (person, other) = (Person::from_seed(seed), Person::from_seed(seed + 1));
        let first = draw(&person, &views[0], 32);
        let furthest = views.iter().map(|view| distance(&first, &draw(&person, view, 32))).fold(0.0, f32::max);
        let nearest = views.iter().map(|view| distance(&first, &draw(&other, view, 32))).fold(f32::MAX, f32::min);
        assert!(furthest < nearest, "person {seed}: {furthest} from themselves, {nearest} from the next");
    }
}

#[test]
fn every_trait_changes_the_picture_of_everyone() {
    let view = View::passport();
    for (seed, which) in (0..40).flat_map(|seed| Trait::ALL.map(|which| (seed, which))) {
        let at = |value: f32| {
            let mut person = Person::from_seed(seed);
            person.set(which, value);
            draw(&person, &view, 32)
        };
        let range = which.range();
        let change = distance(&at(*range.start()), &at(*range.end()));
        assert!(change > 10.0, "{which:?} of person {seed}: {change}");
    }
}

#[test]
fn every_hair_style_hat_and_pair_of_glasses_is_another_picture() {
    let person = Person::from_seed(5);
    let mut views: Vec<View> = HairStyle::ALL.iter().map(|style| View::passport().with_hair(*style)).collect();
    for shape in [GlassesShape::Round, GlassesShape::Square, GlassesShape::Oval] {
        views.push(View { glasses: Some(Glasses { shape, colour: 0.0 }), ..View::passport() });
    }
    for shape in [HatShape::Woollen, HatShape::Cap] {
        views.push(View { hat: Some(Hat { shape, colour: 0.5 }), ..View::passport() });
    }
    views.push(View::passport().with_dim_light());
    let pictures: Vec<RgbaFrame> = views.iter().map(|view| draw(&person, view, 64)).collect();
    for (index, picture) in pictures.iter().enumerate() {
        let nearest = pictures[index + 1..].iter().map(|other| distance(picture, other)).fold(f32::MAX, f32::min);
        assert!(nearest > 50.0, "{:?} is {nearest} from another", views[index]);
    }
}

#[test]
fn features_stand_out_from_every_tone_of_skin() {
    for seed in 0..20 {
        for step in 0_u8..=10 {
            let mut person = Person::from_seed(seed);
            person.set(Trait::SkinTone, f32::from(step) / 10.0);
            let complexion = Complexion::of(&person);
            let apart = |a: colour::Colour, b: colour::Colour| -> f32 { (0..3).map(|c| (a.0[c] - b.0[c]).abs()).sum() };
            let (skin, tone) = (complexion.skin, person.skin.tone);
            assert!(apart(skin, complexion.shadow) > 0.25, "folds at tone {tone}");
            assert!(apart(skin, complexion.lips) > 0.12, "lips at tone {tone}: {}", apart(skin, complexion.lips));
            assert!(apart(skin, complexion.ink) > 0.4, "lashes at tone {tone}");
            // Brows have the colour of the hair, which may be that of the skin.
            let is_distinct = person.hair.colour < 0.2 || person.hair.colour > 0.95;
            let brows = apart(skin, complexion.brows);
            assert!(!is_distinct || brows > 0.15, "brows at tone {tone}: {brows}");
        }
    }
}

#[test]
fn sides_beyond_the_limits_become_the_nearest() {
    let side = |side| draw(&Person::from_seed(1), &View::passport(), side).size().width;
    assert_eq!((side(0), side(31), side(33)), (32, 32, 33), "at least 32");
}

#[test]
fn numbers_that_make_no_sense_still_make_a_picture() {
    for odd in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, 0.0, -1.0, 1e30] {
        let mut person = Person::from_seed(3);
        person.bones.width = odd;
        person.eyes.width = odd;
        person.hair.volume = odd;
        person.skin.tone = odd;
        let mut view = View::from_seed(3, 1.0).with_hat().with_glasses();
        view.pose.yaw = odd;
        view.pose.scale = odd;
        view.camera.blur = odd;
        view.camera.noise = odd;
        view.light.brightness = odd;
        assert_eq!(draw(&person, &view, 32).bytes().len(), 32 * 32 * 4, "{odd}");
    }
}

proptest! {
    #[test]
    fn pictures_are_opaque_of_the_size_asked_for_and_determined_by_their_seeds(
        person in any::<u64>(), view in any::<u64>(), difficulty in 0.0_f32..=1.5, side in 32_u32..=256,
    ) {
        let again = || draw(&Person::from_seed(person), &View::from_seed(view, difficulty), side);
        let picture = again();
        prop_assert_eq!(picture.size(), Size::new(side, side), "the size");
        prop_assert!(picture.bytes().chunks(4).all(|pixel| pixel[3] == 255), "opaque");
        prop_assert!(picture == again(), "the same seeds, other pixels");
    }

    #[test]
    fn invented_people_can_be_drawn_in_every_view(
        seed in any::<u64>(), values in prop::collection::vec(-2.0_f32..=9.0, Trait::ALL.len()), difficulty in 0.0_f32..=1.5,
    ) {
        let mut person = Person::from_seed(seed);
        Trait::ALL.iter().zip(&values).for_each(|(which, value)| person.set(*which, *value));
        let picture = draw(&person, &View::from_seed(seed, difficulty), 40);
        let colours: std::collections::BTreeSet<&[u8]> = picture.bytes().chunks(4).collect();
        prop_assert!(colours.len() > 100, "only {} colours", colours.len());
    }
}
