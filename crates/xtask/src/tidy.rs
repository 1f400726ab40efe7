//! The rules of the architecture and the house style that a program can check. `cargo test -p xtask` runs them too.

mod classes;
mod colours;
mod cycles;
mod features;
mod graph;
mod source;
mod words;

pub(crate) use source::Source;

use crate::shell::print_line;
use crate::workspace::Workspace;
use anyhow::{Result, bail};

/// `cargo xtask tidy`.
///
/// # Errors
/// If a rule is broken; all violations are printed first.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let violations = violations(workspace)?;
    for violation in &violations {
        print_line(&format!("  {violation}"));
    }
    if !violations.is_empty() {
        bail!("{} violations of the house rules", violations.len());
    }
    Ok(())
}

/// All violations: where, and which rule.
fn violations(workspace: &Workspace) -> Result<Vec<String>> {
    let mut violations = graph::Graph::read(workspace)?.violations();
    violations.extend(features::violations(&features::read(workspace)?));
    let sources = Source::all(workspace.root())?;
    violations.extend(cycles::violations(&sources));
    violations.extend(words::violations(&sources));
    violations.extend(classes::violations(&sources));
    for source in &sources {
        violations.extend(source.violations());
        violations.extend(colours::violations(source));
    }
    Ok(violations)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_repository_keeps_its_own_rules() {
        let found = violations(&Workspace::find().unwrap()).unwrap();
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}
