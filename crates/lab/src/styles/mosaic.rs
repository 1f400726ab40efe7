//! A mosaic: small stones laid in arcs, with mortar in between.

use super::colour::{Colour, hex, lit, mix};
use super::noise::Noise;
use super::rng::Rng;
use super::sheet::{LENGTH, Sheet};

const MORTAR: Colour = hex(0x6d6558);
const SEA: [Colour; 4] = [hex(0x0f5a6b), hex(0x1c8291), hex(0x49aeb0), hex(0x9fd2c6)];
const GOLD: [Colour; 3] = [hex(0xb9832f), hex(0xdcae4c), hex(0xf0d58c)];
const EARTH: [Colour; 4] = [hex(0x8a3324), hex(0xb8543a), hex(0xd98a62), hex(0xf0dcc0)];

/// Distance between the centres of the fans.
const FAN: f32 = 128.0;

/// Side of a stone, in pixels.
const STONE: f32 = 11.0;

/// Draws the picture.
pub fn draw() -> Sheet {
    let mut rng = Rng::new(527);
    let (grain, hue) = (Noise::new(31), Noise::new(32));
    let mut sheet = Sheet::of(|x, y| lit(MORTAR, 0.8 + 0.4 * grain.rough(x / 4.0, y / 4.0, 2)));
    // The fans overlap like scales, with the lower ones on top.
    let mut row = -1.0;
    while row * FAN / 2.0 < LENGTH + FAN {
        let odd = (row * 0.5).rem_euclid(1.0) > 0.25;
        let mut x = if odd { -FAN / 2.0 } else { 0.0 };
        while x < LENGTH + FAN {
            fan(&mut sheet, (x, row * FAN / 2.0 + FAN / 2.0), odd, hue, &mut rng);
            x += FAN;
        }
        row += 1.0;
    }
    sheet.map(|x, y, colour| lit(colour, 0.94 + 0.12 * grain.at(x / 2.0, y / 2.0)))
}

/// A fan: rings of stones around its centre, from the outside inwards.
fn fan(sheet: &mut Sheet, (cx, cy): (f32, f32), odd: bool, hue: Noise, rng: &mut Rng) {
    // The mortar comes first and covers the fan behind.
    sheet.disc(cx, cy, FAN / 2.0 + 1.5, lit(MORTAR, 0.8), 1.0);
    let mut radius = FAN / 2.0 - STONE / 2.0;
    let mut ring = 0_u8;
    while radius > STONE * 0.4 {
        let count = (std::f32::consts::TAU * radius / STONE).floor().max(1.0);
        let mut i = 0.0;
        while i < count {
            let turn = (i + 0.5 * f32::from(ring % 2)) / count * std::f32::consts::TAU;
            let at = (radius.mul_add(turn.cos(), cx), radius.mul_add(turn.sin(), cy));
            let colour = paint(ring, odd, hue.rough(at.0 / 140.0, at.1 / 140.0, 2), rng);
            stone(sheet, at, turn + rng.between(-0.08, 0.08), colour, rng);
            i += 1.0;
        }
        (radius, ring) = (radius - STONE, ring + 1);
    }
}

fn paint(ring: u8, odd: bool, hue: f32, rng: &mut Rng) -> Colour {
    let family: &[Colour] = match (ring, odd) {
        (0 | 3, _) => &GOLD,
        (_, true) if hue > 0.48 => &EARTH,
        (_, false) if hue < 0.38 => &EARTH,
        _ => &SEA,
    };
    lit(rng.pick(family), rng.between(0.86, 1.12))
}

/// A stone: a square aligned with the ring, with one side lit and the opposite one shaded.
fn stone(sheet: &mut Sheet, (x, y): (f32, f32), turn: f32, colour: Colour, rng: &mut Rng) {
    let side = STONE - 1.7 + rng.between(-0.6, 0.3);
    let (dx, dy) = (-turn.sin() * side / 2.0, turn.cos() * side / 2.0);
    let tilt = rng.between(-0.12, 0.16);
    // A bar as long as it is wide. Its round ends lie outside the square and are clipped by shortening the bar.
    let reach = 0.28;
    let points = [(x - dx * reach, y - dy * reach, side), (x + dx * reach, y + dy * reach, side)];
    sheet.stroke(&points, |_, across| {
        let light = if across.abs() > 0.7 { 0.2 * across.signum() } else { 0.0 };
        (mix(lit(colour, 1.0 + tilt), lit(colour, 1.0 + tilt - light), 0.9), 1.0)
    });
}
