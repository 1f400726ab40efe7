//! Stained glass: coloured panes between lead lines, lit from behind.

use super::colour::{Colour, hex, lit, mix};
use super::noise::Noise;
use super::rng::Rng;
use super::sheet::{LENGTH, Sheet};

const PANES: [Colour; 10] = [
    hex(0xb3202c),
    hex(0xe0562a),
    hex(0xf2a93b),
    hex(0xf6d860),
    hex(0x2f8f4e),
    hex(0x147a7e),
    hex(0x1d4fa0),
    hex(0x3b2f86),
    hex(0x7b2d7d),
    hex(0x9cc9d9),
];
const LEAD: Colour = hex(0x17161a);

/// Half the width of a lead line, in pixels.
const HALF_LEAD: f32 = 2.9;

/// Draws the picture.
pub fn draw() -> Sheet {
    let mut rng = Rng::new(1248);
    let (ripple, wobble) = (Noise::new(21), Noise::new(22));
    let panes = panes(&mut rng);
    Sheet::of(|x, y| {
        // Hand-cut panes do not have straight edges.
        let (wx, wy) = (x + 9.0 * wobble.at(x / 46.0, y / 46.0), y + 9.0 * wobble.at(x / 46.0 + 50.0, y / 46.0));
        let (pane, border) = nearest(&panes, wx, wy);
        let (light, shade) = (ripple.rough(x / 34.0 + pane.seed, y / 34.0, 3), ripple.at(x / 5.0, y / 5.0 + pane.seed));
        let from_middle = ((wx - pane.x).hypot(wy - pane.y) / 46.0).min(1.0);
        let glow = 1.28 - 0.42 * from_middle + 0.5 * (light - 0.5) + 0.1 * (shade - 0.5);
        let glass = mix(lit(pane.colour, glow), [1.0, 0.97, 0.88], (light - 0.62).max(0.0) * 0.9);
        // The lead is dark, with a highlight along its ridge.
        let lead = lit(LEAD, 1.0 + 2.2 * (1.0 - border / HALF_LEAD).max(0.0) * ripple.at(x / 9.0, y / 9.0));
        mix(lead, glass, border - HALF_LEAD + 0.5)
    })
}

/// A pane, given by its centre.
#[derive(Clone, Copy)]
struct Pane {
    x: f32,
    y: f32,
    colour: Colour,
    seed: f32,
}

/// Panes in rings around a rose in the centre, each ring with its own colours, and others in the corners.
fn panes(rng: &mut Rng) -> Vec<Pane> {
    let middle = LENGTH / 2.0;
    let mut panes = vec![Pane { x: middle, y: middle, colour: PANES[3], seed: 0.0 }];
    let rings = [(34.0, 8.0, [2, 1]), (78.0, 12.0, [6, 0]), (124.0, 18.0, [9, 5]), (172.0, 22.0, [0, 7])];
    for (radius, count, colours) in rings {
        ring(&mut panes, radius, count, &colours.map(|i: usize| PANES[i]), rng);
    }
    for (radius, count) in [(222.0, 26.0), (274.0, 30.0), (326.0, 34.0), (378.0, 36.0)] {
        ring(&mut panes, radius, count, &PANES, rng);
    }
    panes
}

fn ring(panes: &mut Vec<Pane>, radius: f32, count: f32, colours: &[Colour], rng: &mut Rng) {
    let (mut i, middle) = (0.0, LENGTH / 2.0);
    let shift = rng.unit();
    while i < count {
        let turn = (i + shift) / count * std::f32::consts::TAU;
        let r = radius + rng.between(-5.0, 5.0);
        let (x, y) = (r.mul_add(turn.cos(), middle), r.mul_add(turn.sin(), middle));
        let colour = lit(rng.pick(colours), rng.between(0.85, 1.15));
        panes.push(Pane { x, y, colour, seed: rng.between(0.0, 60.0) });
        i += 1.0;
    }
}

/// The pane that contains a point (Voronoi), and the distance to its border.
fn nearest(panes: &[Pane], x: f32, y: f32) -> (Pane, f32) {
    let squared = |p: &Pane| (p.x - x).powi(2) + (p.y - y).powi(2);
    let own = panes.iter().min_by(|a, b| squared(a).total_cmp(&squared(b))).copied().unwrap_or(panes[0]);
    let to_border = |p: &Pane| {
        let apart = (p.x - own.x).hypot(p.y - own.y).max(1e-3);
        (squared(p) - squared(&own)) / (2.0 * apart)
    };
    let others = panes.iter().filter(|p| (p.x - own.x).abs() + (p.y - own.y).abs() > 0.01);
    (own, others.map(to_border).fold(f32::INFINITY, f32::min))
}
