//! Rules of the catalogue: each message is used, and each language has all of them.

use super::super::source::Source;
use crate::tidy::cycles::token::{Token, tokens};
use std::collections::BTreeSet;

/// The folder of the languages, with one folder each.
const CATALOGUE: &str = "crates/words/catalogue/";
/// The base language.
const BASE: &str = "en";
/// A message for the build script of `crates/words`; the page does not use it.
const BY_THE_BUILD: &str = "language-name";

/// Messages that none of these files uses, and messages that a language lacks.
pub(crate) fn violations(sources: &[Source], users: &[&Source]) -> Vec<String> {
    let files = || sources.iter().filter_map(|source| Some((language(&source.path)?, source)));
    let languages: BTreeSet<&str> = files().map(|(language, _)| language).collect();
    let ids = |of: &str| -> BTreeSet<String> {
        files().filter(|(language, _)| *language == of).flat_map(|(_, source)| ids(&source.text)).collect()
    };
    let base = ids(BASE);
    let mut violations = unused(&base, sources, users);
    for language in languages.into_iter().filter(|language| *language != BASE) {
        let missing = &base - &ids(language);
        violations.extend(missing.into_iter().map(|id| format!("{CATALOGUE}{language}: {id} is missing")));
    }
    violations
}

fn language(path: &str) -> Option<&str> {
    let (language, file) = path.strip_prefix(CATALOGUE)?.split_once('/')?;
    file.ends_with(".ftl").then_some(language)
}

/// The ids of a file's messages; an attribute's is `message.attribute`.
fn ids(text: &str) -> Vec<String> {
    let (mut ids, mut message) = (Vec::new(), "");
    for line in text.lines() {
        let Some((id, _)) = line.split_once(" =") else { continue };
        if let Some(attribute) = id.trim_start().strip_prefix('.') {
            ids.push(format!("{message}.{attribute}"));
        } else if id.starts_with(|c: char| c.is_ascii_lowercase()) && !id.contains(' ') {
            message = id;
            ids.push(id.to_owned());
        }
    }
    ids
}

fn unused(ids: &BTreeSet<String>, sources: &[Source], users: &[&Source]) -> Vec<String> {
    let used: BTreeSet<&str> = users.iter().flat_map(|source| tokens(&source.text)).filter_map(word).collect();
    let in_another = |id: &str| {
        let reference = format!("{{ {id} }}");
        sources.iter().any(|source| language(&source.path) == Some(BASE) && source.text.contains(&reference))
    };
    let is_used = |id: &str| {
        let name = id.replace(['-', '.'], "_");
        used.contains(name.as_str()) || used.contains(name.to_uppercase().as_str()) || id == BY_THE_BUILD
    };
    let unused = ids.iter().filter(|id| !is_used(id) && !in_another(id));
    unused.map(|id| format!("{CATALOGUE}{BASE}: {id} is not used")).collect()
}

fn word<'a>((token, _): (Token<'a>, usize)) -> Option<&'a str> {
    if let Token::Word(word) = token { Some(word) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(english: &str, german: &str, page: &str) -> Vec<String> {
        let source = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
        let path = |language: &str| format!("{CATALOGUE}{language}/a.ftl");
        let page = source("src/a.rs", page);
        violations(&[source(&path("en"), english), source(&path("de"), german)], &[&page])
    }

    #[test]
    fn a_message_that_nothing_uses_is_found() {
        let english = "a-b = x\n    .next = y\nc =\n    { $n ->\n        [one] z\n       *[other] z\n    }\n# d = e\n";
        assert!(
            found(english, english, "fn f() { (words::A_B, words::A_B_NEXT, words::c(1)) }").is_empty(),
            "all are used"
        );
        let unused = found(english, english, "fn f() { words::A_B }");
        assert_eq!(unused.len(), 2, "{unused:?}");
        assert!(found("a = x\nb = { a }\n", "a = x\nb = y\n", "words::B").is_empty(), "one message uses another");
    }

    #[test]
    fn a_message_that_a_language_lacks_is_found() {
        let found = found("a = x\n    .next = y\n", "a = x\n", "words::A words::A_NEXT");
        assert_eq!(found, ["crates/words/catalogue/de: a.next is missing"], "the attribute alone");
    }
}
