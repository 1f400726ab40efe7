//! Hats.

use super::brush::Brush;
use super::colour::{Colour, Palette};
use super::shape::{ellipse, length, wave};
use super::viewpoint::{Spot, Viewpoint};
use crate::person::Person;
use crate::view::{self, HatShape, View};

/// A hat.
#[derive(Debug)]
pub(super) struct Hat {
    shape: HatShape,
    colour: Colour,
    /// How far it stands off the head.
    volume: f32,
    /// Down to where it reaches.
    line: f32,
    width: f32,
    /// The middle of the bobble.
    bobble: [f32; 2],
    /// How far the peak moves when the head turns.
    peak: f32,
}

impl Hat {
    pub(super) fn new(hat: &view::Hat, person: &Person, view: &View, viewpoint: &Viewpoint) -> Self {
        let volume = (person.hair.volume + view.more_volume).clamp(0.015, 0.09);
        Self {
            shape: hat.shape,
            colour: Palette::CLOTHES.at(hat.colour),
            volume,
            line: person.eyes.level - person.brows.height - 0.10,
            width: person.bones.width,
            bobble: [-0.1 * view.pose.yaw, -person.bones.forehead - volume - 0.07],
            peak: 0.15 * viewpoint.turned(),
        }
    }

    pub(super) fn paint(&self, spot: &Spot, brush: &mut Brush) {
        let across = spot.face_x / self.width;
        let below = spot.face_y + 0.06 * across * across - self.line;
        if below > 0.3 || spot.edge > 0.45 {
            return;
        }
        let crown = spot.edge - self.volume - 0.035;
        let colour = |light: f32, dark: f32| self.colour.times(dark + light * spot.shade);
        match self.shape {
            HatShape::Woollen => {
                let rib = 1.0 - 0.05 * wave(11.0 * across);
                brush.fill(colour(0.55, 0.45), crown.max(below));
                let brim = (spot.edge - self.volume - 0.05).max((below + 0.05).abs() - 0.055);
                brush.fill(colour(0.36, 0.36).times(rib), brim);
                let bobble = length(spot.x - self.bobble[0], spot.y - self.bobble[1]) - 0.085;
                brush.fill(self.colour.towards(Colour::WHITE, 0.45), bobble);
            }
            HatShape::Cap => {
                brush.fill(colour(0.55, 0.45), crown.max(below + 0.03));
                let peak = ellipse(spot.face_x - self.peak, spot.face_y - self.line + 0.02, 0.95 * self.width, 0.065);
                brush.fill(colour(0.40, 0.30), peak);
            }
        }
    }
}
