//! The decisions of the Similarity page.

use super::super::people_list::tests::person;
use super::*;
use likeness_core::gallery::person::PictureId;
use likeness_core::gallery::similarity::{BINS, ShownPicture};

/// Ada with two pictures 0.3 apart, Bob with one, 0.7 and 0.8 from hers.
fn similarity() -> SimilarityReport {
    let shown = |picture, person, at| ShownPicture { picture: PictureId(picture), person: PersonId(person), at };
    let (mut genuine, mut impostor) = (vec![0; BINS], vec![0; BINS]);
    (genuine[30], impostor[70], impostor[80]) = (1, 1, 1);
    SimilarityReport {
        shown: vec![shown(1, 1, [0.0, 0.0]), shown(2, 1, [0.3, 0.0]), shown(3, 2, [0.7, 0.2])],
        distances: vec![0.0, 0.3, 0.7, 0.3, 0.0, 0.8, 0.7, 0.8, 0.0],
        explained: [0.8, 0.1],
        counted: 3,
        genuine,
        impostor,
        roc: vec![RocPoint { threshold: 0.3, fmr: 0.0, tmr: 1.0 }],
        eer: Some(0.0),
        auc: Some(1.0),
    }
}

fn people() -> Vec<Person> {
    vec![person(1, "Ada", 2), person(2, "Bob", 1)]
}

#[test]
fn two_people_are_as_far_apart_as_their_nearest_pictures() {
    let matrix = DistanceMatrix::new(&similarity(), &people());
    assert_eq!(matrix.names, ["Ada", "Bob"], "in order");
    assert_eq!(matrix.cells, [[Some(0.3), Some(0.7)], [Some(0.7), None]], "Bob has one picture only");
    assert_eq!(matrix.nearest_pair(), Some(("Ada", "Bob", 0.7)), "the only pair");
    assert_eq!(DistanceMatrix::default().nearest_pair(), None, "nobody");
}

#[test]
fn a_larger_threshold_matches_more_and_confuses_more() {
    let similarity = similarity();
    let counts = |tau| {
        let at = ThresholdCounts::new(&similarity, tau);
        (at.matched, at.confused)
    };
    assert_eq!([counts(0.2), counts(0.5), counts(0.75), counts(2.0)], [(0, 0), (1, 0), (1, 1), (1, 2)], "in turn");
    assert!(ThresholdCounts::new(&similarity, 0.75).text().contains("1 of 2 pairs of two people"), "in words");
    assert!(ThresholdCounts::default().text().contains("Nobody has two"), "nothing to count");
}

#[test]
fn the_map_keeps_distances_and_stays_in_its_square() {
    let points = map_points(&similarity(), &people(), 100.0);
    assert!(points.iter().all(|p| (0.0..=100.0).contains(&p.x) && (0.0..=100.0).contains(&p.y)), "{points:?}");
    let (near, far) = (points[1].x - points[0].x, points[2].x - points[0].x);
    assert!((far / near - 0.7 / 0.3).abs() < 1e-3, "one scale: {points:?}");
    assert!(points[2].y < points[0].y, "up is up");
    assert_eq!(points.iter().map(|p| p.named).collect::<Vec<_>>(), [true, false, true], "each name once");
    let alone = SimilarityReport { shown: vec![similarity().shown[0]], ..similarity() };
    let x = map_points(&alone, &people(), 100.0)[0].x;
    assert!((x - 50.0).abs() < 1e-6, "a single picture lies in the middle, not at {x}");
}

#[test]
fn the_curve_runs_from_nothing_to_everything() {
    assert_eq!(roc_path(&similarity().roc, 100.0), "M0 100.00 L0.00 0.00 L100.00 0.00", "over the left upper corner");
    assert!(roc_text(&similarity()).contains("tendency"), "a single pair proves nothing");
    assert!(roc_text(&SimilarityReport { eer: None, ..similarity() }).contains("needs"), "what is missing is said");
}

#[test]
fn colours_run_from_the_same_to_far_apart() {
    let steps = [0.0, 0.55, 0.99, 7.0].map(|distance| colour_step(distance, 0.5));
    assert_eq!(steps, [0, 5, 9, 9], "ten steps up to twice the threshold");
    assert_eq!(colour_step(0.55, 1.0), 2, "with a larger threshold the same distance is nearer");
    assert_eq!(colour_step(f32::NAN, 0.5), 0, "NaN does no harm");
}
