//! Glasses.

use super::brush::Brush;
use super::colour::{Colour, Palette};
use super::shape::{ellipse, length, rounded_rectangle, segment};
use super::viewpoint::Spot;
use crate::person::Person;
use crate::view::{self, GlassesShape};

const GLASS: Colour = Colour::hex(0x00d9_ebf7);

/// Glasses: two lenses in their frames, temples and a bridge.
#[derive(Debug)]
pub(super) struct Glasses {
    shape: GlassesShape,
    colour: Colour,
    distance: f32,
    level: f32,
    radius: f32,
    temple: f32,
}

impl Glasses {
    pub(super) fn new(glasses: &view::Glasses, person: &Person) -> Self {
        let distance = person.eyes.distance;
        Self {
            shape: glasses.shape,
            colour: Palette::FRAMES.at(glasses.colour),
            distance,
            level: person.eyes.level,
            radius: 0.135_f32.min(distance - 0.012) + 0.02,
            temple: 1.05 * person.bones.width,
        }
    }

    /// The temples, which hair may hide.
    pub(super) fn paint_temples(&self, spot: &Spot, brush: &mut Brush) {
        let (x, y) = (spot.face_x.abs(), spot.face_y - self.level);
        if spot.is_front && y.abs() < 0.1 {
            let temple = segment(x, y, [self.distance + self.radius, -0.02], [self.temple, -0.01]);
            brush.tint(self.colour, temple - 0.012, brush.coverage(spot.edge));
        }
    }

    /// The lenses and what holds them.
    pub(super) fn paint_frame(&self, spot: &Spot, brush: &mut Brush) {
        let (x, y) = (spot.face_x.abs(), spot.face_y - self.level);
        if !spot.is_front || y.abs() > 0.25 {
            return;
        }
        let lens = self.lens(x - self.distance, y - 0.005);
        brush.tint(GLASS, lens, 0.13);
        brush.tint(self.colour, lens.abs() - 0.016, brush.coverage(spot.edge).max(0.4));
        if x < self.distance - 0.115_f32.min(self.distance - 0.03) {
            brush.fill(self.colour, (y + 0.015 - 0.3 * x * x).abs() - 0.012);
        }
    }

    fn lens(&self, x: f32, y: f32) -> f32 {
        match self.shape {
            GlassesShape::Round => length(x, y) - 0.95 * self.radius,
            GlassesShape::Square => rounded_rectangle(x, y, self.radius, 0.72 * self.radius, 0.05),
            GlassesShape::Oval => ellipse(x, y, 1.02 * self.radius, 0.72 * self.radius),
        }
    }
}
