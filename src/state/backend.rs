//! Which backend is wished for, and who wishes it.

use likeness_core::backend::Preference;

/// Key of the wish in local storage; everything that this page stores there starts with `likeness.`.
pub const KEY: &str = "likeness.backend";
/// Name of the query parameter that overrides it.
pub const PARAMETER: &str = "backend";

/// Where a wish comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Nobody said anything.
    Default,
    /// The switch on the Models page, kept in local storage.
    Setting,
    /// `?backend=` in the address.
    Address,
}

/// A wish and its origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackendChoice {
    /// Which backend.
    pub preference: Preference,
    /// Who wishes it.
    pub origin: Origin,
}

impl BackendChoice {
    /// The wish of the address, else the stored one, else the default. Words that name no backend count as silence.
    pub fn new(address: Option<&str>, stored: Option<&str>) -> Self {
        let backend_choice = |text: Option<&str>, origin| Some(Self { preference: parse(text?)?, origin });
        backend_choice(address, Origin::Address)
            .or_else(|| backend_choice(stored, Origin::Setting))
            .unwrap_or(Self { preference: Preference::Auto, origin: Origin::Default })
    }
}

/// The word for a preference, in addresses and in storage.
pub const fn word(preference: Preference) -> &'static str {
    match preference {
        Preference::Auto => "auto",
        Preference::WebGpu => "webgpu",
        Preference::Cpu => "cpu",
    }
}

fn parse(text: &str) -> Option<Preference> {
    [Preference::Auto, Preference::WebGpu, Preference::Cpu]
        .into_iter()
        .find(|preference| text.eq_ignore_ascii_case(word(*preference)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_outranks_the_setting() {
        let backend_choice = BackendChoice::new(Some("cpu"), Some("webgpu"));
        assert_eq!(
            backend_choice,
            BackendChoice { preference: Preference::Cpu, origin: Origin::Address },
            "address first"
        );
        let backend_choice = BackendChoice::new(None, Some("WebGPU"));
        assert_eq!(
            backend_choice,
            BackendChoice { preference: Preference::WebGpu, origin: Origin::Setting },
            "then the setting"
        );
    }

    #[test]
    fn a_word_that_names_no_backend_counts_as_silence() {
        let backend_choice = BackendChoice::new(Some("quantum"), Some("cpu"));
        assert_eq!(backend_choice.origin, Origin::Setting, "an unknown word in the address");
        assert_eq!(BackendChoice::new(Some(""), None).preference, Preference::Auto, "nothing said");
    }

    #[test]
    fn every_preference_is_read_back_from_its_word() {
        for preference in [Preference::Auto, Preference::WebGpu, Preference::Cpu] {
            assert_eq!(BackendChoice::new(Some(word(preference)), None).preference, preference, "{preference:?}");
        }
    }
}
