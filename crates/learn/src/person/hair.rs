//! The hair of a person.

use super::chance::Chance;
use super::{Skin, ranges};

/// Hair, beard and moustache.
#[derive(Debug, Clone, PartialEq)]
pub struct Hair {
    /// From black (0) through brown, red and blond to white (1): [`ranges::SHARE`].
    pub colour: f32,
    /// How it is worn.
    pub style: HairStyle,
    /// How far it stands off the head: [`ranges::HAIR_VOLUME`].
    pub volume: f32,
    /// Height of the hairline: [`ranges::HAIRLINE`].
    pub hairline: f32,
    /// How long it is if worn long: [`ranges::HAIR_LENGTH`].
    pub length: f32,
    /// How far from the middle the parting is: [`ranges::PARTING`].
    pub parting: f32,
    /// How curly it is, 0 for straight: [`ranges::SHARE`].
    pub curl: f32,
    /// How dense the beard is, 0 for none: [`ranges::SHARE`].
    pub beard: f32,
    /// How dense the moustache is, 0 for none: [`ranges::SHARE`].
    pub moustache: f32,
}

impl Hair {
    pub(super) fn random(chance: &mut Chance, masculine: bool, skin: &Skin) -> Self {
        let white = chance.happens(0.7);
        // Dark skin goes with dark hair.
        let colour = chance.between(&(0.0..=if skin.tone > 0.55 { 0.35 } else { 0.93 }));
        let (curly, curl) = (chance.happens(0.3), chance.between(&ranges::SOME));
        let (bearded, beard) = (chance.happens(0.3), chance.between(&(0.5..=1.0)));
        let (moustached, moustache) = (chance.happens(0.25), chance.between(&(0.5..=1.0)));
        Self {
            colour: if skin.age > 0.6 && white { 1.0 } else { colour },
            style: HairStyle::random(chance.unit(), masculine),
            volume: chance.bell(&ranges::HAIR_VOLUME),
            hairline: chance.bell(&ranges::HAIRLINE),
            length: chance.between(&ranges::HAIR_LENGTH),
            parting: chance.between(&ranges::PARTING),
            curl: if curly { curl } else { 0.0 },
            beard: if masculine && bearded { beard } else { 0.0 },
            moustache: if masculine && moustached { moustache } else { 0.0 },
        }
    }
}

/// How hair is worn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HairStyle {
    /// Short, with an even line.
    Short,
    /// Short, parted at the side.
    SideParting,
    /// Short and receding.
    Receding,
    /// Bald but for the sides.
    Bald,
    /// A crew cut.
    Crew,
    /// A round shock of curls.
    Afro,
    /// A bob with a fringe.
    Bob,
    /// Long and parted.
    Long,
    /// Tied up in a bun.
    Bun,
}

impl HairStyle {
    /// Every style, from 0 in the order of [`Trait::HairStyle`](super::Trait::HairStyle).
    pub const ALL: [Self; 9] = [
        Self::Short,
        Self::SideParting,
        Self::Receding,
        Self::Bald,
        Self::Crew,
        Self::Afro,
        Self::Bob,
        Self::Long,
        Self::Bun,
    ];

    /// How often each style is worn, in the order of [`Self::ALL`].
    const MASCULINE: [f32; 9] = [0.24, 0.22, 0.14, 0.12, 0.10, 0.10, 0.08, 0.0, 0.0];
    const FEMININE: [f32; 9] = [0.10, 0.10, 0.0, 0.0, 0.0, 0.10, 0.25, 0.23, 0.22];

    fn random(unit: f32, masculine: bool) -> Self {
        let mut rest = unit;
        let shares = if masculine { Self::MASCULINE } else { Self::FEMININE };
        for (style, share) in Self::ALL.into_iter().zip(shares) {
            if rest < share {
                return style;
            }
            rest -= share;
        }
        if masculine { Self::Bob } else { Self::Bun }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_styles_add_up_to_everyone() {
        for (masculine, shares) in [(true, HairStyle::MASCULINE), (false, HairStyle::FEMININE)] {
            assert!((shares.iter().sum::<f32>() - 1.0).abs() < 1e-6, "masculine {masculine}");
        }
        assert_eq!(HairStyle::random(0.0, true), HairStyle::Short, "the first");
        assert_eq!(HairStyle::random(0.999_999_9, false), HairStyle::Bun, "the last");
    }
}
