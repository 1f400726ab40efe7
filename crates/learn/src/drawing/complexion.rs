//! The colours of a person's skin, lips, brows and hair.

use super::colour::{Colour, Palette};
use crate::person::Person;

/// The colours of a person.
///
/// Shadows and lines are darker than the skin by a factor, which leaves little contrast where the skin is dark. So the factor falls, and
/// highlights and lips gain, with the tone: features are as easy to see on every skin.
#[derive(Debug)]
pub(super) struct Complexion {
    /// The skin.
    pub(super) skin: Colour,
    /// Folds, and skin in the shade.
    pub(super) shadow: Colour,
    /// Where skin shines.
    pub(super) shine: Colour,
    /// How much forehead and cheeks shine, 0..=1.
    pub(super) gloss: f32,
    /// How dark the sockets of the eyes are, 0..=1.
    pub(super) sockets: f32,
    /// Lashes, nostrils and moles.
    pub(super) ink: Colour,
    /// Blushing cheeks.
    pub(super) blush: Colour,
    /// The lips.
    pub(super) lips: Colour,
    /// The line between the lips.
    pub(super) lip_line: Colour,
    /// The brows.
    pub(super) brows: Colour,
    /// The iris.
    pub(super) iris: Colour,
    /// The hair.
    pub(super) hair: Colour,
    /// Hair in the shade.
    pub(super) dark_hair: Colour,
    /// Hair that shines.
    pub(super) light_hair: Colour,
}

impl Complexion {
    pub(super) fn of(person: &Person) -> Self {
        let (tone, warmth) = (person.skin.tone, person.skin.warmth);
        let [r, g, b] = Palette::SKIN.at(tone).0;
        let skin = Colour([r + 0.5 * warmth, g, b - warmth]);
        let depth = |light: f32, dark: f32| light + (dark - light) * tone;
        let ink = skin.times(0.22).towards(Colour([0.10, 0.05, 0.06]), depth(0.5, 0.8));
        let rose = Colour::hex(0x00b5_404a).towards(Colour::hex(0x00b8_5560), tone);
        // Skin of a medium tone is nearly as dark and as red as lips: there they are redder still.
        let medium = 4.0 * tone * (1.0 - tone);
        let lips = skin.towards(rose, depth(1.0, 1.15) * person.mouth.redness + 0.25 * medium);
        let lips = lips.towards(Colour::hex(0x006a_2a2a), 0.06 * medium);
        let hair = Palette::HAIR.at(person.hair.colour);
        let brow_ink = if person.skin.age > 0.6 { 0.1 } else { 0.35 };
        Self {
            skin,
            shadow: skin.filtered([depth(0.80, 0.62), depth(0.70, 0.54), depth(0.66, 0.52)]),
            shine: skin.towards(Colour([1.0, 0.96, 0.90]), depth(0.30, 0.28)),
            gloss: depth(0.0, 0.40),
            sockets: depth(0.26, 0.14),
            ink,
            blush: skin.towards(Colour::hex(0x00d8_504a), depth(0.55, 0.45)),
            lips,
            lip_line: ink.towards(lips.times(0.45), 0.4),
            brows: hair.towards(Colour([0.12, 0.08, 0.07]), brow_ink),
            iris: Palette::IRIS.at(person.eyes.colour),
            hair,
            dark_hair: hair.times(0.72),
            light_hair: hair.towards(Colour([1.0, 0.95, 0.85]), 0.16),
        }
    }
}
