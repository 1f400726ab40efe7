//! The units of VGG-19. `cargo xtask see index`: which nine of the page's photos excite each unit of VGG-19 most.

pub mod pace;

use crate::picture;
use anyhow::{Context as _, ensure};
use likeness_core::manifest::ModelId;
use likeness_nets::device::LoadOptions;
use likeness_nets::vgg::{Border, Vgg};
use likeness_nets::weights::Weights;
use likeness_see::top_nine::{PICTURES, Ranking};
use likeness_see::unit::SeenLayer;
use pollster::block_on;
use serde::Deserialize;
use std::fs;
use std::path::Path;
use worker::units::scan;

/// Where the photos are, and the index of them.
const FOLDER: &str = "static/see";

/// Units of each layer that are printed.
const PRINTED: usize = 24;

/// An entry of `photos.json`; its place in the list is its number in the index.
#[derive(Debug, Deserialize)]
struct Photo {
    file: String,
}

/// The index, and the most selective units of each layer.
#[derive(Debug)]
pub struct Index {
    /// What `static/see/top-nine.bin` holds.
    pub bytes: Vec<u8>,
    /// A line for each layer.
    pub lines: Vec<String>,
}

/// Runs the light net over the photos. It is the net that the page shows, so that these are the nine that a visitor's browser would find.
///
/// # Errors
/// If a photo or the net cannot be read.
pub fn index(root: &Path, progress: &dyn Fn(usize, usize)) -> anyhow::Result<Index> {
    let folder = root.join(FOLDER);
    let photos: Vec<Photo> = serde_json::from_str(&fs::read_to_string(folder.join("photos.json"))?)?;
    ensure!(photos.len() <= PICTURES, "an index can tell {PICTURES} photos apart, not {}", photos.len());
    let vgg = light(root)?;
    let mut ranking = Ranking::default();
    for (number, photo) in photos.iter().enumerate() {
        let path = folder.join("photos").join(&photo.file);
        let bytes = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let field = picture::decode(&bytes)?.to_field();
        block_on(scan(&vgg, &field, u8::try_from(number)?, &mut ranking))?;
        progress(number + 1, photos.len());
    }
    let lines = SeenLayer::ALL.map(|layer| line(layer, &ranking)).to_vec();
    Ok(Index { bytes: ranking.top_nine().to_bytes(), lines })
}

/// Writes the index to where the page fetches it.
///
/// # Errors
/// As [`index`], or if it cannot be written.
pub fn run(root: &Path, progress: &dyn Fn(usize, usize)) -> anyhow::Result<Index> {
    let index = index(root, progress)?;
    let path = root.join(FOLDER).join("top-nine.bin");
    fs::write(&path, &index.bytes).with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(index)
}

/// The net whose units the page shows, as the worker loads it.
fn light(root: &Path) -> anyhow::Result<Vgg> {
    let models = root.join("models");
    let manifest = crate::models::manifest(&models)?;
    let entry = manifest.entry(ModelId::VggLight)?;
    let weights = Weights::open(entry, &fs::read(models.join(&entry.file))?)?;
    Ok(Vgg::load(weights, &entry.input, Border::Replicate, &LoadOptions::cpu())?)
}

fn line(layer: SeenLayer, ranking: &Ranking) -> String {
    let units: Vec<String> = ranking
        .most_selective(layer)
        .iter()
        .take(PRINTED)
        .map(|(unit, ratio)| format!("{} ({ratio:.1})", unit.channel))
        .collect();
    format!("{}: {}", layer.name(), units.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_see::top_nine::TopNine;
    use likeness_see::unit::Unit;

    /// On one machine the bytes are the same. Another processor rounds differently, which may exchange two patches of nearly the same
    /// strength; another net, other photos or another rule would change most of them.
    #[test]
    fn the_committed_index_is_what_the_net_finds_again() {
        let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
        let found = TopNine::from_bytes(&index(root, &|_, _| {}).expect("photos and net are committed").bytes);
        let committed = fs::read(root.join(FOLDER).join("top-nine.bin")).expect("it is committed");
        let (found, committed) = (found.expect("an index"), TopNine::from_bytes(&committed).expect("an index"));
        let units =
            SeenLayer::ALL.into_iter().flat_map(|layer| (0..layer.units()).map(move |channel| Unit { layer, channel }));
        let (mut same, mut all) = (0, 0);
        for unit in units {
            let (found, committed) = (found.patches(unit), committed.patches(unit));
            assert_eq!(found.len(), committed.len(), "{unit:?}");
            all += committed.len();
            same += committed.iter().filter(|patch| found.contains(patch)).count();
        }
        assert!(same * 1_000 >= all * 995, "{same} of {all} patches are the same");
    }
}
