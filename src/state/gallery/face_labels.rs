//! What recognition says: boxes with names over the picture, and the same in words.

use likeness_core::gallery::limits::DEFAULT_FALSE_ALARM;
use likeness_core::gallery::recognition::{IdentificationThresholds, Identity, RecognisedFace, Recognition};

/// How sure an answer is; decides its colour, never alone: the words say it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Somebody of the gallery.
    Known,
    /// Perhaps.
    Unsure,
    /// Nobody of the gallery.
    Unknown,
}

impl Tone {
    /// The word for style sheets.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Known => "same",
            Self::Unsure => "unsure",
            Self::Unknown => "nobody",
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
    /// Extent to the right.
    pub width: f32,
    /// Extent downwards.
    pub height: f32,
    /// The answer in words.
    pub text: String,
    /// How sure it is.
    pub tone: Tone,
    /// Where the words begin to the right.
    pub text_x: f32,
    /// Their base line: over the box, or in it where there is no room above.
    pub text_y: f32,
    /// Height of the letters.
    pub font_size: f32,
}

/// Letters as a part of the picture's longer side: 17 pixels on a stage of 500.
const FONT_SCALE: f32 = 1.0 / 30.0;

/// The answer in words.
pub fn answer(identity: &Identity) -> &str {
    match identity {
        Identity::Known { name, .. } => name,
        Identity::Uncertain => "Not sure",
        Identity::Unknown => "Nobody I know",
    }
}

/// How sure an answer is.
pub const fn tone(identity: &Identity) -> Tone {
    match identity {
        Identity::Known { .. } => Tone::Known,
        Identity::Uncertain => Tone::Unsure,
        Identity::Unknown => Tone::Unknown,
    }
}

/// The boxes and names; left and right exchanged where the picture is shown so, but never the letters.
pub fn face_labels(seen: &Recognition, mirrored: bool) -> Vec<FaceLabel> {
    let font_size = seen.frame.longest() as f32 * FONT_SCALE;
    let label = |face: &RecognisedFace| {
        let b = face.bounds;
        let x = if mirrored { seen.frame.width as f32 - b.x - b.width } else { b.x };
        let above = b.y - font_size * 0.5;
        FaceLabel {
            track: face.track,
            x,
            y: b.y,
            width: b.width,
            height: b.height,
            text: answer(&face.identity).to_owned(),
            tone: tone(&face.identity),
            text_x: x.max(font_size * 0.3),
            text_y: if above > font_size { above } else { b.y + b.height - font_size * 0.5 },
            font_size,
        }
    };
    seen.faces.iter().map(label).collect()
}

/// Everybody in the picture, in a line: names first, then those who are not known.
pub fn summary(faces: &[RecognisedFace]) -> String {
    let of = |wanted: Tone| faces.iter().filter(move |face| tone(&face.identity) == wanted);
    let mut parts: Vec<String> = of(Tone::Known).map(|face| answer(&face.identity).to_owned()).collect();
    parts.sort();
    for (tone, one, many) in
        [(Tone::Unsure, "Not sure", "not sure about"), (Tone::Unknown, "Nobody I know", "nobody I know:")]
    {
        match of(tone).count() {
            0 => {}
            1 if parts.is_empty() => parts.push(one.to_owned()),
            1 => parts.push(one.to_lowercase().replace(" i ", " I ")),
            n => parts.push(format!("{many} {n} faces")),
        }
    }
    if parts.is_empty() { "Nobody in the picture".to_owned() } else { parts.join(", ") }
}

/// The chance of a wrong name in words, to which the thresholds are set.
pub fn chance(false_alarm: f32) -> String {
    let strangers = crate::number_format::one_in(false_alarm);
    match strangers.as_deref().and_then(|words| words.strip_prefix("1 in ")) {
        Some(n) => format!("about 1 wrong name in {n} strangers"),
        None => "the chance of a wrong name is not known".to_owned(),
    }
}

/// The chances that can be chosen.
pub const FALSE_ALARM_CHOICES: [f32; 3] = [1e-2, 1e-3, 1e-4];

/// Whether this is the choice in use: the usual one, until the engine tells another.
pub fn is_chosen(choice: f32, limits: Option<&IdentificationThresholds>) -> bool {
    let in_use = limits.map_or(DEFAULT_FALSE_ALARM, |limits| limits.false_alarm);
    (in_use.log10() - choice.log10()).abs() < 0.1
}

/// Where the thresholds come from, in a sentence.
pub fn limits_text(limits: &IdentificationThresholds) -> String {
    let from = if limits.measured { "measured on strangers" } else { "reasoned from the tail of what was measured" };
    format!(
        "With {} people a face is named up to a distance of \u{3c4} = {:.3} and a lead of {:.3} over the runner-up, \
         not known above {:.3}; \u{3c4} is {from}.",
        limits.people, limits.tau, limits.margin, limits.reject_tau
    )
}

#[cfg(test)]
#[path = "face_labels_tests.rs"]
pub(crate) mod tests;
