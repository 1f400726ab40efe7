//! Every class that the page sets has a rule in a style sheet, and every class in a style sheet is set by the page.

use super::colours::without_comments;
use super::source::Source;
use std::collections::BTreeSet;

/// Classes that only one of the two sides knows.
pub(crate) fn violations(sources: &[Source]) -> Vec<String> {
    let styled: BTreeSet<String> = sources.iter().filter(|source| source.ending() == "css").flat_map(styled).collect();
    let page: Vec<&Source> = sources.iter().filter(|source| is_page(&source.path)).collect();
    let names: BTreeSet<&str> = page.iter().flat_map(|source| names(&source.text)).collect();
    let unstyled = page.iter().flat_map(|source| {
        let unknown = set(&source.text).into_iter().filter(|class| !styled.contains(*class));
        unknown.map(|class| format!("{}: no style sheet has a rule for the class `{class}`", source.path))
    });
    let unused = styled.iter().filter(|class| !names.contains(class.as_str()));
    unstyled.chain(unused.map(|class| format!("static/css: the page never sets the class `{class}`"))).collect()
}

fn is_page(path: &str) -> bool {
    path == "index.html" || path.starts_with("src/") && path.ends_with(".rs")
}

/// The classes in the selectors of a style sheet.
fn styled(source: &Source) -> Vec<String> {
    let text = without_comments(&source.text);
    let selectors = text.split(['}', ';']).filter_map(|part| part.rsplit_once('{')).map(|(selector, _)| selector);
    let names = selectors.flat_map(|selector| selector.split('.').skip(1)).filter_map(leading_name);
    names.map(str::to_owned).collect()
}

/// The classes that the source sets: those of `class="a b"` and of `class:a`.
fn set(text: &str) -> BTreeSet<&str> {
    let quoted = text.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let toggled = text.split("class:").skip(1).filter_map(leading_name);
    quoted.flat_map(str::split_whitespace).chain(toggled).collect()
}

/// Every name in the source, in a literal or not: a class may be chosen by code.
fn names(text: &str) -> Vec<&str> {
    text.split(|c: char| !is_name(c)).filter(|name| !name.is_empty()).collect()
}

fn leading_name(text: &str) -> Option<&str> {
    let name = text.split(|c: char| !is_name(c)).next()?;
    name.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(name)
}

const fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(page: &str, css: &str) -> Vec<String> {
        let source = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
        violations(&[source("src/components/a.rs", page), source("static/css/app.css", css)])
    }

    #[test]
    fn a_class_without_a_rule_is_a_violation() {
        let page = "view! { <p class=\"stage small\" class:detecting=move || x.get()></p> }";
        let css =
            ".stage { margin: 0; } .stage.looking::after { content: \".b\"; } @media x { .small { margin: 0.5em } }";
        let found = found(page, css);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(
            found[0].contains("`detecting`") && found[1].contains("`looking`"),
            "the rename is half done: {found:?}"
        );
    }

    #[test]
    fn a_class_that_code_chooses_counts_as_set() {
        let page = "fn class(i: u8) -> &'static str { if i == 0 { \"line line-0\" } else { \"line\" } }";
        assert_eq!(
            found(page, "/* .old { } */ .line { top: 0 } svg .line.line-0:hover { top: 0.1em }"),
            [""; 0],
            "both"
        );
    }
}
