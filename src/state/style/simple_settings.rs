//! The simple settings and the numbers behind them.

use likeness_core::style::settings::{Colours, DEFAULT_BETA, PaintSettings, StartFrom, TEXTBOOK};
use words::Text;

/// Ends of the strength slider. Its middle is the default ratio; half-way up is the textbook one.
pub const STRENGTH: f32 = 100.0;

/// Beta grows by this factor from the middle of the slider to its end: a decade for each half of that distance.
const BETA_RANGE: f32 = 100.0;

/// Position of the strength slider, -100..=100: a logarithm of beta / alpha.
pub fn strength(settings: &PaintSettings) -> f32 {
    let ratio = settings.beta / settings.alpha.max(f32::MIN_POSITIVE);
    let usual = DEFAULT_BETA / TEXTBOOK.0;
    (STRENGTH * (ratio / usual).max(f32::MIN_POSITIVE).ln() / BETA_RANGE.ln()).clamp(-STRENGTH, STRENGTH).round()
}

/// The settings after the strength slider was moved: the textbook alpha, and beta by the slider.
#[must_use]
pub fn with_strength(settings: PaintSettings, strength: f32) -> PaintSettings {
    let beta = DEFAULT_BETA * BETA_RANGE.powf(strength.clamp(-STRENGTH, STRENGTH) / STRENGTH);
    // Three digits, so that the advanced view shows a round number.
    let unit = 10.0_f32.powf(beta.log10().floor() - 2.0);
    PaintSettings { alpha: TEXTBOOK.0, beta: (beta / unit).round() * unit, ..settings }.within_range()
}

/// The value of the strength slider as text.
pub fn strength_text(settings: &PaintSettings) -> String {
    if settings.alpha <= 0.0 {
        return words::STYLE_STRENGTH_ONLY.text().to_owned();
    }
    let name = match strength(settings) {
        ..-60.0 => words::STYLE_STRENGTH_MINIMAL,
        -60.0..-10.0 => words::STYLE_STRENGTH_GENTLE,
        -10.0..=10.0 => words::STYLE_STRENGTH_DEFAULT,
        10.0..48.0 => words::STYLE_STRENGTH_STRONG,
        48.0..=52.0 => words::STYLE_STRENGTH_TEXTBOOK,
        52.0..=75.0 => words::STYLE_STRENGTH_VERY_STRONG,
        _ => words::STYLE_STRENGTH_MOSTLY,
    };
    words::style_strength_value(name.text(), &format_short(settings.beta / settings.alpha))
}

/// Position of the stroke slider, -2..=2: the binary logarithm of the style's size.
pub fn stroke(settings: &PaintSettings) -> f32 {
    settings.stroke.max(f32::MIN_POSITIVE).log2().clamp(-2.0, 2.0)
}

/// The settings after the stroke slider was moved.
#[must_use]
pub fn with_stroke(settings: PaintSettings, stroke: f32) -> PaintSettings {
    PaintSettings { stroke: stroke.clamp(-2.0, 2.0).exp2(), ..settings }.within_range()
}

/// The value of the stroke slider as text.
pub fn stroke_text(settings: &PaintSettings) -> String {
    let name = match stroke(settings) {
        ..-1.2 => words::STYLE_STROKE_VERY_FINE,
        -1.2..-0.2 => words::STYLE_STROKE_FINE,
        -0.2..=0.2 => words::STYLE_STROKE_SAME,
        0.2..=1.2 => words::STYLE_STROKE_BROAD,
        _ => words::STYLE_STROKE_VERY_BROAD,
    };
    words::style_stroke_value(name.text(), &format_short(settings.stroke))
}

/// The name of a colour treatment.
pub const fn colours_label(colours: Colours) -> Text {
    match colours {
        Colours::Painted => words::STYLE_COLOURS_STYLE,
        Colours::Luminance => words::STYLE_COLOURS_PHOTO,
        Colours::Statistics => words::STYLE_COLOURS_MATCHED,
    }
}

/// Every colour treatment, in the order of their buttons.
pub const COLOURS: [Colours; 3] = [Colours::Painted, Colours::Luminance, Colours::Statistics];

/// The kinds of starting picture: the value of the list's option and its label.
pub const STARTS: [(&str, Text); 4] = [
    ("content", words::STYLE_START_PHOTO),
    ("noise", words::STYLE_START_NOISE),
    ("mix", words::STYLE_START_MIX),
    ("initial", words::STYLE_START_RESULT),
];

/// The option of a starting picture in [`STARTS`].
pub const fn start_option(start: StartFrom) -> &'static str {
    match start {
        StartFrom::Content => "content",
        StartFrom::Noise => "noise",
        StartFrom::Mix(_) => "mix",
        StartFrom::Initial => "initial",
    }
}

/// The starting picture of an option in [`STARTS`]; an earlier share of noise is kept.
pub fn start_of(option: &str, before: StartFrom) -> StartFrom {
    match (option, before) {
        ("noise", _) => StartFrom::Noise,
        ("mix", StartFrom::Mix(share)) => StartFrom::Mix(share),
        ("mix", _) => StartFrom::Mix(0.6),
        ("initial", _) => StartFrom::Initial,
        _ => StartFrom::Content,
    }
}

/// A number in about three digits, without trailing zeros, in the language's format; a dash if it is not finite.
pub fn format_short(number: f32) -> String {
    if !number.is_finite() {
        return "\u{2013}".to_owned();
    }
    let magnitude = number.abs();
    if magnitude != 0.0 && !(0.001..100_000.0).contains(&magnitude) {
        return format_scientific(number);
    }
    match magnitude {
        // No separator between thousands: these numbers stand in formulas.
        100.0.. => format!("{number:.0}"),
        10.0..100.0 => words::unit_plain(rounded(number, 10.0)),
        1.0..10.0 => words::unit_plain(rounded(number, 100.0)),
        _ => words::unit_plain(number.into()),
    }
}

/// A number rounded to a fraction of one.
fn rounded(number: f32, per_one: f64) -> f64 {
    (f64::from(number) * per_one).round() / per_one
}

/// Three digits and a power of ten, such as `1.20e-7`.
fn format_scientific(number: f32) -> String {
    let text = format!("{number:.2e}");
    match text.split_once('e').and_then(|(mantissa, exponent)| Some((mantissa.parse().ok()?, exponent))) {
        Some((mantissa, exponent)) => words::style_number_scientific(mantissa, exponent),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strength_slider_has_the_default_in_the_middle_and_the_textbook_ratio_half_way_up() {
        let usual = PaintSettings::default();
        assert!(strength(&usual).abs() < 0.5, "{}", strength(&usual));
        let middle = with_strength(PaintSettings { beta: 7.0, ..usual.clone() }, 0.0);
        assert_eq!((middle.alpha, middle.beta), (usual.alpha, usual.beta), "the default");
        let half = with_strength(usual, 50.0);
        assert_eq!((half.alpha, half.beta), TEXTBOOK, "10 and 40");
        assert!(strength_text(&half).starts_with("textbook"), "{}", strength_text(&half));
    }

    #[test]
    fn the_strength_slider_keeps_its_position_and_beta_grows_along_it() {
        let mut last = 0.0;
        for step in -20_i16..=20 {
            let put = f32::from(step) * 5.0;
            let settings = with_strength(PaintSettings::default(), put);
            assert!((strength(&settings) - put).abs() <= 1.0, "{put}: {}", strength(&settings));
            assert!(settings.beta > last, "{put}: {} after {last}", settings.beta);
            last = settings.beta;
        }
        assert!((last - 400.0).abs() < 1.0, "its end is a hundred times the default: {last}");
    }

    #[test]
    fn without_a_content_weight_the_strength_slider_is_at_its_end_and_its_text_says_so() {
        let texture = PaintSettings { alpha: 0.0, ..PaintSettings::default() };
        assert!((strength(&texture) - STRENGTH).abs() < 0.5, "{}", strength(&texture));
        assert!(strength_text(&texture).contains("style only"), "{}", strength_text(&texture));
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
    fn every_starting_picture_is_found_by_its_option() {
        for start in [StartFrom::Content, StartFrom::Noise, StartFrom::Mix(0.3), StartFrom::Initial] {
            assert_eq!(start_of(start_option(start), start), start, "{start:?}");
            assert!(STARTS.iter().any(|(option, _)| *option == start_option(start)), "{start:?} is in the list");
        }
    }

    #[test]
    fn numbers_have_few_digits_and_no_trailing_zeros() {
        for (number, text) in
            [(0.0, "0"), (4.0, "4"), (0.2, "0.2"), (40.0, "40"), (1000.0, "1000"), (0.053_21, "0.0532")]
        {
            assert_eq!(format_short(number), text, "{number}");
        }
        assert_eq!(format_short(1.2e-7), "1.20e-7", "too small for a decimal");
        assert_eq!(format_short(f32::NAN), "\u{2013}", "no number");
    }
}
