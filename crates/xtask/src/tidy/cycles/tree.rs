//! The module tree of a crate, and which file depends on which.

use super::file::{File, Named};
use crate::tidy::Source;
use std::collections::{BTreeMap, BTreeSet};

/// The path of a module in its crate.
type Place = Vec<String>;

/// A dependency of one file on another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Edge {
    /// The dependent file.
    pub(crate) from: String,
    /// The file that it depends on.
    pub(crate) to: String,
    /// The line and the path that it names.
    pub(crate) why: String,
}

/// The modules of a crate without its tests.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    /// The files of a module; more than one if they depend on the target.
    files: BTreeMap<Place, BTreeSet<String>>,
    /// The paths that each module imports, by the names that it gives them.
    bound: BTreeMap<Place, BTreeMap<String, Vec<String>>>,
    /// All paths with their file and module.
    named: Vec<(String, Place, Named)>,
}

/// Where a path ends.
struct End {
    place: Place,
    /// Whether the path names that module itself, rather than an item in it.
    module: bool,
}

/// Maximum number of re-exports that are followed.
const MAX_REEXPORTS: usize = 16;

impl Tree {
    /// Reads the crate with this root file.
    pub(crate) fn read(root: &str, sources: &BTreeMap<&str, &Source>) -> Self {
        let mut tree = Self::default();
        let folder = root.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut waiting = vec![(root.to_owned(), folder.to_owned(), Place::new())];
        while let Some((path, folder, place)) = waiting.pop() {
            let Some(source) = sources.get(path.as_str()) else { continue };
            let file = File::read(&source.text);
            for child in &file.children {
                let name = std::slice::from_ref(&child.name);
                let below = [std::slice::from_ref(&folder), &child.inside, name].concat().join("/");
                let parent = path.rsplit_once('/').map_or("", |(folder, _)| folder);
                let path = child.file.as_ref().map_or_else(|| format!("{below}.rs"), |file| format!("{parent}/{file}"));
                waiting.push((path, below, [&place[..], &child.inside, name].concat()));
            }
            tree.add(path, &place, file);
        }
        tree
    }

    fn add(&mut self, path: String, place: &Place, file: File) {
        for inner in std::iter::once(Place::new()).chain(file.inner) {
            self.files.entry([&place[..], &inner].concat()).or_default().insert(path.clone());
        }
        for named in file.named {
            let place = [&place[..], &named.inside].concat();
            if let Some(alias) = &named.alias {
                self.bound.entry(place.clone()).or_default().insert(alias.clone(), named.path.clone());
            }
            self.named.push((path.clone(), place, named));
        }
    }

    /// Every edge between two files, once per line.
    pub(crate) fn edges(&self) -> BTreeSet<Edge> {
        let mut edges = BTreeSet::new();
        for (from, place, named) in &self.named {
            let Some(end) = self.end(place, &named.path, MAX_REEXPORTS) else { continue };
            // A module does not depend on its submodules.
            if end.place.len() > place.len() && end.place.starts_with(&place[..place.len() - named.inside.len()]) {
                continue;
            }
            for to in self.files.get(&end.place).into_iter().flatten().filter(|to| *to != from) {
                let why = format!("line {}: {}", named.line, named.path.join("::"));
                edges.insert(Edge { from: from.clone(), to: to.clone(), why });
            }
        }
        edges
    }

    /// Resolves a path in a module to the module that defines what it names; none if that is in another crate.
    fn end(&self, from: &Place, path: &[String], reexports_left: usize) -> Option<End> {
        let reexports_left = reexports_left.checked_sub(1)?;
        let (mut here, mut rest) = self.begin(from, path)?;
        while let Some((name, after)) = rest.split_first() {
            let below = within(&here, name);
            if name == "super" {
                here.pop()?;
            } else if self.files.contains_key(&below) {
                here = below;
            } else {
                let imported = self.imported(&here, name);
                match imported.and_then(|path| self.end(&here, path, reexports_left)) {
                    Some(End { place, module: true }) => here = place,
                    Some(end) => return Some(end),
                    None => return Some(End { place: here, module: false }),
                }
            }
            rest = after;
        }
        Some(End { place: here, module: true })
    }

    /// The module in which a path begins, and its remaining segments.
    fn begin<'p>(&self, from: &Place, path: &'p [String]) -> Option<(Place, &'p [String])> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => Some((Place::new(), rest)),
            "self" => Some((from.clone(), rest)),
            "super" => Some((from.split_last()?.1.to_vec(), rest)),
            // A name without a keyword is a submodule, an import, or another crate. `use a::a` would find itself.
            name => {
                let imported = || self.imported(from, name).is_some_and(|path| path.first() != Some(first));
                (self.files.contains_key(&within(from, first)) || imported()).then(|| (from.clone(), path))
            }
        }
    }

    /// The path that a module imports under this name.
    fn imported(&self, place: &Place, name: &str) -> Option<&Vec<String>> {
        self.bound.get(place)?.get(name)
    }
}

fn within(place: &Place, name: &String) -> Place {
    [&place[..], std::slice::from_ref(name)].concat()
}
