//! What is behind and below the head: the wall, the neck and the clothes.

use super::brush::Brush;
use super::colour::{Colour, Palette};
use super::complexion::Complexion;
use super::shape::smooth;
use super::viewpoint::Spot;
use crate::person::Person;
use crate::view::{Collar, View};

/// The wall, the neck and the clothes. Neck and shoulders follow the head when it tilts.
#[derive(Debug)]
pub(super) struct Backdrop {
    wall: [Colour; 2],
    neck: f32,
    skin: Colour,
    shoulders: f32,
    clothes: Colour,
    collar: Collar,
}

impl Backdrop {
    pub(super) fn new(person: &Person, view: &View, complexion: &Complexion) -> Self {
        Self {
            wall: view.backdrop.map(|position| Palette::WALL.at(position)),
            neck: person.bones.width * person.bones.neck,
            skin: complexion.skin.towards(complexion.shadow, 0.75),
            shoulders: 0.68 + 0.12 * person.bones.height,
            clothes: Palette::CLOTHES.at(view.clothes),
            collar: view.collar,
        }
    }

    /// The wall, from its first colour at the top left to its second at the bottom right.
    pub(super) fn wall(&self, spot: &Spot) -> Colour {
        let [across, down] = spot.picture;
        self.wall[0].towards(self.wall[1], smooth(-1.0, 1.0, down + 0.4 * across))
    }

    /// The neck, in the shadow of the chin, and the clothes.
    pub(super) fn paint_body(&self, spot: &Spot, brush: &mut Brush) {
        if spot.y < 0.3 {
            return;
        }
        let (x, y) = (spot.x.abs(), spot.y);
        let half_width = self.neck * (0.92 + 0.5 * (y - 0.6).max(0.0));
        let under_chin = 1.0 - 0.22 * smooth(0.14, 0.0, spot.edge);
        brush.fill(self.skin.times(under_chin * (0.75 + 0.25 * spot.shade)), x - half_width);
        let dip = match self.collar {
            Collar::Pointed => 0.12 * (1.0 - x / 0.22).max(0.0),
            Collar::Round | Collar::Band => 0.05 * (1.0 - x * x / 0.09).max(0.0),
        };
        let distance = 0.9 * (self.shoulders + 0.378 * x * x + dip - y);
        brush.fill(self.clothes.times(0.8 + 0.2 * spot.shade), distance);
        if self.collar == Collar::Band {
            brush.fill(self.clothes.times(0.72), (distance + 0.03).abs() - 0.018);
        }
    }
}
