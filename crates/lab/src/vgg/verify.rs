//! Checks the style-transfer nets in a folder against its manifest.

use super::{COMPACT, compact, entries};
use anyhow::Context as _;
use likeness_core::manifest::{Manifest, ModelEntry, ModelId, SelfTest};
use likeness_nets::device::LoadOptions;
use likeness_nets::vgg::{Border, Vgg, self_test};
use likeness_nets::weights::Weights;
use std::fs;
use std::path::Path;

/// The deviation of each net from its stored numbers on this machine, or what is wrong with it.
///
/// # Errors
/// If a file cannot be read, or a net fails to compute.
pub fn run(manifest: &Manifest, folder: &Path) -> anyhow::Result<Vec<(ModelId, Result<f32, String>)>> {
    entries(manifest).map(|entry| Ok((entry.id, one(entry, folder)?))).collect()
}

fn one(entry: &ModelEntry, folder: &Path) -> anyhow::Result<Result<f32, String>> {
    let path = folder.join(&entry.file);
    let bytes = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let loaded = Weights::open(entry, &bytes)
        .and_then(|weights| Vgg::load(weights, &entry.input, Border::Zero, &LoadOptions::cpu()));
    let vgg = match loaded {
        Ok(vgg) => vgg,
        Err(error) => return Ok(Err(error.to_string())),
    };
    if let Some((id, file)) = COMPACT.into_iter().find(|(id, _)| *id == entry.id)
        && decided(&compact(id, file, &bytes)?) != decided(entry)
    {
        return Ok(Err("the manifest describes it differently than an import".to_owned()));
    }
    let deviation = pollster::block_on(self_test::deviation(&vgg, &entry.self_test))?;
    if deviation > entry.self_test.tolerance {
        let limit = entry.self_test.tolerance;
        return Ok(Err(format!("it deviates by {deviation:e} from its stored numbers (limit {limit:e})")));
    }
    Ok(Ok(deviation))
}

/// An entry without the numbers whose last digits depend on the machine.
fn decided(entry: &ModelEntry) -> ModelEntry {
    ModelEntry { self_test: SelfTest { expected: Vec::new(), ..entry.self_test.clone() }, ..entry.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::models;

    const COMMITTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../models");

    fn committed() -> Manifest {
        models::manifest(Path::new(COMMITTED)).expect("committed")
    }

    #[test]
    fn the_committed_nets_are_what_the_manifest_says() {
        let found = run(&committed(), Path::new(COMMITTED)).expect("both files are there");
        assert_eq!(
            found.iter().map(|(id, _)| *id).collect::<Vec<_>>(),
            COMPACT.map(|(id, _)| id),
            "both, lightest first"
        );
        assert!(found.iter().all(|(_, found)| found.is_ok()), "{found:?}");
    }

    #[test]
    fn every_change_is_detected() {
        let changes: [fn(&mut ModelEntry); 5] = [
            |entry| entry.sha256 = "0".repeat(64),
            |entry| entry.bytes += 1,
            |entry| entry.licence.push('!'),
            |entry| entry.input.normalization.mean[0] += 1.0,
            |entry| entry.self_test.expected[200] += 0.1,
        ];
        let mut manifest = committed();
        manifest.models.retain(|entry| entry.id == ModelId::VggLight);
        for (i, change) in changes.into_iter().enumerate() {
            let mut changed = manifest.clone();
            change(&mut changed.models[0]);
            let found = run(&changed, Path::new(COMMITTED)).expect("the file is there");
            assert!(matches!(found.as_slice(), [(ModelId::VggLight, Err(_))]), "change {i}: {found:?}");
        }
    }
}
