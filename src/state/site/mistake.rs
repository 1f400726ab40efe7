//! What is wrong with the host's file, in a sentence.

use std::fmt::Display;

/// Letters of an unknown field that are shown.
const SHOWN: usize = 40;

/// Something that is wrong with the file.
#[derive(Debug, Clone, PartialEq)]
pub enum Mistake {
    /// It is no JSON object: what the parser says, if it says anything.
    Unreadable(String),
    /// There is no such field.
    Unknown(String),
    /// The name is too short, too long, or not visible.
    Name,
    /// A field has a value that it cannot have.
    Expected {
        /// The field.
        field: &'static str,
        /// The values that it can have.
        values: String,
    },
    /// A colour cannot be told from what is around it.
    LowContrast {
        /// The field.
        field: &'static str,
        /// The lowest of its contrasts.
        ratio: f32,
    },
}

impl Mistake {
    /// A field that cannot have its value, and those that it can have.
    pub fn expected(field: &'static str, values: impl IntoIterator<Item = impl Display>) -> Self {
        let values: Vec<String> = values.into_iter().map(|value| value.to_string()).collect();
        Self::Expected { field, values: values.join(" | ") }
    }

    /// A field that there is not.
    pub fn unknown(field: &str) -> Self {
        Self::Unknown(field.chars().take(SHOWN).collect())
    }

    /// The mistake, for the host.
    pub fn sentence(&self) -> String {
        match self {
            Self::Unreadable(detail) => words::site_unreadable(detail),
            Self::Unknown(field) => words::site_unknown(field),
            Self::Name => words::SITE_NAME.into(),
            Self::Expected { field, values } => words::site_expected(field, values),
            Self::LowContrast { field, ratio } => words::site_low_contrast(field, f64::from(*ratio)),
        }
    }
}
