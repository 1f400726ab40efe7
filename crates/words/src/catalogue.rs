//! The tables of messages that are at hand, and the one that is spoken.

use crate::locale::Locale;
use crate::{BASE, COUNT, Language};
use std::cell::RefCell;
use std::error::Error;
use std::fmt;
use std::rc::Rc;

/// A language's messages, a line each.
pub(crate) struct Table {
    language: Language,
    lines: Vec<&'static str>,
    pub(crate) locale: Locale,
}

/// A table that does not fit this page: cut off, of another version, or no table at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableError;

/// The books that are at hand, the base language's among them, and which is spoken.
struct Tables {
    tables: Vec<Rc<Table>>,
    current: Rc<Table>,
    base: Rc<Table>,
}

thread_local! {
    static TABLES_IN_USE: RefCell<Tables> = RefCell::new(Tables::new());
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the table of words does not belong to this page")
    }
}

impl Error for TableError {}

impl Tables {
    fn new() -> Self {
        let base = Rc::new(Table::new(Language::default(), BASE));
        Self { tables: vec![Rc::clone(&base)], current: Rc::clone(&base), base }
    }
}

impl Table {
    fn new(language: Language, table: &'static str) -> Self {
        let lines = table.split('\n').skip(1).collect();
        Self { language, lines, locale: Locale::new(language.code()) }
    }

    fn line(&self, index: u16) -> Option<&'static str> {
        self.lines.get(usize::from(index)).copied().filter(|line| !line.is_empty())
    }
}

/// The line of a message and the book that it is in: the spoken one, or the base language's where it is missing.
pub(crate) fn line(index: u16) -> (&'static str, Rc<Table>) {
    #[cfg(feature = "view")]
    crate::view::track();
    TABLES_IN_USE.with_borrow(|Tables { current, base, .. }| match current.line(index) {
        Some(line) => (line, Rc::clone(current)),
        None => (base.line(index).unwrap_or_default(), Rc::clone(base)),
    })
}

/// The language that is spoken on this thread.
pub fn language() -> Language {
    TABLES_IN_USE.with_borrow(|state| state.current.language)
}

/// Speaks a language from now on; false where its table was not learnt yet.
pub fn set_language(language: Language) -> bool {
    let known = TABLES_IN_USE.with_borrow_mut(|state| {
        let catalogue = state.tables.iter().find(|catalogue| catalogue.language == language).map(Rc::clone);
        catalogue.map(|catalogue| state.current = catalogue).is_some()
    });
    #[cfg(feature = "view")]
    crate::view::changed();
    known
}

/// Takes a language's table in. Its text is kept for good, as the base language's is: each is learnt once.
pub fn add_table(language: Language, table: String) -> Result<(), TableError> {
    let version = |table: &str| table.split('\n').next().map(str::to_owned);
    if version(&table) != version(BASE) || table.split('\n').count() != COUNT + 1 {
        return Err(TableError);
    }
    TABLES_IN_USE.with_borrow_mut(|state| {
        if state.tables.iter().all(|catalogue| catalogue.language != language) {
            state.tables.push(Rc::new(Table::new(language, table.leak())));
        }
    });
    Ok(())
}
