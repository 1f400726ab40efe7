//! Browsers of other engines than Chromium's: tested in where they are, and named where they are not.

use super::apt;
use crate::shell::{find, print_line};
use crate::workspace::Workspace;
use std::env;
use std::path::PathBuf;

/// An engine that the built page is tested in, beside Chromium's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Gecko: Firefox.
    Firefox,
    /// WebKit: WebKitGTK's small browser, with a screen in memory.
    WebKitGtk,
}

/// A program, the variable by which the tests are told where it is (or the user tells us), and its names.
type Part = (&'static str, &'static [&'static str]);

impl Engine {
    /// All of them.
    pub(crate) const ALL: [Self; 2] = [Self::Firefox, Self::WebKitGtk];

    const fn name(self) -> &'static str {
        match self {
            Self::Firefox => "Firefox",
            Self::WebKitGtk => "WebKitGTK",
        }
    }

    const fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Firefox => &["firefox-esr"],
            Self::WebKitGtk => &["webkit2gtk-driver", "xvfb"],
        }
    }

    const fn parts(self) -> &'static [Part] {
        match self {
            Self::Firefox => &[("LIKENESS_FIREFOX", &["firefox-esr", "firefox"])],
            Self::WebKitGtk => &[("LIKENESS_WEBKIT_DRIVER", &["WebKitWebDriver"]), ("LIKENESS_XVFB", &["Xvfb"])],
        }
    }

    /// The engine's programs, each with the variable by which the tests are told; on Debian, and with the right to, they are
    /// installed where missing.
    ///
    /// # Errors
    /// Why it is not here, with the command that would install it.
    pub(crate) fn ensure(self, workspace: &Workspace) -> Result<Vec<(&'static str, PathBuf)>, String> {
        if let Some(parts) = self.find(workspace) {
            return Ok(parts);
        }
        let missing = format!("{} is missing", self.name());
        if let Err(error) = apt::install(workspace, &missing, self.packages()) {
            print_line(&format!("{error:#}"));
        }
        let advice = if apt::is_here(workspace) { "run: sudo apt-get install" } else { "the tests need Debian's" };
        self.find(workspace).ok_or_else(|| format!("{missing}; {advice} {}", self.packages().join(" ")))
    }

    fn find(self, workspace: &Workspace) -> Option<Vec<(&'static str, PathBuf)>> {
        let given = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_file());
        let part = |(variable, names): &Part| {
            let path = given(variable).or_else(|| names.iter().find_map(|name| find(workspace, name)))?;
            Some((*variable, path))
        };
        self.parts().iter().map(part).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_tests_read_the_variables_by_which_they_are_told() {
        let engines = Workspace::find().unwrap().e2e().join("engines");
        let read = |file: &str| fs::read_to_string(engines.join(file)).unwrap();
        let source = read("firefox.ts") + &read("webkit.ts");
        for (variable, names) in Engine::ALL.iter().flat_map(|engine| engine.parts()) {
            assert!(source.contains(&format!("\"{variable}\"")), "{variable}");
            assert!(names.iter().all(|name| source.contains(&format!("\"{name}\""))), "{names:?}");
        }
    }
}
