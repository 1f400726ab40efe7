//! The nose.

use super::brush::Brush;
use super::colour::Colour;
use super::complexion::Complexion;
use super::shape::{ellipse, length};
use super::viewpoint::{Spot, Viewpoint};
use crate::person::Person;

/// The nose: a line along its shaded side, a highlight on its tip, the line below it and the nostrils. It stands out of the face, so
/// it moves more when the head turns.
#[derive(Debug)]
pub(super) struct Nose {
    eyes: f32,
    length: f32,
    width: f32,
    tip: f32,
    /// Opacity of the bridge.
    bridge: f32,
    /// The side in the shade, -1 or 1.
    side: f32,
    /// How far the tip moves to the right and down.
    offset: [f32; 2],
    shadow: Colour,
    line: Colour,
    shine: Colour,
    ink: Colour,
}

impl Nose {
    pub(super) fn new(person: &Person, viewpoint: &Viewpoint, complexion: &Complexion) -> Self {
        Self {
            eyes: person.eyes.level,
            length: person.nose.length,
            width: person.nose.width,
            tip: person.nose.tip,
            bridge: 0.25 + 0.5 * person.nose.bridge,
            side: if viewpoint.is_lit_from_right() { -1.0 } else { 1.0 },
            offset: [0.06 * viewpoint.turned(), 0.05 * viewpoint.nodded()],
            shadow: complexion.shadow,
            line: complexion.shadow.times(0.88),
            shine: complexion.shine,
            ink: complexion.ink,
        }
    }

    pub(super) fn paint(&self, spot: &Spot, brush: &mut Brush) {
        let (x, below_eyes) = (spot.face_x - self.offset[0], spot.face_y - self.eyes);
        if x.abs() > self.width + 0.08 || below_eyes < -0.08 || below_eyes > self.length + 0.12 {
            return;
        }
        let way = (below_eyes / self.length).clamp(0.0, 1.0);
        if below_eyes > -0.04 && below_eyes < self.length + 0.02 {
            let ridge = spot.face_x - self.offset[0] * way - self.side * (0.028 + 0.4 * self.width * way * way);
            brush.tint(self.shadow, ridge.abs() - 0.012, self.bridge * (0.35 + 0.65 * way));
        }
        let y = below_eyes - self.length - self.offset[1];
        let shine = length(x, y + 0.6 * self.tip) - 0.85 * self.tip;
        brush.tint(self.shine, shine, 0.55);
        let across = x / self.width;
        if across.abs() < 1.0 {
            let under = (y - 0.030 * (1.0 - across * across)).abs() - 0.012;
            brush.tint(self.line, under, 0.95);
        }
        let out = x.abs();
        brush.tint(self.line, length(out - self.width, y + 0.012) - 0.014, 0.8);
        let nostril = ellipse(out - 0.5 * self.width, y - 0.014, 0.24 * self.width, 0.012);
        brush.tint(self.ink, nostril, 0.8);
    }
}
