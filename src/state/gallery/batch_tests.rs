use super::super::sighting::tests::{face, known, recognition};
use super::*;
use vision::failure::FailureKind;
use vision::protocol::gallery::person::{PersonId, PictureId};
use vision::protocol::gallery::recognition::Identity;

fn batch(files: &[&str]) -> Batch {
    Batch::new(files.iter().map(|file| (*file).to_owned()))
}

#[test]
fn photos_are_looked_at_one_after_the_other() {
    let mut batch = batch(&["a.jpg", "b.jpg"]);
    assert_eq!((batch.begin_next(), batch.progress()), (Some(0), (0, 2)), "the first");
    batch.finish(0, Ok(recognition(vec![])));
    assert_eq!((batch.begin_next(), batch.progress()), (Some(1), (1, 2)), "the second");
    batch.finish(1, Err(Failure::new(FailureKind::Heic, "")));
    assert_eq!((batch.begin_next(), batch.is_running()), (None, false), "over, though one failed");
    assert_eq!(batch.words(), "2 photos done.", "in words");
}

#[test]
fn a_cancelled_batch_begins_no_further_photo_and_keeps_what_was_found() {
    let mut batch = batch(&["a.jpg", "b.jpg", "c.jpg"]);
    batch.begin_next();
    batch.cancel();
    batch.finish(0, Ok(recognition(vec![face(1, 0.0, known("Ada"))])));
    assert_eq!((batch.begin_next(), batch.is_running()), (None, false), "no further photo");
    assert!(batch.csv().contains("a.jpg,1,Ada") && !batch.csv().contains("b.jpg"), "{}", batch.csv());
    assert!(batch.words().contains("1 of 3"), "{}", batch.words());
}

#[test]
fn the_table_has_a_line_a_face_and_as_many_cells_in_every_line() {
    let mut batch = batch(&["a.jpg", "wall.jpg", "broken.jpg"]);
    let near = Candidate { person: PersonId(1), name: "Ada".to_owned(), distance: 0.31, picture: PictureId(1) };
    let ada = RecognisedFace { nearest: Some(near), ..face(1, 0.0, known("Ada")) };
    for found in [
        Ok(recognition(vec![ada, face(2, 9.0, Identity::Nobody)])),
        Ok(recognition(vec![])),
        Err(Failure::new(FailureKind::CorruptPicture, "")),
    ] {
        let at = batch.begin_next().expect("three photos");
        batch.finish(at, found);
    }
    let csv = batch.csv();
    let lines: Vec<&str> = csv.trim_end().split("\r\n").collect();
    assert_eq!(lines.len(), 5, "a head, two faces, one without, one broken: {csv}");
    assert!(lines.iter().all(|line| line.split(',').count() == 12), "{csv}");
    assert!(lines[1].starts_with("a.jpg,1,Ada,Ada,0.3100,"), "{}", lines[1]);
    assert!(lines[3].contains("no face") && lines[4].contains("failed"), "{csv}");
}

#[test]
fn a_cell_with_commas_quotes_or_formulas_stays_one_harmless_cell() {
    for (text, written) in [
        ("Ada", "Ada"),
        ("Lovelace, Ada", "\"Lovelace, Ada\""),
        ("the \"first\"", "\"the \"\"first\"\"\""),
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("-12", "-12"),
        ("-rf", "'-rf"),
    ] {
        assert_eq!(cell(text), written, "{text}");
    }
}

#[test]
fn of_a_folder_only_the_pictures_are_looked_at() {
    for (kind, name, expected) in [
        ("image/jpeg", "a", true),
        ("", "holiday/B.HEIC", true),
        ("text/plain", "notes.txt", false),
        ("image/svg+xml", "logo.svg", false),
        ("image/jpeg", "holiday/._a.jpg", false),
    ] {
        assert_eq!(is_picture(kind, name), expected, "{kind} {name}");
    }
}
