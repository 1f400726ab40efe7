//! The style-transfer nets under `models/`: describing and testing them and writing them into the manifest.
//!
//! The two compact nets come from `training/vgg`, which writes them there; `lab import vgg` only describes them. The
//! original VGG-19 is converted from a file supplied by whoever hosts the page (`lab import vgg19`) and is not
//! committed.

pub mod verify;
pub mod vgg19;

use crate::json;
use crate::models;
use crate::package;
use anyhow::{Context as _, ensure};
use likeness_core::manifest::{EncoderNet, InputSpec, Manifest, ModelEntry, ModelId, SelfTest, StyleDefaults, sha256};
use likeness_core::pixels::Normalization;
use likeness_nets::device::LoadOptions;
use likeness_nets::vgg::{Border, Vgg, self_test};
use likeness_nets::weights::Weights;
use std::fs;
use std::path::Path;

/// The compact nets and their files.
pub const COMPACT: [(ModelId, &str); 2] =
    [(ModelId::VggLight, "vgg-light.safetensors"), (ModelId::VggBalanced, "vgg-balanced.safetensors")];

/// The file of the original VGG-19.
pub const VGG19_FILE: &str = "vgg-19.safetensors";

/// The default nets: the GPU is fast enough for the better net (28 GFLOP per step at 256 px), the CPU uses the light
/// one (12 GFLOP).
pub const DEFAULTS: StyleDefaults = StyleDefaults { webgpu: ModelId::VggBalanced, cpu: ModelId::VggLight };

/// Side of the test picture for the start-up test: a sixteenth of a second for a processor of 30 GFLOP/s.
const SIDE: u32 = 64;

/// Every 13th number of the start-up test is stored: 212 of 2752. Coprime to the numbers of channels.
const STRIDE: usize = 13;

/// Largest accepted deviation from the stored numbers, relative to the largest of them.
///
/// Measured natively against burn's flex backend; see `docs/MODELS.md`. It leaves two decades of margin for single
/// precision and rejects half precision (1e-3).
const TOLERANCE: f32 = 1e-4;

/// Mean colour of VGG-19's training pictures: R, G, B of the Oxford release (there in the order B, G, R).
pub const MEAN: [f32; 3] = [123.68, 116.779, 103.939];

/// The licence of all of them.
const LICENCE: &str = "CC-BY-4.0 (VGG-19: K. Simonyan and A. Zisserman, Visual Geometry Group, University of Oxford)";

/// A description of the container.
const FORMAT: &str = "safetensors; a layer is NAME.down (1x1), NAME.narrow (3x3), NAME.back (1x1), NAME.bias, absent parts \
    left out; weights [out, in, height, width]; U8 means min + scale * q by output channel (NAME.*.scale, NAME.*.min), F16 \
    and F32 are as they are";

/// Describes the compact nets. `from` is the folder into which `training/vgg` packed them; without it, those in
/// `folder` are described again.
///
/// # Errors
/// If there is neither net, one does not load, or the manifest cannot be read or written.
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
    ensure!(!entries.is_empty(), "{} contains neither {} nor {}", from.display(), COMPACT[0].1, COMPACT[1].1);
    write_entries(entries, folder)
}

/// Converts VGG-19 up to conv5_1 from a safetensors file, named as in torchvision or in the Oxford release, and
/// describes it.
///
/// # Errors
/// If the file is neither, or the manifest cannot be read or written.
pub fn import_vgg19(from: &Path, folder: &Path) -> anyhow::Result<Vec<ModelEntry>> {
    let source = fs::read(from).with_context(|| format!("{} cannot be read", from.display()))?;
    let converted = vgg19::convert(&source).with_context(|| format!("{} cannot be converted", from.display()))?;
    let name = from.file_name().unwrap_or_default().to_string_lossy();
    let entry = ModelEntry {
        source: format!("{name}, {}, cut off behind conv5_1", converted.naming.description()),
        integrity: package::integrity(&source),
        produced_by: "cargo xtask models import vgg19".to_owned(),
        ..describe(ModelId::Vgg19, VGG19_FILE, converted.input, &converted.bytes)?
    };
    write_entries(vec![(entry, converted.bytes)], folder)
}

/// Describes a net from any file under a given id: an original VGG-19, or a net packed by `training/vgg`.
///
/// # Errors
/// If the file is neither.
pub fn external(id: ModelId, from: &Path) -> anyhow::Result<(ModelEntry, Vec<u8>)> {
    let source = fs::read(from).with_context(|| format!("{} cannot be read", from.display()))?;
    let (input, bytes) = match vgg19::convert(&source) {
        Ok(converted) => (converted.input, converted.bytes),
        Err(vgg19::Vgg19Error::Naming) => (input(), source),
        Err(error) => return Err(error).with_context(|| format!("{} cannot be converted", from.display())),
    };
    let entry = describe(id, VGG19_FILE, input, &bytes).with_context(|| format!("{} is not a VGG", from.display()))?;
    Ok((entry, bytes))
}

/// The input of the compact nets.
fn input() -> InputSpec {
    InputSpec { size: 256, normalization: Normalization { mean: MEAN, divisor: 1.0 } }
}

/// Describes a compact net.
fn compact(id: ModelId, file: &str, bytes: &[u8]) -> anyhow::Result<ModelEntry> {
    describe(id, file, input(), bytes).with_context(|| format!("{file} is not the {}", id.name()))
}

/// Describes a net and computes the numbers of its start-up test.
fn describe(id: ModelId, file: &str, input: InputSpec, bytes: &[u8]) -> anyhow::Result<ModelEntry> {
    let vgg = Vgg::load(Weights::decode(bytes)?, &input, Border::Zero, &LoadOptions::cpu())?;
    let numbers = pollster::block_on(self_test::numbers(&vgg, SIDE))?;
    let expected = numbers.into_iter().step_by(STRIDE).collect();
    Ok(ModelEntry {
        id,
        net: EncoderNet::default(),
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

/// Writes nets and their entries into a folder, replacing those with the same id. Everything else is kept.
fn write_entries(made: Vec<(ModelEntry, Vec<u8>)>, folder: &Path) -> anyhow::Result<Vec<ModelEntry>> {
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

/// The entries of the style-transfer nets in a manifest.
pub fn entries(manifest: &Manifest) -> impl Iterator<Item = &ModelEntry> {
    manifest.models.iter().filter(|entry| ModelId::STYLE.contains(&entry.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMITTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../models");

    #[test]
    fn reimporting_the_committed_nets_changes_nothing_but_the_last_digits() {
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
            // Other processors add in a different order.
            again.self_test.expected.clone_from(&committed.self_test.expected);
        }
        assert_eq!(again, committed, "faces, thresholds and defaults stay; both nets are described as committed");
        for (_, file) in COMPACT {
            let bytes = |folder: &Path| fs::read(folder.join(file)).expect("there");
            assert!(bytes(folder.path()) == bytes(Path::new(COMMITTED)), "{file} was not copied");
        }
    }

    #[test]
    fn importing_keeps_a_hosts_own_defaults() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let own = StyleDefaults { webgpu: ModelId::VggLight, cpu: ModelId::VggLight };
        let mut manifest = models::manifest(Path::new(COMMITTED)).expect("committed");
        manifest.style = Some(own);
        fs::write(folder.path().join(models::MANIFEST), json::text(&manifest).expect("JSON")).expect("writable");
        import_compact(Some(Path::new(COMMITTED)), folder.path()).expect("both nets are committed");
        assert_eq!(models::manifest(folder.path()).expect("written").style, Some(own), "the light net everywhere");
    }

    #[test]
    fn empty_folders_and_invalid_files_are_rejected() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let error = import_compact(None, folder.path()).expect_err("empty");
        assert!(error.to_string().contains("vgg-light.safetensors"), "it names the missing file: {error}");
        fs::write(folder.path().join(COMPACT[0].1), b"no weights").expect("writable");
        let error = import_compact(None, folder.path()).expect_err("no safetensors file");
        assert!(error.to_string().contains("light VGG"), "it says which: {error}");
        assert!(import_vgg19(&folder.path().join(COMPACT[0].1), folder.path()).is_err(), "not VGG-19 either");
    }
}
