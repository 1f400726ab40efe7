//! The face: the skin of the head with everything on it.

use super::brush::Brush;
use super::complexion::Complexion;
use super::viewpoint::{Spot, Viewpoint};
use super::{beard::Beard, brows::Brows, cheeks::Cheeks, eyes::Eyes, mouth::Mouth, nose::Nose};
use super::{colour::Colour, shape::smooth};
use crate::person::Person;
use crate::view::View;

/// The features of a face, in the order in which they are painted.
#[derive(Debug)]
pub(super) struct Face {
    skin: Colour,
    shadow: Colour,
    cheeks: Cheeks,
    beard: Beard,
    mouth: Mouth,
    nose: Nose,
    eyes: Eyes,
    brows: Brows,
}

impl Face {
    pub(super) fn new(person: &Person, view: &View, viewpoint: &Viewpoint, complexion: &Complexion) -> Self {
        Self {
            skin: complexion.skin,
            shadow: complexion.shadow,
            cheeks: Cheeks::new(person, complexion),
            beard: Beard::new(person, complexion),
            mouth: Mouth::new(person, &view.expression, complexion),
            nose: Nose::new(person, viewpoint, complexion),
            eyes: Eyes::new(person, &view.expression, complexion),
            brows: Brows::new(person, &view.expression, complexion),
        }
    }

    /// Paints the head.
    pub(super) fn paint(&self, spot: &Spot, brush: &mut Brush) {
        let inside = brush.coverage(spot.edge);
        if inside <= 0.0 {
            return;
        }
        let mut face = Brush { colour: self.skin, ..*brush };
        if spot.is_front {
            face.glaze(self.shadow, 0.55 * smooth(-0.10, 0.0, spot.edge));
            self.cheeks.paint(spot, &mut face);
            self.beard.paint(spot, &mut face);
            self.mouth.paint(spot, &mut face);
            self.nose.paint(spot, &mut face);
            self.eyes.paint(spot, &mut face);
            self.brows.paint(spot, &mut face);
        }
        brush.glaze(face.colour.times(spot.shade), inside);
    }
}
