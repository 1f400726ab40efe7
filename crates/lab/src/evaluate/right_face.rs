//! `lab evaluate right-face`: of several well-supported faces in a picture, which one is the person that the picture is of? It is known
//! where the person has other pictures: their face is the one that matches those.

pub mod faces;
pub mod options;
pub mod report;

use super::parallel::{Progress, each};
use super::picture_names::{below, people_with_several, person};
use crate::models::Models;
use crate::native_pipeline;
use anyhow::Context as _;
use faces::{PictureFaces, read};
use likeness_core::face::matching;
use likeness_core::face::primary_face::{FoundFaces, Prominence};
use likeness_core::geometry::{Rect, Size};
use likeness_core::rng::Rng;
use likeness_nets::face::PipelineSettings;
use options::Options;
use report::{Report, Row};
use std::collections::BTreeMap;
use std::path::Path;

/// The weights that are tried: size alone first; the last stands for centrality alone.
const WEIGHTS: [f32; 10] = [0.0, 0.125, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 4.0, 1e6];

/// Windows drawn from each picture.
const WINDOWS: usize = 50;

/// A picture of which it is known who is meant.
#[derive(Debug, Clone)]
struct Known {
    frame: Size,
    found: FoundFaces,
    meant: usize,
}

/// Reads every face of the pictures of people of whom a folder holds several, and counts.
///
/// # Errors
/// If a picture cannot be read, a net fails, or a file cannot be written.
pub fn run(root: &Path, options: &Options, progress: Progress<'_>) -> anyhow::Result<Report> {
    let models = Models::read(&root.join("models"))?;
    let thresholds =
        matching::thresholds(&models.manifest.operating_points).context("the manifest has no threshold")?;
    let pictures = of_several(below(&options.folder.images)?);
    let settings = PipelineSettings::default();
    let images = &options.folder.images;
    let load = || native_pipeline::load(&models, settings.clone());
    let found = each(load, &pictures, options.folder.threads, progress, |pipeline, name| read(pipeline, images, name))?;
    let known = known(&found, thresholds.reject_tau);
    let report = Report {
        command: options.command(),
        pictures: found.len(),
        several: found.iter().filter(|picture| picture.faces.supported.len() > 1).count(),
        known: known.len(),
        windows: WINDOWS,
        rows: WEIGHTS.map(|weight| row(&known, Prominence { centrality: weight })).to_vec(),
    };
    crate::json::write(options.folder.out.as_deref(), &report)?;
    Ok(report)
}

/// The pictures of people with several: of others nothing tells which face is meant.
fn of_several(pictures: Vec<String>) -> Vec<String> {
    let several = people_with_several(&pictures);
    let of_several: Vec<bool> = pictures.iter().map(|name| several.contains(&person(name))).collect();
    pictures.into_iter().zip(of_several).filter_map(|(name, is_kept)| is_kept.then_some(name)).collect()
}

/// The pictures with several well-supported faces of which one, and only one, is near the person's other pictures.
fn known(found: &[PictureFaces], near: f32) -> Vec<Known> {
    let mut by_person: BTreeMap<&str, Vec<&PictureFaces>> = BTreeMap::new();
    for picture in found {
        by_person.entry(picture.person()).or_default().push(picture);
    }
    let known = |picture: &PictureFaces| {
        let others = by_person[picture.person()].iter().filter(|other| other.name != picture.name);
        // A neighbour may be in the person's other pictures too, but not in all: the median over them is the person's.
        let others: Vec<&PictureFaces> = others.copied().collect();
        let distance = |place: usize| picture.distance_to(place, &others);
        let distances: Vec<f32> = (0..picture.faces.supported.len()).map(distance).collect();
        let meant = (0..distances.len()).min_by(|a, b| distances[*a].total_cmp(&distances[*b]))?;
        let is_only_one = distances.iter().filter(|distance| **distance <= near).count() == 1;
        let is_known = distances.len() > 1 && is_only_one;
        is_known.then(|| Known { frame: picture.frame, found: picture.faces.clone(), meant })
    };
    found.iter().filter_map(known).collect()
}

/// How often the face that is meant is chosen: in the pictures, and in windows drawn from them.
fn row(known: &[Known], prominence: Prominence) -> Row {
    let is_right = |frame: Size, found: &FoundFaces, meant: usize| found.meant(frame, prominence) == Some(meant);
    let mut rng = Rng::new(17);
    let mut windows = 0;
    for picture in known {
        for _ in 0..WINDOWS {
            let (frame, found) = window(picture, &mut rng);
            windows += usize::from(is_right(frame, &found, picture.meant));
        }
    }
    let whole = known.iter().filter(|picture| is_right(picture.frame, &picture.found, picture.meant)).count();
    Row { centrality: prominence.centrality, right: whole, right_windows: windows }
}

/// A random window of a picture that holds all its well-supported faces, and the faces in it.
fn window(picture: &Known, rng: &mut Rng) -> (Size, FoundFaces) {
    let (width, height) = (picture.frame.width as f32, picture.frame.height as f32);
    let faces = &picture.found.supported;
    let low =
        |of: fn(&Rect) -> f32, most: f32| faces.iter().map(|f| of(&f.bounds)).fold(most, f32::min).clamp(0.0, most);
    let high =
        |of: fn(&Rect) -> f32, most: f32| faces.iter().map(|f| of(&f.bounds)).fold(0.0, f32::max).clamp(0.0, most);
    let (left, top) = (low(|b| b.x, width) * rng.unit(), low(|b| b.y, height) * rng.unit());
    let far = (high(|b| b.x + b.width, width), high(|b| b.y + b.height, height));
    let (right, bottom) = (width - (width - far.0) * rng.unit(), height - (height - far.1) * rng.unit());
    let mut found = picture.found.clone();
    for face in &mut found.supported {
        face.bounds = Rect::new(face.bounds.x - left, face.bounds.y - top, face.bounds.width, face.bounds.height);
    }
    (Size::new(pixels(right - left), pixels(bottom - top)), found)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a side of a window of a picture")]
fn pixels(side: f32) -> u32 {
    side.round().max(1.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::face::detection::Detection;

    fn at(x: f32, y: f32, side: f32) -> Detection {
        Detection { bounds: Rect::new(x, y, side, side), score: 0.9 }
    }

    #[test]
    fn pictures_of_people_with_a_single_one_are_left_out() {
        let names = ["a/1.jpg", "b/1.jpg", "b/2.jpg"].map(str::to_owned).to_vec();
        assert_eq!(of_several(names), ["b/1.jpg", "b/2.jpg"], "nothing tells who is meant in the other");
    }

    #[test]
    fn windows_hold_every_face_and_move_the_centre() {
        let found = FoundFaces { supported: vec![at(20.0, 90.0, 60.0), at(120.0, 80.0, 50.0)], others: vec![] };
        let picture = Known { frame: Size::new(250, 250), found, meant: 1 };
        let mut rng = Rng::new(1);
        let mut right = 0;
        for _ in 0..200 {
            let (frame, found) = window(&picture, &mut rng);
            for face in &found.supported {
                let b = face.bounds;
                let (x, y) = (b.x + b.width, b.y + b.height);
                let inside =
                    b.x > -0.51 && b.y > -0.51 && x < frame.width as f32 + 0.51 && y < frame.height as f32 + 0.51;
                assert!(inside, "{b:?} in {frame:?}");
            }
            right += usize::from(found.meant(frame, Prominence { centrality: 1e6 }) == Some(1));
        }
        assert!(right > 20 && right < 180, "centrality alone errs in some windows: {right} of 200");
    }

    #[test]
    fn size_alone_takes_the_largest_and_centrality_alone_the_most_central() {
        let found = FoundFaces { supported: vec![at(0.0, 0.0, 60.0), at(100.0, 100.0, 50.0)], others: vec![] };
        let known = [Known { frame: Size::new(250, 250), found, meant: 1 }];
        let right = |centrality| row(&known, Prominence { centrality }).right;
        assert_eq!((right(0.0), right(1e6)), (0, 1), "the second is meant");
    }
}
