//! Options as they were typed, before it is known what they are for.

use anyhow::{anyhow, bail};
use lexopt::prelude::{Long, Short};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt::Display;
use std::path::PathBuf;
use std::str::FromStr;

/// Names and values; each is taken out by what knows it, and what is left over is unknown.
#[derive(Debug, Default)]
pub(super) struct Given {
    values: BTreeMap<String, OsString>,
}

impl Given {
    /// Reads all arguments. `None` if help is requested.
    ///
    /// # Errors
    /// If an argument is no option, or lacks its value.
    pub(super) fn read(
        parser: &mut lexopt::Parser,
        flags: &[&str],
        root: &mut PathBuf,
    ) -> anyhow::Result<Option<Self>> {
        let mut given = Self::default();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("root") => *root = parser.value()?.into(),
                Long("help") | Short('h') => return Ok(None),
                Long(name) => {
                    let name = name.to_owned();
                    let value = if flags.contains(&name.as_str()) { OsString::new() } else { parser.value()? };
                    given.values.insert(name, value);
                }
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(Some(given))
    }

    /// Whether a flag was given.
    pub(super) fn flag(&mut self, name: &str) -> bool {
        self.values.remove(name).is_some()
    }

    /// The path of an option.
    pub(super) fn path(&mut self, name: &str) -> Option<PathBuf> {
        self.values.remove(name).map(PathBuf::from)
    }

    /// The value of an option.
    ///
    /// # Errors
    /// If it cannot be read.
    pub(super) fn value<T: FromStr<Err: Display>>(&mut self, name: &str) -> anyhow::Result<Option<T>> {
        let Some(value) = self.values.remove(name) else { return Ok(None) };
        let text = value.to_str().ok_or_else(|| anyhow!("--{name} is not Unicode"))?;
        text.parse().map(Some).map_err(|error: T::Err| anyhow!("--{name} {text}: {error}"))
    }

    /// The values of an option, separated by commas.
    ///
    /// # Errors
    /// If one cannot be read.
    pub(super) fn list<T: FromStr<Err: Display>>(&mut self, name: &str) -> anyhow::Result<Option<Vec<T>>> {
        let Some(text) = self.value::<String>(name)? else { return Ok(None) };
        let read = |part: &str| part.trim().parse().map_err(|error: T::Err| anyhow!("--{name} {text}: {error}"));
        text.split(',').map(read).collect::<anyhow::Result<Vec<T>>>().map(Some)
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// If an option is left over.
    pub(super) fn end(self, of_what: &str) -> anyhow::Result<()> {
        match self.values.into_keys().next() {
            Some(name) => bail!("--{name} is no option of {of_what}; see --help"),
            None => Ok(()),
        }
    }
}
