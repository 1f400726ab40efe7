//! The traits by which a visitor invents a person.

use super::{HairStyle, Person, ranges};
use likeness_core::number::floor_to_usize;
use std::ops::RangeInclusive;

/// A trait that tells people apart, for a slider. Whatever the person, changing it changes the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Trait {
    /// Half the width of the head, in face units.
    FaceWidth,
    /// From the middle of the head to the chin, in face units.
    FaceHeight,
    /// How much narrower the head is at the chin, as a share.
    Jaw,
    /// From the lightest skin (0) to the darkest (1).
    SkinTone,
    /// From black hair (0) to white hair (1).
    HairColour,
    /// The number of a [`HairStyle`], a whole number.
    HairStyle,
    /// From the middle of the face to an eye, in face units.
    EyeDistance,
    /// Half the width of an eye, in face units.
    EyeWidth,
    /// From the middle of an eye to its upper lid, in face units.
    EyeHeight,
    /// From dark brown eyes (0) to grey ones (1).
    EyeColour,
    /// Half the thickness of a brow, in face units.
    BrowThickness,
    /// From the eyes to the tip of the nose, in face units.
    NoseLength,
    /// Half the width of the nose, in face units.
    NoseWidth,
    /// Half the width of the mouth, in face units.
    MouthWidth,
    /// Thickness of the lower lip, in face units.
    Lips,
    /// How dense the beard is, from none (0) to full (1).
    Beard,
    /// How strong the freckles are, from none (0) to strong (1).
    Freckles,
    /// How marked the lines of age are, from none (0) to deep (1).
    Age,
}

impl Trait {
    /// Every trait, in the order in which sliders are shown.
    pub const ALL: [Self; 18] = [
        Self::FaceWidth,
        Self::FaceHeight,
        Self::Jaw,
        Self::SkinTone,
        Self::HairColour,
        Self::HairStyle,
        Self::EyeDistance,
        Self::EyeWidth,
        Self::EyeHeight,
        Self::EyeColour,
        Self::BrowThickness,
        Self::NoseLength,
        Self::NoseWidth,
        Self::MouthWidth,
        Self::Lips,
        Self::Beard,
        Self::Freckles,
        Self::Age,
    ];

    /// The numbers that the trait may have.
    pub fn range(self) -> RangeInclusive<f32> {
        match self {
            Self::FaceWidth => ranges::FACE_WIDTH,
            Self::FaceHeight => ranges::FACE_HEIGHT,
            Self::Jaw => ranges::JAW,
            Self::HairStyle => 0.0..=(HairStyle::ALL.len() - 1) as f32,
            Self::EyeDistance => ranges::EYE_DISTANCE,
            Self::EyeWidth => ranges::EYE_WIDTH,
            Self::EyeHeight => ranges::EYE_HEIGHT,
            Self::BrowThickness => ranges::BROW_THICKNESS,
            Self::NoseLength => ranges::NOSE_LENGTH,
            Self::NoseWidth => ranges::NOSE_WIDTH,
            Self::MouthWidth => ranges::MOUTH_WIDTH,
            Self::Lips => ranges::LOWER_LIP,
            Self::SkinTone | Self::HairColour | Self::EyeColour | Self::Beard | Self::Freckles | Self::Age => {
                ranges::SHARE
            }
        }
    }

    /// The distance between neighbouring settings, if there is not a continuum of them.
    pub fn step(self) -> Option<f32> {
        (self == Self::HairStyle).then_some(1.0)
    }
}

impl Person {
    /// A trait of this person.
    pub fn get(&self, which: Trait) -> f32 {
        match which {
            Trait::FaceWidth => self.bones.width,
            Trait::FaceHeight => self.bones.height,
            Trait::Jaw => self.bones.jaw,
            Trait::SkinTone => self.skin.tone,
            Trait::HairColour => self.hair.colour,
            Trait::HairStyle => HairStyle::ALL.iter().position(|style| *style == self.hair.style).unwrap_or(0) as f32,
            Trait::EyeDistance => self.eyes.distance,
            Trait::EyeWidth => self.eyes.width,
            Trait::EyeHeight => self.eyes.height,
            Trait::EyeColour => self.eyes.colour,
            Trait::BrowThickness => self.brows.thickness,
            Trait::NoseLength => self.nose.length,
            Trait::NoseWidth => self.nose.width,
            Trait::MouthWidth => self.mouth.width,
            Trait::Lips => self.mouth.lower_lip,
            Trait::Beard => self.hair.beard,
            Trait::Freckles => self.skin.freckles,
            Trait::Age => self.skin.age,
        }
    }

    /// Changes a trait. Numbers beyond [`Trait::range`] become its nearest end, steps are rounded, and NaN changes nothing.
    pub fn set(&mut self, which: Trait, value: f32) {
        if value.is_nan() {
            return;
        }
        let range = which.range();
        let value = value.clamp(*range.start(), *range.end());
        let number = match which {
            Trait::FaceWidth => &mut self.bones.width,
            Trait::FaceHeight => &mut self.bones.height,
            Trait::Jaw => &mut self.bones.jaw,
            Trait::SkinTone => &mut self.skin.tone,
            Trait::HairColour => &mut self.hair.colour,
            Trait::HairStyle => {
                let style = HairStyle::ALL.get(floor_to_usize(value + 0.5)).copied();
                self.hair.style = style.unwrap_or(self.hair.style);
                return;
            }
            Trait::EyeDistance => &mut self.eyes.distance,
            Trait::EyeWidth => &mut self.eyes.width,
            Trait::EyeHeight => &mut self.eyes.height,
            Trait::EyeColour => &mut self.eyes.colour,
            Trait::BrowThickness => &mut self.brows.thickness,
            Trait::NoseLength => &mut self.nose.length,
            Trait::NoseWidth => &mut self.nose.width,
            Trait::MouthWidth => &mut self.mouth.width,
            Trait::Lips => &mut self.mouth.lower_lip,
            Trait::Beard => &mut self.hair.beard,
            Trait::Freckles => &mut self.skin.freckles,
            Trait::Age => &mut self.skin.age,
        };
        *number = value;
    }
}
