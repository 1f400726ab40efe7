//! Features that must be off in the web build.

use crate::shell::Program;
use crate::workspace::Workspace;
use anyhow::Result;

/// The forbidden features, and why.
const FORBIDDEN: [(&str, &str); 1] = [(
    "autotune",
    "in a browser a kernel faster than the rounded clock disqualifies every candidate, and the worker panics",
)];

/// Every package of the worker's web build with its features, one per line: `name version|a,b,c`.
///
/// # Errors
/// If cargo fails.
pub(crate) fn read(workspace: &Workspace) -> Result<String> {
    let line = "tree --package worker --features gpu --target wasm32-unknown-unknown --edges normal --prefix none --format {p}|{f}";
    Program::new(workspace, "cargo").split_args(line).read()
}

/// Packages that have a forbidden feature.
pub(crate) fn violations(tree: &str) -> Vec<String> {
    let mut violations: Vec<String> = tree.lines().filter_map(violation).collect();
    violations.sort();
    violations.dedup();
    violations
}

fn violation(line: &str) -> Option<String> {
    let (package, features) = line.split_once('|')?;
    let features = features.trim_end_matches("(*)").trim();
    let (feature, why) = FORBIDDEN.iter().find(|(name, _)| features.split(',').any(|feature| feature == *name))?;
    Some(format!("worker: `{package}` is built with the feature `{feature}`: {why}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn autotune_is_found_wherever_it_is_on() {
        let tree = "burn v0.22.1|std,wgpu\ncubecl-core v0.11.3|autotune,std (*)\ncubecl-core v0.11.3|autotune,std\n";
        let found = violations(tree);
        assert_eq!(found.len(), 1, "once for a package: {found:?}");
        assert!(found[0].contains("cubecl-core"), "{found:?}");
    }

    #[test]
    fn a_feature_that_is_only_named_alike_is_fine() {
        assert!(violations("cubecl v0.11.3|autotune-checks,std\nserde v1|\n").is_empty(), "another feature");
    }
}
