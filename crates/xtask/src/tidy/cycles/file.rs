//! The modules that a file declares and the paths that it names, without its tests.

use super::token::{Token, tokens};

/// A path in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    /// The inline modules around it, outermost first.
    pub(crate) inside: Vec<String>,
    /// Its segments.
    pub(crate) path: Vec<String>,
    /// The name that a `use` gives it; none for a path in code.
    pub(crate) alias: Option<String>,
    /// Its line number.
    pub(crate) line: usize,
}

/// A module in its own file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Child {
    /// The inline modules around it, outermost first.
    pub(crate) inside: Vec<String>,
    /// Its name.
    pub(crate) name: String,
    /// Its file, if an attribute names it.
    pub(crate) file: Option<String>,
}

/// A parsed file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct File {
    /// Modules in their own files.
    pub(crate) children: Vec<Child>,
    /// Inline modules.
    pub(crate) inner: Vec<Vec<String>>,
    /// Everything that it imports, and every path that begins with `crate`, `super` or `self`.
    pub(crate) named: Vec<Named>,
}

impl File {
    /// Parses a file.
    pub(crate) fn read(source: &str) -> Self {
        let mut reader = Reader { tokens: tokens(source), at: 0, around: Vec::new(), depth: 0, file: Self::default() };
        reader.read();
        reader.file
    }
}

/// The relevant content of an attribute.
#[derive(Default)]
struct Attribute {
    tests_only: bool,
    file: Option<String>,
}

struct Reader<'a> {
    tokens: Vec<(Token<'a>, usize)>,
    at: usize,
    /// The inline modules around the current token, each with the depth of its brace.
    around: Vec<(String, usize)>,
    depth: usize,
    file: File,
}

impl<'a> Reader<'a> {
    fn peek(&self, ahead: usize) -> Option<Token<'a>> {
        self.tokens.get(self.at + ahead).map(|(token, _)| *token)
    }

    fn line(&self) -> usize {
        self.tokens.get(self.at).map_or(0, |(_, line)| *line)
    }

    fn inside(&self) -> Vec<String> {
        self.around.iter().map(|(name, _)| name.clone()).collect()
    }

    fn read(&mut self) {
        let mut file = None;
        while let Some(token) = self.peek(0) {
            match token {
                Token::Mark('#') if matches!(self.peek(1), Some(Token::Mark('[' | '!'))) => {
                    let inner = self.peek(1) == Some(Token::Mark('!'));
                    let attribute = self.attribute();
                    match (attribute.tests_only, inner) {
                        (true, true) => self.at = self.tokens.len(),
                        (true, false) => self.skip_item(),
                        (false, _) => file = attribute.file.or(file),
                    }
                }
                Token::Word("mod") => self.module(file.take()),
                Token::Word("use") => self.import(),
                // The path of a visibility is not a use.
                Token::Word("pub") if self.peek(1) == Some(Token::Mark('(')) => self.skip_group(1),
                Token::Word("crate" | "super" | "self") if self.begins_path() => self.mention(),
                _ => self.pass(token),
            }
        }
    }

    /// Skips one token and counts braces.
    fn pass(&mut self, token: Token<'_>) {
        match token {
            Token::Mark('{') => self.depth += 1,
            Token::Mark('}') => {
                self.depth = self.depth.saturating_sub(1);
                if self.around.last().is_some_and(|(_, depth)| *depth == self.depth) {
                    self.around.pop();
                }
            }
            _ => {}
        }
        self.at += 1;
    }

    fn attribute(&mut self) -> Attribute {
        let start = self.at;
        let bracket = if self.peek(1) == Some(Token::Mark('!')) { 2 } else { 1 };
        self.skip_group(bracket);
        let inside = self.tokens.get(start + bracket + 1..self.at).unwrap_or_default();
        let words: Vec<Token<'_>> = inside.iter().map(|(token, _)| *token).collect();
        let has = |word| words.contains(&Token::Word(word));
        let file = match words.as_slice() {
            [Token::Word("path"), Token::Mark('='), Token::Text(file), ..] => Some((*file).to_owned()),
            _ => None,
        };
        let tests_only = words.first() == Some(&Token::Word("cfg")) && has("test") && !has("not") && !has("any");
        Attribute { tests_only, file }
    }

    /// Skips this number of tokens and the group after them.
    fn skip_group(&mut self, before: usize) {
        self.at += before;
        let mut depth = 0;
        while let Some(token) = self.peek(0) {
            self.at += 1;
            match token {
                Token::Mark('(' | '[' | '{') => depth += 1,
                Token::Mark(')' | ']' | '}') => depth -= 1,
                _ => {}
            }
            if depth <= 0 {
                return;
            }
        }
    }

    /// Skips the item of an attribute, up to the end of its braces or to its terminating mark.
    fn skip_item(&mut self) {
        while self.peek(0) == Some(Token::Mark('#')) {
            self.attribute();
        }
        let item = !matches!(self.peek(1), Some(Token::Mark(_)) | None);
        while let Some(token) = self.peek(0) {
            match token {
                Token::Mark('{') => return self.skip_group(0),
                Token::Mark('(' | '[') => self.skip_group(0),
                // The end of the enclosing block.
                Token::Mark('}') => return,
                Token::Mark(';') => return self.at += 1,
                // A field or a match arm.
                Token::Mark(',') if !item => return self.at += 1,
                _ => self.at += 1,
            }
        }
    }

    fn module(&mut self, file: Option<String>) {
        let (name, end) = (self.peek(1), self.peek(2));
        let Some(Token::Word(name)) = name else { return self.at += 1 };
        match end {
            Some(Token::Mark(';')) => {
                self.file.children.push(Child { inside: self.inside(), name: name.to_owned(), file });
            }
            Some(Token::Mark('{')) => {
                self.around.push((name.to_owned(), self.depth));
                self.file.inner.push(self.inside());
            }
            _ => {}
        }
        self.at += 2;
    }

    fn import(&mut self) {
        self.at += 1;
        self.tree(&[]);
    }

    /// One branch of a `use`, up to its terminating mark.
    fn tree(&mut self, before: &[String]) {
        let (mut path, line) = (before.to_vec(), self.line());
        let mut alias = None;
        while let Some(token) = self.peek(0) {
            match token {
                Token::Word("as") => {
                    self.at += 1;
                    alias =
                        self.peek(0).and_then(|token| if let Token::Word(word) = token { Some(word) } else { None });
                }
                // In braces: the module itself.
                Token::Word("self") if !path.is_empty() => {}
                Token::Word(word) => path.push(word.to_owned()),
                Token::Mark('*') => alias = Some("*"),
                // A path that begins with `::` leads to another crate.
                Token::Joint if path.is_empty() => path.push(String::new()),
                Token::Joint => {}
                Token::Mark('{') => return self.branches(&path),
                _ => break,
            }
            self.at += 1;
        }
        let Some(last) = path.last() else { return };
        let alias = alias.map_or_else(|| last.clone(), str::to_owned);
        self.file.named.push(Named { inside: self.inside(), path, alias: Some(alias), line });
    }

    fn branches(&mut self, path: &[String]) {
        self.at += 1;
        while let Some(token) = self.peek(0) {
            match token {
                Token::Mark('}') => return self.at += 1,
                Token::Mark(',') => self.at += 1,
                Token::Word(_) | Token::Joint | Token::Mark('*' | '{') => self.tree(path),
                Token::Mark(_) | Token::Text(_) => return,
            }
        }
    }

    fn begins_path(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at)).map(|(token, _)| *token);
        // `$crate` is the crate that uses a macro.
        self.peek(1) == Some(Token::Joint) && !matches!(before, Some(Token::Joint | Token::Mark('$')))
    }

    fn mention(&mut self) {
        let (mut path, line) = (Vec::new(), self.line());
        while let Some(Token::Word(word)) = self.peek(0) {
            path.push(word.to_owned());
            self.at += 1;
            if self.peek(0) != Some(Token::Joint) {
                break;
            }
            self.at += 1;
        }
        self.file.named.push(Named { inside: self.inside(), path, alias: None, line });
    }
}

#[cfg(test)]
mod tests;
