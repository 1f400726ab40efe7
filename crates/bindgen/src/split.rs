//! Cuts a program into what it needs at its start, and chunks that it fetches later.

use anyhow::{Context as _, Result, anyhow, bail};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_split_cli_support::{Options, transform};

/// The script that fetches the chunks.
const SCRIPT: &str = "chunks.js";
/// How that script instantiates a chunk. It needs the media type `application/wasm`, which some hosts do not send; the script of
/// wasm-bindgen does without, and so must the chunks.
const STREAMING: &str = "WebAssembly.instantiateStreaming(src, imports)";
const FROM_BYTES: &str =
    "src.then((answer) => answer.arrayBuffer()).then((code) => WebAssembly.instantiate(code, imports))";

/// Writes the chunks and their script into the folder. Returns the first part, which wasm-bindgen makes the program from.
///
/// # Errors
/// If a file cannot be read or written, or the program was not linked with `--emit-relocs`.
pub(crate) fn split(input: &Path, folder: &Path, name: &str) -> Result<PathBuf> {
    let program = fs::read(input).with_context(|| format!("{} cannot be read", input.display()))?;
    let first = folder.join("first.wasm");
    let (link_name, main_module) = (format!("./{SCRIPT}"), format!("./{name}.js"));
    let mut options = Options::new(&program);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.link_name = &link_name;
    options.main_module = &main_module;
    transform(options).map_err(|error| anyhow!("the program cannot be split: {error:#}"))?;
    let script = folder.join(SCRIPT);
    let text = fs::read_to_string(&script).context("the script of the chunks is missing")?;
    fs::write(script, without_streaming(&text)?)?;
    Ok(first)
}

fn without_streaming(script: &str) -> Result<String> {
    let changed = script.replace(STREAMING, FROM_BYTES);
    if changed == script || changed.contains("instantiateStreaming") {
        bail!("the script of the chunks instantiates them in another way than expected");
    }
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_do_without_a_media_type() {
        let changed = without_streaming(&format!("a({STREAMING}); b({STREAMING});")).unwrap_or_default();
        assert_eq!(changed.matches(FROM_BYTES).count(), 2, "each of them: {changed}");
    }

    #[test]
    fn a_script_of_another_kind_is_refused() {
        for script in ["", "WebAssembly.instantiateStreaming(src)"] {
            assert!(without_streaming(script).is_err(), "{script}");
        }
    }
}
