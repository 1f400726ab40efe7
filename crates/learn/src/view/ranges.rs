//! Between which numbers the views of a person differ at difficulty 1. The difficulty scales them.
//!
//! The ranges are those of the feasibility study (see [`person::ranges`](crate::person::ranges)). Lengths are in face units, angles in
//! radians.

use std::ops::RangeInclusive;

/// The highest difficulty.
pub const HARDEST: f32 = 1.5;

/// Turn to the side: positive shows more of the cheek on the left of the picture.
pub const YAW: RangeInclusive<f32> = -0.62..=0.62;
/// Nod.
pub const PITCH: RangeInclusive<f32> = -0.30..=0.30;
/// Tilt, clockwise.
pub const TILT: RangeInclusive<f32> = -0.26..=0.26;
/// How much larger than usual the head is.
pub const GROWTH: RangeInclusive<f32> = -0.14..=0.14;
/// How far the head is to the right.
pub const SHIFT_X: RangeInclusive<f32> = -0.12..=0.12;
/// How far the head is down.
pub const SHIFT_Y: RangeInclusive<f32> = -0.10..=0.10;

/// How much more than the usual 0.4 the mouth smiles; up to difficulty 1.2.
pub const SMILE: RangeInclusive<f32> = -0.9..=0.7;
/// How far the mouth is open if it is; up to difficulty 1.
pub const MOUTH_OPEN: RangeInclusive<f32> = 0.2..=1.0;
/// How much wider than usual the eyes are open.
pub const EYES_OPEN: RangeInclusive<f32> = -0.3..=0.25;
/// How far the brows are raised.
pub const BROWS_UP: RangeInclusive<f32> = -0.045..=0.06;
/// How much the brows frown: positive is lower inside. As likely up as down, or people look worried.
pub const FROWN: RangeInclusive<f32> = -0.25..=0.25;
/// How far the gaze is to the right.
pub const GAZE_X: RangeInclusive<f32> = -0.035..=0.035;
/// How far the gaze is down.
pub const GAZE_Y: RangeInclusive<f32> = -0.015..=0.015;

/// Where the light comes from: 0 is from the right, a quarter turn from below.
pub const LIGHT_ANGLE: RangeInclusive<f32> = -std::f32::consts::PI..=std::f32::consts::PI;
/// How strongly the light models the face; up to difficulty 1.2.
pub const LIGHT_STRENGTH: RangeInclusive<f32> = 0.1..=0.75;
/// How much brighter than usual the picture is, as a share.
pub const BRIGHTNESS: RangeInclusive<f32> = -0.40..=0.16;
/// How much redder than usual the picture is, as a share; it is as much less blue.
pub const WARMTH: RangeInclusive<f32> = -0.14..=0.14;
/// Deviation of the blur, in pixels of a picture of 32 pixels.
pub const BLUR: RangeInclusive<f32> = 0.0..=0.75;
/// Deviation of the noise, as a share of white.
pub const NOISE: RangeInclusive<f32> = 0.0..=0.05;

/// How much more than usual the hair stands off.
pub const MORE_VOLUME: RangeInclusive<f32> = -0.035..=0.035;
