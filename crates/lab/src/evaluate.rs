//! `lab evaluate lfw`: runs the page's pipeline natively on labelled pairs of pictures and reports its error rates.
//! `docs/ACCURACY.md` explains the figures and their limits.

pub mod cache;
pub mod conditions;
pub mod distribution;
pub mod drawn;
pub mod figures;
pub mod folder_options;
pub mod impostors;
pub mod interval;
pub mod jackknife;
pub mod liveness;
pub mod look_cost;
pub mod open_set;
pub mod options;
pub mod parallel;
pub mod people;
pub mod personal_head;
pub mod picture_names;
pub mod record;
pub mod right_face;
pub mod summary;
pub mod tail_fit;
pub mod workers;

use crate::lfw::{self, Pair};
use crate::models::Models;
use anyhow::{Context as _, ensure};
use cache::Cache;
use figures::Evaluation;
use likeness_core::manifest::{Manifest, ModelId, sha256};
use likeness_nets::face::PipelineSettings;
use options::Options;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use workers::Workers;

pub use parallel::Progress;

/// Analyses every picture in a list of pairs, compares the pairs, and writes the requested files.
///
/// # Errors
/// If the list or a picture cannot be read, the nets cannot be loaded, there are too few pairs, or a file cannot be
/// written.
pub fn run(root: &Path, options: &Options, progress: Progress<'_>) -> anyhow::Result<Evaluation> {
    let folder = root.join("models");
    let models = match options.encoder {
        Some(net) => Models::read_with_encoder(&folder, net)?,
        None => Models::read(&folder)?,
    };
    let pairs = pairs(options)?;
    let pictures: Vec<String> =
        pairs.iter().flat_map(|p| [&p.left, &p.right]).collect::<BTreeSet<_>>().into_iter().cloned().collect();
    let settings = options.settings();
    let cache = Cache::open(options.cache.as_deref(), configuration(&settings, &models.manifest)?)?;
    let workers = Workers { models: &models, settings: &settings, images: &options.images, cache: &cache };
    let findings = workers.analyze(&pictures, options.threads, progress)?;
    let evaluation = Evaluation::of(options, &models.manifest, &pairs, &findings)?;
    crate::json::write(options.out.as_deref(), &evaluation)?;
    if options.record {
        let net = models.manifest.entry(ModelId::FaceEncoder)?.net;
        record::write(&folder, net, &evaluation)?;
    }
    Ok(evaluation)
}

/// A hash of everything that a finding depends on besides the picture: this program, the settings and the weights.
fn configuration(settings: &PipelineSettings, manifest: &Manifest) -> anyhow::Result<String> {
    let program = fs::read(std::env::current_exe()?).context("this program's own file cannot be read")?;
    let weights: Vec<&str> = manifest.models.iter().map(|entry| entry.sha256.as_str()).collect();
    Ok(sha256(format!("{} {settings:?} {}", sha256(&program), weights.join(" ")).as_bytes()))
}

/// The pairs in the list, up to the limit for each kind in each fold.
fn pairs(options: &Options) -> anyhow::Result<Vec<Pair>> {
    let path = &options.pairs;
    let text = fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let mut pairs = lfw::parse(&text).with_context(|| format!("{} is not a list of pairs", path.display()))?;
    if let Some(limit) = options.limit {
        let mut taken = BTreeMap::new();
        pairs.retain(|pair| {
            let count: &mut usize = taken.entry((pair.fold, pair.same)).or_default();
            *count += 1;
            *count <= limit
        });
    }
    ensure!(!pairs.is_empty(), "{} contains no pairs", path.display());
    Ok(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;
    use std::sync::Mutex;

    const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

    /// Two genuine and two impostor pairs of the committed portraits.
    const LIST: &str = "same,left,right\n1,astronaut.jpg,astronaut_2.jpg\n1,astronaut_2.jpg,astronaut.jpg\n\
                        0,astronaut.jpg,grace_hopper.jpg\n0,grace_hopper.jpg,astronaut_2.jpg\n";

    fn options(folder: &Path) -> Options {
        let pairs = folder.join("pairs.csv");
        fs::write(&pairs, LIST).expect("writable");
        let samples = Path::new(ROOT).join("static/samples");
        let (cache, out) = (Some(folder.join("cache.jsonl")), Some(folder.join("out.json")));
        Options { cache, out, threads: 2, ..Options::new(samples, pairs) }
    }

    #[test]
    fn portraits_are_distinguished_and_a_second_run_uses_the_cache() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let options = options(folder.path());
        let steps = Mutex::new(Vec::new());
        let progress = |done, all| steps.lock().expect("no thread panicked").push((done, all));
        let first = run(Path::new(ROOT), &options, &progress).expect("the portraits are committed");
        assert!((first.protocol.accuracy - 1.0).abs() < 1e-6, "{:?}", first.protocol);
        assert_eq!((first.data.pictures, first.undetected.len()), (3, 0), "a face in each");
        assert_eq!(steps.lock().expect("no thread panicked").len(), 3, "one step per picture");
        assert!(first.operating_points.is_empty(), "two impostor pairs are too few for a rate");

        let cache = folder.path().join("cache.jsonl");
        let lines = fs::read_to_string(&cache).expect("written").lines().count();
        let second = run(Path::new(ROOT), &options, &|_, _| ()).expect("as before");
        assert_eq!(fs::read_to_string(&cache).expect("kept").lines().count(), lines, "nothing is analysed again");
        assert_eq!(second, first, "the same figures, times included");
        let written = fs::read_to_string(folder.path().join("out.json")).expect("written");
        assert_eq!(written, crate::json::text(&first).expect("JSON"), "the same as what is returned");
    }

    #[test]
    fn a_missing_picture_is_reported_by_name() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let options = Options { images: PathBuf::from("absent"), ..options(folder.path()) };
        let error = run(Path::new(ROOT), &options, &|_, _| ()).expect_err("no pictures there");
        assert!(format!("{error:#}").contains(".jpg"), "{error:#}");
    }

    #[test]
    fn the_limit_applies_to_each_fold_and_kind() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut options = options(folder.path());
        fs::write(&options.pairs, format!("same,left,right\n{}", "1,a,b\n0,a,c\n".repeat(25))).expect("writable");
        assert_eq!(pairs(&options).expect("a list").len(), 50, "all of them");
        options.limit = Some(1);
        assert_eq!(pairs(&options).expect("a list").len(), 20, "one of each kind in ten folds");
    }

    #[test]
    fn different_settings_are_a_different_configuration() {
        let models = Models::read(&Path::new(ROOT).join("models")).expect("committed");
        let plain = Options::new(PathBuf::new(), PathBuf::new());
        let variant = Options { mirror: true, ..plain.clone() };
        let of = |options: &Options| configuration(&options.settings(), &models.manifest).expect("a program's file");
        assert_eq!(of(&plain), of(&plain.clone()), "the same again");
        assert_ne!(of(&plain), of(&variant), "with the mirror image");
    }
}
