//! The ears.

use super::brush::Brush;
use super::colour::Colour;
use super::complexion::Complexion;
use super::shape::ellipse;
use super::viewpoint::{Spot, Viewpoint};
use crate::person::Person;

/// The ears. When the head turns, one is behind it and the other in front.
#[derive(Debug)]
pub(super) struct Ears {
    left: Ear,
    right: Ear,
    size: f32,
    level: f32,
    skin: Colour,
    shadow: Colour,
}

#[derive(Debug)]
struct Ear {
    x: f32,
    is_near: bool,
}

impl Ears {
    pub(super) fn new(person: &Person, viewpoint: &Viewpoint, complexion: &Complexion) -> Self {
        let ear = |side: f32| {
            let nearness = -side * viewpoint.turned();
            let is_near = nearness > 0.12;
            let shortening = if is_near {
                viewpoint.foreshortening() * (1.0 - 0.10 * nearness)
            } else {
                1.0 - 0.35 * nearness.abs()
            };
            Ear { x: side * (person.bones.width + person.ears.offset - 0.015) * shortening, is_near }
        };
        Self {
            left: ear(-1.0),
            right: ear(1.0),
            size: person.ears.size,
            level: person.eyes.level + person.ears.level + 0.06 + 0.1 * viewpoint.nodded(),
            skin: complexion.skin,
            shadow: complexion.shadow,
        }
    }

    /// The ears that the head hides in part.
    pub(super) fn paint_far(&self, spot: &Spot, brush: &mut Brush) {
        self.paint(spot, brush, false);
    }

    /// The ear that is in front of the head.
    pub(super) fn paint_near(&self, spot: &Spot, brush: &mut Brush) {
        self.paint(spot, brush, true);
    }

    fn paint(&self, spot: &Spot, brush: &mut Brush, near: bool) {
        let ear = if spot.x < 0.0 { &self.left } else { &self.right };
        let (x, y) = (spot.x - ear.x, spot.y - self.level);
        if ear.is_near != near || y.abs() > self.size + 0.05 || x.abs() > self.size + 0.05 {
            return;
        }
        let (size, brightness) = if near { (0.66 * self.size, 0.95) } else { (0.62 * self.size, 0.93) };
        brush.fill(self.skin.times(brightness * spot.shade), ellipse(x, y, size, self.size));
        let hollow = ellipse(x, y, 0.55 * size, 0.63 * self.size);
        brush.tint(self.shadow.times(spot.shade), hollow, 0.8);
    }
}
