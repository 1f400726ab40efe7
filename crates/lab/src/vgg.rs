//! The nets of style transfer under `models/`: described, proven, written into the manifest.
//!
//! The two compact ones come from `training/vgg`, which puts them there; `lab import vgg` only describes them. VGG-19 itself
//! is made here from a file that whoever hosts the page has (`lab import vgg19`), and is not committed.

pub mod verify;
pub mod vgg19;

use crate::json;
use crate::models;
use crate::package;
use anyhow::{Context as _, ensure};
use likeness_core::manifest::{InputSpec, Manifest, ModelEntry, ModelId, SelfTest, StyleDefaults, sha256};
use likeness_core::pixels::Normalization;
use likeness_nets::device::LoadOptions;
use likeness_nets::vgg::{Border, Vgg, self_test};
use likeness_nets::weights::Weights;
use std::fs;
use std::path::Path;

/// The compact nets and their files.
pub const COMPACT: [(ModelId, &str); 2] =
    [(ModelId::VggLight, "vgg-light.safetensors"), (ModelId::VggBalanced, "vgg-balanced.safetensors")];

/// The file of VGG-19 itself.
pub const WHOLE: &str = "vgg-19.safetensors";

/// What is painted with where nobody chose: the GPU has time for the better net (28 GFLOP a step at 256 px), the CPU for the
/// light one (12 GFLOP).
pub const DEFAULTS: StyleDefaults = StyleDefaults { webgpu: ModelId::VggBalanced, cpu: ModelId::VggLight };

/// Side of the built-in picture of the start-up test: a sixteenth of a second's work for a processor of 30 GFLOP/s.
const SIDE: u32 = 64;

/// Every how many-th number of the start-up test is stored: 212 of 2752. Prime to the numbers of channels.
const STRIDE: usize = 13;

/// Largest accepted deviation from the stored numbers, relative to the largest of them.
///
/// Measured against burn's flex backend, native: see `docs/MODELS.md`. Single precision leaves two decades to spare, half
/// precision (1e-3) is shut out.
const TOLERANCE: f32 = 1e-4;

/// Mean colour of VGG-19's training pictures: R, G, B of the Oxford release (there in the order B, G, R).
pub const MEAN: [f32; 3] = [123.68, 116.779, 103.939];

/// The licence's words for all of them.
const LICENCE: &str = "CC-BY-4.0 (VGG-19: K. Simonyan and A. Zisserman, Visual Geometry Group, University of Oxford)";

/// The container in words.
const FORMAT: &str = "safetensors; a layer is NAME.down (1x1), NAME.narrow (3x3), NAME.back (1x1), NAME.bias, absent parts \
    left out; weights [out, in, height, width]; U8 means min + scale * q by output channel (NAME.*.scale, NAME.*.min), F16 \
    and F32 are as they are";

/// Describes the compact nets. `from` is the folder in which `training/vgg` packed them; without it, those in `folder` are
/// described anew.
///
/// # Errors
/// Where neither net is there, one does not load, or the manifest cannot be read or written.
pub fn import_compact(from: Option<&Path>, folder: &Path) -> anyhow::Result<Vec<ModelEntry>> {
    let from = from.unwrap_or(folder);
    let mut entries = Vec::new();
    for (id, file) in COMPACT {
        let path = from.join(file);
        if path.is_file() {
            let bytes = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            entries.push((compact(id, file, &bytes)?, bytes));
        }
    }
    ensure!(!entries.is_empty(), "{} holds neither {} nor {}", from.display(), COMPACT[0].1, COMPACT[1].1);
    put(entries, folder)
}

/// Makes VGG-19 up to conv5_1 of a safetensors file, in torchvision's naming or in that of the Oxford release, and describes
/// it.
///
/// # Errors
/// Where the file is neither, or the manifest cannot be read or written.
pub fn import_vgg19(from: &Path, folder: &Path) -> anyhow::Result<Vec<ModelEntry>> {
    let source = fs::read(from).with_context(|| format!("{} cannot be read", from.display()))?;
    let whole = vgg19::convert(&source).with_context(|| format!("{} cannot be taken", from.display()))?;
    let name = from.file_name().unwrap_or_default().to_string_lossy();
    let entry = ModelEntry {
        source: format!("{name}, {}, cut off behind conv5_1", whole.naming.words()),
        integrity: package::integrity(&source),
        produced_by: "cargo xtask models import vgg19".to_owned(),
        ..described(ModelId::Vgg19, WHOLE, whole.input, &whole.bytes)?
    };
    put(vec![(entry, whole.bytes)], folder)
}

/// A net from any file, described under a name: VGG-19 as others wrote it, or one that `training/vgg` packed.
///
/// # Errors
/// Where the file is neither.
pub fn external(id: ModelId, from: &Path) -> anyhow::Result<(ModelEntry, Vec<u8>)> {
    let source = fs::read(from).with_context(|| format!("{} cannot be read", from.display()))?;
    let (input, bytes) = match vgg19::convert(&source) {
        Ok(whole) => (whole.input, whole.bytes),
        Err(vgg19::Vgg19Error::Naming) => (input(), source),
        Err(error) => return Err(error).with_context(|| format!("{} cannot be taken", from.display())),
    };
    let entry = described(id, WHOLE, input, &bytes).with_context(|| format!("{} is no VGG", from.display()))?;
    Ok((entry, bytes))
}

/// What the compact nets read.
fn input() -> InputSpec {
    InputSpec { size: 256, normalization: Normalization { mean: MEAN, divisor: 1.0 } }
}

/// Describes a compact net.
fn compact(id: ModelId, file: &str, bytes: &[u8]) -> anyhow::Result<ModelEntry> {
    described(id, file, input(), bytes).with_context(|| format!("{file} is not the {}", id.name()))
}

/// Describes a net, with the numbers of its start-up test.
fn described(id: ModelId, file: &str, input: InputSpec, bytes: &[u8]) -> anyhow::Result<ModelEntry> {
    let vgg = Vgg::load(Weights::decode(bytes)?, &input, Border::Zero, &LoadOptions::cpu())?;
    let numbers = pollster::block_on(self_test::numbers(&vgg, SIDE))?;
    let expected = numbers.into_iter().step_by(STRIDE).collect();
    Ok(ModelEntry {
        id,
        file: file.to_owned(),
        bytes: bytes.len() as u64,
        sha256: sha256(bytes),
        format: FORMAT.to_owned(),
        input,
        self_test: SelfTest { size: SIDE, stride: STRIDE, expected, tolerance: TOLERANCE },
        source: "training/vgg: VGG-19 up to conv5_1, compressed by this project".to_owned(),
        integrity: String::new(),
        licence: LICENCE.to_owned(),
        produced_by: "python -m vgg pack (training/vgg), cargo xtask models import vgg".to_owned(),
    })
}

/// Writes nets and their entries into a folder, in place of older ones of the same name; everything else stays.
fn put(made: Vec<(ModelEntry, Vec<u8>)>, folder: &Path) -> anyhow::Result<Vec<ModelEntry>> {
    let mut manifest = models::manifest(folder)?;
    let mut entries = Vec::new();
    for (entry, bytes) in made {
        let path = folder.join(&entry.file);
        fs::write(&path, bytes).with_context(|| format!("{} cannot be written", path.display()))?;
        manifest.models.retain(|other| other.id != entry.id);
        manifest.models.push(entry.clone());
        entries.push(entry);
    }
    let order = |entry: &ModelEntry| ModelId::FACE.iter().chain(&ModelId::STYLE).position(|id| *id == entry.id);
    manifest.models.sort_by_key(order);
    let listed = |id| manifest.entry(id).is_ok();
    if manifest.style.is_none() && listed(DEFAULTS.webgpu) && listed(DEFAULTS.cpu) {
        manifest.style = Some(DEFAULTS);
    }
    let path = folder.join(models::MANIFEST);
    fs::write(&path, json::text(&manifest)?).with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(entries)
}

/// The entries of a manifest that are nets of style transfer.
pub fn entries(manifest: &Manifest) -> impl Iterator<Item = &ModelEntry> {
    manifest.models.iter().filter(|entry| ModelId::STYLE.contains(&entry.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMITTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../models");

    #[test]
    fn importing_again_what_is_committed_changes_nothing_but_last_digits() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let committed = models::manifest(Path::new(COMMITTED)).expect("committed");
        let faces = Manifest {
            models: committed.models.iter().filter(|m| ModelId::FACE.contains(&m.id)).cloned().collect(),
            style: None,
            ..committed.clone()
        };
        let text = json::text(&faces).expect("strings as keys");
        fs::write(folder.path().join(models::MANIFEST), text).expect("writable");
        import_compact(Some(Path::new(COMMITTED)), folder.path()).expect("both nets are committed");
        let mut again = models::manifest(folder.path()).expect("written");
        for (again, committed) in again.models.iter_mut().zip(&committed.models) {
            // Another processor adds in another order.
            again.self_test.expected.clone_from(&committed.self_test.expected);
        }
        assert_eq!(again, committed, "faces, thresholds and defaults stay; both nets are described as committed");
        for (_, file) in COMPACT {
            let bytes = |folder: &Path| fs::read(folder.join(file)).expect("there");
            assert!(bytes(folder.path()) == bytes(Path::new(COMMITTED)), "{file} was not copied");
        }
    }

    #[test]
    fn a_host_keeps_its_own_default() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let own = StyleDefaults { webgpu: ModelId::VggLight, cpu: ModelId::VggLight };
        let mut manifest = models::manifest(Path::new(COMMITTED)).expect("committed");
        manifest.style = Some(own);
        fs::write(folder.path().join(models::MANIFEST), json::text(&manifest).expect("JSON")).expect("writable");
        import_compact(Some(Path::new(COMMITTED)), folder.path()).expect("both nets are committed");
        assert_eq!(models::manifest(folder.path()).expect("written").style, Some(own), "the light net everywhere");
    }

    #[test]
    fn a_folder_without_nets_and_a_file_that_is_none_are_refused() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let refused = import_compact(None, folder.path()).expect_err("empty");
        assert!(refused.to_string().contains("vgg-light.safetensors"), "it names what it looked for: {refused}");
        fs::write(folder.path().join(COMPACT[0].1), b"no weights").expect("writable");
        let refused = import_compact(None, folder.path()).expect_err("no safetensors file");
        assert!(refused.to_string().contains("light VGG"), "it says which: {refused}");
        assert!(import_vgg19(&folder.path().join(COMPACT[0].1), folder.path()).is_err(), "nor is it VGG-19");
    }
}
