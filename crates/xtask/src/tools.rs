//! The tools that the project needs in addition to Rust: found, or installed with a message.

mod apt;
mod bindgen;
mod browser;
mod engine;
mod packages;
mod programs;
mod target;

pub(crate) use bindgen::ensure as bindgen;
pub(crate) use browser::Browser;
pub(crate) use engine::Engine;
pub(crate) use packages::ensure as ensure_packages;
pub(crate) use programs::{DENY, TYPOS};
pub(crate) use target::{PAGE_ARGUMENTS, SPLIT_ARGUMENTS, WASM};

use crate::shell::print_line;
use crate::workspace::Workspace;
use anyhow::{Result, bail};

/// The tools that a command needs. Each includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Need {
    /// Compiling for the browser: the wasm target.
    Target,
    /// Building the page: wasm-bindgen and wasm-opt.
    Build,
    /// Testing: the wasm test runner, Chromium and its driver; other engines where they can be installed.
    Everything,
}

/// Installs the missing tools. Fast and silent if none is missing.
///
/// # Errors
/// Lists the tools that are missing and could not be installed, with the commands that would install them.
pub(crate) fn ensure(workspace: &Workspace, need: Need) -> Result<()> {
    let mut complaints = Vec::new();
    let mut note = |result: Result<()>| {
        if let Err(error) = result {
            complaints.push(format!("{error:#}"));
        }
    };
    note(target::ensure(workspace));
    if need >= Need::Build {
        note(bindgen::ensure(workspace).map(|_| ()));
        note(packages::ensure(workspace, &workspace.e2e()));
    }
    if need >= Need::Everything {
        note(programs::TEST_RUNNER.ensure(workspace));
        note(Browser::ensure(workspace).map(|_| ()));
        for reason in Engine::ALL.iter().filter_map(|engine| engine.ensure(workspace).err()) {
            print_line(&format!("{reason} (the rest is tested without it)"));
        }
    }
    if complaints.is_empty() {
        return Ok(());
    }
    bail!("tools are missing:\n  {}", complaints.join("\n  "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Workspace;
    use serde_json::Value;
    use std::fs;

    #[test]
    fn the_pinned_versions_agree_in_every_file_that_states_them() {
        let root = Workspace::find().unwrap().root().to_owned();
        let read = |file: &str| fs::read_to_string(root.join(file)).unwrap();
        let packages: Value = serde_json::from_str(&read("tests/e2e/package.json")).unwrap();
        // Trunk names wasm-opt by the major version of its package.
        let wasm_opt = packages["devDependencies"]["binaryen"].as_str().unwrap().split('.').next().unwrap().to_owned();
        let stated = [
            ("Cargo.toml", format!("wasm-bindgen = \"={}\"", programs::WASM_BINDGEN)),
            ("crates/bindgen/Cargo.toml", format!("wasm-bindgen-cli-support = \"={}\"", programs::WASM_BINDGEN)),
            ("Trunk.toml", format!("wasm_bindgen = \"{}\"", programs::WASM_BINDGEN)),
            ("Trunk.toml", format!("wasm_opt = \"version_{wasm_opt}\"")),
        ];
        for (file, line) in stated {
            assert!(read(file).contains(&line), "{file} must state `{line}`");
        }
    }

    #[test]
    fn needs_are_ordered_so_that_each_includes_the_one_before() {
        assert!(Need::Target < Need::Build, "building compiles");
        assert!(Need::Build < Need::Everything, "testing builds");
    }
}
