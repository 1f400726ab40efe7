//! Tests of people.

use super::*;
use proptest::prelude::*;
use std::ops::RangeInclusive;

/// Every number of a person with its name and its range.
fn numbers(person: &Person) -> Vec<(&'static str, f32, RangeInclusive<f32>)> {
    let Person { bones, eyes, brows, nose, mouth, ears, skin, hair } = person;
    let mole = skin.mole.unwrap_or([0.0, 0.2]);
    vec![
        ("bones.width", bones.width, ranges::FACE_WIDTH),
        ("bones.forehead", bones.forehead, ranges::FOREHEAD),
        ("bones.height", bones.height, ranges::FACE_HEIGHT),
        ("bones.jaw", bones.jaw, ranges::JAW),
        ("bones.squareness", bones.squareness, ranges::SQUARENESS),
        ("bones.neck", bones.neck, ranges::NECK),
        ("eyes.distance", eyes.distance, ranges::EYE_DISTANCE),
        ("eyes.level", eyes.level, ranges::EYE_LEVEL),
        ("eyes.width", eyes.width, ranges::EYE_WIDTH),
        ("eyes.height", eyes.height, ranges::EYE_HEIGHT),
        ("eyes.slant", eyes.slant, ranges::EYE_SLANT),
        ("eyes.iris", eyes.iris, ranges::IRIS),
        ("eyes.colour", eyes.colour, ranges::SHARE),
        ("eyes.lashes", eyes.lashes, ranges::LASHES),
        ("eyes.fold", eyes.fold, ranges::SHARE),
        ("brows.height", brows.height, ranges::BROW_HEIGHT),
        ("brows.width", brows.width, ranges::BROW_WIDTH),
        ("brows.thickness", brows.thickness, ranges::BROW_THICKNESS),
        ("brows.slope", brows.slope, ranges::BROW_SLOPE),
        ("brows.arch", brows.arch, ranges::BROW_ARCH),
        ("nose.length", nose.length, ranges::NOSE_LENGTH),
        ("nose.width", nose.width, ranges::NOSE_WIDTH),
        ("nose.tip", nose.tip, ranges::NOSE_TIP),
        ("nose.bridge", nose.bridge, ranges::SHARE),
        ("mouth.level", mouth.level, ranges::MOUTH_LEVEL),
        ("mouth.width", mouth.width, ranges::MOUTH_WIDTH),
        ("mouth.upper_lip", mouth.upper_lip, ranges::UPPER_LIP),
        ("mouth.lower_lip", mouth.lower_lip, ranges::LOWER_LIP),
        ("mouth.redness", mouth.redness, ranges::LIP_REDNESS),
        ("ears.size", ears.size, ranges::EAR_SIZE),
        ("ears.level", ears.level, ranges::EAR_LEVEL),
        ("ears.offset", ears.offset, ranges::EAR_OFFSET),
        ("skin.tone", skin.tone, ranges::SHARE),
        ("skin.warmth", skin.warmth, ranges::SKIN_WARMTH),
        ("skin.blush", skin.blush, ranges::BLUSH),
        ("skin.freckles", skin.freckles, ranges::SHARE),
        ("skin.mole", mole[0], ranges::MOLE_SIDE),
        ("skin.mole", mole[1], ranges::MOLE_LEVEL),
        ("skin.age", skin.age, ranges::SHARE),
        ("hair.colour", hair.colour, ranges::SHARE),
        ("hair.volume", hair.volume, ranges::HAIR_VOLUME),
        ("hair.hairline", hair.hairline, ranges::HAIRLINE),
        ("hair.length", hair.length, ranges::HAIR_LENGTH),
        ("hair.parting", hair.parting, ranges::PARTING),
        ("hair.curl", hair.curl, ranges::SHARE),
        ("hair.beard", hair.beard, ranges::SHARE),
        ("hair.moustache", hair.moustache, ranges::SHARE),
    ]
}

proptest! {
    #[test]
    fn every_number_of_every_person_is_within_its_range(seed in any::<u64>()) {
        for (name, value, range) in numbers(&Person::from_seed(seed)) {
            prop_assert!(range.contains(&value), "{name} {value} outside {range:?}");
        }
    }

    #[test]
    fn a_trait_that_was_set_is_found_again_within_its_range(
        seed in any::<u64>(), which in prop::sample::select(Trait::ALL.to_vec()), value in -3.0_f32..12.0,
    ) {
        let mut person = Person::from_seed(seed);
        person.set(which, value);
        let (range, found) = (which.range(), person.get(which));
        let expected = value.clamp(*range.start(), *range.end());
        prop_assert!((found - expected).abs() <= which.step().unwrap_or(0.0) / 2.0, "{which:?}: {found} for {value}");
        let again = person.clone();
        person.set(which, found);
        prop_assert_eq!(person, again, "setting what is there changes nothing");
    }
}

#[test]
fn skin_tones_are_even_in_number() {
    let mut thirds = [0_u32; 3];
    for seed in 0..6000 {
        let tone = Person::from_seed(seed).skin.tone;
        thirds[if tone < 1.0 / 3.0 { 0 } else { 1 + usize::from(tone >= 2.0 / 3.0) }] += 1;
    }
    assert!(thirds.iter().all(|count| (1880..2120).contains(count)), "light, medium, dark: {thirds:?}");
}

#[test]
fn every_hair_style_is_worn_by_somebody() {
    for style in HairStyle::ALL {
        let worn = (0..500).filter(|seed| Person::from_seed(*seed).hair.style == style).count();
        assert!((15..150).contains(&worn), "{style:?}: {worn} of 500");
    }
}

#[test]
fn a_trait_is_not_changed_by_a_number_that_is_none() {
    let mut person = Person::from_seed(1);
    Trait::ALL.iter().for_each(|which| person.set(*which, f32::NAN));
    assert_eq!(person, Person::from_seed(1), "NaN");
}

#[test]
fn every_trait_is_listed_once_and_everyone_has_it_within_its_range() {
    let names: std::collections::BTreeSet<String> = Trait::ALL.iter().map(|which| format!("{which:?}")).collect();
    assert_eq!(names.len(), Trait::ALL.len(), "no trait twice");
    for seed in 0..200 {
        let person = Person::from_seed(seed);
        for which in Trait::ALL {
            let value = person.get(which);
            assert!(which.range().contains(&value), "{which:?} {value} of person {seed}");
        }
    }
}
