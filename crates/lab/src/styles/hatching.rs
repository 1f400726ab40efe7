//! Crossed pen strokes over hills: tone by the number and weight of lines.

use super::colour::{Colour, hex, lit};
use super::noise::Noise;
use super::rng::Rng;
use super::sheet::{LENGTH, Sheet};

const PAPER: Colour = hex(0xf1e6cf);
const INK: Colour = hex(0x2a1c16);

/// Angles of the layers in degrees, and how dark it must be for each.
const LAYERS: [(f32, f32); 5] = [(38.0, 0.12), (-34.0, 0.36), (84.0, 0.56), (4.0, 0.72), (60.0, 0.84)];

/// Distance of two lines, pixels.
const APART: f32 = 4.9;

/// Draws it.
pub fn draw() -> Sheet {
    let mut rng = Rng::new(1638);
    let (land, fibre) = (Noise::new(61), Noise::new(62));
    let mut sheet = Sheet::of(|x, y| {
        lit(PAPER, 0.95 + 0.06 * fibre.rough(x / 60.0, y / 60.0, 3) + 0.03 * fibre.at(x / 1.5, y / 1.5))
    });
    for (degrees, darkness) in LAYERS {
        layer(&mut sheet, land, degrees.to_radians(), darkness, &mut rng);
    }
    sheet
}

/// How dark the hills are at a point, 0..=1: folds, each with a lit and a shaded side, and deep valleys.
fn dark(land: Noise, x: f32, y: f32) -> f32 {
    let height = land.rough(x / 210.0, y / 150.0, 2) + 0.12 * land.rough(x / 60.0 + 9.0, y / 60.0, 2);
    let fold = 0.5 + 0.5 * (height * 26.0).sin();
    let valley = 1.4 * (0.5 - land.rough(x / 190.0 + 7.0, y / 190.0, 2));
    (0.08 + 0.8 * fold.powf(1.3) + valley).clamp(0.0, 1.0)
}

/// Lines at an angle, each broken into strokes where the tone asks for it and bent a little by the land.
fn layer(sheet: &mut Sheet, land: Noise, angle: f32, darkness: f32, rng: &mut Rng) {
    let (dx, dy) = (angle.cos(), angle.sin());
    let reach = LENGTH * 0.75;
    let mut offset = -reach;
    while offset < reach {
        let mut t = -reach + rng.between(0.0, 20.0);
        while t < reach {
            let length = rng.between(16.0, 44.0);
            let line = Line { direction: (dx, dy), offset: offset + rng.between(-0.9, 0.9), start: t, length };
            pen(sheet, land, &line, darkness, rng);
            t += length + rng.between(1.0, 5.0);
        }
        offset += APART;
    }
}

/// A straight stroke before the land bends it, relative to the middle of the sheet, pixels.
struct Line {
    /// A unit vector along it.
    direction: (f32, f32),
    /// Its distance from the middle, across its direction.
    offset: f32,
    /// Where it begins, along its direction.
    start: f32,
    length: f32,
}

/// One stroke of the pen, its weight by the tone under it; none where it is lighter than the layer asks.
fn pen(sheet: &mut Sheet, land: Noise, line: &Line, darkness: f32, rng: &mut Rng) {
    const PIECES: u8 = 6;
    let Line { direction: (dx, dy), offset, start, length } = *line;
    let weight = rng.between(0.85, 1.2);
    let points: Vec<(f32, f32, f32)> = (0..=PIECES)
        .map(|i| {
            let share = f32::from(i) / f32::from(PIECES);
            let along = start + length * share;
            let x = LENGTH / 2.0 + along * dx - offset * dy;
            let y = LENGTH / 2.0 + along * dy + offset * dx;
            let bend = 34.0 * (land.rough(x / 150.0, y / 110.0, 2) - 0.5);
            let over = ((dark(land, x, y) - darkness) * 4.2).clamp(0.0, 1.0);
            // A pen sets down and lifts.
            let press = (1.0 - (2.0 * share - 1.0).powi(4)).max(0.25);
            (x - dy * bend, y + dx * bend, 1.9 * over * press * weight)
        })
        .collect();
    for piece in points.windows(2).filter(|piece| piece.iter().all(|point| point.2 > 0.3)) {
        sheet.stroke(piece, |_, _| (INK, 0.88));
    }
}
