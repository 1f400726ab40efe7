//! What a person chose about the engine.

use likeness_core::backend::Preference;
use likeness_core::manifest::EncoderNet;

/// The backend and the encoder that a worker is started with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EngineChoice {
    /// The backend.
    pub preference: Preference,
    /// The encoder; `None`: the site's default.
    pub encoder: Option<EncoderNet>,
}

impl From<Preference> for EngineChoice {
    fn from(preference: Preference) -> Self {
        Self { preference, encoder: None }
    }
}
