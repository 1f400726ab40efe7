//! The bone structure of a head and the features of its face.

use super::chance::Chance;
use super::ranges;

/// The outline of the head, in face units.
#[derive(Debug, Clone, PartialEq)]
pub struct Bones {
    /// Half the width: [`ranges::FACE_WIDTH`].
    pub width: f32,
    /// From the middle to the top: [`ranges::FOREHEAD`].
    pub forehead: f32,
    /// From the middle to the chin: [`ranges::FACE_HEIGHT`].
    pub height: f32,
    /// How much narrower the chin is: [`ranges::JAW`].
    pub jaw: f32,
    /// How square the lower half is: [`ranges::SQUARENESS`].
    pub squareness: f32,
    /// Width of the neck as a share of the head's: [`ranges::NECK`].
    pub neck: f32,
}

impl Bones {
    pub(super) fn random(chance: &mut Chance, masculine: bool) -> Self {
        let narrowing = if masculine { 0.75 } else { 1.0 };
        Self {
            width: chance.bell(&ranges::FACE_WIDTH),
            forehead: chance.bell(&ranges::FOREHEAD),
            height: chance.bell(&ranges::FACE_HEIGHT),
            jaw: chance.bell(&ranges::JAW) * narrowing,
            squareness: chance.bell(&ranges::SQUARENESS),
            neck: chance.bell(&ranges::NECK),
        }
    }
}

/// The eyes, in face units.
#[derive(Debug, Clone, PartialEq)]
pub struct Eyes {
    /// From the middle of the face: [`ranges::EYE_DISTANCE`].
    pub distance: f32,
    /// Their height in the face: [`ranges::EYE_LEVEL`].
    pub level: f32,
    /// Half their width: [`ranges::EYE_WIDTH`].
    pub width: f32,
    /// From their middle to the upper lid: [`ranges::EYE_HEIGHT`].
    pub height: f32,
    /// Their slope, positive for higher outside: [`ranges::EYE_SLANT`].
    pub slant: f32,
    /// Radius of the iris: [`ranges::IRIS`].
    pub iris: f32,
    /// Colour of the iris, from dark brown (0) to grey (1): [`ranges::SHARE`].
    pub colour: f32,
    /// Half the thickness of the lashes: [`ranges::LASHES`].
    pub lashes: f32,
    /// Fold of the upper lid, drawn above 0.45: [`ranges::SHARE`].
    pub fold: f32,
}

impl Eyes {
    pub(super) fn random(chance: &mut Chance, masculine: bool, tone: f32) -> Self {
        // Eyes are brown where the skin is dark, and of any colour elsewhere.
        let colours = if tone > 0.6 { 0.0..=0.3 } else { ranges::SHARE };
        let lashes = if masculine { 0.008..=0.014 } else { 0.014..=0.026 };
        Self {
            distance: chance.bell(&ranges::EYE_DISTANCE),
            level: chance.bell(&ranges::EYE_LEVEL),
            width: chance.bell(&ranges::EYE_WIDTH),
            height: chance.bell(&ranges::EYE_HEIGHT),
            slant: chance.bell(&ranges::EYE_SLANT),
            iris: chance.bell(&ranges::IRIS),
            colour: chance.between(&colours),
            lashes: chance.between(&lashes),
            fold: chance.unit(),
        }
    }
}

/// The eyebrows, in face units.
#[derive(Debug, Clone, PartialEq)]
pub struct Brows {
    /// How far above the eyes: [`ranges::BROW_HEIGHT`].
    pub height: f32,
    /// Half their width: [`ranges::BROW_WIDTH`].
    pub width: f32,
    /// Half their thickness: [`ranges::BROW_THICKNESS`].
    pub thickness: f32,
    /// Their slope, positive for lower outside: [`ranges::BROW_SLOPE`].
    pub slope: f32,
    /// Height of their arch: [`ranges::BROW_ARCH`].
    pub arch: f32,
}

impl Brows {
    pub(super) fn random(chance: &mut Chance, masculine: bool) -> Self {
        let growth = if masculine { 1.15 } else { 0.9 };
        Self {
            height: chance.bell(&ranges::BROW_HEIGHT),
            width: chance.bell(&ranges::BROW_WIDTH),
            thickness: chance.bell(&(0.010..=0.042)) * growth,
            slope: chance.bell(&ranges::BROW_SLOPE),
            arch: chance.bell(&ranges::BROW_ARCH),
        }
    }
}

/// The nose, in face units.
#[derive(Debug, Clone, PartialEq)]
pub struct Nose {
    /// From the eyes to its tip: [`ranges::NOSE_LENGTH`].
    pub length: f32,
    /// Half its width: [`ranges::NOSE_WIDTH`].
    pub width: f32,
    /// Radius of its tip: [`ranges::NOSE_TIP`].
    pub tip: f32,
    /// How marked its bridge is: [`ranges::SHARE`].
    pub bridge: f32,
}

impl Nose {
    pub(super) fn random(chance: &mut Chance) -> Self {
        Self {
            length: chance.bell(&ranges::NOSE_LENGTH),
            width: chance.bell(&ranges::NOSE_WIDTH),
            tip: chance.bell(&ranges::NOSE_TIP),
            bridge: chance.unit(),
        }
    }
}

/// The mouth, in face units.
#[derive(Debug, Clone, PartialEq)]
pub struct Mouth {
    /// How far below the tip of the nose: [`ranges::MOUTH_LEVEL`].
    pub level: f32,
    /// Half its width: [`ranges::MOUTH_WIDTH`].
    pub width: f32,
    /// Thickness of the upper lip: [`ranges::UPPER_LIP`].
    pub upper_lip: f32,
    /// Thickness of the lower lip: [`ranges::LOWER_LIP`].
    pub lower_lip: f32,
    /// How red the lips are: [`ranges::LIP_REDNESS`].
    pub redness: f32,
}

impl Mouth {
    pub(super) fn random(chance: &mut Chance) -> Self {
        Self {
            level: chance.bell(&ranges::MOUTH_LEVEL),
            width: chance.bell(&ranges::MOUTH_WIDTH),
            upper_lip: chance.bell(&ranges::UPPER_LIP),
            lower_lip: chance.bell(&ranges::LOWER_LIP),
            redness: chance.between(&ranges::LIP_REDNESS),
        }
    }
}

/// The ears, in face units.
#[derive(Debug, Clone, PartialEq)]
pub struct Ears {
    /// Half their height: [`ranges::EAR_SIZE`].
    pub size: f32,
    /// How far below the eyes: [`ranges::EAR_LEVEL`].
    pub level: f32,
    /// How far they stand off: [`ranges::EAR_OFFSET`].
    pub offset: f32,
}

impl Ears {
    pub(super) fn random(chance: &mut Chance) -> Self {
        Self {
            size: chance.bell(&ranges::EAR_SIZE),
            level: chance.bell(&ranges::EAR_LEVEL),
            offset: chance.bell(&ranges::EAR_OFFSET),
        }
    }
}
