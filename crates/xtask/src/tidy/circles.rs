//! No circles between the modules of a crate: of two files, one knows the other, or neither does.
//!
//! What counts is the file. An arrow leads from a file that names something, in a `use` or by a path from `crate`, `super` or
//! `self` in the middle of code, to the file that defines it, through whatever re-exports. A module and what lies within it are
//! one thing to those above: what a parent declares, re-exports or takes from its own modules is no arrow, what they take from
//! their parent is. Tests are left out, and so are the crates under `tests/`.

mod file;
mod knot;
pub(super) mod token;
mod tree;

use super::source::Source;
use knot::knots;
use std::collections::{BTreeMap, BTreeSet};
use tree::{Arrow, Tree};

/// Arrows that close circles and are still to go: from which file, to which. TO BE EMPTIED: nothing may be added, and what is gone
/// must be taken out.
const KNOWN: [(&str, &str); 0] = [];

/// Every circle in these sources that is not known, and everything known that is no circle any more.
pub(crate) fn violations(sources: &[Source]) -> Vec<String> {
    judge(sources, &KNOWN)
}

fn judge(sources: &[Source], known: &[(&str, &str)]) -> Vec<String> {
    let arrows = arrows(sources);
    let is_known = |arrow: &Arrow| known.iter().any(|(from, to)| arrow.from == *from && arrow.to == *to);
    let all = knots(&arrows);
    let gone = known.iter().filter(|(from, to)| {
        !arrows.iter().any(|a| a.from == *from && a.to == *to)
            || !all.iter().any(|knot| knot.contains(from) && knot.contains(to))
    });
    let mut violations: Vec<String> = gone
        .map(|(from, to)| {
            format!("{from}: closes no circle with {to} any more; take it out of `KNOWN` in tidy/circles.rs")
        })
        .collect();
    let new: Vec<&Arrow> = arrows.iter().filter(|arrow| !is_known(arrow)).collect();
    violations.extend(knots(new.iter().copied()).iter().map(|knot| describe(knot, &new)));
    violations
}

/// All arrows of all crates.
fn arrows(sources: &[Source]) -> BTreeSet<Arrow> {
    let by_path: BTreeMap<&str, &Source> = sources.iter().map(|source| (source.path.as_str(), source)).collect();
    let mut arrows = BTreeSet::new();
    for root in by_path.keys() {
        // A library, or a program beside which there is none.
        let program = root.strip_suffix("src/main.rs").map(|package| format!("{package}src/lib.rs"));
        if root.ends_with("src/lib.rs") || program.is_some_and(|library| !by_path.contains_key(library.as_str())) {
            arrows.extend(Tree::read(root, &by_path).arrows());
        }
    }
    arrows
}

/// A knot with the lines that tie it.
fn describe(knot: &BTreeSet<&str>, arrows: &[&Arrow]) -> String {
    let ties = arrows.iter().filter(|arrow| knot.contains(arrow.from.as_str()) && knot.contains(arrow.to.as_str()));
    let ties: Vec<String> = ties.map(|Arrow { from, to, why }| format!("    {from}, {why} (in {to})")).collect();
    let files: Vec<&str> = knot.iter().copied().collect();
    format!("a circle of modules: {}\n{}", files.join(", "), ties.join("\n"))
}

#[cfg(test)]
mod tests;
