//! No dependency cycles between the modules of a crate: of two files, at most one depends on the other.
//!
//! The nodes are files. An edge leads from a file that names something, in a `use` or by a path that begins with `crate`, `super`
//! or `self`, to the file that defines it; re-exports are followed. A module that declares, re-exports or uses its own submodules
//! does not depend on them, but they depend on it if they use it. Tests are excluded, and so are the crates under `tests/`.

mod component;
mod file;
pub(super) mod token;
mod tree;

use super::source::Source;
use component::components;
use std::collections::{BTreeMap, BTreeSet};
use tree::{Edge, Tree};

/// Edges of cycles that are accepted for now: from which file, to which. Nothing may be added; what no longer closes a cycle must be
/// removed.
const KNOWN: [(&str, &str); 0] = [];

/// Every cycle that is not accepted, and every accepted edge that no longer closes one.
pub(crate) fn violations(sources: &[Source]) -> Vec<String> {
    judge(sources, &KNOWN)
}

fn judge(sources: &[Source], known: &[(&str, &str)]) -> Vec<String> {
    let edges = edges(sources);
    let is_known = |edge: &Edge| known.iter().any(|(from, to)| edge.from == *from && edge.to == *to);
    let all = components(&edges);
    let gone = known.iter().filter(|(from, to)| {
        !edges.iter().any(|a| a.from == *from && a.to == *to)
            || !all.iter().any(|component| component.contains(from) && component.contains(to))
    });
    let mut violations: Vec<String> = gone
        .map(|(from, to)| {
            format!("{from}: no longer closes a cycle with {to}; remove it from `KNOWN` in tidy/cycles.rs")
        })
        .collect();
    let new: Vec<&Edge> = edges.iter().filter(|edge| !is_known(edge)).collect();
    violations.extend(components(new.iter().copied()).iter().map(|component| describe(component, &new)));
    violations
}

/// All edges of all crates.
fn edges(sources: &[Source]) -> BTreeSet<Edge> {
    let by_path: BTreeMap<&str, &Source> = sources.iter().map(|source| (source.path.as_str(), source)).collect();
    let mut edges = BTreeSet::new();
    for root in by_path.keys() {
        // A library, or a program without one.
        let program = root.strip_suffix("src/main.rs").map(|package| format!("{package}src/lib.rs"));
        if root.ends_with("src/lib.rs") || program.is_some_and(|library| !by_path.contains_key(library.as_str())) {
            edges.extend(Tree::read(root, &by_path).edges());
        }
    }
    edges
}

/// A strongly connected component with the lines of its edges.
fn describe(component: &BTreeSet<&str>, edges: &[&Edge]) -> String {
    let inner =
        edges.iter().filter(|edge| component.contains(edge.from.as_str()) && component.contains(edge.to.as_str()));
    let lines: Vec<String> = inner.map(|Edge { from, to, why }| format!("    {from}, {why} (in {to})")).collect();
    let files: Vec<&str> = component.iter().copied().collect();
    format!("a dependency cycle of modules: {}\n{}", files.join(", "), lines.join("\n"))
}

#[cfg(test)]
mod tests;
