//! The modules of a crate, and which file takes something from which other.

use super::file::{File, Named};
use crate::tidy::Source;
use std::collections::{BTreeMap, BTreeSet};

/// A module's place in its crate.
type Place = Vec<String>;

/// One file takes something from another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Arrow {
    /// The file that takes.
    pub(crate) from: String,
    /// The file in which that is defined.
    pub(crate) to: String,
    /// The line that takes it, and what it takes.
    pub(crate) why: String,
}

/// A crate's modules, all but its tests.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    /// The files of a module; more than one where the target decides.
    files: BTreeMap<Place, BTreeSet<String>>,
    /// What each `use` in a module calls which path.
    bound: BTreeMap<Place, BTreeMap<String, Vec<String>>>,
    /// Paths with the file and the module in which they stand.
    named: Vec<(String, Place, Named)>,
}

/// Where a path ends.
struct End {
    place: Place,
    /// The path names that module itself, and not something in it.
    module: bool,
}

/// Whoever takes into use what takes into use, and so on, gives up here.
const HOPS: usize = 16;

impl Tree {
    /// Reads the crate that a file is the root of.
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
                let beside = path.rsplit_once('/').map_or("", |(folder, _)| folder);
                let path = child.file.as_ref().map_or_else(|| format!("{below}.rs"), |file| format!("{beside}/{file}"));
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

    /// Every arrow from a file to another, once for each line.
    pub(crate) fn arrows(&self) -> BTreeSet<Arrow> {
        let mut arrows = BTreeSet::new();
        for (from, place, named) in &self.named {
            let Some(end) = self.end(place, &named.path, HOPS) else { continue };
            // What a module takes from modules within it is its own.
            if end.place.len() > place.len() && end.place.starts_with(&place[..place.len() - named.inside.len()]) {
                continue;
            }
            for to in self.files.get(&end.place).into_iter().flatten().filter(|to| *to != from) {
                let why = format!("line {}: {}", named.line, named.path.join("::"));
                arrows.insert(Arrow { from: from.clone(), to: to.clone(), why });
            }
        }
        arrows
    }

    /// Follows a path from a module to the module that defines what it names; nothing where that is another crate's.
    fn end(&self, from: &Place, path: &[String], hops: usize) -> Option<End> {
        let hops = hops.checked_sub(1)?;
        let (mut here, mut rest) = self.begin(from, path)?;
        while let Some((name, after)) = rest.split_first() {
            let below = within(&here, name);
            if name == "super" {
                here.pop()?;
            } else if self.files.contains_key(&below) {
                here = below;
            } else {
                let brought = self.brought(&here, name);
                match brought.and_then(|path| self.end(&here, path, hops)) {
                    Some(End { place, module: true }) => here = place,
                    Some(end) => return Some(end),
                    None => return Some(End { place: here, module: false }),
                }
            }
            rest = after;
        }
        Some(End { place: here, module: true })
    }

    /// The module in which a path begins, and its words from there on.
    fn begin<'p>(&self, from: &Place, path: &'p [String]) -> Option<(Place, &'p [String])> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => Some((Place::new(), rest)),
            "self" => Some((from.clone(), rest)),
            "super" => Some((from.split_last()?.1.to_vec(), rest)),
            // A name without a keyword is a module of this one, something that a `use` brought, or another crate. `use a::a`
            // would find itself.
            name => {
                let brought = || self.brought(from, name).is_some_and(|path| path.first() != Some(first));
                (self.files.contains_key(&within(from, first)) || brought()).then(|| (from.clone(), path))
            }
        }
    }

    /// The path that a `use` in a module calls so.
    fn brought(&self, place: &Place, name: &str) -> Option<&Vec<String>> {
        self.bound.get(place)?.get(name)
    }
}

fn within(place: &Place, name: &String) -> Place {
    [&place[..], std::slice::from_ref(name)].concat()
}
