//! A batch of photos, step by step.

use super::super::face_labels::tests::{face, known, recognition};
use super::*;
use likeness_core::gallery::recognition::Identity;
use protocol::failure::FailureKind;

fn batch(files: &[&str]) -> Batch {
    Batch::new(files.iter().map(|file| (*file).to_owned()))
}

#[test]
fn photos_are_recognised_one_after_the_other() {
    let mut batch = batch(&["a.jpg", "b.jpg"]);
    assert_eq!((batch.begin_next(), batch.progress()), (Some(0), (0, 2)), "the first");
    batch.finish(0, Ok(recognition(vec![])));
    assert_eq!((batch.begin_next(), batch.progress()), (Some(1), (1, 2)), "the second");
    batch.finish(1, Err(Failure::new(FailureKind::Heic, "")));
    assert_eq!((batch.begin_next(), batch.is_running()), (None, false), "over, though one failed");
    assert_eq!(batch.progress_text(), "2 photos done.", "in words");
}

#[test]
fn a_cancelled_batch_starts_no_further_photo_and_keeps_its_results() {
    let mut batch = batch(&["a.jpg", "b.jpg", "c.jpg"]);
    batch.begin_next();
    batch.cancel();
    batch.finish(0, Ok(recognition(vec![face(1, 0.0, known("Ada"))])));
    assert_eq!((batch.begin_next(), batch.is_running()), (None, false), "no further photo");
    assert!(batch.csv().contains("a.jpg,1,") && !batch.csv().contains("b.jpg"), "{}", batch.csv());
    assert!(batch.progress_text().contains("1 of 3"), "{}", batch.progress_text());
}

#[test]
fn the_table_includes_photos_without_a_face_and_those_that_failed() {
    let mut batch = batch(&["a.jpg", "wall.jpg", "broken.jpg"]);
    let ada = face(1, 0.0, known("Ada"));
    for found in [
        Ok(recognition(vec![ada, face(2, 9.0, Identity::Unknown)])),
        Ok(recognition(vec![])),
        Err(Failure::new(FailureKind::CorruptPicture, "")),
    ] {
        let at = batch.begin_next().expect("three photos");
        batch.finish(at, found);
    }
    let csv = batch.csv();
    assert_eq!(csv.trim_end().split("\r\n").count(), 5, "a head, two faces, one without, one broken: {csv}");
    assert!(csv.contains("no face") && csv.contains("damaged"), "{csv}");
}

#[test]
fn only_the_pictures_of_a_folder_are_used() {
    for (kind, name, expected) in [
        ("image/jpeg", "a", true),
        ("", "holiday/B.HEIC", true),
        ("", "scan.tif", true),
        ("text/plain", "notes.txt", false),
        ("image/svg+xml", "logo.svg", false),
        ("image/jpeg", "holiday/._a.jpg", false),
    ] {
        assert_eq!(is_picture(kind, name), expected, "{kind} {name}");
    }
}

#[test]
fn the_only_photo_is_listed_if_it_failed_since_nothing_else_says_so() {
    let mut single = batch(&["broken.jpg"]);
    assert!(!single.has_list(), "the photo that is shown says it all");
    let at = single.begin_next().expect("one photo");
    single.finish(at, Err(Failure::new(FailureKind::CorruptPicture, "")));
    assert!(single.has_list() && batch(&["a.jpg", "b.jpg"]).has_list(), "its failure, and several");
    assert!(!Batch::default().has_list(), "nothing");
}

#[test]
fn a_table_of_several_photos_is_unsaved_until_it_is_saved() {
    let mut several = batch(&["a.jpg", "b.jpg"]);
    assert!(several.is_unsaved(), "photos are left to do");
    for _ in 0..2 {
        let at = several.begin_next().expect("two photos");
        several.finish(at, Ok(recognition(vec![])));
    }
    assert!(several.is_unsaved(), "done, and not saved");
    several.on_saved();
    assert!(!several.is_unsaved() && !Batch::default().is_unsaved(), "saved, and nothing at all");
}
