//! Pen-and-ink hatching over hills. The number and weight of the lines determine the tone.

use super::colour::{Colour, hex, lit};
use super::noise::Noise;
use super::rng::Rng;
use super::sheet::{LENGTH, Sheet};

const PAPER: Colour = hex(0xf1e6cf);
const INK: Colour = hex(0x2a1c16);

/// Angle of each layer in degrees, and the darkness from which it is drawn.
const LAYERS: [(f32, f32); 5] = [(38.0, 0.12), (-34.0, 0.36), (84.0, 0.56), (4.0, 0.72), (60.0, 0.84)];

/// Distance between lines, in pixels.
const APART: f32 = 4.9;

/// Draws the picture.
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

/// The darkness of the hills at a point, 0..=1: folds with a lit and a shaded side, and deep valleys.
fn dark(land: Noise, x: f32, y: f32) -> f32 {
    let height = land.rough(x / 210.0, y / 150.0, 2) + 0.12 * land.rough(x / 60.0 + 9.0, y / 60.0, 2);
    let fold = 0.5 + 0.5 * (height * 26.0).sin();
    let valley = 1.4 * (0.5 - land.rough(x / 190.0 + 7.0, y / 190.0, 2));
    (0.08 + 0.8 * fold.powf(1.3) + valley).clamp(0.0, 1.0)
}

/// Parallel lines at an angle, broken into strokes by tone and bent slightly by the landscape.
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

/// A straight stroke before it is bent, relative to the centre of the sheet, in pixels.
struct Line {
    /// A unit vector along it.
    direction: (f32, f32),
    /// Its distance from the centre, perpendicular to its direction.
    offset: f32,
    /// Its start, along its direction.
    start: f32,
    length: f32,
}

/// A single pen stroke whose weight follows the tone beneath it. Nothing is drawn where the tone is too light for the
/// layer.
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
            // The pressure increases at the start of a stroke and decreases at its end.
            let press = (1.0 - (2.0 * share - 1.0).powi(4)).max(0.25);
            (x - dy * bend, y + dx * bend, 1.9 * over * press * weight)
        })
        .collect();
    for piece in points.windows(2).filter(|piece| piece.iter().all(|point| point.2 > 0.3)) {
        sheet.stroke(piece, |_, _| (INK, 0.88));
    }
}
