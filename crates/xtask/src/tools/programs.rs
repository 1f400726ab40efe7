//! Programs that `cargo install` provides, at pinned versions.

use crate::shell::{Program, find, print_line};
use crate::workspace::Workspace;
use anyhow::{Result, bail};

/// The version of wasm-bindgen: the same for the library, `crates/bindgen` and the test runner.
pub(crate) const WASM_BINDGEN: &str = "0.2.130";

/// Runs wasm tests in a browser.
pub(crate) const TEST_RUNNER: Installed = Installed {
    package: "wasm-bindgen-cli",
    version: WASM_BINDGEN,
    program: "wasm-bindgen-test-runner",
    // The runner talks to a local driver over plain HTTP.
    options: &["--no-default-features"],
};

/// Checks the spelling.
pub(crate) const TYPOS: Installed = Installed {
    package: "typos-cli",
    version: "1.52.0",
    program: "typos",
    options: &["--no-default-features", "--features", "dict"],
};

/// Checks the dependencies.
pub(crate) const DENY: Installed =
    Installed { package: "cargo-deny", version: "0.20.2", program: "cargo-deny", options: &[] };

/// A program in a crate of the registry.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Installed {
    package: &'static str,
    version: &'static str,
    program: &'static str,
    options: &'static [&'static str],
}

impl Installed {
    /// Installs the program unless the pinned version is installed.
    ///
    /// # Errors
    /// If it is still missing afterwards.
    pub(crate) fn ensure(self, workspace: &Workspace) -> Result<()> {
        let Some(missing_reason) = self.missing_reason(workspace) else { return Ok(()) };
        let (package, version) = (self.package, self.version);
        print_line(&format!("{missing_reason}; installing {package} {version} into {}", workspace.tools().display()));
        if find(workspace, "cargo-binstall").is_some() {
            match self.fetch(workspace) {
                Ok(()) if self.missing_reason(workspace).is_none() => return Ok(()),
                Ok(()) => print_line("the downloaded program does not run; compiling it"),
                Err(error) => print_line(&format!("{error:#}; compiling it")),
            }
        }
        // A lock file may name a version that was removed from the registry; then the newest compatible versions are used.
        if let Err(error) = self.compile(workspace, true) {
            print_line(&format!("{error:#}; retrying with newer dependencies"));
            self.compile(workspace, false)?;
        }
        match self.missing_reason(workspace) {
            None => Ok(()),
            Some(missing_reason) => {
                bail!("{missing_reason}; run: cargo install --locked {package} --version {version}")
            }
        }
    }

    /// Why the program that was found cannot be used, if it cannot.
    fn missing_reason(self, workspace: &Workspace) -> Option<String> {
        if find(workspace, self.program).is_none() {
            return Some(format!("{} is missing", self.program));
        }
        match Program::new(workspace, self.program).args(["--version"]).read() {
            Ok(text) if states(&text, self.version) => None,
            Ok(text) => Some(format!("`{}` is installed, but version {} is needed", text.trim(), self.version)),
            Err(error) => Some(format!("{error:#}")),
        }
    }

    /// Downloads the authors' binary with cargo-binstall, if that is installed: seconds instead of minutes.
    fn fetch(self, workspace: &Workspace) -> Result<()> {
        Program::new(workspace, "cargo-binstall")
            .args(["--no-confirm", "--force", "--disable-strategies", "quick-install,compile", "--root"])
            .args([workspace.tools().as_os_str()])
            .args([format!("{}@{}", self.package, self.version)])
            .run()
    }

    fn compile(self, workspace: &Workspace, locked: bool) -> Result<()> {
        let root = workspace.tools();
        let builds = workspace.target().join("tools");
        Program::new(workspace, "cargo")
            .args(["install", self.package, "--version", self.version, "--bin", self.program, "--force"])
            .args(locked.then_some("--locked"))
            .args(self.options)
            .args(["--root".as_ref(), root.as_os_str(), "--target-dir".as_ref(), builds.as_os_str()])
            // They run for seconds and take minutes to build.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .run()
    }
}

/// Whether the output of `--version` contains this version as a word.
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
