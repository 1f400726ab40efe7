//! The rules of the architecture and of the house style that a program can check. Run by `cargo test -p xtask` too.

mod circles;
mod colours;
mod features;
mod graph;
mod source;

pub(crate) use source::Source;

use crate::shell::say;
use crate::workspace::Workspace;
use anyhow::{Result, bail};

/// `cargo xtask tidy`.
///
/// # Errors
/// Where a rule is broken; every breach is printed first.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let breaches = breaches(workspace)?;
    for breach in &breaches {
        say(&format!("  {breach}"));
    }
    if !breaches.is_empty() {
        bail!("{} breaches of the house rules", breaches.len());
    }
    Ok(())
}

/// Everything that breaks a rule: what, where, and the rule.
fn breaches(workspace: &Workspace) -> Result<Vec<String>> {
    let mut breaches = graph::Graph::read(workspace)?.breaches();
    breaches.extend(features::breaches(&features::read(workspace)?));
    let sources = Source::all(workspace.root())?;
    breaches.extend(circles::breaches(&sources));
    for source in &sources {
        breaches.extend(source.breaches());
        breaches.extend(colours::breaches(source));
    }
    Ok(breaches)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_repository_keeps_its_own_rules() {
        let found = breaches(&Workspace::find().unwrap()).unwrap();
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}
