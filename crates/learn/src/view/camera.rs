//! The light on a face, and what the camera makes of it.

use super::ranges;
use crate::person::chance::Chance;

/// The light.
#[derive(Debug, Clone, PartialEq)]
pub struct Light {
    /// Where it comes from, in radians: 0 is from the right, a quarter turn from below. [`ranges::LIGHT_ANGLE`]
    pub angle: f32,
    /// How strongly it models the face, 0 for even light: [`ranges::LIGHT_STRENGTH`].
    pub strength: f32,
    /// Brightness of the picture, 1 for the usual: 1 + [`ranges::BRIGHTNESS`].
    pub brightness: f32,
    /// How much redder and less blue the picture is, as a share: [`ranges::WARMTH`].
    pub warmth: f32,
}

impl Light {
    /// Even, white light.
    pub const EVEN: Self = Self { angle: -2.0, strength: 0.0, brightness: 1.0, warmth: 0.0 };

    /// Dim, yellow light from the left and above.
    pub const DIM: Self = Self { angle: -2.6, strength: 0.8, brightness: 0.55, warmth: 0.12 };

    pub(super) fn random(chance: &mut Chance, difficulty: f32) -> Self {
        Self {
            angle: chance.between(&ranges::LIGHT_ANGLE),
            strength: chance.between(&ranges::LIGHT_STRENGTH) * difficulty.min(1.2),
            brightness: 1.0 + chance.bell(&ranges::BRIGHTNESS) * difficulty,
            warmth: chance.bell(&ranges::WARMTH) * difficulty,
        }
    }
}

/// The camera.
#[derive(Debug, Clone, PartialEq)]
pub struct Camera {
    /// Deviation of the blur, in pixels of a picture of 32 pixels: [`ranges::BLUR`].
    pub blur: f32,
    /// Deviation of the noise, as a share of white: [`ranges::NOISE`].
    pub noise: f32,
    /// Which noise.
    pub noise_seed: u64,
}

impl Camera {
    /// Sharp and without noise.
    pub const SHARP: Self = Self { blur: 0.0, noise: 0.0, noise_seed: 0 };

    pub(super) fn random(chance: &mut Chance, difficulty: f32) -> Self {
        Self {
            blur: chance.between(&ranges::BLUR) * difficulty,
            noise: chance.between(&ranges::NOISE) * difficulty,
            noise_seed: chance.bits(),
        }
    }
}
