//! What a visitor downloads, against committed budgets.

mod chunks;
mod constructors;

use crate::shell::print_line;
use crate::workspace::Workspace;
use anyhow::{Context as _, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// How a size is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Measure {
    /// As hosts send it: gzip at the highest level.
    Gzip,
    /// Uncompressed: weights do not compress.
    Raw,
}

/// A part of the site and its maximum size.
#[derive(Debug, Clone, Copy)]
struct Budget {
    part: &'static str,
    measure: Measure,
    /// Bytes; a kilobyte is 1,000 bytes.
    limit: u64,
}

/// What the first page needs; see docs/adr/0009-page-budget.md and docs/adr/0016-lazy-pages.md.
const PAGE: Budget = Budget { part: "page wasm", measure: Measure::Gzip, limit: 390_000 };
/// What a first verdict needs; see docs/adr/0020-two-workers.md.
const FACE_WORKER: Budget = Budget { part: "face worker wasm", measure: Measure::Gzip, limit: 1_200_000 };
const WORKER: Budget = Budget { part: "worker wasm", measure: Measure::Gzip, limit: 3_650_000 };
/// Its own code and a line for each file; see docs/adr/0018-offline.md.
const SERVICE_WORKER: Budget = Budget { part: "service worker", measure: Measure::Gzip, limit: 20_000 };
const STYLES: Budget = Budget { part: "css", measure: Measure::Gzip, limit: 20_000 };
const FACE_MODELS: Budget = Budget { part: "face models", measure: Measure::Raw, limit: 2_000_000 };
const VGG_BALANCED: Budget = Budget { part: "vgg balanced", measure: Measure::Raw, limit: 7_500_000 };
const VGG_LIGHT: Budget = Budget { part: "vgg light", measure: Measure::Raw, limit: 3_000_000 };

/// The measured size of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Size {
    raw: u64,
    gzip: u64,
}

impl Size {
    fn of(files: &[PathBuf]) -> Result<Self> {
        let mut size = Self { raw: 0, gzip: 0 };
        for file in files {
            let bytes = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
            size.raw += bytes.len() as u64;
            size.gzip += gzip(&bytes)?;
        }
        Ok(size)
    }
}

impl Budget {
    fn holds(&self, size: Size) -> bool {
        self.counted(size) <= self.limit
    }

    fn counted(&self, size: Size) -> u64 {
        match self.measure {
            Measure::Gzip => size.gzip,
            Measure::Raw => size.raw,
        }
    }

    fn line(&self, size: Size) -> String {
        let percent = self.counted(size) * 100 / self.limit;
        let over = if self.holds(size) { "" } else { "  OVER" };
        let (raw, zipped, limit) = (kilobytes(size.raw), kilobytes(size.gzip), kilobytes(self.limit));
        let measure = if self.measure == Measure::Gzip { "gzip" } else { "raw" };
        format!("{:<17} {raw:>10} {zipped:>10} {limit:>10} {measure:<4} {percent:>4} %{over}", self.part)
    }
}

/// Prints the sizes of `dist/`. Fails if one is over its budget, or if a worker runs its static constructors at every call.
///
/// # Errors
/// If the page is not built, too large, or linked wrongly.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let dist = workspace.dist();
    if !dist.join("index.html").is_file() {
        bail!("the page is not built; run: cargo xtask build");
    }
    let mut parts = vec![(PAGE, found(&dist, "likeness-", "_bg.wasm")?)];
    parts.extend(chunks::parts(&dist)?);
    parts.extend([
        (FACE_WORKER, vec![worker(&dist, "face_worker")?]),
        (WORKER, vec![worker(&dist, "worker")?]),
        (SERVICE_WORKER, found(&dist, "service_worker", ".js")?),
        (STYLES, found(&dist, "", ".css")?),
        (FACE_MODELS, models(&workspace.models(), "face-")?),
        (VGG_BALANCED, models(&workspace.models(), "vgg-balanced")?),
        (VGG_LIGHT, models(&workspace.models(), "vgg-light")?),
    ]);
    print_line(&format!("{:<17} {:>10} {:>10} {:>10}", "", "raw", "gzip", "budget"));
    let mut over = Vec::new();
    for (budget, files) in parts {
        let size = Size::of(&files)?;
        print_line(&budget.line(size));
        if !budget.holds(size) {
            over.push(budget.part);
        }
    }
    if !over.is_empty() {
        bail!("over budget: {}", over.join(", "));
    }
    ["face_worker", "worker"].into_iter().try_for_each(|name| constructors::check(&fs::read(worker(&dist, name)?)?))
}

/// Files of a folder by the start and the end of their names; at least one.
fn found(folder: &Path, start: &str, end: &str) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with(start) && name.ends_with(end) {
            files.push(path);
        }
    }
    if files.is_empty() {
        bail!("{} has no file {start}*{end}", folder.display());
    }
    Ok(files)
}

/// The wasm of the worker of this name, in its versioned folder.
fn worker(dist: &Path, name: &str) -> Result<PathBuf> {
    let folders = found(dist, &format!("{name}-"), "")?;
    match folders.as_slice() {
        [folder] => Ok(folder.join(format!("{name}_bg.wasm"))),
        _ => bail!("{} has {} versions of {name}", dist.display(), folders.len()),
    }
}

/// The weight files whose ids in the manifest start with this prefix; at least one.
fn models(models: &Path, start: &str) -> Result<Vec<PathBuf>> {
    let file = models.join("manifest.json");
    let text = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    let manifest: Value = serde_json::from_str(&text)?;
    let entries = manifest["models"].as_array().context("the manifest lists no models")?;
    let meant = entries.iter().filter(|entry| entry["id"].as_str().is_some_and(|id| id.starts_with(start)));
    let path = |entry: &Value| Ok(models.join(entry["file"].as_str().context("a model has no file")?));
    let files = meant.map(path).collect::<Result<Vec<_>>>()?;
    if files.is_empty() {
        bail!("{} lists no {start}*", file.display());
    }
    Ok(files)
}

fn gzip(bytes: &[u8]) -> Result<u64> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len() as u64)
}

fn kilobytes(bytes: u64) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_is_held_up_to_its_last_byte() {
        let zipped = Budget { part: "x", measure: Measure::Gzip, limit: 1_000 };
        assert!(zipped.holds(Size { raw: 9_000, gzip: 1_000 }), "only what is sent counts");
        assert!(!zipped.holds(Size { raw: 9_000, gzip: 1_001 }), "one byte more");
        let raw = Budget { measure: Measure::Raw, ..zipped };
        assert!(!raw.holds(Size { raw: 1_001, gzip: 1 }), "weights count as they are");
        assert!(raw.line(Size { raw: 1_001, gzip: 1 }).ends_with("OVER"), "and the line says so");
    }

    #[test]
    fn gzip_shrinks_what_repeats_and_not_what_does_not() {
        assert!(gzip(&[7; 100_000]).unwrap() < 500, "one byte, many times");
        // Knuth's MMIX generator, the upper byte of each state.
        let next = |state: &u64| Some(state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1));
        let noise: Vec<u8> =
            std::iter::successors(Some(1_u64), next).take(10_000).map(|s| s.to_be_bytes()[0]).collect();
        assert!(gzip(&noise).unwrap() > 9_900, "no repetition");
    }

    #[test]
    fn each_model_counts_against_its_own_budget() {
        let folder = std::env::temp_dir().join(format!("likeness-size-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let manifest = r#"{"models": [{"id": "face-encoder", "file": "a"}, {"id": "vgg-light", "file": "b"}]}"#;
        fs::write(folder.join("manifest.json"), manifest).unwrap();
        assert_eq!(models(&folder, "face-").unwrap(), [folder.join("a")], "the encoder, not the other");
        assert_eq!(models(&folder, "vgg-light").unwrap(), [folder.join("b")], "the other");
        assert!(models(&folder, "vgg-balanced").is_err(), "a net that is gone has no size");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn kilobytes_are_thousands() {
        assert_eq!(kilobytes(1_234_567), "1234.5 kB", "cut, not rounded up");
    }
}
