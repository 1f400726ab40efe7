//! Pointillism: dots of pure colours that form trees, water and light.

use super::colour::{Colour, along, hex, lit, mix};
use super::noise::Noise;
use super::rng::Rng;
use super::sheet::{LENGTH, Sheet};

const GROUND: Colour = hex(0xe8dcbd);
const SKY: [Colour; 4] = [hex(0x6f9fd0), hex(0xa9c7e0), hex(0xf3dfae), hex(0xf0b98a)];
const TREES: [Colour; 4] = [hex(0x1d4a3a), hex(0x3f7d45), hex(0x8db350), hex(0xd9d26a)];
const WATER: [Colour; 4] = [hex(0x234f85), hex(0x3f7fb0), hex(0x86b9c8), hex(0xf1e3b0)];

/// The pure colours that are mixed in.
const SPARKS: [Colour; 6] = [hex(0xe4572e), hex(0xf3a712), hex(0x7a4fa3), hex(0x29a3a3), hex(0xf4e285), hex(0x30508f)];

/// Draws the picture.
pub fn draw() -> Sheet {
    let mut rng = Rng::new(1886);
    let scene = Noise::new(91);
    let mut sheet = Sheet::of(|x, y| mix(GROUND, view(scene, x, y), 0.35));
    for (count, radius) in [(9_000, 4.6), (16_000, 3.2), (9_000, 2.2)] {
        for _ in 0..count {
            let (x, y) = (rng.between(-4.0, LENGTH + 4.0), rng.between(-4.0, LENGTH + 4.0));
            let colour = broken(view(scene, x, y), &mut rng);
            let long = rng.between(0.5, 1.8);
            let (dx, dy) = scene.flow(x / 90.0, y / 90.0);
            let width = radius * rng.between(1.3, 2.0);
            sheet.stroke(&[(x, y, width), (x + dx * long, y + dy * long, width)], |_, _| (colour, 0.93));
        }
    }
    sheet
}

/// The scene that the dots represent.
fn view(scene: Noise, x: f32, y: f32) -> Colour {
    let shore = 300.0 + 26.0 * (scene.at(x / 120.0, 3.0) - 0.5);
    let crown = 250.0 - 190.0 * (scene.rough(x / 95.0, 8.0, 3) - 0.22).max(0.0);
    if y < crown {
        let cloud = scene.rough(x / 130.0 + 30.0, y / 55.0, 3);
        along(&SKY, y / 330.0 + 0.9 * (cloud - 0.5))
    } else if y < shore {
        along(&TREES, scene.rough(x / 34.0, y / 34.0 + 40.0, 3) * 1.5 - 0.25 + (crown + 40.0 - y).max(0.0) / 120.0)
    } else {
        let glitter = scene.rough(x / 70.0, y / 9.0 + 70.0, 3);
        let mirrored = along(&TREES, scene.rough(x / 34.0, 40.0 + (2.0 * shore - y) / 34.0, 2));
        let water = along(&WATER, glitter * 1.7 - 0.35);
        mix(mirrored, water, ((y - shore) / 120.0 + glitter - 0.3).clamp(0.25, 1.0))
    }
}

/// The colour of a single dot: the scene's, lighter or darker, or a contrasting pure one.
fn broken(colour: Colour, rng: &mut Rng) -> Colour {
    if rng.unit() < 0.2 {
        return mix(rng.pick(&SPARKS), colour, 0.25);
    }
    lit(colour, rng.between(0.78, 1.3))
}
