//! The protocol `nuaa`: sittings of people and of hand-held photos.

use super::looks::{Look, Viewer};
use super::options::Options;
use super::report::{Kind, Report, Species};
use super::sitting::Sitting;
use super::swing::Swing;
use crate::evaluate::Progress;
use crate::evaluate::parallel::each;
use crate::models::Models;
use crate::picture;
use anyhow::Context as _;
use likeness_core::face::turn::TurnSettings;
use std::fs;
use std::path::PathBuf;

const CAVEAT: &str = "\
Passed: the medians of any five consecutive looks and of any five later ones swing as the challenge asks for, whatever came
before, which is more than it accepts. Turn, midline: the largest swings. Live people were not asked to turn and should therefore not pass;
how many of those who are asked are refused (BPCER) is not in these pictures.";

/// Looks at every picture and finds the largest swing of each sitting.
///
/// # Errors
/// If a picture cannot be read, or a net fails.
pub fn run(models: &Models, options: &Options, progress: Progress<'_>) -> anyhow::Result<Report> {
    let mut sittings = Sitting::all(&options.folder.images)?;
    sittings.truncate(options.limit.unwrap_or(usize::MAX));
    let settings = TurnSettings::default();
    let pictures: Vec<(usize, &PathBuf)> = sittings
        .iter()
        .enumerate()
        .flat_map(|(at, sitting)| sitting.pictures.iter().map(move |picture| (at, picture)))
        .collect();
    let found = each(
        || Viewer::load(models),
        &pictures,
        options.folder.threads,
        progress,
        |viewer, (_, path)| look(viewer, path),
    )?;
    let mut looks: Vec<Vec<Look>> = vec![Vec::new(); sittings.len()];
    for ((at, _), look) in pictures.iter().zip(found) {
        looks[*at].extend(look);
    }
    let mut species: Vec<Species> = Vec::new();
    for (sitting, looks) in sittings.iter().zip(&looks) {
        let name = sitting.species();
        let at = species.iter().position(|species| species.name == name).unwrap_or_else(|| {
            species.push(Species::new(name, if sitting.live { Kind::NotAsked } else { Kind::Attack }));
            species.len() - 1
        });
        let swing = Swing::largest(looks, &settings);
        species[at].add(swing.map(|swing| (swing.turn, swing.midline, swing.passes)));
    }
    species.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Report { command: options.command(), species, caveat: CAVEAT.to_owned() })
}

fn look(viewer: &Viewer, path: &PathBuf) -> anyhow::Result<Option<Look>> {
    let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let frame = picture::decode(&bytes).with_context(|| format!("in {}", path.display()))?;
    viewer.look(&frame)
}
