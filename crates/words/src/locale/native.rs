//! Numbers and plurals without a browser.

use super::Format;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// The rules of one language.
pub(crate) struct Locale {
    plurals: Option<PluralRules>,
    decimal: char,
    group: char,
}

impl Locale {
    pub(crate) fn new(tag: &str) -> Self {
        let code = tag.split('-').next().unwrap_or(tag);
        let identifier = code.parse::<LanguageIdentifier>().ok();
        let plurals = identifier.and_then(|id| PluralRules::create(id, PluralRuleType::CARDINAL).ok());
        let (decimal, group) = match code {
            "de" | "es" | "it" | "nl" | "pt" => (',', '.'),
            "fr" => (',', '\u{202f}'),
            "cs" | "pl" | "ru" | "sv" | "uk" => (',', '\u{a0}'),
            _ => ('.', ','),
        };
        Self { plurals, decimal, group }
    }

    pub(crate) fn plural(&self, number: f64, format: Format) -> &'static str {
        let category = self.plurals.as_ref().and_then(|rules| rules.select(rounded(number, format).as_str()).ok());
        match category {
            Some(PluralCategory::ZERO) => "zero",
            Some(PluralCategory::ONE) => "one",
            Some(PluralCategory::TWO) => "two",
            Some(PluralCategory::FEW) => "few",
            Some(PluralCategory::MANY) => "many",
            Some(PluralCategory::OTHER) | None => "other",
        }
    }

    pub(crate) fn number(&self, number: f64, format: Format) -> String {
        let plain = rounded(number, format);
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut out = String::new();
        for (i, c) in whole.char_indices() {
            let left = whole.len() - i;
            if format.grouping && i > 0 && left % 3 == 0 && c.is_ascii_digit() && !out.ends_with('-') {
                out.push(self.group);
            }
            out.push(c);
        }
        if !decimals.is_empty() {
            out.push(self.decimal);
            out.push_str(decimals);
        }
        out
    }
}

/// To the most decimals, less the zeros beyond the least.
fn rounded(number: f64, Format { least, most, .. }: Format) -> String {
    let mut out = format!("{number:.*}", usize::from(most));
    for _ in least..most {
        if out.ends_with('0') {
            out.pop();
        }
    }
    if out.ends_with('.') {
        out.pop();
    }
    out
}
