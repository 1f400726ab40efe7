//! A net trained on photos: on chips behind the detector, and the whole way on photos of the development set, where that is at hand.
#![expect(clippy::expect_used, reason = "a test may stop where a step fails")]

use lab::learn::photos::checkpoint::Checkpoint;
use lab::learn::photos::person::{Person, Split};
use lab::learn::photos::session::{Plan, Session};
use lab::learn::photos::{Options, run, train};
use lab::picture;
use likeness_core::backend::Preference;
use likeness_core::geometry::Size;
use likeness_core::pixels::RgbaFrame;
use likeness_learn::batch::PictureId;
use likeness_learn::drawing::draw;
use likeness_learn::net::{NetShape, PHOTO_DIM};
use likeness_learn::person::Person as DrawnPerson;
use likeness_learn::settings::TrainingSettings;
use likeness_learn::view::View;
use likeness_nets::device::LoadOptions;
use likeness_nets::learner::LearnerNet;
use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// Side of a drawn chip: small, so that the test is quick.
const SIDE: u32 = 32;

fn shape() -> NetShape<PHOTO_DIM> {
    NetShape::new(SIDE, &[16, 32, 64]).expect("halved three times")
}

fn net() -> LearnerNet<PHOTO_DIM> {
    LearnerNet::of_shape(shape(), LoadOptions::cpu())
}

/// Drawn people as if a detector had found them.
fn split(people: u32) -> Split {
    let chip = |id: PictureId| {
        let picture = draw(&DrawnPerson::from_seed(id.person), &View::from_seed(id.view, 0.4), SIDE);
        picture.bytes().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect()
    };
    let person = |i: u32| Person {
        name: i.to_string(),
        chips: (0..8).map(|view| chip(PictureId::to_learn(1, i, view))).collect(),
    };
    Split::of((0..people).map(person).collect(), 0.25, 1).expect("enough people")
}

fn options(folder: &Path, steps: u32) -> Options {
    Options {
        folder: folder.to_owned(),
        settings: TrainingSettings { steps, ..TrainingSettings::default() },
        out: folder.join("net.safetensors"),
        held_out: 0.25,
        rate: 3e-3,
        every: 5,
        save_every: 5,
        minutes: None,
        curve: Some(folder.join("curve.csv")),
        threads: 1,
        backend: Preference::Cpu,
    }
}

#[test]
fn a_training_on_chips_lowers_the_error_rate_on_people_held_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let options = Options { every: 40, save_every: 40, ..options(folder.path(), 80) };
    let lines = train(split(60), shape(), &net(), &options, &|_| {}).expect("it trains");
    assert_eq!(lines[0], "45 people to learn from, 15 held out", "{lines:?}");
    let checkpoint =
        Checkpoint::<PHOTO_DIM>::from_bytes(&fs::read(&options.out).expect("written")).expect("a checkpoint");
    let eers: Vec<f32> = checkpoint.curve.iter().filter_map(|point| point.eer).collect();
    assert_eq!(eers.len(), 3, "before, in the middle and at the end");
    assert!(eers[2] < 0.7 * eers[0], "clearly below the untrained net's: {eers:?}");
    let csv = fs::read_to_string(folder.path().join("curve.csv")).expect("written");
    assert_eq!(csv.lines().count(), 82, "a line for each step, and two more");
}

#[test]
fn an_interrupted_training_goes_on_to_the_same_bytes() {
    let [whole, parts] = [(); 2].map(|()| tempfile::tempdir().expect("a folder"));
    let (whole, parts) = (options(whole.path(), 12), options(parts.path(), 12));
    train(split(12), shape(), &net(), &whole, &|_| {}).expect("it trains");
    let net = net();
    let plan = Plan::of(&split(12), shape(), &parts.settings, parts.rate);
    let mut session = Session::open(plan, split(12), &net, None).expect("a session");
    for step in 1..=7 {
        session.step().expect("it trains");
        if step == 5 {
            session.examine().expect("the net answers");
            session.checkpoint().write(&parts.out).expect("writable");
        }
    }
    // The last two steps are lost: the program was killed.
    train(split(12), shape(), &net, &parts, &|_| {}).expect("it goes on");
    let [one, other] = [&whole, &parts].map(|options| fs::read(&options.out).expect("written"));
    assert!(one == other, "weights, optimiser and course to the bit");
    let [one, other] = [whole, parts].map(|o| fs::read_to_string(o.curve.expect("asked for")).expect("written"));
    assert_eq!(one, other, "the same course");
}

#[test]
fn a_checkpoint_of_another_training_is_refused_and_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let options = options(folder.path(), 2);
    train(split(12), shape(), &net(), &options, &|_| {}).expect("it trains");
    let before = fs::read(&options.out).expect("written");
    let longer = Options { settings: TrainingSettings { steps: 3, ..options.settings.clone() }, ..options.clone() };
    for (split, options) in [(split(12), &longer), (split(13), &options)] {
        let error = train(split, shape(), &net(), options, &|_| {}).expect_err("another plan");
        assert!(format!("{error:#}").contains("choose another --out"), "{error:#}");
    }
    assert!(fs::read(&options.out).expect("kept") == before, "not touched");
}

/// Photos of the development set, of four people with two each; `None` where it is absent.
fn photos() -> Option<Vec<PathBuf>> {
    let data = std::env::var_os("LIKENESS_DATA").map_or_else(|| Path::new(ROOT).join("../shared/data"), PathBuf::from);
    let mut people: Vec<PathBuf> = fs::read_dir(data.join("faces/lfw_dev")).ok()?.flatten().map(|e| e.path()).collect();
    people.sort();
    let photos = |person: &PathBuf| -> Option<Vec<PathBuf>> {
        let mut photos: Vec<PathBuf> = fs::read_dir(person).ok()?.flatten().map(|e| e.path()).collect();
        photos.sort();
        (photos.len() >= 2).then(|| photos.into_iter().take(2).collect())
    };
    let found: Vec<PathBuf> = people.iter().filter_map(photos).take(4).flatten().collect();
    (found.len() == 8).then_some(found)
}

#[test]
#[expect(clippy::print_stderr, reason = "whoever runs the tests is told what was not tested")]
fn photos_go_all_the_way_and_what_cannot_be_used_is_named() {
    let Some(photos) = photos() else {
        eprintln!("skipped: the photos of the development set are not beside the repository");
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let faces = folder.path().join("faces");
    let put = |person: &str, name: &str, bytes: &[u8]| {
        fs::create_dir_all(faces.join(person)).expect("writable");
        fs::write(faces.join(person).join(name), bytes).expect("writable");
    };
    for (i, photo) in photos.iter().enumerate() {
        put(&format!("person {}", i / 2), &format!("{i}.jpg"), &fs::read(photo).expect("readable"));
    }
    let grey = RgbaFrame::new(Size::new(80, 80), vec![128; 80 * 80 * 4]).expect("of this size");
    put("nobody", "grey.png", &picture::png(&grey).expect("small"));
    put("nobody", "notes.txt", b"no picture");
    let options = Options {
        folder: faces.clone(),
        settings: TrainingSettings { steps: 1, ..TrainingSettings::default() },
        ..options(folder.path(), 1)
    };
    let lines = run(Path::new(ROOT), &options, &|_, _| (), &|_| {}).expect("it trains");
    assert_eq!(lines[0], "10 photos; used: 8 of 4 people", "{lines:?}");
    assert_eq!(lines[1], "left out, photos without a face (1): nobody/grey.png", "{lines:?}");
    assert!(lines[2].contains("nobody/notes.txt") && lines[3].ends_with(": nobody"), "{lines:?}");
    assert!(lines[4..].iter().any(|line| line.contains("2 pairs of one person, 4 of two")), "{lines:?}");
    let kept = fs::metadata(folder.path().join("net.safetensors.chips")).expect("kept").len();
    assert!(kept > 8 * 96 * 96 * 3, "eight chips: {kept}");
    let again = run(Path::new(ROOT), &options, &|_, _| (), &|_| {}).expect("as before");
    assert_eq!(again, lines, "a finished training says the same again");
}
