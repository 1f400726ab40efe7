//! The skin of a person.

use super::chance::Chance;
use super::ranges;

/// The skin: its colour and what is on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Skin {
    /// From the lightest tone (0) to the darkest (1), in steps of equal lightness: [`ranges::SHARE`].
    pub tone: f32,
    /// Redder or yellower: [`ranges::SKIN_WARMTH`].
    pub warmth: f32,
    /// How much the cheeks blush: [`ranges::BLUSH`].
    pub blush: f32,
    /// How strong freckles are, 0 for none: [`ranges::SHARE`].
    pub freckles: f32,
    /// Where the freckles are.
    pub freckle_seed: u64,
    /// Where a mole is, to the right of and below the middle: [`ranges::MOLE_SIDE`] and [`ranges::MOLE_LEVEL`].
    pub mole: Option<[f32; 2]>,
    /// How marked the lines of age are, 0 for none: [`ranges::SHARE`].
    pub age: f32,
}

impl Skin {
    /// Every tone is as likely as every other. Freckles, which would not be seen on dark skin, are drawn on light skin only.
    pub(super) fn random(chance: &mut Chance) -> Self {
        let tone = chance.unit();
        let freckled = chance.happens(0.3);
        let (strength, freckle_seed) = (chance.between(&ranges::SOME), chance.bits());
        let (moled, mole) =
            (chance.happens(0.2), [chance.between(&ranges::MOLE_SIDE), chance.between(&ranges::MOLE_LEVEL)]);
        let (old, age) = (chance.happens(0.25), chance.between(&ranges::SOME));
        Self {
            tone,
            warmth: chance.between(&ranges::SKIN_WARMTH),
            blush: chance.between(&ranges::BLUSH),
            freckles: if tone < 0.5 && freckled { strength } else { 0.0 },
            freckle_seed,
            mole: moled.then_some(mole),
            age: if old { age } else { 0.0 },
        }
    }
}
