//! The plain knobs and the numbers behind them.

use likeness_core::style::settings::{Colours, DEFAULT_BETA, PaintSettings, StartFrom, TEXTBOOK};

/// Ends of the strength slider; its middle is the usual ratio, and half-way up is the course's.
pub const STRENGTH: f32 = 100.0;

/// Beta grows by this factor from the middle of the slider to its end: a decade each half of the way.
const BETA_RANGE: f32 = 100.0;

/// Where the strength slider stands, -100..=100: a logarithm of beta / alpha.
pub fn strength(settings: &PaintSettings) -> f32 {
    let ratio = settings.beta / settings.alpha.max(f32::MIN_POSITIVE);
    let usual = DEFAULT_BETA / TEXTBOOK.0;
    (STRENGTH * (ratio / usual).max(f32::MIN_POSITIVE).ln() / BETA_RANGE.ln()).clamp(-STRENGTH, STRENGTH).round()
}

/// The settings with the strength slider moved: alpha as in the course, beta by the slider.
#[must_use]
pub fn with_strength(settings: PaintSettings, strength: f32) -> PaintSettings {
    let beta = DEFAULT_BETA * BETA_RANGE.powf(strength.clamp(-STRENGTH, STRENGTH) / STRENGTH);
    // Three digits, so that the course view shows no tail of the logarithm.
    let unit = 10.0_f32.powf(beta.log10().floor() - 2.0);
    PaintSettings { alpha: TEXTBOOK.0, beta: (beta / unit).round() * unit, ..settings }.within_range()
}

/// What the strength slider says.
pub fn strength_text(settings: &PaintSettings) -> String {
    if settings.alpha <= 0.0 {
        return "style alone, the photo does not count".to_owned();
    }
    let words = match strength(settings) {
        ..-60.0 => "hardly painted",
        -60.0..-10.0 => "gentle",
        -10.0..=10.0 => "as usual",
        10.0..48.0 => "strong",
        48.0..=52.0 => "as in the course",
        52.0..=75.0 => "very strong",
        _ => "mostly style",
    };
    format!("{words}, \u{3b2}/\u{3b1} = {}", format_short(settings.beta / settings.alpha))
}

/// Where the stroke slider stands, -2..=2: the binary logarithm of the style's size.
pub fn stroke(settings: &PaintSettings) -> f32 {
    settings.stroke.max(f32::MIN_POSITIVE).log2().clamp(-2.0, 2.0)
}

/// The settings with the stroke slider moved.
#[must_use]
pub fn with_stroke(settings: PaintSettings, stroke: f32) -> PaintSettings {
    PaintSettings { stroke: stroke.clamp(-2.0, 2.0).exp2(), ..settings }.within_range()
}

/// What the stroke slider says.
pub fn stroke_text(settings: &PaintSettings) -> String {
    let words = match stroke(settings) {
        ..-1.2 => "very fine",
        -1.2..-0.2 => "fine",
        -0.2..=0.2 => "as in the style picture",
        0.2..=1.2 => "broad",
        _ => "very broad",
    };
    format!("{words}, {} \u{d7}", format_short(settings.stroke))
}

/// What a treatment of colours is called.
pub const fn colours_label(colours: Colours) -> &'static str {
    match colours {
        Colours::Painted => "The style\u{2019}s",
        Colours::Luminance => "The photo\u{2019}s own",
        Colours::Statistics => "The style, toned like the photo",
    }
}

/// Every treatment of colours, in the order of their buttons.
pub const COLOURS: [Colours; 3] = [Colours::Painted, Colours::Luminance, Colours::Statistics];

/// The kinds of starting picture, as words for a list.
pub const STARTS: [(&str, &str); 4] =
    [("content", "the photo"), ("noise", "noise"), ("mix", "the photo with noise"), ("initial", "the last result")];

/// The word of a starting picture in [`STARTS`].
pub const fn start_word(start: StartFrom) -> &'static str {
    match start {
        StartFrom::Content => "content",
        StartFrom::Noise => "noise",
        StartFrom::Mix(_) => "mix",
        StartFrom::Initial => "initial",
    }
}

/// The starting picture of a word in [`STARTS`]; the share of noise is kept where there was one.
pub fn start_of(word: &str, before: StartFrom) -> StartFrom {
    match (word, before) {
        ("noise", _) => StartFrom::Noise,
        ("mix", StartFrom::Mix(share)) => StartFrom::Mix(share),
        ("mix", _) => StartFrom::Mix(0.6),
        ("initial", _) => StartFrom::Initial,
        _ => StartFrom::Content,
    }
}

/// A positive number in few digits: three, and none that says nothing.
pub fn format_short(number: f32) -> String {
    if !number.is_finite() {
        return "\u{2013}".to_owned();
    }
    let magnitude = number.abs();
    if magnitude != 0.0 && !(0.001..100_000.0).contains(&magnitude) {
        return format!("{number:.2e}");
    }
    let text = match magnitude {
        100.0.. => format!("{number:.0}"),
        10.0..100.0 => format!("{number:.1}"),
        1.0..10.0 => format!("{number:.2}"),
        _ => format!("{number:.4}"),
    };
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_the_strength_slider_is_the_default_and_the_course_lies_half_way_up() {
        let usual = PaintSettings::default();
        assert!(strength(&usual).abs() < 0.5, "{}", strength(&usual));
        let middle = with_strength(PaintSettings { beta: 7.0, ..usual.clone() }, 0.0);
        assert_eq!((middle.alpha, middle.beta), (usual.alpha, usual.beta), "the default");
        let half = with_strength(usual, 50.0);
        assert_eq!((half.alpha, half.beta), TEXTBOOK, "10 and 40");
        assert!(strength_text(&half).starts_with("as in the course"), "{}", strength_text(&half));
    }

    #[test]
    fn the_strength_slider_stays_where_it_is_put_and_beta_grows_along_it() {
        let mut last = 0.0;
        for step in -20_i16..=20 {
            let put = f32::from(step) * 5.0;
            let settings = with_strength(PaintSettings::default(), put);
            assert!((strength(&settings) - put).abs() <= 1.0, "{put}: {}", strength(&settings));
            assert!(settings.beta > last, "{put}: {} after {last}", settings.beta);
            last = settings.beta;
        }
        assert!((last - 400.0).abs() < 1.0, "its end is a hundred times the usual: {last}");
    }

    #[test]
    fn settings_without_content_stand_at_the_end_and_say_so() {
        let texture = PaintSettings { alpha: 0.0, ..PaintSettings::default() };
        assert!((strength(&texture) - STRENGTH).abs() < 0.5, "{}", strength(&texture));
        assert!(strength_text(&texture).contains("style alone"), "{}", strength_text(&texture));
        let content = PaintSettings { beta: 0.0, ..PaintSettings::default() };
        assert!((strength(&content) + STRENGTH).abs() < 0.5, "{}", strength(&content));
    }

    #[test]
    fn the_stroke_slider_doubles_and_halves() {
        for (put, stroke_size) in [(-2.0, 0.25), (0.0, 1.0), (1.0, 2.0), (9.0, 4.0)] {
            let settings = with_stroke(PaintSettings::default(), put);
            assert!((settings.stroke - stroke_size).abs() < 1e-5, "{put}: {}", settings.stroke);
        }
    }

    #[test]
    fn every_starting_picture_is_found_again_by_its_word() {
        for start in [StartFrom::Content, StartFrom::Noise, StartFrom::Mix(0.3), StartFrom::Initial] {
            assert_eq!(start_of(start_word(start), start), start, "{start:?}");
            assert!(STARTS.iter().any(|(word, _)| *word == start_word(start)), "{start:?} is in the list");
        }
    }

    #[test]
    fn numbers_are_short_and_say_nothing_twice() {
        for (number, text) in
            [(0.0, "0"), (4.0, "4"), (0.2, "0.2"), (40.0, "40"), (1000.0, "1000"), (0.053_21, "0.0532")]
        {
            assert_eq!(format_short(number), text, "{number}");
        }
        assert_eq!(format_short(1.2e-7), "1.20e-7", "too small for a decimal");
        assert_eq!(format_short(f32::NAN), "\u{2013}", "no number");
    }
}
