//! The tables of messages that are loaded, and the one in use.

use crate::locale::Locale;
use crate::{BASE, COUNT, Language};
use std::cell::RefCell;
use std::error::Error;
use std::fmt;
use std::rc::Rc;

/// A language's messages, one a line.
pub(crate) struct Table {
    language: Language,
    lines: Vec<&'static str>,
    pub(crate) locale: Locale,
}

/// A table that does not fit this page: truncated, of another version, or not a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableError;

/// The loaded tables, the base language's among them, and which one is in use.
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
        f.write_str("the table of messages does not belong to this version of the page")
    }
}

impl Error for TableError {}

impl Tables {
    fn new() -> Self {
        let base = Rc::new(Table::new(Language::default(), BASE));
        Self { tables: vec![Rc::clone(&base)], current: Rc::clone(&base), base }
    }

    fn find(&self, language: Language) -> Option<&Rc<Table>> {
        self.tables.iter().find(|table| table.language == language)
    }
}

impl Table {
    fn new(language: Language, table: &'static str) -> Self {
        let lines = table.split('\n').skip(1).collect();
        Self { language, lines, locale: Locale::new(language.locale()) }
    }

    fn line(&self, index: u16) -> Option<&'static str> {
        self.lines.get(usize::from(index)).copied().filter(|line| !line.is_empty())
    }
}

/// The line of a message and the table that it is from: the one in use, or the base language's where it is missing.
pub(crate) fn line(index: u16) -> (&'static str, Rc<Table>) {
    #[cfg(feature = "view")]
    crate::language_change::track();
    TABLES_IN_USE.with_borrow(|Tables { current, base, .. }| match current.line(index) {
        Some(line) => (line, Rc::clone(current)),
        None => (base.line(index).unwrap_or_default(), Rc::clone(base)),
    })
}

/// The language in use on this thread.
pub fn language() -> Language {
    #[cfg(feature = "view")]
    crate::language_change::track();
    TABLES_IN_USE.with_borrow(|state| state.current.language)
}

/// Whether a language's table is loaded.
#[cfg(feature = "view")]
pub(crate) fn is_loaded(language: Language) -> bool {
    TABLES_IN_USE.with_borrow(|state| state.find(language).is_some())
}

/// Switches to a language; false where its table is not loaded.
pub fn set_language(language: Language) -> bool {
    let known = TABLES_IN_USE.with_borrow_mut(|state| {
        let table = state.find(language).map(Rc::clone);
        table.map(|table| state.current = table).is_some()
    });
    #[cfg(feature = "view")]
    crate::language_change::notify();
    known
}

/// Loads a language's table. Its text is leaked: each language is loaded once and kept for as long as the page lives.
///
/// # Errors
/// [`TableError`] where the table is not one of this version.
pub fn add_table(language: Language, table: String) -> Result<(), TableError> {
    let version = |table: &str| table.split('\n').next().map(str::to_owned);
    if version(&table) != version(BASE) || table.split('\n').count() != COUNT + 1 {
        return Err(TableError);
    }
    TABLES_IN_USE.with_borrow_mut(|state| {
        if state.find(language).is_none() {
            state.tables.push(Rc::new(Table::new(language, table.leak())));
        }
    });
    Ok(())
}
