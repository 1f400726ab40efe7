//! The literals of a source file that users read.

use crate::tidy::cycles::token::{Token, tokens};

/// Functions and macros whose literals are for developers.
const TECHNICAL: [&str; 13] = [
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "expect",
    "panic",
    "unreachable",
    "log",
    "warn",
    "error",
    "query_selector",
    "concat",
];

/// Attributes of elements that are shown or read by screen readers.
const SHOWN: [&str; 5] = ["label", "title", "alt", "placeholder", "summary"];

/// The tokens of a file and the current position.
struct Reader<'a> {
    tokens: Vec<(Token<'a>, usize)>,
    at: usize,
    found: Vec<(&'a str, usize)>,
}

/// The literals that users read, with their lines.
pub(crate) fn texts(source: &str) -> Vec<(&str, usize)> {
    let mut reader = Reader { tokens: tokens(source), at: 0, found: Vec::new() };
    while reader.at < reader.tokens.len() {
        reader.step(false);
    }
    reader.found
}

impl<'a> Reader<'a> {
    fn token(&self, at: usize) -> Option<Token<'a>> {
        self.tokens.get(at).map(|(token, _)| *token)
    }

    fn is_mark(&self, at: usize, mark: char) -> bool {
        self.token(at) == Some(Token::Mark(mark))
    }

    /// Reads one token, or skips a whole group.
    fn step(&mut self, in_view: bool) {
        let Some((token, line)) = self.tokens.get(self.at).copied() else { return };
        match token {
            Token::Mark('#') if self.is_mark(self.at + 1, '[') => self.attribute(),
            Token::Word("view") if self.is_mark(self.at + 1, '!') => self.view(),
            Token::Word("Failure") if self.token(self.at + 2) == Some(Token::Word("new")) => self.skip_call(3),
            Token::Word(name) if TECHNICAL.contains(&name) && self.is_call() => self.skip_call(1),
            Token::Text(text) => {
                if is_sentence(text) || in_view && has_letter(text) && self.is_shown() {
                    self.found.push((text, line));
                }
                self.at += 1;
            }
            _ => self.at += 1,
        }
    }

    fn is_call(&self) -> bool {
        self.is_mark(self.at + 1, '(') || self.is_mark(self.at + 1, '!') && self.is_mark(self.at + 2, '(')
    }

    /// Skips a call: its name, `names` tokens long, and its arguments.
    fn skip_call(&mut self, names: usize) {
        self.at += names;
        if self.is_mark(self.at, '!') {
            self.at += 1;
        }
        self.skip_group();
    }

    /// Skips a group in brackets that begins here.
    fn skip_group(&mut self) {
        let mut depth = 0;
        while let Some(token) = self.token(self.at) {
            match token {
                Token::Mark('(' | '[' | '{') => depth += 1,
                Token::Mark(')' | ']' | '}') => depth -= 1,
                _ => {}
            }
            if depth == 0 && matches!(token, Token::Mark(')' | ']' | '}')) {
                self.at += 1;
                return;
            }
            if depth == 0 {
                return;
            }
            self.at += 1;
        }
    }

    /// Skips an attribute, and the item after it if that belongs to tests.
    fn attribute(&mut self) {
        let start = self.at;
        self.at += 1;
        self.skip_group();
        let words = &self.tokens[start..self.at];
        let has = |word| words.iter().any(|(token, _)| *token == Token::Word(word));
        if has("cfg") && has("test") && !has("not") {
            while let Some(token) = self.token(self.at) {
                match token {
                    Token::Mark('{') => return self.skip_group(),
                    Token::Mark(';') => return self.at += 1,
                    _ => self.at += 1,
                }
            }
        }
    }

    /// Reads the group of a `view!`.
    fn view(&mut self) {
        self.at += 2;
        let mut depth = 0;
        while let Some(token) = self.token(self.at) {
            match token {
                Token::Mark('(' | '[' | '{') => depth += 1,
                Token::Mark(')' | ']' | '}') => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                self.at += 1;
                return;
            }
            self.step(true);
        }
    }

    /// Whether `view!` shows this literal: between tags, or in an attribute that is shown.
    fn is_shown(&self) -> bool {
        let before = |n: usize| self.at.checked_sub(n).and_then(|at| self.token(at));
        match before(1) {
            // The end of a tag, not the arrow of a match or a return type.
            Some(Token::Mark('>')) => !matches!(before(2), Some(Token::Mark('=' | '-'))),
            Some(Token::Mark('}') | Token::Text(_)) => true,
            Some(Token::Mark('{')) => match before(2) {
                Some(Token::Mark('>')) => !matches!(before(3), Some(Token::Mark('=' | '-'))),
                Some(Token::Mark('}') | Token::Text(_)) => true,
                _ => false,
            },
            Some(Token::Mark('=')) => matches!(before(2), Some(Token::Word(name)) if SHOWN.contains(&name)),
            _ => false,
        }
    }
}

/// Whether a literal looks like a sentence: several words, and a capital first or a full stop last.
fn is_sentence(text: &str) -> bool {
    let plain = plain(text);
    let plain = plain.trim();
    // A single letter is not a word: SVG paths consist of them.
    let is_word = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let words = plain.split_whitespace().filter(is_word).count();
    let is_code = ['<', '=', ';', '/', '_', '#'].into_iter().any(|mark| plain.contains(mark));
    words > 1 && !is_code && (plain.starts_with(char::is_uppercase) || plain.ends_with(['.', '?', '!', ':']))
}

fn has_letter(text: &str) -> bool {
    plain(text).chars().any(char::is_alphabetic)
}

/// A literal without escapes and without the placeholders of `format!`.
fn plain(text: &str) -> String {
    let (mut out, mut depth, mut chars) = (String::new(), 0_usize, text.chars());
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.as_str().starts_with('\n') => out.push(' '),
            '\\' => drop(chars.next()),
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str) -> Vec<&str> {
        texts(source).into_iter().map(|(text, _)| text).collect()
    }

    #[test]
    fn text_between_tags_is_found() {
        let source = "view! { <p class=\"small\">\"now\" {x} \"then\" {\"last\"}</p> <b>\"\\u{b7} 1\"</b> }";
        assert_eq!(found(source), ["now", "then", "last"], "not the class, and not the dot");
    }

    #[test]
    fn attributes_that_are_read_out_are_found() {
        let source = "view! { <img alt=\"face\" src=\"a.png\" aria-label=\"face\" title=x placeholder=\"name\" /> }";
        assert_eq!(found(source), ["face", "face", "name"], "three");
    }

    #[test]
    fn code_within_a_view_is_code() {
        let source = "view! { <p data-tone=move || match x { A => \"same\", B => \"uncertain\" }>{f(\"key\")}</p> }";
        assert_eq!(found(source), [""; 0], "keys and tones");
    }

    #[test]
    fn sentences_are_found_anywhere_but_in_what_developers_read() {
        assert_eq!(found("fn f() { g(\"No face found\"); h(\"of {n} faces.\"); i(\"word\", \"two words\") }").len(), 2);
        for source in [
            "fn f() { x.expect(\"It is there.\") }",
            "fn f() { assert_eq!(a, b, \"It is there.\") }",
            "fn f() { Failure::new(kind(), \"The file ended.\") }",
            "/// The face. \"No face found.\"\nfn f() {}",
            "#[expect(x, reason = \"It is so.\")]\nfn f() {}",
            "#[cfg(test)]\nmod tests { fn f() { g(\"No face found.\") } }",
            "fn f() { g(\"<div>Two words.</div>\") }",
        ] {
            assert_eq!(found(source), [""; 0], "{source}");
        }
    }

    #[test]
    fn a_literal_has_the_line_that_it_is_on() {
        assert_eq!(texts("fn f() {}\n\nconst A: &str = \"No face.\";"), [("No face.", 3)], "the third");
    }
}
