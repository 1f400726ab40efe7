//! Runs other programs and prints their command lines.

use crate::workspace::Workspace;
use anyhow::{Context as _, Result, bail};
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A command that runs in the repository's root, with the project's own tools first on its path.
#[derive(Debug)]
pub(crate) struct Program {
    command: Command,
    line: String,
}

impl Program {
    /// A program by name, without arguments.
    pub(crate) fn new(workspace: &Workspace, name: &str) -> Self {
        let mut command = Command::new(resolve(workspace, name));
        command.current_dir(workspace.root()).env("PATH", search_path(workspace));
        Self { command, line: name.to_owned() }
    }

    /// Adds arguments, split at spaces: for literals.
    pub(crate) fn split_args(self, line: &str) -> Self {
        self.args(line.split_whitespace())
    }

    /// Adds arguments unchanged.
    pub(crate) fn args<S: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        for arg in args {
            self.line.push(' ');
            self.line.push_str(&arg.as_ref().to_string_lossy());
            self.command.arg(arg);
        }
        self
    }

    /// Sets an environment variable.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Sets the working directory.
    pub(crate) fn inside(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Prints the command line, runs it and waits.
    ///
    /// # Errors
    /// If it cannot be started or fails.
    pub(crate) fn run(mut self) -> Result<()> {
        print_line(&format!("  $ {}", self.line));
        let status = self.command.status().with_context(|| format!("`{}` cannot be started", self.line))?;
        if !status.success() {
            bail!("`{}` failed with {status}", self.line);
        }
        Ok(())
    }

    /// Runs it silently and returns what it printed.
    ///
    /// # Errors
    /// If it cannot be started or fails; the error contains its output.
    pub(crate) fn read(mut self) -> Result<String> {
        self.command.stdin(Stdio::null());
        let output = self.command.output().with_context(|| format!("`{}` cannot be started", self.line))?;
        if !output.status.success() {
            bail!(
                "`{}` ended with {}\n{}",
                self.line,
                output.status,
                String::from_utf8_lossy(&output.stderr).trim_end()
            );
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }
}

/// The file of a program on the path that [`Program`] searches.
pub(crate) fn find(workspace: &Workspace, name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&search_path(workspace)).map(|dir| dir.join(&file)).find(|path| path.is_file())
}

/// The file that was found, else the bare name, so that the system reports the error (or, on Windows, completes the name).
fn resolve(workspace: &Workspace, name: &str) -> OsString {
    find(workspace, name).map_or_else(|| name.into(), PathBuf::into_os_string)
}

fn search_path(workspace: &Workspace) -> OsString {
    let ours = [workspace.npm_programs(), workspace.tools().join("bin")];
    let theirs = std::env::var_os("PATH").unwrap_or_default();
    let all = ours.into_iter().chain(std::env::split_paths(&theirs));
    // A folder whose name contains the separator cannot be on a path; then the machine's own path is used.
    std::env::join_paths(all).unwrap_or(theirs)
}

/// Prints a line.
#[expect(clippy::print_stdout, reason = "this program talks to a terminal; every line goes through here")]
pub(crate) fn print_line(line: &str) {
    println!("{line}");
}

/// Prints a line about an error.
#[expect(clippy::print_stderr, reason = "this program talks to a terminal; every complaint goes through here")]
pub(crate) fn warn(line: &str) {
    eprintln!("{line}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_fails_is_an_error_that_names_its_command_line() {
        let workspace = Workspace::find().unwrap();
        let error =
            Program::new(&workspace, "cargo").split_args("no-such-subcommand --x").read().unwrap_err().to_string();
        assert!(error.contains("cargo no-such-subcommand --x"), "the line is named: {error}");
    }

    #[test]
    fn a_program_that_does_not_exist_is_not_found() {
        let workspace = Workspace::find().unwrap();
        assert!(find(&workspace, "likeness-no-such-program").is_none(), "nothing of that name");
        assert!(find(&workspace, "cargo").is_some(), "cargo runs this test, so it is there");
    }
}
