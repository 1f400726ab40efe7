//! Writing measured thresholds into the manifest that the page reads.

use super::figures::{Evaluation, Point};
use super::impostors::Tail;
use crate::{json, models};
use anyhow::{Context as _, ensure};
use likeness_core::gallery::limits::ImpostorDistribution;
use likeness_core::manifest::{EncoderNet, ImpostorPoint, Manifest, ModelId, OperatingPoint};
use std::fs;
use std::path::Path;

/// The command that every recorded threshold must mention.
pub const COMMAND: &str = "cargo xtask evaluate lfw";

/// Replaces the operating points and the impostor distribution of an encoder in the manifest of a folder.
///
/// # Errors
/// If there were too few impostor pairs for a threshold, or the manifest cannot be read or written.
pub fn write(folder: &Path, net: EncoderNet, evaluation: &Evaluation) -> anyhow::Result<()> {
    let before = models::manifest(folder)?;
    let default = before.entry(ModelId::FaceEncoder)?.net;
    let mut manifest = before.with_encoder(net)?;
    manifest.operating_points = operating_points(evaluation);
    manifest.impostors = impostors(evaluation);
    let strictest = manifest.operating_points.first().is_some_and(|p| p.fmr <= 1e-3);
    ensure!(strictest, "too few pairs of two people for a false-match rate of 1 in 1,000; nothing was recorded");
    let text = json::text(&manifest.with_encoder(default)?)?;
    Manifest::parse(&text).context("the page could not read this manifest")?;
    let path = folder.join(models::MANIFEST);
    fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))
}

fn operating_points(evaluation: &Evaluation) -> Vec<OperatingPoint> {
    let point =
        |p: &Point| OperatingPoint { fmr: p.fmr, tau: p.tau, fnmr: p.fnmr, measured_on: measured_on(evaluation, p) };
    evaluation.operating_points.iter().map(point).collect()
}

fn impostors(evaluation: &Evaluation) -> Vec<ImpostorPoint> {
    let data = &evaluation.data;
    let point = |tail: &Tail| {
        let how = tail.fit.map_or(String::new(), |fit| {
            let (pairs, exponent, error) = (fit.pairs, fit.exponent, fit.error);
            format!(", extrapolated as a power of the distance: exponent {exponent:.1} +- {error:.1}, from the {pairs} nearest")
        });
        tail.point(format!(
            "Labeled Faces in the Wild, every pair of two people among the {} pictures of {} people in {}: {} pairs{how}; {}",
            data.pictures, data.people, data.list, tail.pairs, evaluation.command
        ))
    };
    evaluation.impostors.iter().rev().map(point).collect()
}

fn measured_on(evaluation: &Evaluation, point: &Point) -> String {
    let (data, protocol) = (&evaluation.data, &evaluation.protocol);
    format!(
        "Labeled Faces in the Wild, {} pictures of {} people in {}: every pair of two people, {} in all, of which {} match at \
         tau; {} genuine pairs; {}",
        data.pictures,
        data.people,
        data.list,
        point.impostor,
        point.false_matches,
        protocol.genuine,
        evaluation.command
    )
}

/// What is wrong with the thresholds of a manifest: they are missing, were not measured, or are not in order.
pub fn threshold_problem(manifest: &Manifest) -> Option<String> {
    let points = &manifest.operating_points;
    if points.is_empty() {
        return Some("the manifest has no operating point".to_owned());
    }
    if let Some(point) = points.iter().find(|p| !p.measured_on.contains(COMMAND)) {
        return Some(format!("the threshold {} was not measured by `{COMMAND}`: {}", point.tau, point.measured_on));
    }
    if ImpostorDistribution::new(&manifest.impostors).is_none()
        || manifest.impostors.iter().any(|p| !p.measured_on.contains(COMMAND))
    {
        return Some("the manifest has no measured impostor distribution".to_owned());
    }
    let in_order = points.windows(2).all(|pair| pair[0].fmr < pair[1].fmr && pair[0].tau <= pair[1].tau);
    (!in_order).then(|| "the operating points are not in order, strictest first".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate::figures::tests::people_in_a_row;
    use crate::models::Models;

    fn committed() -> Models {
        Models::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models")).expect("committed")
    }

    /// Includes a threshold for 1 in 1,000 before the one for 1 in 100.
    fn evaluation() -> Evaluation {
        let mut evaluation = people_in_a_row(9);
        let strict = Point { fmr: 1e-3, tau: 0.3, ..evaluation.operating_points[0].clone() };
        evaluation.operating_points.insert(0, strict);
        evaluation
    }

    #[test]
    fn recording_replaces_the_thresholds_and_nothing_else() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let before = committed();
        before.write(folder.path()).expect("writable");
        write(folder.path(), EncoderNet::MobileFaceNet, &evaluation()).expect("two thresholds");
        let after = Models::read(folder.path()).expect("readable").manifest;
        assert_eq!(after.models, before.manifest.models, "the nets are unchanged");
        assert_eq!(after.alternatives, before.manifest.alternatives, "and what the other encoder's distances mean");
        let points: Vec<f32> = after.operating_points.iter().map(|p| p.fmr).collect();
        assert_eq!(points, [1e-3, 1e-2], "strictest first");
        let impostors: Vec<f32> = after.impostors.iter().map(|p| p.fmr).collect();
        assert_eq!(impostors, [1e-2, 1e-1], "rarest first");
        let text = &after.operating_points[1].measured_on;
        for words in ["row.csv", "18 pictures of 9 people", "128 in all, of which 0 match", COMMAND] {
            assert!(text.contains(words), "{words} is not in {text}");
        }
        assert_eq!(threshold_problem(&after), None, "no problem");
    }

    #[test]
    fn too_few_impostors_leave_the_manifest_unchanged() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let before = committed();
        before.write(folder.path()).expect("writable");
        assert!(
            write(folder.path(), EncoderNet::MobileFaceNet, &people_in_a_row(5)).is_err(),
            "32 pairs of two people"
        );
        assert_eq!(Models::read(folder.path()).expect("readable").manifest, before.manifest, "unchanged");
    }

    #[test]
    fn thresholds_that_were_not_measured_are_reported() {
        let mut manifest = committed().manifest;
        manifest.operating_points = operating_points(&evaluation());
        let unmeasured = Manifest { impostors: Vec::new(), ..manifest.clone() };
        assert!(threshold_problem(&unmeasured).is_some(), "the impostor distribution is missing");
        let changes: [fn(&mut Vec<OperatingPoint>); 3] =
            [Vec::clear, |p| p[1].measured_on = "a guess".to_owned(), |p| p.reverse()];
        for (i, change) in changes.into_iter().enumerate() {
            let mut changed = manifest.clone();
            change(&mut changed.operating_points);
            assert!(threshold_problem(&changed).is_some(), "change {i}");
        }
    }

    #[test]
    fn the_committed_thresholds_were_measured() {
        assert_eq!(threshold_problem(&committed().manifest), None, "run `{COMMAND}` with --record");
    }
}
