//! The host's accent colour, and the colours that follow from it.

use super::mistake::Mistake;

/// The least contrast of text (WCAG 2.2, 1.4.3).
const LEAST: f32 = 4.5;

/// How much of the text's colour the stronger accent has, which stands under a pointer.
const STRONGER: f32 = 0.25;

/// The shares of the accent in its background, in percent; the largest is used upon which the accent can still be read.
const TINTS: [u8; 4] = [12, 8, 5, 2];

/// An opaque colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// The page by day or by night, as the visitor's system says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// The accent in both schemes; where there is none, the page's own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Accent {
    light: Option<Colour>,
    dark: Option<Colour>,
}

/// The colours of a scheme that an accent stands upon or under (static/css/tokens.css).
struct Ground {
    background: Colour,
    surface: Colour,
    sunken: Colour,
    foreground: Colour,
    on_accent: Colour,
}

const LIGHT: Ground = Ground {
    background: Colour([0xf5, 0xf6, 0xf3]),
    surface: Colour([0xff, 0xff, 0xff]),
    sunken: Colour([0xec, 0xee, 0xe9]),
    foreground: Colour([0x17, 0x21, 0x1f]),
    on_accent: Colour([0xff, 0xff, 0xff]),
};

const DARK: Ground = Ground {
    background: Colour([0x10, 0x16, 0x14]),
    surface: Colour([0x1a, 0x22, 0x20]),
    sunken: Colour([0x0b, 0x10, 0x0f]),
    foreground: Colour([0xee, 0xf1, 0xf2]),
    on_accent: Colour([0x06, 0x23, 0x1d]),
};

impl Accent {
    /// Reads the colour of a scheme.
    ///
    /// # Errors
    /// A [`Mistake`] if it is no colour, or cannot be told from the page or from the text upon it.
    pub fn read(&mut self, scheme: Scheme, text: Option<&str>) -> Result<(), Mistake> {
        let field = scheme.field();
        let colour = text.and_then(Colour::parse).ok_or_else(|| Mistake::expected(field, ["\"#rrggbb\""]))?;
        let ratio = scheme.ground().least_contrast(colour);
        if ratio < LEAST {
            return Err(Mistake::LowContrast { field, ratio });
        }
        match scheme {
            Scheme::Light => self.light = Some(colour),
            Scheme::Dark => self.dark = Some(colour),
        }
        Ok(())
    }

    /// The custom properties of the page, each with its value or none.
    pub fn properties(&self) -> [(&'static str, Option<String>); 6] {
        let of = |scheme: Scheme, colour: Option<Colour>| {
            let all = colour.map(|colour| scheme.ground().derived(colour).map(Colour::css));
            all.map_or([const { None }; 3], |all| all.map(Some))
        };
        let [light, light_strong, light_tint] = of(Scheme::Light, self.light);
        let [dark, dark_strong, dark_tint] = of(Scheme::Dark, self.dark);
        [
            ("--site-light", light),
            ("--site-light-strong", light_strong),
            ("--site-light-background", light_tint),
            ("--site-dark", dark),
            ("--site-dark-strong", dark_strong),
            ("--site-dark-background", dark_tint),
        ]
    }
}

impl Scheme {
    const fn field(self) -> &'static str {
        match self {
            Self::Light => "accent.light",
            Self::Dark => "accent.dark",
        }
    }

    const fn ground(self) -> &'static Ground {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
        }
    }
}

impl Ground {
    /// The lowest contrast of an accent with what it stands upon, and of the text that stands upon it.
    fn least_contrast(&self, accent: Colour) -> f32 {
        let around = [self.background, self.surface, self.sunken, self.on_accent];
        around.into_iter().map(|colour| accent.contrast(colour)).fold(f32::INFINITY, f32::min)
    }

    /// An accent, the stronger one, and its background.
    fn derived(&self, accent: Colour) -> [Colour; 3] {
        let tint = |percent: u8| self.surface.mixed(accent, f32::from(percent) / 100.0);
        let readable = TINTS.into_iter().map(tint).find(|tint| accent.contrast(*tint) >= LEAST);
        [accent, accent.mixed(self.foreground, STRONGER), readable.unwrap_or(self.surface)]
    }
}

impl Colour {
    /// A colour as `#rrggbb`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let all = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        let number = u32::from_str_radix(digits, 16).ok().filter(|_| all)?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Self([red, green, blue]))
    }

    /// The contrast ratio of two colours, 1 to 21 (WCAG 2.2).
    pub fn contrast(self, other: Self) -> f32 {
        let (a, b) = (self.luminance() + 0.05, other.luminance() + 0.05);
        a.max(b) / a.min(b)
    }

    /// The relative luminance, 0 to 1 (WCAG 2.2).
    fn luminance(self) -> f32 {
        let [red, green, blue] = self.0.map(|value| {
            let value = f32::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// This colour with a share of another, 0 to 1.
    fn mixed(self, other: Self, share: f32) -> Self {
        let mut mixed = self.0;
        for (own, other) in mixed.iter_mut().zip(other.0) {
            let value = f32::from(*own).mul_add(1.0 - share, f32::from(other) * share).round();
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
            let value = value as u8;
            *own = value;
        }
        Self(mixed)
    }

    fn css(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).expect("a colour")
    }

    #[test]
    fn contrasts_are_those_of_the_standard() {
        let near = |a: &str, b: &str, ratio: f32| {
            let found = colour(a).contrast(colour(b));
            assert!((found - ratio).abs() < 0.01, "{a} on {b}: {found}");
            assert!((colour(b).contrast(colour(a)) - found).abs() < 1e-6, "{b} on {a} is the same");
        };
        near("#000000", "#ffffff", 21.0);
        near("#777777", "#ffffff", 4.48);
        near("#767676", "#ffffff", 4.54);
        near("#ff0000", "#ffffff", 4.0);
        near("#123456", "#123456", 1.0);
    }

    #[test]
    fn only_six_digits_after_a_hash_are_a_colour() {
        for text in ["", "#", "#fff", "#12345", "#1234567", "123456", "#12345g", "#+12345", "red", "#1234é"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
        assert_eq!(colour("#0A6457").css(), "#0a6457", "in either case");
    }

    #[test]
    fn a_colour_that_cannot_be_read_on_the_page_or_under_its_text_is_refused() {
        let read = |scheme, text| Accent::default().read(scheme, Some(text));
        for (scheme, text) in [
            (Scheme::Light, "#ffee00"),
            (Scheme::Light, "#767676"),
            (Scheme::Dark, "#0a6457"),
            (Scheme::Dark, "#3d7a6e"),
        ] {
            let found = read(scheme, text);
            assert!(
                matches!(found, Err(Mistake::LowContrast { ratio, .. }) if ratio < LEAST),
                "{scheme:?} {text}: {found:?}"
            );
        }
        for (scheme, text) in [(Scheme::Light, "#8a1c4a"), (Scheme::Light, "#0b57d0"), (Scheme::Dark, "#ff9ec4")] {
            assert_eq!(read(scheme, text), Ok(()), "{scheme:?} {text}");
        }
        assert!(matches!(read(Scheme::Light, "pink"), Err(Mistake::Expected { .. })), "no colour at all");
    }

    #[test]
    fn what_follows_from_an_accepted_colour_can_be_read_too() {
        let steps = [0x00, 0x33, 0x66, 0x99, 0xcc, 0xff];
        let mut accepted = 0;
        for ground in [&LIGHT, &DARK] {
            for red in steps {
                for accent in steps.iter().flat_map(|g| steps.map(|b| Colour([red, *g, b]))) {
                    if ground.least_contrast(accent) < LEAST {
                        continue;
                    }
                    accepted += 1;
                    let [_, strong, tint] = ground.derived(accent);
                    assert!(strong.contrast(ground.on_accent) >= LEAST, "text on {strong:?} of {accent:?}");
                    assert!(accent.contrast(tint) >= LEAST, "{accent:?} on {tint:?}");
                    assert!(ground.foreground.contrast(tint) >= LEAST, "text on {tint:?} of {accent:?}");
                }
            }
        }
        assert!(accepted > 60, "{accepted} colours were tried");
    }

    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        let css = include_str!("../../../static/css/tokens.css");
        let (light, dark) = css.split_once("@media (prefers-color-scheme: dark)").expect("both schemes");
        for (part, ground) in [(light, &LIGHT), (dark, &DARK)] {
            for (name, colour) in [
                ("background", ground.background),
                ("surface", ground.surface),
                ("surface-sunken", ground.sunken),
                ("foreground", ground.foreground),
                ("on-accent", ground.on_accent),
            ] {
                let line = format!(" --{name}: {};", colour.css());
                assert!(part.contains(&line), "no `{line}`");
            }
        }
    }

    #[test]
    fn the_style_sheet_takes_each_property_where_its_own_colour_stands() {
        let css = include_str!("../../../static/css/tokens.css");
        for (name, value) in Accent::default().properties() {
            assert_eq!((css.matches(&format!("var({name}, #")).count(), value), (1, None), "{name}");
        }
        let mut accent = Accent::default();
        accent.read(Scheme::Dark, Some("#ff9ec4")).expect("bright enough");
        let set: Vec<_> = accent.properties().into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
        assert_eq!(set.len(), 3, "the other scheme keeps its colours: {set:?}");
        assert_eq!(set[0], ("--site-dark", "#ff9ec4".to_owned()), "the colour itself");
    }
}
