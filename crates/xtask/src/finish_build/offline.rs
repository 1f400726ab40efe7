//! The service worker's lists: which files of a build are kept for visits without a connection (docs/adr/0018-offline.md).

use anyhow::{Context as _, Result, bail};
use likeness_core::manifest::{Manifest, ModelId, sha256};
use std::fmt;
use std::fs;
use std::path::Path;

/// The service worker, at the top of the site: it serves the folder that it comes from.
pub(crate) const FILE: &str = "service_worker.js";

/// Never listed. What a host changes after the build is asked for at every visit, and its hash would not fit; pictures of the page are
/// for those who list it.
const UNLISTED: [&str; 3] = [FILE, "site.json", "screenshots"];

/// Its placeholders: the two lists as JSON objects, and the name of the version.
const MARKS: [&str; 2] = ["\"likeness:needed\"", "\"likeness:wanted\""];
const VERSION_MARK: &str = "likeness:version";

/// What is fetched only for those who use it: names, or folders with a slash at the end. The nets are told apart by the manifest.
const WANTED: [&str; 2] = ["samples/", "see/"];
/// Of these, the portraits that every page about faces offers (`src/samples.rs`): without them there is little to try.
const PORTRAITS: [&str; 3] = ["samples/astronaut.jpg", "samples/astronaut_2.jpg", "samples/grace_hopper.jpg"];

/// A file of the site.
#[derive(Debug)]
struct Kept {
    name: String,
    bytes: u64,
    sha256: String,
}

/// The two lists.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    needed: Vec<Kept>,
    wanted: Vec<Kept>,
}

/// Writes the lists of the files in this folder into its service worker.
///
/// # Errors
/// If there is no service worker, it lacks a placeholder, or the manifest of the nets names a missing file.
pub(crate) fn write_lists(staging: &Path) -> Result<Lists> {
    let file = staging.join(FILE);
    let source = fs::read_to_string(&file).with_context(|| format!("the build has no {FILE}"))?;
    let lists = Lists::of(staging)?;
    fs::write(&file, lists.fill(&source)?)?;
    Ok(lists)
}

impl Lists {
    fn of(staging: &Path) -> Result<Self> {
        let nets = face_nets(staging)?;
        let mut lists = Self::default();
        for name in names(staging)? {
            let bytes = fs::read(staging.join(&name))?;
            let kept = Kept { bytes: bytes.len() as u64, sha256: sha256(&bytes), name };
            let list = if is_needed(&kept.name, &nets) { &mut lists.needed } else { &mut lists.wanted };
            list.push(kept);
        }
        if let Some(lost) = nets.iter().find(|net| lists.needed.iter().all(|kept| kept.name != **net)) {
            bail!("the build has no {lost}");
        }
        Ok(lists)
    }

    /// The service worker with its lists. The version changes with every file and with the worker itself.
    fn fill(&self, source: &str) -> Result<String> {
        let [needed, wanted] = [&self.needed, &self.wanted].map(|list| object(list));
        let version = sha256([source, &needed, &wanted].concat().as_bytes());
        let mut filled = source.to_owned();
        for (mark, value) in [(MARKS[0], needed.as_str()), (MARKS[1], &wanted), (VERSION_MARK, &version[..16])] {
            if source.matches(mark).count() != 1 {
                bail!("{FILE} must contain the placeholder {mark} once");
            }
            filled = filled.replacen(mark, value, 1);
        }
        Ok(filled)
    }
}

impl fmt::Display for Lists {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = |list: &[Kept]| list.iter().map(|kept| kept.bytes).sum::<u64>() as f64 / 1e6;
        let (needed, wanted) = (size(&self.needed), size(&self.wanted));
        write!(f, "{} files, {needed:.1} MB; on request {} more, {wanted:.1} MB", self.needed.len(), self.wanted.len())
    }
}

/// A line for each file, so that the lists can be read.
fn object(list: &[Kept]) -> String {
    let line = |Kept { name, bytes, sha256 }: &Kept| format!("\n  \"{name}\": [{bytes}, \"{sha256}\"],");
    format!("{{{}\n}}", list.iter().map(line).collect::<String>())
}

fn is_needed(name: &str, face_nets: &[String]) -> bool {
    if name.ends_with(".safetensors") {
        return face_nets.iter().any(|net| net == name);
    }
    // Notices and licences are read by few.
    let is_wanted = name.ends_with(".md") || WANTED.iter().any(|folder| name.starts_with(folder));
    !is_wanted || PORTRAITS.contains(&name)
}

/// The files of the nets without which no face is found or compared.
fn face_nets(staging: &Path) -> Result<Vec<String>> {
    let file = staging.join("models/manifest.json");
    let text = fs::read_to_string(&file).context("the build has no models/manifest.json")?;
    let manifest = Manifest::parse(&text).context("models/manifest.json")?;
    ModelId::FACE.into_iter().map(|id| Ok(format!("models/{}", manifest.entry(id)?.file))).collect()
}

/// The names of all files that a host serves, with forward slashes, in order; not the service worker's own, nor the host's.
fn names(staging: &Path) -> Result<Vec<String>> {
    let (mut names, mut waiting) = (Vec::new(), vec![String::new()]);
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(staging.join(&folder))? {
            let entry = entry?;
            let name = format!("{folder}{}", entry.file_name().to_string_lossy());
            // For hosts: `_headers`, `.nojekyll`.
            if entry.file_name().to_string_lossy().starts_with(['_', '.']) || UNLISTED.contains(&name.as_str()) {
                continue;
            }
            if entry.file_type()?.is_dir() { waiting.push(format!("{name}/")) } else { names.push(name) }
        }
    }
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests;
