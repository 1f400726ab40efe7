//! Presets: settings that make a certain look.

use likeness_core::style::settings::{Colours, PaintSettings, StartFrom, TEXTBOOK};
use words::Text;

/// A look. It sets the settings of the look; size, iterations, seed, net and optimiser stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// The photo with a touch of the style.
    Gentle,
    /// The default.
    Default,
    /// The textbook weights (alpha 10, beta 40): the style dominates.
    Textbook,
    /// Mostly style.
    Strong,
    /// Broad strokes.
    LargeStrokes,
    /// The style's strokes in the photo's colours.
    KeepColours,
    /// No photo: the texture of the style, made from noise.
    TextureOnly,
}

impl Preset {
    /// Every preset, in the order of their buttons.
    pub const ALL: [Self; 7] = [
        Self::Gentle,
        Self::Default,
        Self::Textbook,
        Self::Strong,
        Self::LargeStrokes,
        Self::KeepColours,
        Self::TextureOnly,
    ];

    /// The text of its button.
    pub const fn label(self) -> Text {
        match self {
            Self::Gentle => words::STYLE_PRESET_GENTLE,
            Self::Default => words::STYLE_PRESET_DEFAULT,
            Self::Textbook => words::STYLE_PRESET_TEXTBOOK,
            Self::Strong => words::STYLE_PRESET_STRONG,
            Self::LargeStrokes => words::STYLE_PRESET_LARGE_STROKES,
            Self::KeepColours => words::STYLE_PRESET_KEEP_COLOURS,
            Self::TextureOnly => words::STYLE_PRESET_TEXTURE,
        }
    }

    /// Its name in addresses.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Gentle => "gentle",
            Self::Default => "default",
            Self::Textbook => "textbook",
            Self::Strong => "strong",
            Self::LargeStrokes => "large-strokes",
            Self::KeepColours => "keep-colours",
            Self::TextureOnly => "texture",
        }
    }

    /// The preset of this name in an address.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.key() == key)
    }

    /// The settings with this look.
    #[must_use]
    pub fn apply(self, settings: PaintSettings) -> PaintSettings {
        let default = PaintSettings::default();
        let base = PaintSettings {
            alpha: default.alpha,
            beta: default.beta,
            lambdas: default.lambdas,
            content: default.content,
            variation: default.variation,
            stroke: default.stroke,
            start: default.start,
            colours: default.colours,
            ..settings
        };
        match self {
            Self::Default => base,
            Self::Textbook => PaintSettings { alpha: TEXTBOOK.0, beta: TEXTBOOK.1, ..base },
            Self::Gentle => PaintSettings { beta: 1.5, ..base },
            Self::Strong => PaintSettings { beta: 200.0, ..base },
            Self::LargeStrokes => PaintSettings { beta: 10.0, stroke: 2.0, ..base },
            Self::KeepColours => PaintSettings { beta: 10.0, colours: Colours::Luminance, ..base },
            Self::TextureOnly => PaintSettings { alpha: 0.0, beta: TEXTBOOK.1, start: StartFrom::Noise, ..base },
        }
    }

    /// Whether the settings have this look.
    pub fn is_in(self, settings: &PaintSettings) -> bool {
        self.apply(settings.clone()) == *settings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_preset_is_recognised_once_it_is_applied_and_no_other_is() {
        let own = PaintSettings { size: 512, iterations: 77, seed: 9, blend: vec![0.3], ..PaintSettings::default() };
        for preset in Preset::ALL {
            let settings = preset.apply(own.clone());
            let found: Vec<Preset> = Preset::ALL.into_iter().filter(|p| p.is_in(&settings)).collect();
            assert_eq!(found, [preset], "{preset:?}");
            assert_eq!(Preset::of_key(preset.key()), Some(preset), "found by its name in an address");
            assert_eq!(
                (settings.size, settings.iterations, settings.seed),
                (512, 77, 9),
                "{preset:?} leaves them alone"
            );
            assert_eq!(settings.clone().within_range(), settings, "{preset:?} is within range");
        }
    }

    #[test]
    fn the_default_settings_are_the_default_preset_and_the_textbook_settings_the_textbook_one() {
        assert!(Preset::Default.is_in(&PaintSettings::default()), "the initial settings");
        assert!(Preset::Textbook.is_in(&PaintSettings::textbook()), "alpha 10, beta 40, five equal layers");
    }
}
