//! The rules of the architecture and of the house style that a program can check. Run by `cargo test -p xtask` too.

mod circles;
mod classes;
mod colours;
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
/// Where a rule is broken; every breach is printed first.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let violations = violations(workspace)?;
    for breach in &violations {
        print_line(&format!("  {breach}"));
    }
    if !violations.is_empty() {
        bail!("{} breaches of the house rules", violations.len());
    }
    Ok(())
}

/// Everything that breaks a rule: what, where, and the rule.
fn violations(workspace: &Workspace) -> Result<Vec<String>> {
    let mut violations = graph::Graph::read(workspace)?.violations();
    violations.extend(features::violations(&features::read(workspace)?));
    let sources = Source::all(workspace.root())?;
    violations.extend(circles::violations(&sources));
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
