//! How similar the people in a gallery are: the data behind the similarity page.

use super::pca;
use super::person::{PersonId, PictureId};
use super::record::{PersonRecord, PictureRecord};
use crate::face::calibration::{RocPoint, Scores};
use crate::face::embedding::Embedding;
use serde::{Deserialize, Serialize};

/// Maximum number of pictures in the matrix and the map. Of more, an evenly spaced selection is shown.
pub const MAX_SHOWN: usize = 150;

/// Maximum number of pictures whose pairs are counted. Of more, an evenly spaced selection is used.
pub const MAX_COMPARED: usize = 2_000;

/// Width of a histogram bin of [`SimilarityReport::genuine`], as a distance.
pub const BIN: f32 = 0.01;

/// Number of bins: up to 2, the largest distance of unit vectors. The last one includes all larger distances.
pub const BINS: usize = 200;

/// The similarity of all pictures in a gallery.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SimilarityReport {
    /// The pictures in the matrix and the map, grouped by person and sorted by name.
    pub shown: Vec<ShownPicture>,
    /// The distances between them.
    ///
    /// # Shapes
    /// - `[shown, shown]`, row by row
    pub distances: Vec<f32>,
    /// Fraction of the variance along each axis of the map, 0..=1.
    pub explained: [f32; 2],
    /// Number of pictures whose pairs are counted below.
    pub counted: u32,
    /// Histogram of the distances between pictures of one person: [`BINS`] bins of width [`BIN`].
    pub genuine: Vec<u32>,
    /// Histogram of the distances between pictures of two people.
    pub impostor: Vec<u32>,
    /// The ROC, at most 200 points; empty if there are no genuine or no impostor pairs.
    pub roc: Vec<RocPoint>,
    /// The equal error rate; `None` if there are no genuine or no impostor pairs.
    pub eer: Option<f32>,
    /// The area under the ROC; `None` if there are no genuine or no impostor pairs.
    pub auc: Option<f32>,
}

/// A picture in the matrix and the map.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ShownPicture {
    /// The picture's id.
    pub picture: PictureId,
    /// The id of the person in it.
    pub person: PersonId,
    /// Its position on the map: the first two principal components, as distances.
    pub at: [f32; 2],
}

/// Maximum number of points in the ROC.
const MAX_ROC_POINTS: usize = 200;

/// Compares all pictures with each other. `pictures` are the comparable ones, grouped by person, in display order.
pub fn similarity(pictures: &[(&PersonRecord, &PictureRecord)]) -> SimilarityReport {
    let shown = evenly_spaced(pictures, MAX_SHOWN);
    let vectors: Vec<&Embedding> = shown.iter().map(|(_, picture)| &picture.embedding).collect();
    let projection = pca::project(&vectors);
    let row = |a: &&Embedding| vectors.iter().map(|b| a.distance(b)).collect::<Vec<_>>();
    let distances = vectors.iter().flat_map(row).collect();
    let counted = evenly_spaced(pictures, MAX_COMPARED);
    let scores = scores(&counted);
    let place = |((person, picture), at): (&(&PersonRecord, &PictureRecord), _)| ShownPicture {
        picture: picture.id,
        person: person.id,
        at,
    };
    SimilarityReport {
        shown: shown.iter().zip(projection.coordinates).map(place).collect(),
        distances,
        explained: projection.explained,
        counted: u32::try_from(counted.len()).unwrap_or(u32::MAX),
        genuine: histogram(&scores.genuine),
        impostor: histogram(&scores.impostor),
        roc: thinned(&scores.roc()),
        eer: scores.eer(),
        auc: scores.auc(),
    }
}

/// At most `most` elements, evenly spaced and in order.
fn evenly_spaced<T: Copy>(all: &[T], most: usize) -> Vec<T> {
    if all.len() <= most {
        return all.to_vec();
    }
    (0..most).map(|i| all[i * all.len() / most]).collect()
}

fn scores(pictures: &[(&PersonRecord, &PictureRecord)]) -> Scores {
    let mut scores = Scores::default();
    for (i, (person, picture)) in pictures.iter().enumerate() {
        for (other, earlier) in &pictures[..i] {
            let distance = picture.embedding.distance(&earlier.embedding);
            if person.id == other.id {
                scores.genuine.push(distance);
            } else {
                scores.impostor.push(distance);
            }
        }
    }
    scores
}

fn histogram(distances: &[f32]) -> Vec<u32> {
    let mut bins = vec![0; BINS];
    for distance in distances {
        bins[bin(*distance)] += 1;
    }
    bins
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a distance is not negative; `as` saturates"
)]
fn bin(distance: f32) -> usize {
    ((distance / BIN) as usize).min(BINS - 1)
}

/// The curve with its first and last point and an evenly spaced selection in between.
fn thinned(curve: &[RocPoint]) -> Vec<RocPoint> {
    let mut points = evenly_spaced(curve, MAX_ROC_POINTS);
    if let (Some(last), Some(end)) = (points.last_mut(), curve.last()) {
        *last = *end;
    }
    points
}

#[cfg(test)]
mod tests {
    use super::super::record::tests::person;
    use super::*;

    fn of(people: &[PersonRecord]) -> SimilarityReport {
        let pictures: Vec<_> = people.iter().flat_map(|p| p.pictures.iter().map(move |picture| (p, picture))).collect();
        similarity(&pictures)
    }

    #[test]
    fn two_people_with_two_pictures_each_are_fully_compared() {
        let found = of(&[person(1, "Ada", &[0.0, 0.105]), person(2, "Bea", &[1.0, 1.105])]);
        assert_eq!((found.shown.len(), found.distances.len(), found.counted), (4, 16, 4), "a square matrix");
        assert!((found.distances[2] - 1.0).abs() < 1e-6 && found.distances[5].abs() < 1e-6, "{:?}", found.distances);
        assert_eq!((found.genuine[10], found.genuine.iter().sum::<u32>()), (2, 2), "one pair each, 0.105 apart");
        assert_eq!(found.impostor.iter().sum::<u32>(), 4, "two by two");
        assert_eq!((found.eer, found.auc), (Some(0.0), Some(1.0)), "separated without error");
        assert!((found.explained[0] - 1.0).abs() < 1e-5, "all on one line: {:?}", found.explained);
    }

    #[test]
    fn an_empty_gallery_and_single_pictures_have_no_roc() {
        let empty = of(&[]);
        assert!(empty.shown.is_empty() && empty.roc.is_empty() && empty.eer.is_none(), "nothing to compare");
        let single = of(&[person(1, "Ada", &[0.0]), person(2, "Bea", &[1.0])]);
        assert!(single.roc.is_empty() && single.eer.is_none(), "no genuine pair");
        assert_eq!(single.impostor.iter().sum::<u32>(), 1, "one impostor pair");
        let two = of(&[person(1, "Ada", &[0.0, 2.9])]);
        assert_eq!(two.genuine[BINS - 1], 1, "far apart: in the last bin");
    }

    #[test]
    fn a_large_gallery_is_sampled_evenly() {
        let people: Vec<PersonRecord> = (0..80).map(|i| person(i, "x", &[i as f32 * 0.02; 4])).collect();
        let found = of(&people);
        assert_eq!((found.shown.len(), found.distances.len()), (MAX_SHOWN, MAX_SHOWN * MAX_SHOWN), "of 320");
        let included: std::collections::BTreeSet<_> = found.shown.iter().map(|s| s.person).collect();
        assert!(included.len() > 70, "nearly everyone is included: {}", included.len());
        assert!(found.roc.len() <= MAX_ROC_POINTS, "{} points", found.roc.len());
        assert!((found.roc.last().map_or(0.0, |p| p.tmr) - 1.0).abs() < 1e-6, "to the end of the curve");
        assert_eq!(found.counted, 320, "every pair counts");
    }
}
