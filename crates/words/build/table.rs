//! The table of a language: its messages as lines of text, compiled in or fetched. `src/message.rs` reads it.

use crate::pattern::{Figure, Part};
use crate::source::Source;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// The type of an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Count,
    Real,
}

/// The arguments and tags of a message, in the order of the base language.
#[derive(Debug, Default)]
pub(crate) struct Signature {
    pub(crate) arguments: Vec<(String, Kind)>,
    pub(crate) tags: Vec<String>,
}

/// A message of the base language.
pub(crate) type Message<'a> = (&'a str, Signature, Vec<Part>);

impl Signature {
    /// The signature of a message of the base language.
    pub(crate) fn new(parts: &[Part]) -> Result<Self, String> {
        let mut signature = Self::default();
        signature.collect(parts)?;
        Ok(signature)
    }

    fn collect(&mut self, parts: &[Part]) -> Result<(), String> {
        for part in parts {
            match part {
                Part::Text(text) => self.collect_tags(text),
                Part::Value(name) => self.argument(name, Kind::Text)?,
                Part::Number(figure) => self.argument(&figure.name, kind(figure))?,
                Part::Select(figure, branches) => {
                    self.argument(&figure.name, kind(figure))?;
                    branches.iter().try_for_each(|(_, parts)| self.collect(parts))?;
                }
            }
        }
        Ok(())
    }

    fn collect_tags(&mut self, text: &str) {
        let mut rest = text;
        while let Some((_, tag, after)) = next_tag(rest) {
            if !tag.starts_with('/') && !self.tags.iter().any(|known| known == tag) {
                self.tags.push(tag.to_owned());
            }
            rest = after;
        }
    }

    /// An argument that has decimals anywhere in the message is a real number.
    fn argument(&mut self, name: &str, kind: Kind) -> Result<(), String> {
        match self.arguments.iter_mut().find(|(known, _)| known == name) {
            None => self.arguments.push((name.to_owned(), kind)),
            Some((_, known)) if (*known == Kind::Text) != (kind == Kind::Text) => {
                return Err(format!("${name} is both a text and a number: write NUMBER(${name})"));
            }
            Some((_, known)) if kind == Kind::Real => *known = kind,
            Some(_) => {}
        }
        Ok(())
    }

    fn index(&self, name: &str, text: bool) -> Result<char, String> {
        let found = self.arguments.iter().position(|(known, kind)| known == name && (*kind == Kind::Text) == text);
        digit(found.ok_or_else(|| format!("${name} is missing in the base language, or has another type there"))?)
    }

    fn line(&self, parts: &[Part], out: &mut String) -> Result<(), String> {
        for part in parts {
            match part {
                Part::Text(text) => self.text(text, out)?,
                Part::Value(name) => out.extend(['\u{1}', self.index(name, true)?]),
                Part::Number(figure) => self.figure('\u{2}', figure, out)?,
                Part::Select(figure, branches) => {
                    self.figure('\u{3}', figure, out)?;
                    out.push(digit(branches.len())?);
                    for (key, parts) in branches {
                        out.push_str(key);
                        out.push('\u{4}');
                        self.line(parts, out)?;
                        out.push('\u{5}');
                    }
                }
            }
        }
        Ok(())
    }

    fn figure(&self, mark: char, figure: &Figure, out: &mut String) -> Result<(), String> {
        let (least, most) = (digit(usize::from(figure.least))?, digit(usize::from(figure.most))?);
        out.extend([mark, self.index(&figure.name, false)?, least, most, if figure.grouping { '1' } else { '0' }]);
        Ok(())
    }

    fn text(&self, text: &str, out: &mut String) -> Result<(), String> {
        let mut rest = text;
        while let Some((before, tag, after)) = next_tag(rest) {
            out.push_str(before);
            if tag.starts_with('/') {
                out.push('\u{7}');
            } else {
                let index = self.tags.iter().position(|known| known == tag);
                out.extend(['\u{6}', digit(index.ok_or_else(|| format!("<{tag}> is not in the base language"))?)?]);
            }
            rest = after;
        }
        out.push_str(rest);
        Ok(())
    }
}

/// A language's table: a fingerprint of the set of messages, then one line per message, empty if it is missing.
pub(crate) fn write(source: &Source, messages: &[Message<'_>]) -> Result<String, String> {
    if let Some(id) = source.ids().find(|id| !messages.iter().any(|(known, ..)| known == id)) {
        return Err(format!("{}: {id} is not in the base language", source.code));
    }
    let mut out = fingerprint(&format!("{messages:?}"));
    for (id, signature, _) in messages {
        out.push('\n');
        let parts = source.parts(id)?;
        let start = out.len();
        signature
            .line(&parts, &mut out)
            .and_then(|()| paired(&out[start..]))
            .map_err(|error| format!("{}: {id}: {error}", source.code))?;
    }
    Ok(out)
}

/// Checks that tags are closed and not nested.
fn paired(line: &str) -> Result<(), String> {
    let marks = line.chars().filter(|mark| ['\u{6}', '\u{7}'].contains(mark));
    let right = marks.clone().enumerate().all(|(i, mark)| (mark == '\u{6}') == (i % 2 == 0));
    if right && marks.count() % 2 == 0 { Ok(()) } else { Err("a tag that is not closed, or one in another".to_owned()) }
}

/// A short fingerprint of a text.
pub(crate) fn fingerprint(content: &str) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

fn kind(figure: &Figure) -> Kind {
    if figure.most == 0 { Kind::Count } else { Kind::Real }
}

fn digit(number: usize) -> Result<char, String> {
    u32::try_from(number)
        .ok()
        .and_then(|n| char::from_digit(n, 10))
        .ok_or_else(|| format!("{number} is more than nine"))
}

/// The text before the next `<name>` or `</name>`, the name, and the text after it.
fn next_tag(text: &str) -> Option<(&str, &str, &str)> {
    for (start, _) in text.match_indices('<') {
        let (inside, after) = text[start + 1..].split_once('>')?;
        let name = inside.strip_prefix('/').unwrap_or(inside);
        if !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '-') {
            return Some((&text[..start], inside, after));
        }
    }
    None
}
