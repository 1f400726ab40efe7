//! A minimal tokenizer for Rust, sufficient to find paths and literals. Comments are skipped.

/// A token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    /// A name, a keyword or a number.
    Word(&'a str),
    /// `::`.
    Joint,
    /// A string, without its quotes.
    Text(&'a str),
    /// Any other character.
    Mark(char),
}

/// All tokens with their line numbers.
pub(crate) fn tokens(source: &str) -> Vec<(Token<'_>, usize)> {
    let mut tokens = Vec::new();
    let (mut rest, mut line) = (source, 1);
    while let Some((token, after)) = next(rest) {
        let length = rest.len() - after.len();
        tokens.extend(token.map(|token| (token, line)));
        line += rest[..length].matches('\n').count();
        rest = after;
    }
    tokens
}

/// The next token, or none for what is skipped, and the rest; nothing at the end.
fn next(source: &str) -> Option<(Option<Token<'_>>, &str)> {
    let first = source.chars().next()?;
    if source.starts_with("//") {
        return Some((None, source.find('\n').map_or("", |end| &source[end..])));
    }
    if source.starts_with("/*") {
        return Some((None, after_comment(source)));
    }
    if let Some((text, after)) = string(source) {
        return Some((Some(Token::Text(text)), after));
    }
    if let Some(after) = source.strip_prefix("::") {
        return Some((Some(Token::Joint), after));
    }
    if is_word(first) {
        let (word, after) = source.split_at(source.find(|c| !is_word(c)).unwrap_or(source.len()));
        return Some((Some(Token::Word(word)), after));
    }
    let after = if first == '\'' { after_character(source) } else { &source[first.len_utf8()..] };
    Some(((!first.is_whitespace()).then_some(Token::Mark(first)), after))
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The rest after a block comment; block comments nest.
fn after_comment(source: &str) -> &str {
    let mut depth = 0;
    for (at, _) in source.char_indices() {
        if source[at..].starts_with("/*") {
            depth += 1;
        } else if source[..at].ends_with("*/") && at > 3 {
            depth -= 1;
            if depth == 0 {
                return &source[at..];
            }
        }
    }
    ""
}

/// A string of any kind at the start of the source, and the rest.
fn string(source: &str) -> Option<(&str, &str)> {
    let bare = ["br", "cr", "r", "b", "c"].iter().find_map(|prefix| source.strip_prefix(prefix)).unwrap_or(source);
    let raw = source[..source.len() - bare.len()].ends_with('r');
    let hashes = if raw { bare.len() - bare.trim_start_matches('#').len() } else { 0 };
    let inside = bare[hashes..].strip_prefix('"')?;
    let end = if raw {
        inside.find(&format!("\"{}", "#".repeat(hashes)))?
    } else {
        let mut escaped = false;
        inside.find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        })?
    };
    Some((&inside[..end], &inside[end + 1 + hashes..]))
}

/// The rest after a character literal, or after the quote of a lifetime.
fn after_character(source: &str) -> &str {
    let inside = &source[1..];
    let mut chars = inside.char_indices();
    let first = chars.next().map(|(_, c)| c);
    let second = chars.next();
    match (first, second) {
        // After the escaped character, which may be a quote.
        (Some('\\'), Some((at, escaped))) => {
            let behind = &inside[at + escaped.len_utf8()..];
            behind.split_once('\'').map_or("", |(_, after)| after)
        }
        (Some(_), Some((at, '\''))) => &inside[at + 1..],
        _ => inside,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(source: &str) -> Vec<&str> {
        let word = |(token, _)| if let Token::Word(word) = token { Some(word) } else { None };
        tokens(source).into_iter().filter_map(word).collect()
    }

    #[test]
    fn comments_and_strings_hold_no_words() {
        let source = "a // b\n/* c /* d */ e */ f \"g \\\" h\" r#\"i \" j\"# b\"k\" /**/ l";
        assert_eq!(words(source), ["a", "f", "l"], "only what is code");
    }

    #[test]
    fn characters_in_quotes_are_no_lifetimes() {
        assert_eq!(words(r"x: &'a str = '\'' y '{' z '\u{1f}' w ''' v"), ["x", "a", "str", "y", "z", "w", "v"], "all");
        assert_eq!(words("fn f<'a>(r#type: &'static u8)"), ["fn", "f", "a", "r", "type", "static", "u8"], "names");
    }

    #[test]
    fn a_text_keeps_what_it_says_and_a_line_its_number() {
        let found = tokens("#[path = \"a/b.rs\"]\nmod c; /* \n */ d::e");
        assert!(found.contains(&(Token::Text("a/b.rs"), 1)), "{found:?}");
        assert!(found.contains(&(Token::Word("c"), 2)) && found.contains(&(Token::Word("e"), 3)), "{found:?}");
        assert!(found.contains(&(Token::Joint, 3)), "{found:?}");
    }
}
