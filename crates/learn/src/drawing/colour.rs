//! Colours and palettes.

use likeness_core::number::floor_to_usize;

/// A colour: R, G and B in sRGB, 0..=1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Colour(pub(super) [f32; 3]);

impl Colour {
    /// White.
    pub(super) const WHITE: Self = Self([1.0; 3]);

    /// A colour in the notation of the web, 0xRRGGBB.
    pub(super) const fn hex(code: u32) -> Self {
        let [_, r, g, b] = code.to_be_bytes();
        Self([r as f32 / 255.0, g as f32 / 255.0, b as f32 / 255.0])
    }

    /// On the way to another colour: 0 is this one, 1 the other.
    pub(super) fn towards(self, other: Self, share: f32) -> Self {
        let ([r, g, b], [other_r, other_g, other_b]) = (self.0, other.0);
        Self([r + (other_r - r) * share, g + (other_g - g) * share, b + (other_b - b) * share])
    }

    /// Brighter or darker by a factor.
    pub(super) fn times(self, factor: f32) -> Self {
        Self(self.0.map(|c| c * factor))
    }

    /// Filtered: each channel by its own factor.
    pub(super) fn filtered(self, filter: [f32; 3]) -> Self {
        let [r, g, b] = self.0;
        Self([r * filter[0], g * filter[1], b * filter[2]])
    }
}

/// A palette without steps: codes in the notation of the web, equally far apart.
#[derive(Debug)]
pub(super) struct Palette(&'static [u32]);

impl Palette {
    /// Skin, in steps of equal lightness (L* of CIELAB from 88 down to 26), so that no tone is rarer than another.
    pub(super) const SKIN: Self =
        Self(&[0x00f6_d7c3, 0x00e8_b692, 0x00d1_986c, 0x00b4_7c53, 0x0095_6240, 0x0076_4a31, 0x0057_3423]);
    /// Hair: black, brown, red, blond, white.
    pub(super) const HAIR: Self = Self(&[
        0x001e_1a1b,
        0x0033_251f,
        0x0055_3621,
        0x007a_4a26,
        0x009c_4a22,
        0x00c0_612a,
        0x00b9_8645,
        0x00e0_bc6e,
        0x00c9_c4be,
    ]);
    /// The iris: dark brown, brown, hazel, green, blue, grey.
    pub(super) const IRIS: Self = Self(&[0x003a_2416, 0x006b_4423, 0x008a_7a35, 0x004f_7b4a, 0x004a_86b8, 0x0077_909c]);
    /// Clothes and hats.
    pub(super) const CLOTHES: Self = Self(&[
        0x00c8_553d,
        0x003d_6fc8,
        0x004c_9a6a,
        0x00e3_b23c,
        0x007a_5ca8,
        0x002f_3e4e,
        0x00e9_e4da,
        0x00d9_738f,
        0x005f_b3b3,
        0x008c_6a4a,
    ]);
    /// Walls.
    pub(super) const WALL: Self = Self(&[
        0x00dc_e9f2,
        0x00f6_e7cf,
        0x00dd_ebd5,
        0x00f2_d9d9,
        0x00e4_def0,
        0x009f_b8c9,
        0x00c9_b79c,
        0x008f_a98f,
        0x006c_7a89,
        0x00b9_8e8e,
    ]);
    /// Frames of glasses: black, brown, red, blue, gold.
    pub(super) const FRAMES: Self = Self(&[0x001b_1b1f, 0x004a_2f20, 0x007a_2030, 0x0035_507a, 0x00b5_9a5a]);

    /// The colour at a position: 0 is the first, 1 the last. Other positions are those of the nearest end.
    pub(super) fn at(&self, position: f32) -> Colour {
        let steps = self.0.len().saturating_sub(1);
        let way = position.clamp(0.0, 1.0) * steps as f32;
        let before = floor_to_usize(way).min(steps.saturating_sub(1));
        let code = |index: usize| Colour::hex(self.0.get(index).copied().unwrap_or(0));
        code(before).towards(code(before + 1), way - before as f32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_palette_begins_and_ends_with_its_own_colours() {
        assert_eq!(Palette::FRAMES.at(0.0), Colour::hex(0x001b_1b1f), "the first");
        assert_eq!(Palette::FRAMES.at(1.0), Colour::hex(0x00b5_9a5a), "the last");
        assert_eq!(Palette::FRAMES.at(0.25), Colour::hex(0x004a_2f20), "the second of five");
        assert_eq!(Palette::FRAMES.at(9.0), Palette::FRAMES.at(1.0), "held within the palette");
    }

    #[test]
    fn skin_darkens_in_steps_of_equal_lightness() {
        // The lightness of CIELAB.
        let lightness = |tone| {
            let linear = Palette::SKIN.at(tone).0.map(|c| ((f64::from(c) + 0.055) / 1.055).powf(2.4));
            116.0 * (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]).cbrt() - 16.0
        };
        let steps: Vec<f64> =
            (0_u8..6).map(|i| lightness(f32::from(i) / 6.0) - lightness(f32::from(i + 1) / 6.0)).collect();
        assert!(steps.iter().all(|step| (9.8..10.9).contains(step)), "{steps:?}");
    }
}
