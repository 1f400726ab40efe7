//! `site.json`: what the host of this page wants different from what was built (docs/HOSTING.md).

pub mod accent;
pub mod limits;
pub mod mistake;
pub mod sign_of_life;

use accent::{Accent, Scheme};
use likeness_core::gallery::name::visible;
use likeness_core::manifest::EncoderNet;
use limits::Limits;
use mistake::Mistake;
use serde_json::{Map, Value};
use words::{Language, is_direction_mark};

/// The file's name, beside `index.html`.
pub const FILE: &str = "site.json";

/// The name of a page whose host gives it none.
const NAME: &str = "Likeness";

/// The length of a name, in characters.
const NAME_LENGTH: std::ops::RangeInclusive<usize> = 1..=40;

/// Mistakes after which the file is read no further.
const MISTAKES: usize = 20;

/// The host's settings: what is right in the file, and what is wrong with the rest.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Site {
    name: Option<String>,
    /// The language of visitors who have chosen none.
    pub language: Option<Language>,
    /// The accent colour.
    pub accent: Accent,
    /// The encoder of visitors who have chosen none.
    pub encoder: Option<EncoderNet>,
    /// The rate of strangers that count as the same person.
    pub false_match_rate: Option<f32>,
    /// The thresholds of that rate, once the manifest of the nets was read.
    pub limits: Limits,
    /// Whether nobody is said to be somebody before they have turned the head.
    pub require_turn: bool,
    /// What is wrong with the file.
    pub mistakes: Vec<Mistake>,
}

impl Site {
    /// Reads the file. What is wrong with it does not keep the rest from being used.
    pub fn parse(text: &str) -> Self {
        let mut site = Self::default();
        // Some editors put a mark at the beginning of what they save.
        match serde_json::from_str(text.trim_start_matches('\u{feff}')) {
            Ok(Value::Object(fields)) => fields.iter().for_each(|(field, value)| {
                if site.mistakes.len() < MISTAKES
                    && let Err(mistake) = site.read(field, value)
                {
                    site.mistakes.push(mistake);
                }
            }),
            Ok(_) => site.mistakes.push(Mistake::Unreadable("expected `{`".to_owned())),
            Err(error) => site.mistakes.push(Mistake::Unreadable(error.to_string())),
        }
        site
    }

    /// The name of the page.
    pub fn name(&self) -> &str {
        self.name.as_deref().unwrap_or(NAME)
    }

    /// Reads the thresholds of the rate from the manifest of the nets; a rate that it lacks is a mistake.
    pub fn read_limits(&mut self, manifest: &str) {
        let Some(rate) = self.false_match_rate else { return };
        match Limits::read(manifest, rate) {
            Ok(limits) => self.limits = limits,
            Err(offered) => {
                let offered = offered.iter().map(f32::to_string);
                self.false_match_rate = None;
                self.mistakes.push(Mistake::expected("false_match_rate", offered));
            }
        }
    }

    /// Whether it is worth keeping for a visit without a connection: a file with mistakes is not, and one that says nothing need not.
    pub fn is_kept(&self) -> bool {
        self.mistakes.is_empty() && *self != Self::default()
    }

    fn read(&mut self, field: &str, value: &Value) -> Result<(), Mistake> {
        match field {
            "name" => self.name = Some(name(value).ok_or(Mistake::Name)?),
            "language" => self.language = Some(language(value)?),
            "accent" => self.read_accent(value)?,
            "encoder" => self.encoder = Some(encoder(value)?),
            "false_match_rate" => self.false_match_rate = Some(rate(value)?),
            "require_turn" => {
                self.require_turn = value.as_bool().ok_or_else(|| Mistake::expected("require_turn", [true, false]))?;
            }
            other => return Err(Mistake::unknown(other)),
        }
        Ok(())
    }

    fn read_accent(&mut self, value: &Value) -> Result<(), Mistake> {
        const SHAPE: &str = r##"{"light": "#rrggbb", "dark": "#rrggbb"}"##;
        let colours = value.as_object().ok_or_else(|| Mistake::expected("accent", [SHAPE]))?;
        for (key, colour) in colours {
            let read = match key.as_str() {
                "light" => self.accent.read(Scheme::Light, colour.as_str()),
                "dark" => self.accent.read(Scheme::Dark, colour.as_str()),
                other => Err(Mistake::unknown(&format!("accent.{other}"))),
            };
            if let Err(mistake) = read {
                self.mistakes.push(mistake);
            }
        }
        Ok(())
    }
}

fn name(value: &Value) -> Option<String> {
    let written = value.as_str()?.trim();
    let turns_around = |c: char| c.is_control() || is_direction_mark(c);
    let name = visible(written);
    (NAME_LENGTH.contains(&name.chars().count()) && !written.chars().any(turns_around)).then_some(name)
}

fn language(value: &Value) -> Result<Language, Mistake> {
    let known = value.as_str().and_then(Language::from_code);
    known.ok_or_else(|| Mistake::expected("language", Language::ALL.iter().map(|language| quoted(language.code()))))
}

fn encoder(value: &Value) -> Result<EncoderNet, Mistake> {
    let known = value.as_str().and_then(EncoderNet::named);
    known.ok_or_else(|| Mistake::expected("encoder", EncoderNet::ALL.iter().map(|net| quoted(net.key()))))
}

/// Any rate: which ones there are, the manifest of the nets says.
fn rate(value: &Value) -> Result<f32, Mistake> {
    #[expect(clippy::cast_possible_truncation, reason = "rates are compared with a tolerance")]
    let rate = value.as_f64().map(|rate| rate as f32);
    rate.filter(|rate| *rate > 0.0 && *rate < 1.0).ok_or_else(|| Mistake::expected("false_match_rate", ["0.001"]))
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// A manifest's list, however much of it is there.
fn list<'a>(of: &'a Map<String, Value>, key: &str) -> &'a [Value] {
    of.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
#[path = "site_tests.rs"]
mod tests;
