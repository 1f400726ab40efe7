//! The results of recognition: boxes with names over the picture, and the same as text.

use crate::number_format;
use crate::state::style::status_text;
use likeness_core::gallery::limits::DEFAULT_FALSE_ALARM;
use likeness_core::gallery::recognition::{IdentificationThresholds, Identity, RecognisedFace, Recognition};

/// How certain an answer is. It decides the colour; the text says the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// A person of the gallery.
    Known,
    /// Not sure.
    Uncertain,
    /// Not in the gallery.
    Unknown,
}

impl Tone {
    /// The value of `data-tone` for the style sheet.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Known => "same",
            Self::Uncertain => "uncertain",
            Self::Unknown => "unknown",
        }
    }
}

/// A box and a name, in pixels of the picture as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct FaceLabel {
    /// The same from frame to frame.
    pub track: u32,
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// The answer as text.
    pub text: String,
    /// How certain it is.
    pub tone: Tone,
    /// Left edge of the text.
    pub text_x: f32,
    /// The text's baseline: above the box, or inside it if there is no room above.
    pub text_y: f32,
    /// Font size.
    pub font_size: f32,
}

/// Font size as a fraction of the picture's longer side: 17 pixels in a preview of 500.
const FONT_SCALE: f32 = 1.0 / 30.0;

/// Mean width of a letter of the page's fonts, as a fraction of the font size.
const LETTER_WIDTH: f32 = 0.55;

/// Letters of a name that are drawn even at the right edge.
const MIN_LETTERS: u64 = 8;

/// The answer as text: a name, or what stands for none.
pub fn identity_label(identity: &Identity) -> String {
    match identity {
        Identity::Known { name, .. } => shown_name(name),
        Identity::Uncertain => words::GALLERY_NOT_SURE.into(),
        Identity::Unknown => words::RECOGNISE_UNKNOWN.into(),
    }
}

/// A name among answers: quoted if it reads like one of the answers without a name, or like a list.
fn shown_name(name: &str) -> String {
    let (one, several) = ([words::recognise_also_not_sure(1), words::recognise_also_unknown(1)], name.contains(','));
    let alone = [words::GALLERY_NOT_SURE, words::RECOGNISE_UNKNOWN, words::RECOGNISE_NOBODY].map(String::from);
    let reads_like_answer = alone.iter().chain(&one).any(|answer| answer.to_lowercase() == name.to_lowercase());
    if reads_like_answer || several { words::recognise_quoted(name) } else { name.to_owned() }
}

/// How certain an answer is.
pub const fn tone(identity: &Identity) -> Tone {
    match identity {
        Identity::Known { .. } => Tone::Known,
        Identity::Uncertain => Tone::Uncertain,
        Identity::Unknown => Tone::Unknown,
    }
}

/// The boxes and names. For a mirrored picture the boxes are mirrored too; the text never is.
pub fn face_labels(recognition: &Recognition, mirrored: bool) -> Vec<FaceLabel> {
    let font_size = recognition.frame.longest() as f32 * FONT_SCALE;
    let label = |face: &RecognisedFace| {
        let b = face.bounds;
        let x = if mirrored { recognition.frame.width as f32 - b.x - b.width } else { b.x };
        let above = b.y - font_size * 0.5;
        let text_x = x.max(font_size * 0.3);
        FaceLabel {
            track: face.track,
            x,
            y: b.y,
            width: b.width,
            height: b.height,
            text: fitted(identity_label(&face.identity), (recognition.frame.width as f32 - text_x) / font_size),
            tone: tone(&face.identity),
            text_x,
            text_y: if above > font_size { above } else { b.y + b.height - font_size * 0.5 },
            font_size,
        }
    };
    recognition.faces.iter().map(label).collect()
}

/// The text, cut to the room beside its beginning, in font sizes. The list beside the picture has it whole.
fn fitted(text: String, room: f32) -> String {
    let most = status_text::whole(room / LETTER_WIDTH).max(MIN_LETTERS);
    if text.chars().count() as u64 <= most {
        return text;
    }
    text.chars().zip(1..most).map(|(letter, _)| letter).chain(['\u{2026}']).collect()
}

/// Everyone in the picture in one line: names first, then the faces without one.
pub fn summary(faces: &[RecognisedFace]) -> String {
    let of = |wanted: Tone| faces.iter().filter(move |face| tone(&face.identity) == wanted);
    let mut parts: Vec<String> = of(Tone::Known).map(|face| identity_label(&face.identity)).collect();
    parts.sort();
    for (tone, alone, also) in [
        (Tone::Uncertain, words::GALLERY_NOT_SURE, words::recognise_also_not_sure as fn(u64) -> String),
        (Tone::Unknown, words::RECOGNISE_UNKNOWN, words::recognise_also_unknown),
    ] {
        match of(tone).count() {
            0 => {}
            1 if parts.is_empty() => parts.push(alone.text().to_owned()),
            n => parts.push(also(n as u64)),
        }
    }
    if parts.is_empty() { words::RECOGNISE_NOBODY.text().to_owned() } else { parts.join(", ") }
}

/// The rate of wrong names that the thresholds are set for.
pub fn false_alarm_text(false_alarm: f32) -> String {
    number_format::pairs(false_alarm)
        .map_or_else(|| words::RECOGNISE_FALSE_ALARM_UNKNOWN.text().to_owned(), words::recognise_false_alarm)
}

/// The rates of wrong names that can be chosen.
pub const FALSE_ALARM_CHOICES: [f32; 3] = [1e-2, 1e-3, 1e-4];

/// Whether this choice is in use; until the worker has reported one, the default is.
pub fn is_chosen(choice: f32, limits: Option<&IdentificationThresholds>) -> bool {
    let in_use = limits.map_or(DEFAULT_FALSE_ALARM, |limits| limits.false_alarm);
    (in_use.log10() - choice.log10()).abs() < 0.1
}

/// The thresholds of an earlier net, in a sentence.
pub fn earlier_limits_text(limits: &IdentificationThresholds) -> String {
    words::renewal_limits(limits.tau.into(), limits.reject_tau.into())
}

/// The thresholds in use and where they come from, in a sentence.
pub fn limits_text(limits: &IdentificationThresholds) -> String {
    let text = if limits.measured { words::recognise_limits_measured } else { words::recognise_limits_extrapolated };
    text(u64::from(limits.people), limits.tau.into(), limits.margin.into(), limits.reject_tau.into())
}

#[cfg(test)]
#[path = "face_labels_tests.rs"]
pub(crate) mod tests;
