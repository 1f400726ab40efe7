//! Turns `catalogue/*/*.ftl` into typed Rust and one compact table per language.

#[path = "build/pattern.rs"]
mod pattern;
#[path = "build/rust.rs"]
mod rust;
#[path = "build/source.rs"]
mod source;
#[path = "build/table.rs"]
mod table;

use rust::Translation;
use source::Source;
use std::path::Path;
use std::{env, fs};
use table::Signature;

/// The base language: the others are translated from it and fall back to it.
const BASE: &str = "en";

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed=catalogue");
    let out = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    let base = Source::read(BASE)?;
    let mut messages = Vec::new();
    for id in base.ids() {
        let parts = base.parts(id)?;
        messages.push((id, Signature::new(&parts).map_err(|error| format!("{BASE}: {id}: {error}"))?, parts));
    }
    let mut languages = vec![Translation::new(&base, &messages)?];
    for code in source::languages()?.into_iter().filter(|code| code != BASE) {
        languages.push(Translation::new(&Source::read(&code)?, &messages)?);
    }
    for Translation { code, table, .. } in &languages {
        write(&out, &format!("{code}.txt"), table)?;
    }
    write(&out, "messages.rs", &rust::messages(&messages))?;
    write(&out, "languages.rs", &rust::languages(&languages)?)
}

fn write(folder: &str, name: &str, text: &str) -> Result<(), String> {
    fs::write(Path::new(folder).join(name), text).map_err(|error| format!("{name}: {error}"))
}
