//! Files of which each takes something from each other, by whatever way.

use super::tree::Arrow;
use std::collections::{BTreeMap, BTreeSet};

/// The sets of two and more files that are all on one circle or on circles that share files.
pub(crate) fn knots<'a>(arrows: impl IntoIterator<Item = &'a Arrow>) -> Vec<BTreeSet<&'a str>> {
    let mut next: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for arrow in arrows {
        next.entry(&arrow.from).or_default().insert(&arrow.to);
    }
    let reached: BTreeMap<&str, BTreeSet<&str>> = next.keys().map(|file| (*file, reach(file, &next))).collect();
    let both = |a: &str, b: &str| reached.get(b).is_some_and(|all| all.contains(a));
    let mut knots = BTreeSet::new();
    for (file, all) in &reached {
        let knot: BTreeSet<&str> = all.iter().copied().filter(|other| both(file, other)).collect();
        if knot.len() > 1 {
            knots.insert(knot);
        }
    }
    knots.into_iter().collect()
}

/// All files that are found from one by following arrows; itself only where a way leads back.
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

    fn arrows(pairs: &[(&str, &str)]) -> Vec<Arrow> {
        let arrow =
            |(from, to): &(&str, &str)| Arrow { from: (*from).to_owned(), to: (*to).to_owned(), why: String::new() };
        pairs.iter().map(arrow).collect()
    }

    #[test]
    fn arrows_that_never_lead_back_are_no_knot() {
        assert!(knots(&arrows(&[("a", "b"), ("b", "c"), ("a", "c"), ("d", "c")])).is_empty(), "two ways to one");
    }

    #[test]
    fn a_circle_is_a_knot_however_long_and_circles_that_share_a_file_are_one() {
        let all =
            arrows(&[("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "c"), ("e", "a"), ("f", "g"), ("g", "f")]);
        let expected = [BTreeSet::from(["a", "b", "c", "d"]), BTreeSet::from(["f", "g"])];
        assert_eq!(knots(&all), expected, "and who only looks at it is not in it");
    }
}
