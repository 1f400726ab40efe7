//! Formats a message from its line in the table. The marks are written by `build/table.rs`.

use crate::catalogue::{self, Table};
use crate::locale::Format;
use std::fmt;
use std::str::Chars;

const TEXT: char = '\u{1}';
const NUMBER: char = '\u{2}';
const SELECT: char = '\u{3}';
const KEY_ENDS: char = '\u{4}';
const BRANCH_ENDS: char = '\u{5}';
const TAG: char = '\u{6}';
const TAG_ENDS: char = '\u{7}';

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_DIRECTIONAL_ISOLATE: char = '\u{2069}';

/// The controls of the bidirectional algorithm (UAX 9, 2).
pub const fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether a letter belongs to a script that is written from right to left: the blocks of which UAX 44's `DerivedBidiClass` says so.
const fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// A message without arguments: plain data until it is read.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Text(u16);

/// An argument of a message.
pub(crate) enum Arg<'a> {
    Text(&'a str),
    Number(f64),
}

struct Formatter<'a> {
    catalogue: &'a Table,
    args: &'a [Arg<'a>],
    out: String,
}

impl Text {
    pub(crate) const fn at(index: u16) -> Self {
        Self(index)
    }

    /// The text in the language in use.
    pub fn text(self) -> &'static str {
        catalogue::line(self.0).0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text())
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.text(), f)
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.text().to_owned()
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.text() == other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.text() == *other
    }
}

/// A message with what it takes.
pub(crate) fn string(index: u16, args: &[Arg<'_>]) -> String {
    let (line, catalogue) = catalogue::line(index);
    let mut saying = Formatter { catalogue: &catalogue, args, out: String::new() };
    saying.read(&mut line.chars(), true);
    saying.out
}

/// A message of which parts stand in tags: the text between them, and each tag's text, through a function each.
pub(crate) fn pieces<V>(index: u16, args: &[Arg<'_>], plain: fn(String) -> V, tags: &[&dyn Fn(String) -> V]) -> Vec<V> {
    let text = string(index, args);
    let mut pieces = Vec::new();
    for (i, piece) in text.split([TAG, TAG_ENDS]).enumerate().filter(|(_, piece)| !piece.is_empty()) {
        // Between two marks stands a tag, its number first.
        let mut chars = piece.chars();
        let tag = if i % 2 == 1 { digit(&mut chars).and_then(|tag| tags.get(usize::from(tag))) } else { None };
        pieces.push(tag.map_or_else(|| plain(piece.to_owned()), |tag| tag(chars.as_str().to_owned())));
    }
    pieces
}

impl<'a> Formatter<'a> {
    /// Reads to the end of the line or of the branch; writes where it is live.
    fn read(&mut self, marks: &mut Chars<'_>, live: bool) {
        while let Some(mark) = marks.next() {
            match mark {
                BRANCH_ENDS => return,
                SELECT => self.select(marks, live),
                TEXT => {
                    if let (Some(Arg::Text(text)), true) = (self.arg(marks), live) {
                        // What a person typed may contain anything, marks too.
                        self.push_foreign(text);
                    }
                }
                NUMBER => {
                    let (number, format) = self.figure(marks);
                    if live {
                        self.out.push_str(&self.catalogue.locale.number(number, format));
                    }
                }
                other if live => self.out.push(other),
                _ => {}
            }
        }
    }

    /// Writes a text from outside. One that is written from right to left is isolated, so that it does not reorder the sentence
    /// around it (Unicode Bidirectional Algorithm, UAX 9, FSI and PDI); characters that would are left out.
    fn push_foreign(&mut self, text: &str) {
        let isolate = text.chars().any(is_right_to_left);
        self.out.extend(isolate.then_some(FIRST_STRONG_ISOLATE));
        self.out.extend(text.chars().filter(|c| !c.is_control() && !is_direction_mark(*c)));
        self.out.extend(isolate.then_some(POP_DIRECTIONAL_ISOLATE));
    }

    /// Writes the first branch that fits; the last one, whose key is empty, always does.
    fn select(&mut self, marks: &mut Chars<'_>, live: bool) {
        let (number, format) = self.figure(marks);
        let mut open = live;
        for _ in 0..digit(marks).unwrap_or_default() {
            let key: String = marks.take_while(|mark| *mark != KEY_ENDS).collect();
            let fits = match key.strip_prefix('=') {
                _ if !open || key.is_empty() => open,
                Some(exact) => number.to_string() == exact,
                None => self.catalogue.locale.plural(number, format) == key,
            };
            self.read(marks, fits);
            open &= !fits;
        }
    }

    fn arg(&self, marks: &mut Chars<'_>) -> Option<&'a Arg<'a>> {
        self.args.get(usize::from(digit(marks)?))
    }

    fn figure(&self, marks: &mut Chars<'_>) -> (f64, Format) {
        let number = if let Some(Arg::Number(number)) = self.arg(marks) { *number } else { f64::NAN };
        let [least, most, grouping] = [0; 3].map(|_| digit(marks).unwrap_or_default());
        (number, Format { least, most, grouping: grouping == 1 })
    }
}

fn digit(marks: &mut Chars<'_>) -> Option<u8> {
    marks.next()?.to_digit(10)?.try_into().ok()
}
