//! Where the head is and where it turns.

use super::ranges;
use crate::person::chance::Chance;

/// The pose of the head. Angles are in radians, lengths in face units.
#[derive(Debug, Clone, PartialEq)]
pub struct Pose {
    /// Turn to the side: [`ranges::YAW`].
    pub yaw: f32,
    /// Nod: [`ranges::PITCH`].
    pub pitch: f32,
    /// Tilt, clockwise: [`ranges::TILT`].
    pub tilt: f32,
    /// Size, 1 for the usual one: 1 + [`ranges::GROWTH`].
    pub scale: f32,
    /// How far to the right and down: [`ranges::SHIFT_X`] and [`ranges::SHIFT_Y`].
    pub shift: [f32; 2],
}

impl Pose {
    /// Straight into the camera.
    pub const STRAIGHT: Self = Self { yaw: 0.0, pitch: 0.0, tilt: 0.0, scale: 1.0, shift: [0.0; 2] };

    pub(super) fn random(chance: &mut Chance, difficulty: f32) -> Self {
        Self {
            yaw: chance.bell(&ranges::YAW) * difficulty,
            pitch: chance.bell(&ranges::PITCH) * difficulty,
            tilt: chance.bell(&ranges::TILT) * difficulty,
            scale: 1.0 + chance.bell(&ranges::GROWTH) * difficulty,
            shift: [chance.bell(&ranges::SHIFT_X) * difficulty, chance.bell(&ranges::SHIFT_Y) * difficulty],
        }
    }
}
