//! `bindgen INPUT.wasm FOLDER NAME [--split]`: writes what a browser loads for a wasm program, `NAME.js` and `NAME_bg.wasm`, into a
//! folder. The same as `wasm-bindgen --target web --no-typescript --out-dir FOLDER --out-name NAME INPUT.wasm`.
//!
//! With `--split` the program is first cut where it says so: then there are also `chunks.js`, which fetches the chunks, and the chunks.

mod split;

use anyhow::{Context as _, Result, bail};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<()> {
    let mut words: Vec<OsString> = env::args_os().skip(1).collect();
    let split = words.last().is_some_and(|word| word == "--split");
    if split {
        words.pop();
    }
    let Ok([input, folder, name]) = <[OsString; 3]>::try_from(words) else {
        bail!("bindgen INPUT.wasm FOLDER NAME [--split]");
    };
    let (input, folder, name) = (PathBuf::from(input), PathBuf::from(folder), name.to_string_lossy());
    if !split {
        return bind(&input, &folder, &name, false);
    }
    let first = split::split(&input, &folder, &name)?;
    bind(&first, &folder, &name, true)?;
    fs::remove_file(first).context("the program before wasm-bindgen cannot be removed")
}

fn bind(input: &Path, folder: &Path, name: &str, split: bool) -> Result<()> {
    Bindgen::new()
        .web(true)?
        .input_path(input)
        .out_name(name)
        // The chunks are linked to what wasm-bindgen would otherwise remove or rename.
        .keep_lld_exports(split)
        .demangle(!split)
        // The worker's loader names no file: the script finds the wasm next to itself.
        .omit_default_module_path(false)
        .generate(folder)
}
