//! Starting points for the knobs.

use vision::style::settings::{Colours, PaintSettings, StartFrom};

/// A look. It sets what decides the look and leaves size, iterations, seed, net and optimiser alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// The photo with a touch of the style.
    Gentle,
    /// The course's numbers.
    Classic,
    /// The style above all.
    Strong,
    /// Broad brushes.
    LargeStrokes,
    /// The style's strokes in the photo's colours.
    KeepColours,
    /// No photo: the style's texture out of noise.
    TextureOnly,
}

impl Preset {
    /// Every preset, in the order of their buttons.
    pub const ALL: [Self; 6] =
        [Self::Gentle, Self::Classic, Self::Strong, Self::LargeStrokes, Self::KeepColours, Self::TextureOnly];

    /// The words on its button.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Gentle => "Gentle",
            Self::Classic => "Classic (course)",
            Self::Strong => "Strong",
            Self::LargeStrokes => "Large strokes",
            Self::KeepColours => "Keep colours",
            Self::TextureOnly => "Texture only",
        }
    }

    /// The settings with this look.
    #[must_use]
    pub fn apply(self, settings: PaintSettings) -> PaintSettings {
        let usual = PaintSettings::default();
        let classic = PaintSettings {
            alpha: usual.alpha,
            beta: usual.beta,
            lambdas: usual.lambdas,
            content: usual.content,
            variation: usual.variation,
            stroke: usual.stroke,
            start: usual.start,
            colours: usual.colours,
            ..settings
        };
        match self {
            Self::Classic => classic,
            Self::Gentle => PaintSettings { beta: 8.0, ..classic },
            Self::Strong => PaintSettings { beta: 400.0, ..classic },
            Self::LargeStrokes => PaintSettings { beta: 100.0, stroke: 2.0, ..classic },
            Self::KeepColours => PaintSettings { beta: 100.0, colours: Colours::Luminance, ..classic },
            Self::TextureOnly => PaintSettings { alpha: 0.0, start: StartFrom::Noise, ..classic },
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
            assert_eq!(
                (settings.size, settings.iterations, settings.seed),
                (512, 77, 9),
                "{preset:?} leaves them alone"
            );
            assert_eq!(settings.clone().within_range(), settings, "{preset:?} is within range");
        }
    }

    #[test]
    fn the_default_is_the_course() {
        assert!(Preset::Classic.is_in(&PaintSettings::default()), "alpha 10, beta 40, five equal layers");
    }
}
