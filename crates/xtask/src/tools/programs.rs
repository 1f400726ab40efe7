//! Programs that `cargo install` provides, at pinned versions.

use crate::shell::{Program, find, print_line};
use crate::workspace::Workspace;
use anyhow::{Result, bail};

/// The bundler. From 0.22 on it needs a newer compiler than this project does.
pub(crate) const TRUNK: &str = "0.21.14";

/// The version of the library, of the command-line tool and of the test runner: they must be the same.
pub(crate) const WASM_BINDGEN: &str = "0.2.130";

/// Every program of this kind.
pub(crate) const ALL: [Installed; 2] = [
    Installed {
        package: "trunk",
        version: TRUNK,
        programs: &["trunk"],
        // Without its default features it does not ask the network for a newer version of itself.
        options: &["--no-default-features", "--features", "rustls"],
        // It rests on a pre-release of lightningcss, which newer dependencies break.
        needs_lock: true,
    },
    Installed {
        package: "wasm-bindgen-cli",
        version: WASM_BINDGEN,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        options: &[],
        needs_lock: false,
    },
];

/// A package of programs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Installed {
    package: &'static str,
    version: &'static str,
    programs: &'static [&'static str],
    options: &'static [&'static str],
    /// Builds only with the versions of its own lock file.
    needs_lock: bool,
}

impl Installed {
    /// Installs the package unless its programs are there in the pinned version.
    ///
    /// # Errors
    /// Where they are still missing afterwards.
    pub(crate) fn ensure(self, workspace: &Workspace) -> Result<()> {
        let Some(missing_reason) = self.missing_reason(workspace) else { return Ok(()) };
        let (package, version) = (self.package, self.version);
        print_line(&format!("{missing_reason}; installing {package} {version} into {}", workspace.tools().display()));
        // A lock file may name a version that its registry no longer has; then the newest that fit will do.
        match self.install(workspace, true) {
            Err(error) if !self.needs_lock => {
                print_line(&format!("{error:#}; trying once more with newer dependencies"));
                self.install(workspace, false)?;
            }
            result => result?,
        }
        match self.missing_reason(workspace) {
            None => Ok(()),
            Some(missing_reason) => {
                bail!("{missing_reason}; run: cargo install --locked {package} --version {version}")
            }
        }
    }

    /// What is wrong with the programs found, if anything.
    fn missing_reason(self, workspace: &Workspace) -> Option<String> {
        if let Some(missing) = self.programs.iter().find(|name| find(workspace, name).is_none()) {
            return Some(format!("{missing} is missing"));
        }
        let name = self.programs.first()?;
        match Program::new(workspace, name).without("NO_COLOR").args(["--version"]).read() {
            Ok(text) if states(&text, self.version) => None,
            Ok(text) => Some(format!("`{}` is there, but version {} is needed", text.trim(), self.version)),
            Err(error) => Some(format!("{error:#}")),
        }
    }

    fn install(self, workspace: &Workspace, locked: bool) -> Result<()> {
        let root = workspace.tools();
        let builds = workspace.target().join("tools");
        Program::new(workspace, "cargo")
            .args(["install", self.package, "--version", self.version, "--force"])
            .args(locked.then_some("--locked"))
            .args(self.options)
            .args(["--root".as_ref(), root.as_os_str(), "--target-dir".as_ref(), builds.as_os_str()])
            // They are run for seconds and built for minutes.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .run()
    }
}

/// Whether the output of `--version` states this very version as a word.
fn states(text: &str, version: &str) -> bool {
    text.split_whitespace().any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_very_version_counts() {
        assert!(states("trunk 0.21.14\n", "0.21.14"), "the same");
        assert!(!states("trunk 0.21.140\n", "0.21.14"), "a longer one");
        assert!(!states("trunk 0.21.1\n", "0.21.14"), "a shorter one");
    }
}
