//! The eyebrows.

use super::brush::Brush;
use super::colour::Colour;
use super::complexion::Complexion;
use super::shape::length;
use super::viewpoint::Spot;
use crate::person::Person;
use crate::view::Expression;

/// The eyebrows.
#[derive(Debug)]
pub(super) struct Brows {
    distance: f32,
    level: f32,
    width: f32,
    thickness: f32,
    /// How much lower than the middle the outer end is.
    slope: f32,
    arch: f32,
    colour: Colour,
}

impl Brows {
    pub(super) fn new(person: &Person, expression: &Expression, complexion: &Complexion) -> Self {
        let brows = &person.brows;
        Self {
            distance: 1.02 * person.eyes.distance,
            level: person.eyes.level - brows.height - expression.brows_up,
            width: brows.width,
            thickness: brows.thickness,
            slope: 0.16 * (brows.slope - expression.frown),
            arch: brows.arch,
            colour: complexion.brows,
        }
    }

    pub(super) fn paint(&self, spot: &Spot, brush: &mut Brush) {
        let outwards = (spot.face_x.abs() - self.distance) / self.width;
        let above = spot.face_y - self.level;
        if outwards.abs() > 1.3 || above.abs() > 0.2 {
            return;
        }
        let down = self.slope * outwards - self.arch * (1.0 - outwards * outwards);
        let thickness = 0.8 * self.thickness * (1.0 - 0.45 * outwards.max(0.0)) + 0.004;
        let beyond = (outwards.abs() - 1.0).max(0.0) * self.width;
        brush.tint(self.colour, length(above - down, beyond) - thickness, 0.95);
    }
}
