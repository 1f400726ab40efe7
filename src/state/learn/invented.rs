//! The person whom the visitor invents, trait by trait.

use crate::number_format::{percent, rounded};
use likeness_learn::person::{HairStyle, Trait};
use words::Text;

/// The name of a trait.
pub const fn name(which: Trait) -> Text {
    match which {
        Trait::FaceWidth => words::LEARN_TRAIT_FACE_WIDTH,
        Trait::FaceHeight => words::LEARN_TRAIT_FACE_HEIGHT,
        Trait::Jaw => words::LEARN_TRAIT_JAW,
        Trait::SkinTone => words::LEARN_TRAIT_SKIN_TONE,
        Trait::HairColour => words::LEARN_TRAIT_HAIR_COLOUR,
        Trait::HairStyle => words::LEARN_TRAIT_HAIR_STYLE,
        Trait::EyeDistance => words::LEARN_TRAIT_EYE_DISTANCE,
        Trait::EyeWidth => words::LEARN_TRAIT_EYE_WIDTH,
        Trait::EyeHeight => words::LEARN_TRAIT_EYE_HEIGHT,
        Trait::EyeColour => words::LEARN_TRAIT_EYE_COLOUR,
        Trait::BrowThickness => words::LEARN_TRAIT_BROW_THICKNESS,
        Trait::NoseLength => words::LEARN_TRAIT_NOSE_LENGTH,
        Trait::NoseWidth => words::LEARN_TRAIT_NOSE_WIDTH,
        Trait::MouthWidth => words::LEARN_TRAIT_MOUTH_WIDTH,
        Trait::Lips => words::LEARN_TRAIT_LIPS,
        Trait::Beard => words::LEARN_TRAIT_BEARD,
        Trait::Freckles => words::LEARN_TRAIT_FRECKLES,
        Trait::Age => words::LEARN_TRAIT_AGE,
    }
}

/// The id of a trait's slider.
pub const fn id(which: Trait) -> &'static str {
    match which {
        Trait::FaceWidth => "trait-face-width",
        Trait::FaceHeight => "trait-face-height",
        Trait::Jaw => "trait-jaw",
        Trait::SkinTone => "trait-skin-tone",
        Trait::HairColour => "trait-hair-colour",
        Trait::HairStyle => "trait-hair-style",
        Trait::EyeDistance => "trait-eye-distance",
        Trait::EyeWidth => "trait-eye-width",
        Trait::EyeHeight => "trait-eye-height",
        Trait::EyeColour => "trait-eye-colour",
        Trait::BrowThickness => "trait-brow-thickness",
        Trait::NoseLength => "trait-nose-length",
        Trait::NoseWidth => "trait-nose-width",
        Trait::MouthWidth => "trait-mouth-width",
        Trait::Lips => "trait-lips",
        Trait::Beard => "trait-beard",
        Trait::Freckles => "trait-freckles",
        Trait::Age => "trait-age",
    }
}

/// The distance between two positions of a trait's slider.
pub fn step(which: Trait) -> f32 {
    which.step().unwrap_or_else(|| (which.range().end() - which.range().start()) / 100.0)
}

/// A value of a trait as text: a share of its range, or the number of a hair style.
pub fn text(which: Trait, value: f32) -> String {
    if which == Trait::HairStyle {
        return words::learn_trait_number(rounded(value.into()) + 1, HairStyle::ALL.len() as u64);
    }
    let range = which.range();
    percent(f64::from((value - range.start()) / (range.end() - range.start())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_trait_has_a_name_and_an_id_of_its_own() {
        let names: BTreeSet<&str> = Trait::ALL.map(|which| name(which).text()).into_iter().collect();
        let ids: BTreeSet<&str> = Trait::ALL.map(id).into_iter().collect();
        assert_eq!((names.len(), ids.len()), (Trait::ALL.len(), Trait::ALL.len()), "{names:?} {ids:?}");
    }

    #[test]
    fn a_value_is_a_share_of_its_range_and_a_hair_style_a_number() {
        let range = Trait::Jaw.range();
        assert_eq!((text(Trait::Jaw, *range.start()), text(Trait::Jaw, *range.end())), ("0 %".into(), "100 %".into()));
        assert!(text(Trait::HairStyle, 8.0).contains('9'), "{}", text(Trait::HairStyle, 8.0));
        assert!((step(Trait::HairStyle) - 1.0).abs() < 1e-6 && step(Trait::Jaw) < 0.01, "steps");
    }
}
