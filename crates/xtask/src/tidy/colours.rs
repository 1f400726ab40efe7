//! Colours are defined in `static/css/tokens.css` and used by name everywhere else.

use super::source::Source;

/// The file that defines colours.
const TOKENS: &str = "static/css/tokens.css";

/// Functions that define a colour. `color-mix` and `light-dark` are allowed: they take named colours.
const FUNCTIONS: [&str; 10] = ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color("];

/// Colour keywords.
const WORDS: [&str; 8] = ["white", "black", "gray", "grey", "red", "green", "blue", "orange"];

/// Colours that a style sheet defines itself.
pub(crate) fn violations(source: &Source) -> Vec<String> {
    if source.ending() != "css" || source.path == TOKENS {
        return Vec::new();
    }
    let text = without_comments(&source.text);
    let values = declared_values(&text);
    values
        .into_iter()
        .filter_map(|value| Some(format!("{}: `{}` belongs in {TOKENS}", source.path, colour(value)?)))
        .collect()
}

/// A style sheet without its comments.
pub(super) fn without_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept + rest
}

/// The value of each declaration. Text before `{` is a selector, in which `#` begins an id.
fn declared_values(text: &str) -> Vec<&str> {
    text.split_inclusive(['{', '}', ';'])
        .filter_map(|part| part.strip_suffix([';', '}']))
        .filter_map(|declaration| declaration.split_once(':'))
        .map(|(_, value)| value)
        .collect()
}

/// The colour that a value defines, if it does.
fn colour(value: &str) -> Option<&str> {
    let outside_quotes = value.split(['"', '\'']).step_by(2);
    outside_quotes.flat_map(|part| part.split([' ', ',', '\n', '\t', ')'])).find_map(|word| {
        let word = word.trim();
        // `var(--red)` and `url(#a)` begin with another function's name.
        let hex = word.strip_prefix('#').or_else(|| word.rsplit_once('(').and_then(|(_, last)| last.strip_prefix('#')));
        let is_hex = hex.is_some_and(|digits| {
            matches!(digits.len(), 3 | 4 | 6 | 8) && digits.chars().all(|c| c.is_ascii_hexdigit())
        });
        let called = FUNCTIONS.iter().any(|name| word.starts_with(name) || word.contains(&format!("({name}")));
        (is_hex && !word.starts_with("url(") || called || WORDS.contains(&word)).then_some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(css: &str) -> usize {
        violations(&Source { path: "static/css/app.css".to_owned(), text: css.to_owned() }).len()
    }

    #[test]
    fn a_colour_outside_the_tokens_is_a_violation() {
        for value in ["#fff", "#12345678", "1px solid #a0b1c2", "rgb(1 2 3)", "oklch(70% 0.1 200)", "white"] {
            assert_eq!(found(&format!("p {{ border: {value}; }}")), 1, "{value}");
        }
        assert_eq!(found("p { background: linear-gradient(#fff, var(--foreground)) }"), 1, "inside a gradient");
        assert_eq!(found("p { --shade: color-mix(in oklab, rgb(1 2 3), var(--foreground)); }"), 1, "inside a mix");
    }

    #[test]
    fn named_colours_selectors_and_comments_are_fine() {
        for css in [
            "#face { color: var(--foreground) }",
            "main { #add:hover { color: var(--red); } }",
            "p { color: color-mix(in oklab, var(--foreground) 20%, transparent); }",
            "/* #fff */ p { white-space: nowrap; fill: currentColor; }",
            "p { content: \"#123\"; }",
            "p { clip-path: url(#fade); }",
        ] {
            assert_eq!(found(css), 0, "{css}");
        }
    }

    #[test]
    fn the_tokens_are_where_colours_are() {
        let tokens = Source { path: TOKENS.to_owned(), text: ":root { --foreground: #123456; }".to_owned() };
        assert!(violations(&tokens).is_empty(), "that is the place");
        let other = Source { path: "src/a.rs".to_owned(), text: "x: #fff;".to_owned() };
        assert!(violations(&other).is_empty(), "style sheets only");
    }
}
