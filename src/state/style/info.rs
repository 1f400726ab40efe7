//! Short messages about a success or about a limit.

use crate::file_label;

/// A message under the status line. Its text is made when it is shown, so it follows the language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Info {
    /// Every style slot is taken.
    StylesFull,
    /// The settings were taken from the file or the result of this name.
    SettingsLoaded(String),
    /// Pictures and settings from before the page was reloaded are back.
    Restored,
    /// Settings were taken from a result of this name that was stopped early.
    StoppedSettingsLoaded {
        /// The name.
        name: String,
        /// Iterations that were done.
        done: u32,
        /// Iterations that were planned, which is what is set now.
        planned: u32,
    },
}

impl Info {
    /// The message.
    pub fn text(&self) -> String {
        match self {
            Self::StylesFull => words::STYLE_FULL.into(),
            Self::Restored => words::STYLE_RESTORED.into(),
            Self::SettingsLoaded(name) => words::style_file_loaded(&file_label::shortened(name)),
            Self::StoppedSettingsLoaded { name, done, planned } => {
                words::style_file_loaded_stopped(&file_label::shortened(name), (*done).into(), (*planned).into())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_a_stopped_result_say_how_far_it_came() {
        let info = Info::StoppedSettingsLoaded { name: "a.png".to_owned(), done: 11, planned: 2000 };
        assert!(info.text().contains("11 of 2,000"), "{}", info.text());
    }
}
