//! The hair: what is behind the head and what is in front of it.

mod cut;

use super::brush::Brush;
use super::colour::Colour;
use super::complexion::Complexion;
use super::shape::{smooth, wave};
use super::viewpoint::{Spot, Viewpoint};
use crate::person::Person;
use crate::view::View;
use cut::Cut;

/// The hair.
#[derive(Debug)]
pub(super) struct Hair {
    cut: Cut,
    /// Where the strands come from.
    crown: [f32; 2],
    colour: Colour,
    dark: Colour,
    light: Colour,
}

impl Hair {
    pub(super) fn new(person: &Person, view: &View, viewpoint: &Viewpoint, complexion: &Complexion) -> Self {
        Self {
            cut: Cut::new(person, view, viewpoint),
            crown: [0.4 * person.hair.parting, -person.bones.forehead - 0.5],
            colour: complexion.hair,
            dark: complexion.dark_hair,
            light: complexion.light_hair,
        }
    }

    /// Whether the hair hides the ears.
    pub(super) fn hides_ears(&self) -> bool {
        self.cut.hides_ears()
    }

    /// Whether an ear that is in front of the head is in front of the hair too.
    pub(super) fn is_behind_ears(&self) -> bool {
        self.cut.is_behind_ears()
    }

    /// The hair behind the head, which is in the shade.
    pub(super) fn paint_back(&self, spot: &Spot, brush: &mut Brush) {
        let distance = self.cut.back(spot);
        if distance < 0.1 {
            let brightness = 0.85 + 0.15 * spot.shade;
            brush.tint(self.dark.times(0.75), distance - 0.004, 0.9);
            brush.fill(self.dark.times(brightness), distance + 0.010);
        }
    }

    /// The hair in front of the head, with an outline.
    pub(super) fn paint_front(&self, spot: &Spot, brush: &mut Brush) {
        let distance = self.cut.front(spot);
        if distance < 0.1 {
            brush.tint(self.dark.times(0.8 * spot.shade), distance - 0.004, 0.9);
            let inside = brush.coverage(distance + 0.010);
            if inside > 0.0 {
                brush.glaze(self.strand(spot).times(0.35 + 0.65 * spot.shade), inside);
            }
        }
    }

    /// The colour of a strand. Strands fan out from above the crown.
    fn strand(&self, spot: &Spot) -> Colour {
        let [x, y] = self.crown;
        let fan = (spot.face_x - x) / (spot.face_y - y).max(0.3);
        let strand = 0.5 + 0.35 * wave(5.2 * fan + 0.24 * wave(1.4 * spot.face_y));
        let shine = 0.7 * smooth(0.25, 0.9, spot.lit) * (0.5 + 0.5 * strand);
        self.colour.towards(self.dark, 0.35 * strand).towards(self.light, shine)
    }
}
