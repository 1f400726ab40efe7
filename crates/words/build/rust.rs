//! Generates the typed Rust of the messages.

use crate::pattern::{Figure, Part};
use crate::source::Source;
use crate::table::{self, Kind, Message, Signature, fingerprint};
use std::fmt::Write as _;

/// A constant for each message without arguments, a function for each with arguments.
pub(crate) fn messages(messages: &[Message<'_>]) -> String {
    let mut out = format!("/// How many messages there are.\npub(crate) const COUNT: usize = {};\n", messages.len());
    for (index, (id, signature, parts)) in messages.iter().enumerate() {
        let name = id.replace(['-', '.'], "_");
        let doc = format!("`{}`", shown(parts).replace('`', "'"));
        let _ = writeln!(out, "#[doc = {doc:?}]");
        if signature.arguments.is_empty() && signature.tags.is_empty() {
            let _ = writeln!(out, "pub const {}: Text = Text::at({index});", name.to_uppercase());
        } else {
            out.push_str(&function(&name.to_lowercase(), index, signature));
        }
    }
    out
}

fn function(name: &str, index: usize, signature: &Signature) -> String {
    let (mut takes, mut hands) = (Vec::new(), Vec::new());
    for (argument, kind) in &signature.arguments {
        let argument = argument.replace('-', "_").to_lowercase();
        let (of, arg) = match kind {
            Kind::Text => ("&str", format!("Arg::Text({argument})")),
            Kind::Count => ("u64", format!("Arg::Number({argument} as f64)")),
            Kind::Real => ("f64", format!("Arg::Number({argument})")),
        };
        takes.push(format!("{argument}: {of}"));
        hands.push(arg);
    }
    let hands = hands.join(", ");
    if signature.tags.is_empty() {
        let takes = takes.join(", ");
        return format!("pub fn {name}({takes}) -> String {{ message::string({index}, &[{hands}]) }}\n");
    }
    let tags: Vec<_> = signature.tags.iter().map(|tag| tag.replace('-', "_")).collect();
    takes.push("plain: fn(String) -> V".to_owned());
    takes.extend(tags.iter().map(|tag| format!("{tag}: &dyn Fn(String) -> V")));
    let (takes, tags) = (takes.join(", "), tags.join(", "));
    format!("pub fn {name}<V>({takes}) -> Vec<V> {{ message::pieces({index}, &[{hands}], plain, &[{tags}]) }}\n")
}

/// A message for the documentation.
fn shown(parts: &[Part]) -> String {
    parts
        .iter()
        .map(|part| match part {
            Part::Text(text) => text.clone(),
            Part::Value(name) | Part::Number(Figure { name, .. }) => format!("{{{name}}}"),
            Part::Select(_, branches) => branches.last().map(|(_, parts)| shown(parts)).unwrap_or_default(),
        })
        .collect()
}

/// A language and the table of its messages.
pub(crate) struct Translation {
    pub(crate) code: String,
    pub(crate) table: String,
    /// The language's own name.
    pub(crate) own_name: String,
}

impl Translation {
    /// Reads the language's own name from its message `language-name`.
    pub(crate) fn new(source: &Source, messages: &[Message<'_>]) -> Result<Self, String> {
        let table = table::write(source, messages)?;
        match &source.parts("language-name")?[..] {
            [Part::Text(name)] => Ok(Self { code: source.code.clone(), table, own_name: name.clone() }),
            _ => Err(format!("{}: language-name is not a plain text", source.code)),
        }
    }
}

/// The languages, their codes, names and files; the base language first.
pub(crate) fn languages(languages: &[Translation]) -> Result<String, String> {
    let (mut variants, mut codes, mut files, mut texts) = (String::new(), String::new(), String::new(), String::new());
    let (mut names, mut own_names) = (Vec::new(), String::new());
    for Translation { code, table, own_name } in languages {
        let name: String = code.split('-').map(capital).collect();
        let _ = write!(variants, "/// `{code}`\n{name}, ");
        let _ = write!(codes, "Self::{name} => {code:?}, ");
        let _ = write!(files, "Self::{name} => \"words/{code}-{}.txt\", ", fingerprint(table));
        let _ = write!(texts, "(Language::{name}, include_str!(concat!(env!(\"OUT_DIR\"), \"/{code}.txt\"))), ");
        let _ = write!(own_names, "Self::{name} => {own_name:?}, ");
        names.push(format!("Self::{name}"));
    }
    let base = &languages.first().ok_or("no language")?.code;
    Ok(format!(
        "/// A language of the catalogue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Language {{ #[default] {variants} }}
impl Language {{
    /// All languages, the base language first.
    pub const ALL: &'static [Self] = &[{all}];
    /// Its code, as in `lang=\"de\"`.
    pub const fn code(self) -> &'static str {{ match self {{ {codes} }} }}
    /// Its name in the language itself.
    pub const fn own_name(self) -> &'static str {{ match self {{ {own_names} }} }}
    /// The path of its table relative to the page, with the hash of its content in the name.
    pub const fn file(self) -> &'static str {{ match self {{ {files} }} }}
}}
pub(crate) const BASE: &str = include_str!(concat!(env!(\"OUT_DIR\"), \"/{base}.txt\"));
/// The tables of all languages, for the build and for tests.
#[cfg(not(target_arch = \"wasm32\"))]
pub const TABLES: &[(Language, &str)] = &[{texts}];
",
        all = names.join(", ")
    ))
}

fn capital(part: &str) -> String {
    let mut chars = part.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars.flat_map(char::to_lowercase)).collect())
        .unwrap_or_default()
}
