//! The eyes.

use super::brush::Brush;
use super::colour::Colour;
use super::complexion::Complexion;
use super::shape::{ellipse, length, segment, smooth};
use super::viewpoint::Spot;
use crate::person::Person;
use crate::view::Expression;

const WHITE_OF_THE_EYE: Colour = Colour::hex(0x00f7_f5f2);
const PUPIL: Colour = Colour::hex(0x000d_0a0d);

/// The eyes: socket, white, iris, pupil, a glint, lashes and the fold of the lid.
#[derive(Debug)]
pub(super) struct Eyes {
    distance: f32,
    level: f32,
    width: f32,
    /// From the middle of an eye to its wide open upper lid.
    height: f32,
    slant: f32,
    lashes: f32,
    has_fold: bool,
    /// Where the lids are now, above and below the middle.
    lids: [f32; 2],
    gaze: [f32; 2],
    iris_radius: f32,
    iris: Colour,
    shadow: Colour,
    sockets: f32,
    ink: Colour,
}

/// A pixel as an eye sees it.
struct Place {
    /// From the middle of the eye, the slant undone.
    x: f32,
    y: f32,
    /// How far outwards from the middle, 1 in the corner.
    outwards: f32,
    /// The lids here: as far above and below the middle.
    upper: f32,
    lower: f32,
    /// How far beyond the corners.
    beyond: f32,
}

impl Eyes {
    pub(super) fn new(person: &Person, expression: &Expression, complexion: &Complexion) -> Self {
        let eyes = &person.eyes;
        let lid = eyes.height * expression.eyes_open.max(0.05);
        Self {
            distance: eyes.distance,
            level: eyes.level,
            width: eyes.width,
            height: eyes.height,
            slant: eyes.slant,
            lashes: eyes.lashes,
            has_fold: eyes.fold > 0.45,
            lids: [lid, 0.62 * lid],
            gaze: expression.gaze,
            iris_radius: eyes.iris,
            iris: complexion.iris,
            shadow: complexion.shadow,
            sockets: complexion.sockets,
            ink: complexion.ink,
        }
    }

    pub(super) fn paint(&self, spot: &Spot, brush: &mut Brush) {
        let side = spot.side();
        let x = spot.face_x - side * self.distance;
        let y = spot.face_y - self.level + self.slant * side * x;
        if x.abs() > 1.5 * self.width || y.abs() > 0.2 {
            return;
        }
        let place = self.place(x, y, side);
        brush.tint(self.shadow, ellipse(x, y, 1.25 * self.width, self.height + 0.035), self.sockets);
        self.paint_ball(&place, brush);
        self.paint_lids(&place, brush);
    }

    fn place(&self, x: f32, y: f32, side: f32) -> Place {
        let outwards = side * x / self.width;
        let rest = (1.0 - outwards * outwards).max(0.0);
        // Between the root and the number itself: rounder than a parabola.
        let arch = 0.6 * rest.sqrt() + 0.4 * rest;
        let beyond = (outwards.abs() - 1.0).max(0.0) * self.width;
        Place { x, y, outwards, upper: self.lids[0] * arch, lower: self.lids[1] * rest, beyond }
    }

    fn paint_ball(&self, place: &Place, brush: &mut Brush) {
        if place.beyond > 0.0 {
            return;
        }
        let open = brush.coverage((-place.upper - place.y).max(place.y - place.lower));
        if open <= 0.0 {
            return;
        }
        brush.glaze(WHITE_OF_THE_EYE, open);
        brush.glaze(self.shadow, 0.35 * open * smooth(0.035, 0.0, place.y + place.upper));
        let (x, y) = (place.x - self.gaze[0], place.y - self.gaze[1]);
        let radius = length(x, y);
        brush.tint(self.iris, radius - self.iris_radius, open);
        brush.tint(self.iris.times(0.45), (radius - self.iris_radius).abs() - 0.006, 0.8 * open);
        brush.tint(PUPIL, radius - 0.48 * self.iris_radius, open);
        brush.tint(Colour::WHITE, length(x - 0.016, y + 0.018) - 0.013, open);
    }

    fn paint_lids(&self, place: &Place, brush: &mut Brush) {
        let lashes = 0.85 * self.lashes;
        brush.fill(self.ink, length(place.y + place.upper, place.beyond) - lashes);
        if self.lashes > 0.016 {
            let flick =
                segment(place.outwards * self.width, place.y, [0.95 * self.width, 0.0], [1.22 * self.width, -0.03]);
            brush.tint(self.ink, flick - 0.5 * lashes, 0.8);
        }
        brush.tint(self.ink, length(place.y - place.lower, place.beyond) - 0.006, 0.35);
        if self.has_fold && place.outwards.abs() < 0.95 {
            let rest = (1.0 - place.outwards * place.outwards).sqrt();
            brush.tint(self.shadow, (place.y + (self.lids[0] + 0.030) * rest).abs() - 0.007, 0.8);
        }
    }
}
