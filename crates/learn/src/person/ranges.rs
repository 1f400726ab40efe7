//! Between which numbers people differ.
//!
//! The ranges are those of the feasibility study, in which pictures at difficulty 0.6 were told apart by their pixels with an error of
//! 27 % and by a small net with 4 %. Wider ranges make people easier to tell apart. Lengths are in face units.

use std::ops::RangeInclusive;

/// What is given as a share of something, or as a position on a palette.
pub const SHARE: RangeInclusive<f32> = 0.0..=1.0;

/// Half the width of the head.
pub const FACE_WIDTH: RangeInclusive<f32> = 0.40..=0.57;
/// From the middle of the head to its top.
pub const FOREHEAD: RangeInclusive<f32> = 0.54..=0.66;
/// From the middle of the head to the chin.
pub const FACE_HEIGHT: RangeInclusive<f32> = 0.50..=0.68;
/// By which share of its width the head is narrower at the chin.
pub const JAW: RangeInclusive<f32> = 0.0..=0.42;
/// The exponent of the outline below the eyes: 2 is an ellipse, more is squarer.
pub const SQUARENESS: RangeInclusive<f32> = 1.9..=2.9;
/// Half the width of the neck, as a share of that of the head.
pub const NECK: RangeInclusive<f32> = 0.60..=0.80;

/// From the middle of the face to the middle of an eye.
pub const EYE_DISTANCE: RangeInclusive<f32> = 0.155..=0.265;
/// Height of the eyes: negative is above the middle of the head.
pub const EYE_LEVEL: RangeInclusive<f32> = -0.10..=0.06;
/// Half the width of an eye.
pub const EYE_WIDTH: RangeInclusive<f32> = 0.075..=0.125;
/// From the middle of an eye to its upper lid.
pub const EYE_HEIGHT: RangeInclusive<f32> = 0.036..=0.085;
/// Slope of the eyes: positive is higher outside.
pub const EYE_SLANT: RangeInclusive<f32> = -0.32..=0.32;
/// Radius of the iris.
pub const IRIS: RangeInclusive<f32> = 0.042..=0.062;
/// Half the thickness of the line of the lashes.
pub const LASHES: RangeInclusive<f32> = 0.008..=0.026;

/// From the eyes up to the brows.
pub const BROW_HEIGHT: RangeInclusive<f32> = 0.105..=0.185;
/// Half the width of a brow.
pub const BROW_WIDTH: RangeInclusive<f32> = 0.085..=0.14;
/// Half the thickness of a brow.
pub const BROW_THICKNESS: RangeInclusive<f32> = 0.009..=0.0483;
/// Slope of the brows: positive is lower outside. As likely up as down, or people look worried.
pub const BROW_SLOPE: RangeInclusive<f32> = -0.30..=0.30;
/// Height of the arch of a brow.
pub const BROW_ARCH: RangeInclusive<f32> = 0.0..=0.055;

/// From the eyes down to the tip of the nose.
pub const NOSE_LENGTH: RangeInclusive<f32> = 0.12..=0.27;
/// Half the width of the nose.
pub const NOSE_WIDTH: RangeInclusive<f32> = 0.045..=0.115;
/// Radius of the highlight on the tip of the nose.
pub const NOSE_TIP: RangeInclusive<f32> = 0.03..=0.075;

/// From the tip of the nose down to the mouth.
pub const MOUTH_LEVEL: RangeInclusive<f32> = 0.115..=0.20;
/// Half the width of the mouth.
pub const MOUTH_WIDTH: RangeInclusive<f32> = 0.11..=0.22;
/// Thickness of the upper lip.
pub const UPPER_LIP: RangeInclusive<f32> = 0.008..=0.045;
/// Thickness of the lower lip.
pub const LOWER_LIP: RangeInclusive<f32> = 0.012..=0.055;
/// How red the lips are compared with the skin.
pub const LIP_REDNESS: RangeInclusive<f32> = 0.25..=0.75;

/// Half the height of an ear.
pub const EAR_SIZE: RangeInclusive<f32> = 0.07..=0.135;
/// From the eyes down to the ears, beyond 0.06.
pub const EAR_LEVEL: RangeInclusive<f32> = -0.05..=0.10;
/// How far the ears stand off.
pub const EAR_OFFSET: RangeInclusive<f32> = -0.01..=0.05;

/// Redder or yellower than the tone's own colour.
pub const SKIN_WARMTH: RangeInclusive<f32> = -0.03..=0.03;
/// How much the cheeks blush.
pub const BLUSH: RangeInclusive<f32> = 0.0..=0.5;
/// How strong freckles, beard or moustache are where there are any.
pub const SOME: RangeInclusive<f32> = 0.4..=1.0;
/// How far to either side of the face a mole may be.
pub const MOLE_SIDE: RangeInclusive<f32> = -0.28..=0.28;
/// How far below the middle of the head a mole may be.
pub const MOLE_LEVEL: RangeInclusive<f32> = 0.10..=0.38;

/// How far the hair stands off the head.
pub const HAIR_VOLUME: RangeInclusive<f32> = 0.03..=0.13;
/// Height of the hairline.
pub const HAIRLINE: RangeInclusive<f32> = -0.42..=-0.22;
/// How long hair is that is worn long, from 0 to 1.
pub const HAIR_LENGTH: RangeInclusive<f32> = 0.25..=0.95;
/// How far from the middle the parting is.
pub const PARTING: RangeInclusive<f32> = -0.25..=0.25;
