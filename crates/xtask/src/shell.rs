//! Other programs, run where the reader can see it.

use crate::workspace::Workspace;
use anyhow::{Context as _, Result, bail};
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A program about to run in the repository's root, with the project's own tools first on its path.
#[derive(Debug)]
pub(crate) struct Program {
    command: Command,
    line: String,
}

impl Program {
    /// A program by name; arguments follow by [`Program::args`].
    pub(crate) fn new(workspace: &Workspace, name: &str) -> Self {
        let mut command = Command::new(resolve(workspace, name));
        command.current_dir(workspace.root()).env("PATH", search_path(workspace));
        Self { command, line: name.to_owned() }
    }

    /// Arguments, split at spaces: for those that are written in this source.
    pub(crate) fn words(self, words: &str) -> Self {
        self.args(words.split_whitespace())
    }

    /// Arguments as they are.
    pub(crate) fn args<S: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        for arg in args {
            self.line.push(' ');
            self.line.push_str(&arg.as_ref().to_string_lossy());
            self.command.arg(arg);
        }
        self
    }

    /// Sets a variable of its environment.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Runs it elsewhere than in the root.
    pub(crate) fn inside(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Echoes the command line, runs it, waits.
    ///
    /// # Errors
    /// Where it cannot be started or ends with a failure.
    pub(crate) fn run(mut self) -> Result<()> {
        print_line(&format!("  $ {}", self.line));
        let status = self.command.status().with_context(|| format!("`{}` cannot be started", self.line))?;
        if !status.success() {
            bail!("`{}` ended with {status}", self.line);
        }
        Ok(())
    }

    /// Runs it silently and returns what it printed.
    ///
    /// # Errors
    /// Where it cannot be started or ends with a failure; its own complaint is in the error.
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

/// Where a program lies on the path that [`Program`] searches.
pub(crate) fn find(workspace: &Workspace, name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&search_path(workspace)).map(|dir| dir.join(&file)).find(|path| path.is_file())
}

/// The found file, or the bare name for the system to complain about (or, on Windows, to complete).
fn resolve(workspace: &Workspace, name: &str) -> OsString {
    find(workspace, name).map_or_else(|| name.into(), PathBuf::into_os_string)
}

fn search_path(workspace: &Workspace) -> OsString {
    let ours = [workspace.npm_programs(), workspace.tools().join("bin")];
    let theirs = std::env::var_os("PATH").unwrap_or_default();
    let all = ours.into_iter().chain(std::env::split_paths(&theirs));
    // A folder whose name holds the separator cannot be on a path; then the machine's own path has to do.
    std::env::join_paths(all).unwrap_or(theirs)
}

/// A line for the reader.
#[expect(clippy::print_stdout, reason = "this program talks to a terminal; every line goes through here")]
pub(crate) fn print_line(line: &str) {
    println!("{line}");
}

/// A line for the reader that something is wrong.
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
        let error = Program::new(&workspace, "cargo").words("no-such-subcommand --x").read().unwrap_err().to_string();
        assert!(error.contains("cargo no-such-subcommand --x"), "the line is named: {error}");
    }

    #[test]
    fn a_program_that_does_not_exist_is_not_found() {
        let workspace = Workspace::find().unwrap();
        assert!(find(&workspace, "likeness-no-such-program").is_none(), "nothing of that name");
        assert!(find(&workspace, "cargo").is_some(), "cargo runs this test, so it is there");
    }
}
