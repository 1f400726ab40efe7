//! A woodcut: lines cut out of a black block, over one flat colour and paper.

use super::colour::{Colour, hex, lit, mix};
use super::noise::Noise;
use super::rng::Rng;
use super::sheet::{LENGTH, Sheet};

const INK: Colour = hex(0x161413);
const PAPER: Colour = hex(0xf2e8d3);
const TINT: Colour = hex(0xc9562f);

/// Draws the picture.
pub fn draw() -> Sheet {
    let mut rng = Rng::new(1498);
    let (shape, grain) = (Noise::new(81), Noise::new(82));
    let mut sheet = Sheet::of(|_, _| INK);
    // Large gouges first, then smaller ones in between. A cut never crosses another.
    for (count, gouge) in [
        (2600, Gouge { length: 92.0, width: 6.4, clear: 8.6 }),
        (5200, Gouge { length: 54.0, width: 4.0, clear: 5.4 }),
        (6500, Gouge { length: 26.0, width: 2.6, clear: 3.6 }),
    ] {
        let mut starts: Vec<(f32, f32)> =
            (0..count).map(|_| (rng.between(0.0, LENGTH), rng.between(0.0, LENGTH))).collect();
        rng.shuffle(&mut starts);
        for start in starts {
            let gouge = Gouge { length: gouge.length * rng.between(0.5, 1.0), ..gouge };
            let cut = cut(&sheet, shape, start, gouge);
            let colour = under(shape, start);
            sheet.stroke(&cut, |_, _| (colour, 1.0));
        }
    }
    // Places where the ink did not print.
    sheet.map(|x, y, colour| {
        let worn = (grain.rough(x / 26.0, y / 3.0, 3) - 0.68).max(0.0) * 2.4;
        let speck = if grain.at(x / 1.6, y / 1.6) > 0.93 { 0.25 } else { 0.0 };
        lit(mix(colour, PAPER, (worn + speck) * 0.5), 0.98 + 0.04 * grain.at(x / 3.0, y / 3.0))
    })
}

/// A tool: length and width of its cuts, and the uncut wood required on either side, in pixels.
#[derive(Clone, Copy)]
struct Gouge {
    length: f32,
    width: f32,
    clear: f32,
}

/// The colour revealed by a cut: paper, with large tinted patches.
fn under(shape: Noise, (x, y): (f32, f32)) -> Colour {
    if shape.rough(x / 170.0 + 3.0, y / 170.0, 2) > 0.53 { TINT } else { PAPER }
}

/// The intended brightness at a point, 0..=1: shapes with hard borders.
fn bright(shape: Noise, x: f32, y: f32) -> f32 {
    let body = shape.rough(x / 128.0, y / 128.0, 2);
    let band = 0.5 + 0.5 * (body * 22.0).sin();
    (0.25 + 0.95 * band).clamp(0.0, 1.0)
}

/// A tapered cut along the flow that ends where there is no uncut wood on either side; empty if there is none.
fn cut(sheet: &Sheet, shape: Noise, start: (f32, f32), gouge: Gouge) -> Vec<(f32, f32, f32)> {
    let Gouge { length, width, clear } = gouge;
    const STEP: f32 = 4.0;
    let (mut x, mut y) = start;
    let mut points = vec![];
    while points.len() as f32 * STEP < length {
        let (dx, dy) = shape.flow(x / 128.0, y / 128.0);
        let uncut = |side: f32| is_ink(sheet, x - dy * side * clear, y + dx * side * clear);
        let free = is_ink(sheet, x, y) && uncut(1.0) && uncut(-1.0) && uncut(0.5) && uncut(-0.5);
        if !free || bright(shape, x, y) < 0.3 {
            break;
        }
        points.push((x, y, width * bright(shape, x, y)));
        (x, y) = (x + dx * STEP, y + dy * STEP);
    }
    let last = points.len().saturating_sub(1) as f32;
    if last < 3.0 {
        return vec![];
    }
    // The tool enters steeply and leaves gradually.
    let taper = |i: usize| {
        let t = i as f32 / last;
        (t * 6.0).min(1.0) * (1.0 - t).powf(0.55)
    };
    points.iter().enumerate().map(|(i, (x, y, w))| (*x, *y, (w * taper(i)).max(0.3))).collect()
}

fn is_ink(sheet: &Sheet, x: f32, y: f32) -> bool {
    sheet.at(x, y).iter().sum::<f32>() < 0.6
}
