//! Chromium and chromedriver, for the tests that need a browser.

use super::apt;
use crate::shell::find;
use crate::workspace::Workspace;
use anyhow::{Result, bail};
use std::env;
use std::path::PathBuf;

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const APT: [&str; 2] = ["chromium", "chromium-driver"];

/// A browser and its driver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Browser {
    /// Chromium, or the value of `CHROMIUM`.
    pub(crate) chromium: PathBuf,
    /// Its driver, or the value of `CHROMEDRIVER`.
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// The browser of this machine. If it is missing, it is installed on Debian, given the permission.
    ///
    /// # Errors
    /// If it is missing; the error names the command that installs it.
    pub(crate) fn ensure(workspace: &Workspace) -> Result<Self> {
        if let Some(browser) = Self::find(workspace) {
            return Ok(browser);
        }
        apt::install(workspace, "Chromium or its driver is missing", &APT)?;
        match Self::find(workspace) {
            Some(browser) => Ok(browser),
            None if apt::is_here(workspace) => {
                bail!("Chromium or its driver is missing; run: sudo apt-get install {}", APT.join(" "))
            }
            None => {
                bail!("Chromium or chromedriver is missing; install both, or point CHROMIUM and CHROMEDRIVER at them")
            }
        }
    }

    fn find(workspace: &Workspace) -> Option<Self> {
        let given = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_file());
        let chromium = given("CHROMIUM").or_else(|| NAMES.iter().find_map(|name| find(workspace, name)))?;
        let driver = given("CHROMEDRIVER").or_else(|| find(workspace, "chromedriver"))?;
        Some(Self { chromium, driver })
    }
}
