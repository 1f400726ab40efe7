//! A pixel that layers are painted on.

use super::colour::Colour;

/// A pixel: its colour so far, and how large it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Brush {
    /// The colour so far.
    pub(super) colour: Colour,
    /// How many pixels there are in a face unit.
    pub(super) pixels: f32,
}

impl Brush {
    /// The share of the pixel that a shape covers at this distance from its outline, 0..=1. Where half a pixel is outside, half is
    /// covered, so that outlines are smooth.
    pub(super) fn coverage(&self, distance: f32) -> f32 {
        (0.5 - distance * self.pixels).clamp(0.0, 1.0)
    }

    /// Fills a shape.
    pub(super) fn fill(&mut self, colour: Colour, distance: f32) {
        self.glaze(colour, self.coverage(distance));
    }

    /// Fills a shape that is not opaque.
    pub(super) fn tint(&mut self, colour: Colour, distance: f32, opacity: f32) {
        self.glaze(colour, self.coverage(distance) * opacity);
    }

    /// Covers the whole pixel with a colour of this opacity, 0..=1.
    pub(super) fn glaze(&mut self, colour: Colour, opacity: f32) {
        if opacity > 0.0 {
            self.colour = self.colour.towards(colour, opacity.min(1.0));
        }
    }
}
