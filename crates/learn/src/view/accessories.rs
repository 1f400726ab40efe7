//! What is worn for a picture.

use crate::person::chance::Chance;

/// Glasses.
#[derive(Debug, Clone, PartialEq)]
pub struct Glasses {
    /// Their shape.
    pub shape: GlassesShape,
    /// Their colour, from black (0) through brown, red and blue to gold (1).
    pub colour: f32,
}

/// The shape of glasses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GlassesShape {
    /// Circles.
    Round,
    /// Rectangles with rounded corners.
    Square,
    /// Wide ellipses.
    Oval,
}

impl Glasses {
    /// Glasses in 16 of 100 pictures at difficulty 1.
    pub(super) fn random(chance: &mut Chance, difficulty: f32) -> Option<Self> {
        let worn = chance.happens(0.16 * difficulty);
        let shape = chance.pick(&[GlassesShape::Round, GlassesShape::Square, GlassesShape::Oval]);
        let colour = chance.unit();
        shape.filter(|_| worn).map(|shape| Self { shape, colour })
    }
}

/// A hat.
#[derive(Debug, Clone, PartialEq)]
pub struct Hat {
    /// Its shape.
    pub shape: HatShape,
    /// Its colour, on the palette of the clothes from 0 to 1.
    pub colour: f32,
}

/// The shape of a hat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HatShape {
    /// Woollen, with a bobble.
    Woollen,
    /// A cap with a peak.
    Cap,
}

impl Hat {
    /// A hat in 13 of 100 pictures at difficulty 1.
    pub(super) fn random(chance: &mut Chance, difficulty: f32) -> Option<Self> {
        let worn = chance.happens(0.13 * difficulty);
        let shape = chance.pick(&[HatShape::Woollen, HatShape::Cap]);
        let colour = chance.unit();
        shape.filter(|_| worn).map(|shape| Self { shape, colour })
    }
}
