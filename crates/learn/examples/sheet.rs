//! Draws a sheet of people and measures how well their pixels tell them apart.
//!
//! `cargo run -p likeness-learn --example sheet -- FOLDER` writes a sheet of ten people in eight views at two sizes, and one of
//! passport photographs from the lightest skin to the darkest. It prints the equal error rates of pixel distance and the time of a
//! picture.
#![allow(clippy::print_stdout, reason = "a program for the command line")]

use image::{RgbaImage, imageops};
use likeness_core::face::Scores;
use likeness_learn::drawing::draw;
use likeness_learn::person::{Person, Trait};
use likeness_learn::view::View;
use std::path::PathBuf;
use std::time::Instant;

/// What an error rate is measured on: all pairs of one person, and so many strangers for each picture.
const PEOPLE: u64 = 800;
const VIEWS: u64 = 4;
const STRANGERS: usize = 60;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| ".".to_owned()));
    for side in [32, 112] {
        snapshots(side).save(folder.join(format!("sheet-{side}.png")))?;
    }
    tones(112).save(folder.join("tones.png"))?;
    for difficulty in [0.0, 0.5, 0.6, 0.7, 1.0, 1.5] {
        report(difficulty);
    }
    measure_time();
    Ok(())
}

/// Ten people, one a row, in eight views of difficulty 0.7.
fn snapshots(side: u32) -> RgbaImage {
    tiled(10, 8, side, |row, column| (Person::from_seed(row), View::from_seed(row * 100 + column, 0.7)))
}

/// Passport photographs and snapshots of people with even steps of skin tone.
fn tones(side: u32) -> RgbaImage {
    tiled(8, 9, side, |row, column| {
        let mut person = Person::from_seed(40 + row / 2 * 9 + column);
        person.set(Trait::SkinTone, column as f32 / 8.0);
        let snapshot = View::from_seed(row * 100 + column, 0.8);
        (person, if row % 2 == 0 { View::passport() } else { snapshot })
    })
}

fn tiled(rows: u64, columns: u64, side: u32, scene: impl Fn(u64, u64) -> (Person, View)) -> RgbaImage {
    let length = |count: u64| u32::try_from(count).unwrap_or(1) * side;
    let mut sheet = RgbaImage::new(length(columns), length(rows));
    for (row, column) in (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))) {
        let (person, view) = scene(row, column);
        if let Some(picture) = RgbaImage::from_raw(side, side, draw(&person, &view, side).into_bytes()) {
            imageops::replace(&mut sheet, &picture, i64::from(length(column)), i64::from(length(row)));
        }
    }
    sheet
}

/// Prints the equal error rate of pixel distance among all people, and among those of light, medium and dark skin.
fn report(difficulty: f32) {
    let people: Vec<Vec<Vec<u8>>> = (0..PEOPLE).map(|seed| pictures(seed, difficulty)).collect();
    let tones: Vec<f32> = (0..PEOPLE).map(|seed| Person::from_seed(seed).skin.tone).collect();
    let rate = |from: f32, to: f32| {
        let of_tone = people.iter().zip(&tones).filter(|(_, tone)| (from..to).contains(*tone));
        scores(&of_tone.map(|(pictures, _)| pictures).collect::<Vec<_>>()).eer().unwrap_or(f32::NAN) * 100.0
    };
    let (light, medium, dark) = (rate(0.0, 1.0 / 3.0), rate(1.0 / 3.0, 2.0 / 3.0), rate(2.0 / 3.0, 1.1));
    println!(
        "difficulty {difficulty}: {:.1} %; light {light:.1} %, medium {medium:.1} %, dark {dark:.1} %",
        rate(0.0, 1.1)
    );
}

fn pictures(seed: u64, difficulty: f32) -> Vec<Vec<u8>> {
    let person = Person::from_seed(seed);
    let picture = |view| draw(&person, &View::from_seed(1_000_000 + seed * VIEWS + view, difficulty), 32).into_bytes();
    (0..VIEWS).map(picture).collect()
}

/// Distances between all pictures of one person, and between each picture and one of each of the next people.
fn scores(people: &[&Vec<Vec<u8>>]) -> Scores {
    let mut scores = Scores::default();
    for (index, pictures) in people.iter().enumerate() {
        for (view, picture) in pictures.iter().enumerate() {
            scores.genuine.extend(pictures[view + 1..].iter().map(|other| distance(picture, other)));
            let others = people[index + 1..].iter().take(STRANGERS).enumerate();
            scores.impostor.extend(others.map(|(step, other)| distance(picture, &other[(view + step) % other.len()])));
        }
    }
    scores
}

fn distance(a: &[u8], b: &[u8]) -> f32 {
    let squares = a.iter().zip(b).map(|(a, b)| f32::from(a.abs_diff(*b)) * f32::from(a.abs_diff(*b)));
    squares.sum::<f32>().sqrt()
}

/// Prints the time of a picture in the fastest of twenty rounds, which other programs disturb the least.
fn measure_time() {
    for (side, count) in [(32, 100), (112, 10)] {
        let round = |first: u64| {
            let scenes: Vec<(Person, View)> =
                (first..first + count).map(|seed| (Person::from_seed(seed), View::from_seed(seed, 0.6))).collect();
            let start = Instant::now();
            let pictures: Vec<_> = scenes.iter().map(|(person, view)| draw(person, view, side)).collect();
            start.elapsed().as_secs_f64() * 1000.0 / pictures.len() as f64
        };
        let fastest = (0..20).map(|index| round(index * count)).fold(f64::MAX, f64::min);
        println!("{side} pixels: {fastest:.3} ms a picture");
    }
}
