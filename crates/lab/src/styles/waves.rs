//! Flat colours, contour lines and foam, like a woodblock print of the sea.

use super::colour::{Colour, hex, lit, mix};
use super::noise::Noise;
use super::rng::Rng;
use super::sheet::{LENGTH, Sheet};

const PAPER: Colour = hex(0xe9dfc4);
const INK: Colour = hex(0x1c2b46);
const SEA: [Colour; 4] = [hex(0x1f3f73), hex(0x2e5f97), hex(0x5b8fb4), hex(0x9fbfc4)];
const FOAM: Colour = hex(0xf4efdf);
const GLOW: Colour = hex(0xd9a679);

/// Number of rows of waves, from far to near.
const ROWS: u8 = 9;

/// Draws the picture.
pub fn draw() -> Sheet {
    let mut rng = Rng::new(1831);
    let grain = Noise::new(7);
    let mut sheet = Sheet::of(|_, y| mix(GLOW, PAPER, y / 90.0));
    for row in 0..ROWS {
        let wave = Wave::new(row, &mut rng);
        body(&mut sheet, &wave);
        contours(&mut sheet, &wave);
        foam(&mut sheet, &wave, &mut rng);
    }
    // The grain of the wood and the fibres of the paper show through.
    sheet.map(|x, y, colour| {
        let wood = grain.rough(x / 90.0, y / 3.5, 3);
        let fibre = grain.at(x / 1.7, y / 1.7);
        lit(colour, 0.9 + 0.14 * wood + 0.05 * fibre)
    })
}

/// A row of waves that lean forward.
struct Wave {
    level: f32,
    height: f32,
    length: f32,
    shift: f32,
    colour: usize,
}

impl Wave {
    fn new(row: u8, rng: &mut Rng) -> Self {
        let near = f32::from(row) / f32::from(ROWS - 1);
        Self {
            level: 36.0 + near * 430.0,
            height: 22.0 + 40.0 * near,
            length: 120.0 + 130.0 * near,
            shift: rng.between(0.0, 250.0),
            colour: usize::from(row) % SEA.len(),
        }
    }

    /// The point of the crest at a phase: a trochoid (Gerstner 1802), whose crests are sharper than its troughs,
    /// sheared forward.
    fn crest(&self, phase: f32) -> (f32, f32) {
        let turn = phase * std::f32::consts::TAU;
        // With a larger amplitude a trochoid would form loops.
        let lean = (self.height * 0.95).min(0.92 * self.length / std::f32::consts::TAU);
        let x = phase * self.length - self.shift - lean * turn.sin() + 0.16 * lean * (1.0 + turn.cos()).powi(2) / 2.0;
        (x, self.level - self.height * turn.cos() + 0.22 * self.height * (2.0 * turn).cos())
    }

    /// Points of the line `down` pixels below the crest.
    fn line(&self, down: f32) -> Vec<(f32, f32)> {
        let phases = (LENGTH + 2.0 * self.length + self.shift) / self.length;
        let steps = (phases * 44.0).ceil();
        let mut points = Vec::new();
        let mut step = -44.0;
        while step <= steps {
            let (x, y) = self.crest(step / 44.0);
            // Deeper lines are calmer.
            let calm = (1.0 - down / (self.height * 3.2)).max(0.1);
            points.push((x, self.level + (y - self.level) * calm + down));
            step += 1.0;
        }
        points
    }
}

/// The water below a crest, in two flat colours with a hard border.
fn body(sheet: &mut Sheet, wave: &Wave) {
    let (dark, light) = (SEA[wave.colour], SEA[(wave.colour + 1) % SEA.len()]);
    for (down, colour) in [(0.0, dark), (wave.height * 0.5, light), (wave.height * 1.15, dark)] {
        for pair in wave.line(down).windows(2) {
            let [(x0, y0), (x1, y1)] = *pair else { continue };
            let deep = y0.max(y1) + wave.height * 2.6 + 70.0;
            sheet.stroke(&[(x0, y0 + 3.0, 7.0), (x1, y1 + 3.0, 7.0)], |_, _| (colour, 1.0));
            let width = (x1 - x0).abs() + 2.0;
            let x = (x0 + x1) / 2.0;
            sheet.stroke(&[(x, y0.max(y1) + 4.0, width), (x, deep, width)], |_, _| (colour, 1.0));
        }
    }
}

/// Ink lines that repeat the crest further down, thinner and thinner.
fn contours(sheet: &mut Sheet, wave: &Wave) {
    for i in 0..7_u8 {
        let share = f32::from(i) / 7.0;
        let width = 2.6 - 1.7 * share;
        let line: Vec<_> = wave.line(wave.height * 1.7 * share).into_iter().map(|(x, y)| (x, y, width)).collect();
        for piece in line.windows(2) {
            sheet.stroke(piece, |_, _| (INK, 0.92));
        }
    }
}

/// Claws and drops of foam where a crest leans over.
fn foam(sheet: &mut Sheet, wave: &Wave, rng: &mut Rng) {
    let mut crest = 0.0;
    while crest * wave.length < LENGTH + wave.shift + 2.0 * wave.length {
        for _ in 0..34 {
            let phase = crest + rng.between(-0.16, 0.2);
            let (x, y) = wave.crest(phase);
            let radius = rng.between(1.6, 2.2 + wave.height * 0.1);
            let (x, y) = (x + rng.between(-3.0, 9.0), y + rng.between(-7.0, wave.height * 0.3));
            sheet.disc(x, y, radius + 1.1, INK, 0.95);
            sheet.disc(x, y, radius, FOAM, 1.0);
        }
        for _ in 0..9 {
            let (x, y) = wave.crest(crest + rng.between(-0.1, 0.3));
            let away = rng.between(6.0, 34.0);
            sheet.disc(x + away, y - away * rng.between(0.1, 0.9), rng.between(0.8, 2.2), FOAM, 1.0);
        }
        crest += 1.0;
    }
}
