//! The chosen backend, and where the choice comes from.

use likeness_core::backend::Preference;

/// Key of the choice in local storage; everything that this page stores there starts with `likeness.`.
pub const STORAGE_KEY: &str = "likeness.backend";
/// Name of the query parameter that overrides it.
pub const QUERY_PARAM: &str = "backend";

/// Where a choice comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Nothing was chosen.
    Default,
    /// The switch on the Models page, kept in local storage.
    Setting,
    /// `?backend=` in the address.
    Address,
}

/// A choice and its origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackendChoice {
    /// Which backend.
    pub preference: Preference,
    /// Where the choice comes from.
    pub origin: Origin,
}

impl BackendChoice {
    /// The choice of the address, else the stored one, else the default. Unknown names are ignored.
    pub fn new(address: Option<&str>, stored: Option<&str>) -> Self {
        let backend_choice = |text: Option<&str>, origin| Some(Self { preference: parse(text?)?, origin });
        backend_choice(address, Origin::Address)
            .or_else(|| backend_choice(stored, Origin::Setting))
            .unwrap_or(Self { preference: Preference::Auto, origin: Origin::Default })
    }
}

/// The name of a preference in addresses and in storage.
pub const fn as_param(preference: Preference) -> &'static str {
    match preference {
        Preference::Auto => "auto",
        Preference::WebGpu => "webgpu",
        Preference::Cpu => "cpu",
    }
}

fn parse(text: &str) -> Option<Preference> {
    [Preference::Auto, Preference::WebGpu, Preference::Cpu]
        .into_iter()
        .find(|preference| text.eq_ignore_ascii_case(as_param(*preference)))
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
    fn an_unknown_name_is_ignored() {
        let backend_choice = BackendChoice::new(Some("quantum"), Some("cpu"));
        assert_eq!(backend_choice.origin, Origin::Setting, "an unknown word in the address");
        assert_eq!(BackendChoice::new(Some(""), None).preference, Preference::Auto, "nothing said");
    }

    #[test]
    fn every_preference_is_read_back_from_its_name() {
        for preference in [Preference::Auto, Preference::WebGpu, Preference::Cpu] {
            assert_eq!(BackendChoice::new(Some(as_param(preference)), None).preference, preference, "{preference:?}");
        }
    }
}
