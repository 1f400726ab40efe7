//! Hashes the source of everything that page and worker exchange: this crate and the types of `likeness-core`,
//! `likeness-learn` and `likeness-see` that its messages carry. Every file counts, so none can be forgotten.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

const SOURCES: [&str; 4] = ["src", "../core/src", "../learn/src", "../see/src"];

fn main() -> io::Result<()> {
    let mut files = Vec::new();
    for folder in SOURCES {
        println!("cargo:rerun-if-changed={folder}");
        collect(Path::new(folder), &mut files)?;
    }
    files.sort();
    let mut hash = 0x811c_9dc5;
    for file in files {
        hash = fnv1a(hash, file.to_string_lossy().replace('\\', "/").as_bytes());
        hash = fnv1a(hash, &fs::read(&file)?);
    }
    println!("cargo:rustc-env=PROTOCOL_BUILD_ID={hash}");
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// FNV-1a, 32 bits (Fowler, Noll and Vo).
fn fnv1a(hash: u32, bytes: &[u8]) -> u32 {
    bytes.iter().fold(hash, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
