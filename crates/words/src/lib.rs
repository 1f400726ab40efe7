//! Every text that a person reads, in one catalogue.
//!
//! People write `catalogue/<language>/*.ftl` (Fluent). The build script turns the messages of the base language into typed
//! Rust: a message without arguments is a constant [`Text`], one with arguments is a function, so a wrong id or a missing
//! argument does not compile. English is compiled in; every other language is a table that the page fetches, and a message
//! that it lacks is in English.
//!
//! ```
//! assert_eq!(words::PRIVACY_TITLE, "Privacy");
//! assert_eq!(words::count_people(2), "2 people");
//! ```
//!
//! ```compile_fail
//! words::count_people(); // the argument is missing
//! ```
//!
//! ```compile_fail
//! words::count_people("2"); // a text is no number
//! ```
//!
//! ```compile_fail
//! words::PRIVACY_HEADLINE; // no such message
//! ```
#![forbid(unsafe_code)]

mod catalogue;
#[cfg(feature = "view")]
mod language_change;
mod locale;
mod message;
#[cfg(feature = "view")]
pub mod view;
#[cfg(feature = "view")]
pub mod web;

pub use catalogue::{TableError, add_table, language, set_language};
pub use message::{Text, is_direction_mark};

use message::Arg;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
include!(concat!(env!("OUT_DIR"), "/languages.rs"));

impl Language {
    /// The language of a code such as `de`, whatever its case.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|language| language.code().eq_ignore_ascii_case(code))
    }

    /// The language to use: the first of those wanted that exists (as the address or the saved choice say), else the first available
    /// one of the browser's preferences, else English.
    pub fn choose<'a, 'b>(
        wanted: impl IntoIterator<Item = &'a str>,
        preferred: impl IntoIterator<Item = &'b str>,
    ) -> Self {
        let near = |code: &str| Self::from_code(code).or_else(|| Self::from_code(code.split('-').next()?));
        let wanted = wanted.into_iter().find_map(Self::from_code);
        wanted.or_else(|| preferred.into_iter().find_map(near)).unwrap_or_default()
    }

    /// The value of `dir`: which way it is written.
    pub fn direction(self) -> &'static str {
        if matches!(self.code(), "ar" | "fa" | "he" | "ur") { "rtl" } else { "ltr" }
    }

    /// Its locale for numbers and dates (BCP 47): British dates, and the digits 0 to 9, as in the page's own texts and formulas.
    pub fn locale(self) -> &'static str {
        match self.code() {
            "en" => "en-GB",
            "ar" => "ar-u-nu-latn",
            code => code,
        }
    }
}
