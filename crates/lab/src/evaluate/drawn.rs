//! `lab evaluate drawn`: how much of a face has one brightness, in photographs and in drawings, and which faces are said to be drawn
//! (`likeness_core::face::flatness`).

pub mod group;
pub mod options;
pub mod palette;
pub mod picture;
pub mod report;
pub mod version;

use super::distribution::nearest_rank;
use super::parallel::{Progress, each};
use crate::clock::Stopwatch;
use crate::models::Models;
use crate::native_pipeline::{self, Pipeline};
use group::{ALL, Group, Origin};
use likeness_core::face::notice::Notice;
use likeness_core::face::quality_gate::QualityMeasures;
use likeness_core::face::report::Source;
use likeness_nets::face::PipelineSettings;
use options::Options;
use picture::Picture;
use report::{PARTS, Report, Row};
use std::path::Path;
use version::Version;

/// A picture to look at, and the number of its group.
type Item = (usize, Picture, Version);

/// What was found in a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Found {
    group: usize,
    /// The largest part of one brightness; `None` without a face.
    flatness: Option<f32>,
    /// Whether the page says that it may be drawn.
    is_drawn: bool,
}

/// Looks at every picture of every group and counts.
///
/// # Errors
/// If a picture cannot be read, a net fails, or a file cannot be written.
pub fn run(root: &Path, options: &Options, progress: Progress<'_>) -> anyhow::Result<Report> {
    let models = Models::read(&root.join("models"))?;
    let settings = PipelineSettings::default();
    let items = items(root, options)?;
    let load = || native_pipeline::load(&models, settings.clone());
    let found = each(load, &items, options.folder.threads, progress, look)?;
    let report = of(&found, settings.quality.flatness, options.command());
    crate::json::write(options.folder.out.as_deref(), &report)?;
    Ok(report)
}

/// The pictures of each group in its versions.
fn items(root: &Path, options: &Options) -> anyhow::Result<Vec<Item>> {
    let mut items = Vec::new();
    for (number, Group { origin, every, versions, .. }) in ALL.into_iter().enumerate() {
        for picture in Picture::all(root, options, origin)?.into_iter().step_by(every) {
            items.extend(versions.iter().map(|version| (number, picture.clone(), *version)));
        }
    }
    Ok(items)
}

fn look(pipeline: &Pipeline, (group, picture, version): &Item) -> anyhow::Result<Found> {
    let frame = version.of(&picture.open()?)?;
    let analysis = pollster::block_on(pipeline.analyze(&frame, Source::Photo, &Stopwatch::start()))?;
    let flatness = match (analysis.report.faces.first(), &analysis.face) {
        (Some(first), Some(face)) => {
            QualityMeasures::of(frame.size(), first.bounds, &analysis.report.landmarks, Some(&face.chip)).flatness
        }
        _ => None,
    };
    Ok(Found { group: *group, flatness, is_drawn: analysis.report.notices.contains(&Notice::Drawn) })
}

/// The figures of what was found. Groups without pictures are left out.
fn of(found: &[Found], limit: f32, command: String) -> Report {
    let row = |(number, group): (usize, Group)| {
        let of_group: Vec<&Found> = found.iter().filter(|found| found.group == number).collect();
        let mut measured: Vec<f32> = of_group.iter().filter_map(|found| found.flatness).collect();
        measured.sort_by(f32::total_cmp);
        (!of_group.is_empty()).then(|| Row {
            name: group.name,
            origin: group.origin,
            pictures: of_group.len(),
            faces: measured.len(),
            drawn: of_group.iter().filter(|found| found.is_drawn).count(),
            flatness: PARTS.into_iter().filter_map(|part| nearest_rank(&measured, part)).collect(),
        })
    };
    let rows: Vec<Row> = ALL.into_iter().enumerate().filter_map(row).collect();
    // The first row of an origin shows its pictures as they are.
    let plain = |origin: Origin| rows.iter().find(|row| row.origin == origin).map(|row| &row.flatness);
    let photos_end = plain(Origin::Photos).and_then(|values| values.last().copied());
    let drawings_begin = plain(Origin::Flat).and_then(|values| values.first().copied());
    Report { command, limit, rows, photos_end, drawings_begin }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate::folder_options::FolderOptions;
    use std::path::PathBuf;

    const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

    #[test]
    fn the_cartoon_of_the_tests_is_said_to_be_drawn_and_a_portrait_is_not() {
        let root = Path::new(ROOT);
        let models = Models::read(&root.join("models")).expect("committed");
        let pipeline = native_pipeline::load(&models, PipelineSettings::default()).expect("the nets");
        let looked = |file: &str| {
            look(&pipeline, &(0, Picture::File(root.join(file)), Version::Plain)).expect("a picture of the repository")
        };
        let (drawn, photo) = (looked("tests/fixtures/cartoon.png"), looked("static/samples/astronaut.jpg"));
        assert!(drawn.is_drawn && !photo.is_drawn, "{drawn:?} and {photo:?}");
        assert!(drawn.flatness > photo.flatness, "{drawn:?} and {photo:?}");
    }

    #[test]
    fn every_so_manieth_picture_is_taken_in_each_version() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for name in 0..10 {
            std::fs::write(folder.path().join(format!("{name}.jpg")), []).expect("writable");
        }
        let images = FolderOptions { threads: 1, ..FolderOptions::new(folder.path().to_owned()) };
        let options = Options { folder: images, drawings: None, people: 2, limit: None };
        let items = items(Path::new(ROOT), &options).expect("readable");
        let of = |group: usize| items.iter().filter(|item| item.0 == group).count();
        assert_eq!([of(0), of(1), of(2)], [10, 9, 2], "all, three of them in three versions, and two");
        assert_eq!(of(ALL.len() - 1), 0, "no folder was named");
        let limited = Options { limit: Some(3), drawings: Some(PathBuf::from("absent")), ..options };
        assert!(super::items(Path::new(ROOT), &limited).is_err(), "no such folder");
    }

    #[test]
    fn rows_rank_what_has_a_face_and_say_how_far_photos_and_drawings_are_apart() {
        let flat = ALL.iter().position(|group| group.origin == Origin::Flat).expect("a group");
        let at = |group: usize, flatness: Option<f32>| Found { group, flatness, is_drawn: flatness > Some(0.4) };
        let found = [at(0, Some(0.1)), at(0, Some(0.2)), at(0, None), at(flat, Some(0.7)), at(flat, Some(0.3))];
        let report = of(&found, 0.4, String::new());
        let [photos, drawings] = report.rows.as_slice() else { panic!("two groups: {report:?}") };
        assert_eq!((photos.pictures, photos.faces, photos.drawn), (3, 2, 0), "one shows no face");
        assert_eq!((drawings.pictures, drawings.drawn), (2, 1), "one is beyond the limit");
        assert_eq!((report.photos_end, report.drawings_begin), (Some(0.2), Some(0.3)), "the ends that face each other");
        assert!(report.text().contains("0.10 apart"), "{}", report.text());
    }
}
