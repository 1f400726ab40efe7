//! The Fluent files of one language.

use crate::pattern::{self, Part};
use fluent_syntax::ast::{Entry, Pattern};
use fluent_syntax::parser;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Maximum length of a chain of references; a longer one is circular.
const DEEPEST: usize = 8;

/// The messages of one language by id. A term's id begins with `-`, an attribute's is `message.attribute`.
pub(crate) struct Source {
    pub(crate) code: String,
    patterns: BTreeMap<String, Pattern<String>>,
}

impl Source {
    /// Reads and parses every file of a language's folder.
    pub(crate) fn read(code: &str) -> Result<Self, String> {
        let mut source = Self { code: code.to_owned(), patterns: BTreeMap::new() };
        for path in entries(&Path::new("catalogue").join(code))? {
            let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            source.add(text).map_err(|error| format!("{}: {error}", path.display()))?;
        }
        Ok(source)
    }

    fn add(&mut self, text: String) -> Result<(), String> {
        let resource = parser::parse(text).map_err(|(_, errors)| format!("{errors:?}"))?;
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    for attribute in message.attributes {
                        self.insert(format!("{}.{}", message.id.name, attribute.id.name), attribute.value)?;
                    }
                    message.value.map_or(Ok(()), |value| self.insert(message.id.name, value))?;
                }
                Entry::Term(term) => self.insert(format!("-{}", term.id.name), term.value)?,
                Entry::Junk { content } => return Err(format!("cannot be parsed: {content}")),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            }
        }
        Ok(())
    }

    fn insert(&mut self, id: String, pattern: Pattern<String>) -> Result<(), String> {
        match self.patterns.insert(id.clone(), pattern) {
            Some(_) => Err(format!("{id} is defined twice")),
            None => Ok(()),
        }
    }

    /// The ids of all messages, in order.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.patterns.keys().map(String::as_str).filter(|id| !id.starts_with('-'))
    }

    /// A message in parts with its references resolved; empty if it is missing.
    pub(crate) fn parts(&self, id: &str) -> Result<Vec<Part>, String> {
        let found = if self.patterns.contains_key(id) { self.inlined(id, 0)? } else { Vec::new() };
        Ok(found)
    }

    fn inlined(&self, id: &str, depth: usize) -> Result<Vec<Part>, String> {
        let pattern = self.patterns.get(id).filter(|_| depth < DEEPEST);
        let pattern = pattern.ok_or_else(|| format!("{}: {id} is missing or refers to itself", self.code))?;
        pattern::lower(pattern, &|id| self.inlined(id, depth + 1)).map_err(|e| format!("{}: {id}: {e}", self.code))
    }
}

/// The languages that have a folder.
pub(crate) fn languages() -> Result<Vec<String>, String> {
    let name = |path: PathBuf| Some(path.file_name()?.to_str()?.to_owned());
    Ok(entries(Path::new("catalogue"))?.into_iter().filter_map(name).collect())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let read = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<_> = read.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    Ok(paths)
}
