//! Thick brush strokes along a turbulent flow: a night sky in blue and ochre.

use super::colour::{Colour, along, hex, lit, mix};
use super::noise::Noise;
use super::rng::Rng;
use super::sheet::{LENGTH, Sheet};

const BLUES: [Colour; 5] = [hex(0x0b1f4b), hex(0x17397d), hex(0x2a66a8), hex(0x5d9cc4), hex(0xa9cfd6)];
const SUNS: [Colour; 4] = [hex(0xb5651d), hex(0xe0a22b), hex(0xf4d25a), hex(0xfbf0b4)];

/// Lights in the flow: centre and radius.
const LIGHTS: [(f32, f32, f32); 6] = [
    (392.0, 96.0, 62.0),
    (128.0, 78.0, 34.0),
    (232.0, 186.0, 44.0),
    (86.0, 318.0, 30.0),
    (436.0, 306.0, 40.0),
    (276.0, 430.0, 52.0),
];

/// Draws the picture.
pub fn draw() -> Sheet {
    let mut rng = Rng::new(1889);
    let noise = Noise::new(53);
    let mut sheet = Sheet::of(|x, y| base(noise, x, y));
    let mut height = Sheet::of(|_, _| [0.4; 3]);
    // Broad strokes first, then finer ones over them.
    for (count, length, width) in [(900, 60.0, 15.0), (2600, 44.0, 8.5), (2600, 30.0, 5.0)] {
        for _ in 0..count {
            let start = (rng.between(-10.0, LENGTH + 10.0), rng.between(-10.0, LENGTH + 10.0));
            let points = path(noise, start, length, width * rng.between(0.7, 1.2));
            let colour = tone(base(noise, start.0, start.1), &mut rng);
            let bristles = Noise::new(400 + count + u32::from(rng.unit() > 0.5));
            let lie = rng.between(0.0, 90.0);
            sheet.stroke(&points, |t, s| {
                let bristle = bristles.at(s * 5.0 + lie, t * 2.0 + lie);
                (lit(colour, 0.78 + 0.44 * bristle), 0.94)
            });
            height.stroke(&points, |t, s| {
                let ridge = bristles.at(s * 5.0 + lie, t * 2.0 + lie) * (1.0 - s * s * 0.8);
                ([0.25 + 0.75 * ridge; 3], 0.9)
            });
        }
    }
    sheet.embossed(&height, -0.16)
}

/// The direction of the flow: noise, bent around each light.
fn direction(noise: Noise, x: f32, y: f32) -> (f32, f32) {
    let (mut dx, mut dy) = noise.flow(x / 150.0, y / 150.0);
    (dx, dy) = (dx + 0.35, dy - 0.05);
    for (lx, ly, radius) in LIGHTS {
        let (ax, ay) = (x - lx, y - ly);
        let distance = ax.hypot(ay).max(1.0);
        let pull = 2.6 * (-(distance / (radius * 1.5)).powi(2)).exp();
        (dx, dy) = (dx - ay / distance * pull, dy + ax / distance * pull);
    }
    let length = dx.hypot(dy).max(1e-3);
    (dx / length, dy / length)
}

fn path(noise: Noise, start: (f32, f32), length: f32, width: f32) -> Vec<(f32, f32, f32)> {
    const PIECES: u8 = 9;
    let (mut x, mut y) = start;
    (0..=PIECES)
        .map(|i| {
            let t = f32::from(i) / f32::from(PIECES);
            let point = (x, y, width * (1.0 - (2.0 * t - 0.9).powi(2) * 0.75).max(0.12));
            let (dx, dy) = direction(noise, x, y);
            (x, y) = (x + dx * length / f32::from(PIECES), y + dy * length / f32::from(PIECES));
            point
        })
        .collect()
}

/// The colour that a stroke starts with: the sky, and rings around the lights.
fn base(noise: Noise, x: f32, y: f32) -> Colour {
    let mut colour = along(&BLUES, noise.rough(x / 120.0 + 9.0, y / 60.0, 3) * 1.5 - 0.25);
    for (lx, ly, radius) in LIGHTS {
        let distance = (x - lx).hypot(y - ly) / radius;
        let ring = 0.5 + 0.5 * (distance * 9.0).cos();
        let glow = (1.25 - distance).clamp(0.0, 1.0);
        let sun = along(&SUNS, (1.15 - distance) * 0.9 + 0.25 * ring - 0.1);
        colour = mix(colour, sun, (glow * 1.6).min(1.0) * (0.55 + 0.45 * ring));
    }
    colour
}

/// The colour of a stroke: a shade of the base colour, and occasionally a different paint from the palette.
fn tone(colour: Colour, rng: &mut Rng) -> Colour {
    let stray = rng.unit();
    let other = if stray < 0.05 { Some(rng.pick(&SUNS)) } else { (stray > 0.86).then(|| rng.pick(&BLUES)) };
    let colour = lit(colour, rng.between(0.82, 1.2));
    other.map_or(colour, |other| mix(colour, other, 0.6))
}
