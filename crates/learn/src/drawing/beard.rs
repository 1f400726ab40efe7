//! Beard and moustache.

use super::brush::Brush;
use super::colour::Colour;
use super::complexion::Complexion;
use super::shape::smooth;
use super::viewpoint::Spot;
use crate::person::Person;

/// Beard and moustache.
#[derive(Debug)]
pub(super) struct Beard {
    beard: f32,
    moustache: f32,
    mouth: f32,
    mouth_width: f32,
    /// How high the beard reaches at most.
    top: f32,
    colour: Colour,
    dark: Colour,
}

impl Beard {
    pub(super) fn new(person: &Person, complexion: &Complexion) -> Self {
        Self {
            beard: person.hair.beard,
            moustache: person.hair.moustache,
            mouth: person.eyes.level + person.nose.length + person.mouth.level,
            mouth_width: person.mouth.width,
            top: person.eyes.level + 0.02,
            colour: complexion.hair.times(0.95),
            dark: complexion.dark_hair,
        }
    }

    pub(super) fn paint(&self, spot: &Spot, brush: &mut Brush) {
        if spot.face_y < self.top - 0.05 {
            return;
        }
        if self.beard > 0.0 {
            let beyond = spot.face_x.abs() - 0.9 * self.mouth_width;
            // Below the lips, up past the corners of the mouth, then gently along the cheek and steeply to the ear.
            let lips = 0.075 * smooth(0.03, -0.05, beyond);
            let outwards = beyond.max(0.0);
            let line = (self.mouth - 0.02 + lips - outwards * (0.45 + 1.6 * outwards)).max(self.top);
            // Sparse at once, so that the slider begins with stubble.
            let opacity = self.beard.min(0.35 + 0.6 * self.beard);
            let distance = 0.8 * (line - spot.face_y);
            brush.tint(self.dark, distance, opacity);
            brush.tint(self.colour, distance + 0.014, opacity);
        }
        if self.moustache > 0.0 {
            let across = spot.face_x / (1.05 * self.mouth_width);
            let square = across * across;
            let middle = self.mouth - 0.045 + 0.04 * square;
            let thickness = 0.030 * (1.0 - square).max(-0.5);
            brush.tint(self.dark, (spot.face_y - middle).abs() - thickness, self.moustache);
        }
    }
}
