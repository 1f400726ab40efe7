//! All text that users read is in the catalogue: there is none in the page's source, every message is used, and every language has
//! all of them.
//!
//! Text in `src/**` is a literal with a letter that `view!` shows or that is in an attribute for screen readers, and any literal
//! that looks like a sentence. Excluded are tests, attributes, assertions, the technical details of failures, and the exceptions
//! below.

mod catalogue;
mod literal;

use super::source::Source;

/// The page's source.
const PAGE: &str = "src/";
/// What writes the texts of the first screen, which is no part of the program.
const FIRST_SCREEN: &str = "crates/xtask/src/finish_build/first_screen.rs";

/// Text that may stay outside the catalogue: file, text, reason.
const ALLOWED: [(&str, &str, &str); 11] = [
    ("src/components/site_header.rs", "Likeness", "the product's name"),
    ("src/samples.rs", "Brush swirls", "an English label identifies a sample; its name is in the catalogue"),
    ("src/samples.rs", "Woodblock waves", "an English label identifies a sample"),
    ("src/samples.rs", "Stained glass", "an English label identifies a sample"),
    ("src/samples.rs", "Ink hatching", "an English label identifies a sample"),
    ("src/samples.rs", "Colour dots", "an English label identifies a sample"),
    ("src/samples.rs", "Astronaut, another picture", "an English label identifies a sample"),
    ("src/samples.rs", "Grace Hopper", "an English label identifies a sample"),
    ("src/samples.rs", "Red panda", "an English label identifies a sample"),
    ("src/samples.rs", "Café terrace", "an English label identifies a sample"),
    ("src/samples.rs", "Night café", "an English label identifies a sample"),
];

/// All text outside the catalogue, and all violations in the catalogue.
pub(crate) fn violations(sources: &[Source]) -> Vec<String> {
    let page = || sources.iter().filter(|source| is_page(&source.path));
    let mut violations: Vec<String> = page().flat_map(outside).collect();
    let users = sources.iter().filter(|source| is_page(&source.path) || source.path == FIRST_SCREEN);
    violations.extend(catalogue::violations(sources, &users.collect::<Vec<_>>()));
    violations
}

fn is_page(path: &str) -> bool {
    path.starts_with(PAGE) && path.ends_with(".rs") && !path.ends_with("_tests.rs")
}

fn outside(source: &Source) -> Vec<String> {
    let texts = literal::texts(&source.text);
    let is_allowed = |text: &str| ALLOWED.iter().any(|(path, allowed, _)| *path == source.path && *allowed == text);
    let describe = |(text, line): (&str, usize)| format!("{}:{line}: \"{text}\" belongs in the catalogue", source.path);
    texts.into_iter().filter(|(text, _)| !is_allowed(text)).map(describe).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn this_page_keeps_its_words_in_the_catalogue() {
        let root = crate::workspace::Workspace::find().unwrap();
        let found = violations(&Source::all(root.root()).unwrap());
        assert!(found.is_empty(), "{}", found.join("\n"));
    }

    #[test]
    fn only_the_page_is_searched_and_its_tests_are_not() {
        let text = "fn f() -> &'static str { \"Wrong passphrase.\" }";
        for (path, found) in [("src/a.rs", 1), ("src/a_tests.rs", 0), ("crates/core/src/a.rs", 0), ("src/a.md", 0)] {
            assert_eq!(violations(&[source(path, text)]).len(), found, "{path}");
        }
    }

    #[test]
    fn allowed_text_is_allowed_in_its_file_alone() {
        let text = "view! { <a>\"Likeness\"</a> }";
        assert!(violations(&[source("src/components/site_header.rs", text)]).is_empty(), "its file");
        assert_eq!(violations(&[source("src/components/site_footer.rs", text)]).len(), 1, "another file");
    }
}
