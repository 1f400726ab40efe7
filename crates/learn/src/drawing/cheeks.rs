//! What is on the skin: shine, blush, freckles, a mole and the lines of age.

use super::brush::Brush;
use super::colour::Colour;
use super::complexion::Complexion;
use super::shape::{hill, segment};
use super::viewpoint::Spot;
use crate::person::chance::Chance;
use crate::person::{Person, Trait};

/// Number of freckles of a face that has any.
const FRECKLES: usize = 26;

/// Shine, blush, freckles, mole and lines of age.
#[derive(Debug)]
pub(super) struct Cheeks {
    shine: Colour,
    shine_strength: f32,
    /// Height of the shine on the forehead.
    forehead: f32,
    blush: Colour,
    blush_strength: f32,
    /// From the middle of the face, and down.
    blush_at: [f32; 2],
    freckle: Colour,
    freckle_strength: f32,
    freckles: Vec<Freckle>,
    /// The highest and the lowest point of all freckles.
    freckle_rows: [f32; 2],
    mole: Option<[f32; 2]>,
    ink: Colour,
    lines: Lines,
}

#[derive(Debug)]
struct Freckle {
    x: f32,
    y: f32,
    radius: f32,
}

/// The lines of age: from the nose to the mouth and below the eyes.
#[derive(Debug)]
struct Lines {
    colour: Colour,
    age: f32,
    fold: [[f32; 2]; 2],
    eye: [f32; 2],
    eye_width: f32,
}

impl Cheeks {
    pub(super) fn new(person: &Person, complexion: &Complexion) -> Self {
        let nose = person.eyes.level + person.nose.length;
        let strength = person.skin.freckles;
        let freckles = if strength > 0.0 { freckles(person) } else { Vec::new() };
        Self {
            shine: complexion.shine,
            shine_strength: complexion.gloss,
            forehead: person.eyes.level - 0.16,
            blush: complexion.blush,
            blush_strength: 0.8 * person.skin.blush,
            blush_at: [person.eyes.distance + 0.05, nose - 0.01],
            freckle: complexion.shadow.towards(Colour::hex(0x009a_5a30), 0.5 * (1.0 - person.get(Trait::SkinTone))),
            freckle_strength: 0.75 * strength,
            freckles,
            freckle_rows: [person.eyes.level + 0.06, person.eyes.level + 0.28],
            mole: person.skin.mole,
            ink: complexion.ink,
            lines: Lines {
                colour: complexion.shadow,
                age: person.skin.age,
                fold: [
                    [person.nose.width + 0.035, nose + 0.01],
                    [person.mouth.width + 0.035, nose + person.mouth.level + 0.01],
                ],
                eye: [person.eyes.distance, person.eyes.level + person.eyes.height + 0.035],
                eye_width: person.eyes.width,
            },
        }
    }

    pub(super) fn paint(&self, spot: &Spot, brush: &mut Brush) {
        let (x, y) = (spot.face_x - spot.side() * self.blush_at[0], spot.face_y - self.blush_at[1]);
        brush.glaze(self.blush, self.blush_strength * hill((x * x + y * y) / 0.05));
        let above = spot.face_y - self.forehead;
        let cheek = hill((x * x + (y + 0.02) * (y + 0.02)) / 0.03);
        let forehead = hill(spot.face_x * spot.face_x / 0.14 + above * above / 0.05);
        brush.glaze(self.shine, self.shine_strength * cheek.max(forehead));
        if (self.freckle_rows[0]..self.freckle_rows[1]).contains(&spot.face_y) {
            for freckle in &self.freckles {
                let (x, y) = (spot.face_x - freckle.x, spot.face_y - freckle.y);
                if x * x + y * y < 0.003 {
                    let distance = (x * x + y * y).sqrt() - freckle.radius;
                    brush.tint(self.freckle, distance, self.freckle_strength);
                }
            }
        }
        if let Some([x, y]) = self.mole {
            brush.tint(self.ink, spot.from(x, y) - 0.019, 0.9);
        }
        if self.lines.age > 0.0 {
            self.lines.paint(spot, brush);
        }
    }
}

impl Lines {
    fn paint(&self, spot: &Spot, brush: &mut Brush) {
        let x = spot.face_x.abs();
        let fold = segment(x, spot.face_y, self.fold[0], self.fold[1]) - 0.010;
        brush.tint(self.colour, fold, 0.75 * self.age);
        let across = x - self.eye[0];
        if across.abs() < 0.8 * self.eye_width {
            let bag = (spot.face_y - self.eye[1] + 0.5 * across * across / self.eye_width).abs() - 0.007;
            brush.tint(self.colour, bag, 0.5 * self.age);
        }
    }
}

/// Freckles on nose and cheeks.
fn freckles(person: &Person) -> Vec<Freckle> {
    let chance = &mut Chance::new(person.skin.freckle_seed, "freckles");
    let level = person.eyes.level + 0.12;
    (0..FRECKLES)
        .map(|_| Freckle {
            x: chance.bell(&(-0.36..=0.36)),
            y: level + chance.bell(&(-0.06..=0.16)),
            radius: chance.between(&(0.008..=0.016)),
        })
        .collect()
}
