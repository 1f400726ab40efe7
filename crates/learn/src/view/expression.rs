//! What the face does.

use super::ranges;
use crate::person::chance::Chance;

/// The expression of a face.
#[derive(Debug, Clone, PartialEq)]
pub struct Expression {
    /// How much the mouth smiles, negative for a pout: 0.4 + [`ranges::SMILE`].
    pub smile: f32,
    /// How far the mouth is open, 0 for closed: [`ranges::MOUTH_OPEN`].
    pub mouth_open: f32,
    /// How far the eyes are open, 1 for the usual: 1 + [`ranges::EYES_OPEN`], or 0.12 in a blink.
    pub eyes_open: f32,
    /// How far the brows are raised, in face units: [`ranges::BROWS_UP`].
    pub brows_up: f32,
    /// How much the brows frown: [`ranges::FROWN`].
    pub frown: f32,
    /// Where the eyes look, in face units to the right and down: [`ranges::GAZE_X`] and [`ranges::GAZE_Y`].
    pub gaze: [f32; 2],
}

impl Expression {
    /// A faint smile.
    pub const FRIENDLY: Self =
        Self { smile: 0.4, mouth_open: 0.0, eyes_open: 1.0, brows_up: 0.0, frown: 0.0, gaze: [0.0; 2] };

    pub(super) fn random(chance: &mut Chance, difficulty: f32) -> Self {
        let (is_open, mouth_open) = (chance.happens(0.4), chance.between(&ranges::MOUTH_OPEN) * difficulty.min(1.0));
        let (blinks, more) = (chance.happens(0.08 * difficulty), chance.bell(&ranges::EYES_OPEN) * difficulty);
        Self {
            smile: 0.4 + chance.between(&ranges::SMILE) * difficulty.min(1.2),
            mouth_open: if is_open { mouth_open } else { 0.0 },
            eyes_open: if blinks { 0.12 } else { 1.0 + more },
            brows_up: chance.bell(&ranges::BROWS_UP) * difficulty,
            frown: chance.bell(&ranges::FROWN) * difficulty,
            gaze: [chance.bell(&ranges::GAZE_X) * difficulty, chance.bell(&ranges::GAZE_Y) * difficulty],
        }
    }
}
