//! The mouth.

use super::brush::Brush;
use super::colour::Colour;
use super::complexion::Complexion;
use super::shape::{hill, length};
use super::viewpoint::Spot;
use crate::person::Person;
use crate::view::Expression;

/// The dark of an open mouth, and the teeth.
const THROAT: Colour = Colour::hex(0x0055_181c);
const TEETH: Colour = Colour::hex(0x00f7_f2eb);

/// The mouth: two lips, the line between them, and teeth if it is open.
#[derive(Debug)]
pub(super) struct Mouth {
    level: f32,
    width: f32,
    lips: [f32; 2],
    curve: f32,
    opening: f32,
    colour: Colour,
    line: Colour,
}

impl Mouth {
    pub(super) fn new(person: &Person, expression: &Expression, complexion: &Complexion) -> Self {
        Self {
            level: person.eyes.level + person.nose.length + person.mouth.level,
            width: person.mouth.width,
            lips: [person.mouth.upper_lip, person.mouth.lower_lip],
            curve: 0.075 * expression.smile,
            opening: 0.085 * expression.mouth_open,
            colour: complexion.lips,
            line: complexion.lip_line,
        }
    }

    pub(super) fn paint(&self, spot: &Spot, brush: &mut Brush) {
        let across = spot.face_x / self.width;
        let square = across * across;
        if square > 1.4 || (spot.face_y - self.level).abs() > 0.25 {
            return;
        }
        // How thick everything is here, from 1 in the middle to 0 in the corners; and where the lips part.
        let rest = (1.0 - square).max(0.0);
        let parting = self.level - self.curve * (square - 0.35);
        let (below, gap) = (spot.face_y - parting, self.opening * rest);
        if square < 1.0 {
            let upper = self.lips[0] * rest * (1.0 - 0.35 * hill(square / 0.09));
            let lower = gap + self.lips[1] * rest;
            brush.fill(self.colour, (-upper - below).max(below - lower));
        }
        if self.opening > 0.0 {
            brush.fill(THROAT, (-below).max(below - gap));
            let teeth = (0.004 - below).max(below - gap.min(0.034 * rest.sqrt()));
            brush.tint(TEETH, teeth, 0.95);
        }
        let beyond = (across.abs() - 1.0).max(0.0) * self.width;
        let opacity = if self.opening > 0.0 { 0.6 } else { 0.95 };
        brush.tint(self.line, length(below, beyond) - 0.0095, opacity);
    }
}
