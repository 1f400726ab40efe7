//! The arguments after a command's name.

use anyhow::{Context as _, Result, bail};
use std::str::FromStr;

/// The arguments that are not yet parsed. A command takes those it knows and calls [`Arguments::finish`], which rejects the rest.
#[derive(Debug)]
pub(crate) struct Arguments(Vec<String>);

impl Arguments {
    /// All arguments after the command.
    pub(crate) fn new(arguments: impl IntoIterator<Item = String>) -> Self {
        Self(arguments.into_iter().collect())
    }

    /// Takes a flag such as `--dev`; false if it is absent.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|argument| argument != name);
        self.0.len() != before
    }

    /// Takes an option and its value, `--port 8080` or `--port=8080`.
    ///
    /// # Errors
    /// If the value is missing or malformed.
    pub(crate) fn value<T: FromStr>(&mut self, name: &str) -> Result<Option<T>> {
        let Some(at) = self.0.iter().position(|argument| argument == name || argument.starts_with(&format!("{name}=")))
        else {
            return Ok(None);
        };
        let argument = self.0.remove(at);
        let text = match argument.split_once('=') {
            Some((_, text)) => text.to_owned(),
            None if at < self.0.len() => self.0.remove(at),
            None => bail!("{name} needs a value"),
        };
        text.parse().ok().with_context(|| format!("{name} cannot be `{text}`")).map(Some)
    }

    /// Takes the next argument that is not an option.
    pub(crate) fn positional(&mut self) -> Option<String> {
        let at = self.0.iter().position(|argument| !argument.starts_with('-'))?;
        Some(self.0.remove(at))
    }

    /// Takes everything that is left, in order.
    pub(crate) fn rest(self) -> Vec<String> {
        self.0
    }

    /// Rejects whatever was not taken.
    ///
    /// # Errors
    /// Names the first such argument.
    pub(crate) fn finish(self) -> Result<()> {
        match self.0.first() {
            None => Ok(()),
            Some(argument) => bail!("`{argument}` is not supported here; `cargo xtask help` lists the commands"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(line: &str) -> Arguments {
        Arguments::new(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn flags_values_and_positional_arguments_are_taken_in_any_order() {
        let mut args = arguments("--port 81 folder --dev --under=/a/");
        assert!(args.flag("--dev"), "a flag that is there is true");
        assert!(!args.flag("--dev"), "a flag is taken once");
        assert_eq!(args.value::<u16>("--port").unwrap(), Some(81), "a value after a space");
        assert_eq!(args.value::<String>("--under").unwrap().as_deref(), Some("/a/"), "a value after an equals sign");
        assert_eq!(args.positional().as_deref(), Some("folder"), "the argument that is left");
        args.finish().unwrap();
    }

    #[test]
    fn what_nobody_took_is_refused_by_name() {
        let error = arguments("--fast").finish().unwrap_err().to_string();
        assert!(error.contains("--fast"), "the argument is named: {error}");
    }

    #[test]
    fn a_missing_or_malformed_value_is_refused() {
        assert!(arguments("--port").value::<u16>("--port").is_err(), "no value");
        assert!(arguments("--port many").value::<u16>("--port").is_err(), "no number");
        assert_eq!(arguments("x").value::<u16>("--port").unwrap(), None, "an absent option has no value");
    }
}
