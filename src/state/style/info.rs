//! Short messages about a success or about a limit.

/// A message under the status line. Its text is made when it is shown, so it follows the language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Info {
    /// Every style slot is taken.
    StylesFull,
    /// The settings were taken from the file or the result of this name.
    SettingsLoaded(String),
}

impl Info {
    /// The message.
    pub fn text(&self) -> String {
        match self {
            Self::StylesFull => words::STYLE_FULL.into(),
            Self::SettingsLoaded(name) => words::style_file_loaded(name),
        }
    }
}
