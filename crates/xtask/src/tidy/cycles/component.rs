//! Strongly connected components: sets of files that all depend on each other, directly or indirectly.

use super::tree::Edge;
use std::collections::{BTreeMap, BTreeSet};

/// The strongly connected components of two or more files.
pub(crate) fn components<'a>(edges: impl IntoIterator<Item = &'a Edge>) -> Vec<BTreeSet<&'a str>> {
    let mut next: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for edge in edges {
        next.entry(&edge.from).or_default().insert(&edge.to);
    }
    let reached: BTreeMap<&str, BTreeSet<&str>> = next.keys().map(|file| (*file, reach(file, &next))).collect();
    let both = |a: &str, b: &str| reached.get(b).is_some_and(|all| all.contains(a));
    let mut components = BTreeSet::new();
    for (file, all) in &reached {
        let component: BTreeSet<&str> = all.iter().copied().filter(|other| both(file, other)).collect();
        if component.len() > 1 {
            components.insert(component);
        }
    }
    components.into_iter().collect()
}

/// All files that can be reached from one; itself only if it is on a cycle.
fn reach<'a>(file: &'a str, next: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> BTreeSet<&'a str> {
    let (mut seen, mut waiting) = (BTreeSet::new(), vec![file]);
    while let Some(file) = waiting.pop() {
        for other in next.get(file).into_iter().flatten() {
            if seen.insert(*other) {
                waiting.push(other);
            }
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edges(pairs: &[(&str, &str)]) -> Vec<Edge> {
        let edge =
            |(from, to): &(&str, &str)| Edge { from: (*from).to_owned(), to: (*to).to_owned(), why: String::new() };
        pairs.iter().map(edge).collect()
    }

    #[test]
    fn a_graph_without_cycles_has_no_component() {
        assert!(components(&edges(&[("a", "b"), ("b", "c"), ("a", "c"), ("d", "c")])).is_empty(), "two ways to one");
    }

    #[test]
    fn a_cycle_of_any_length_is_a_component_and_cycles_that_share_a_file_are_one() {
        let all =
            edges(&[("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "c"), ("e", "a"), ("f", "g"), ("g", "f")]);
        let expected = [BTreeSet::from(["a", "b", "c", "d"]), BTreeSet::from(["f", "g"])];
        assert_eq!(components(&all), expected, "and a file that only depends on it is not in it");
    }
}
