//! `bindgen INPUT.wasm FOLDER NAME`: writes what a browser loads for a wasm program, `NAME.js` and `NAME_bg.wasm`, into a folder.
//! The same as `wasm-bindgen --target web --no-typescript --out-dir FOLDER --out-name NAME INPUT.wasm`.

use anyhow::{Result, bail};
use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<()> {
    let words: Vec<OsString> = env::args_os().skip(1).collect();
    let Ok([input, folder, name]) = <[OsString; 3]>::try_from(words) else {
        bail!("bindgen INPUT.wasm FOLDER NAME");
    };
    Bindgen::new()
        .web(true)?
        .input_path(PathBuf::from(input))
        .out_name(&name.to_string_lossy())
        // The worker's loader names no file: the script finds the wasm next to itself.
        .omit_default_module_path(false)
        .generate(PathBuf::from(folder))
}
