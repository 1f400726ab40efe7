//! Starting points for the knobs.

use likeness_core::style::settings::{Colours, PaintSettings, StartFrom, TEXTBOOK};

/// A look. It sets what decides the look and leaves size, iterations, seed, net and optimiser alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// The photo with a touch of the style.
    Gentle,
    /// The default.
    Usual,
    /// The course's numbers: the style first.
    Textbook,
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
    pub const ALL: [Self; 7] = [
        Self::Gentle,
        Self::Usual,
        Self::Textbook,
        Self::Strong,
        Self::LargeStrokes,
        Self::KeepColours,
        Self::TextureOnly,
    ];

    /// The words on its button.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Gentle => "Gentle",
            Self::Usual => "Usual",
            Self::Textbook => "As in the course",
            Self::Strong => "Strong",
            Self::LargeStrokes => "Large strokes",
            Self::KeepColours => "Keep colours",
            Self::TextureOnly => "Texture only",
        }
    }

    /// The settings with this look.
    #[must_use]
    pub fn apply(self, settings: PaintSettings) -> PaintSettings {
        let default = PaintSettings::default();
        let usual = PaintSettings {
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
            Self::Usual => usual,
            Self::Textbook => PaintSettings { alpha: TEXTBOOK.0, beta: TEXTBOOK.1, ..usual },
            Self::Gentle => PaintSettings { beta: 1.5, ..usual },
            Self::Strong => PaintSettings { beta: 200.0, ..usual },
            Self::LargeStrokes => PaintSettings { beta: 10.0, stroke: 2.0, ..usual },
            Self::KeepColours => PaintSettings { beta: 10.0, colours: Colours::Luminance, ..usual },
            Self::TextureOnly => PaintSettings { alpha: 0.0, beta: TEXTBOOK.1, start: StartFrom::Noise, ..usual },
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
    fn a_visit_begins_with_the_usual_look_and_the_course_s_is_a_press_away() {
        assert!(Preset::Usual.is_in(&PaintSettings::default()), "where a visit begins");
        assert!(Preset::Textbook.is_in(&PaintSettings::textbook()), "alpha 10, beta 40, five equal layers");
    }
}
