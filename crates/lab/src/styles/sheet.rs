//! A square sheet to draw on, with antialiased edges.

use super::SIDE;
use super::colour::{Colour, mix};
use likeness_core::geometry::Size;
use likeness_core::pixels::{PixelError, RgbaFrame};

/// A square picture of [`SIDE`] pixels.
#[derive(Debug, Clone)]
pub struct Sheet(Vec<Colour>);

/// The side of the sheet as a float.
pub const LENGTH: f32 = SIDE as f32;

impl Sheet {
    /// Computes each pixel from its centre.
    pub fn of(colour: impl Fn(f32, f32) -> Colour) -> Self {
        Self((0..SIDE * SIDE).map(|i| colour((i % SIDE) as f32 + 0.5, (i / SIDE) as f32 + 0.5)).collect())
    }

    /// The colour at a point, extended beyond the edges.
    pub fn at(&self, x: f32, y: f32) -> Colour {
        self.0.get(index(x, y)).copied().unwrap_or_default()
    }

    /// Draws a stroke along points with a width at each, antialiased at its border. `ink` returns the colour and its
    /// opacity (0..=1) for a position along (0..=1) and across (-1..=1) the stroke.
    pub fn stroke(&mut self, points: &[(f32, f32, f32)], ink: impl Fn(f32, f32) -> (Colour, f32)) {
        let widest = points.iter().fold(0.0_f32, |w, p| w.max(p.2)) / 2.0 + 1.0;
        let bound = |pick: fn(&(f32, f32, f32)) -> f32| {
            let range =
                points.iter().map(pick).fold((f32::INFINITY, f32::NEG_INFINITY), |(a, b), v| (a.min(v), b.max(v)));
            ((range.0 - widest).floor().max(0.0), (range.1 + widest).ceil().min(LENGTH))
        };
        let ((left, right), (top, bottom)) = (bound(|p| p.0), bound(|p| p.1));
        let mut y = top + 0.5;
        while y < bottom {
            let mut x = left + 0.5;
            while x < right {
                if let Some((along, across, inside)) = nearest(points, x, y) {
                    let (colour, cover) = ink(along, across);
                    self.blend(x, y, colour, cover * inside.clamp(0.0, 1.0));
                }
                x += 1.0;
            }
            y += 1.0;
        }
    }

    /// Draws a disc, antialiased at its border.
    pub fn disc(&mut self, x: f32, y: f32, radius: f32, colour: Colour, cover: f32) {
        self.stroke(&[(x, y, radius * 2.0), (x + 0.01, y, radius * 2.0)], |_, _| (colour, cover));
    }

    /// Blends a colour into a pixel.
    pub fn blend(&mut self, x: f32, y: f32, colour: Colour, cover: f32) {
        if let Some(pixel) = self.0.get_mut(index(x, y)) {
            *pixel = mix(*pixel, colour, cover);
        }
    }

    /// Changes every pixel, given its position and colour.
    #[must_use]
    pub fn map(self, change: impl Fn(f32, f32, Colour) -> Colour) -> Self {
        Self::of(|x, y| change(x, y, self.at(x, y)))
    }

    /// Lights a surface with the given heights from the top left: slopes facing the light are lighter.
    #[must_use]
    pub fn embossed(self, height: &Self, strength: f32) -> Self {
        let tall = |x: f32, y: f32| height.at(x, y).iter().sum::<f32>() / 3.0;
        self.map(|x, y, colour| {
            let slope = tall(x + 1.0, y + 1.0) - tall(x - 1.0, y - 1.0);
            colour.map(|value| (value + slope * strength).clamp(0.0, 1.0))
        })
    }

    /// Converts to 8-bit pixels.
    ///
    /// # Errors
    /// Never for a complete sheet; [`PixelError`] is the error type of frames.
    pub fn to_rgba(&self) -> Result<RgbaFrame, PixelError> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=255")]
        let byte = |value: f32| (value.clamp(0.0, 1.0) * 255.0).round() as u8;
        let bytes = self.0.iter().flat_map(|[r, g, b]| [byte(*r), byte(*g), byte(*b), 255]).collect();
        RgbaFrame::new(Size::new(SIDE, SIDE), bytes)
    }
}

/// The position of a point on a stroke: along (0..=1), across (-1..=1, from left to right), and how far inside the
/// border in pixels; `None` if it is outside.
fn nearest(points: &[(f32, f32, f32)], x: f32, y: f32) -> Option<(f32, f32, f32)> {
    let pieces = points.len().saturating_sub(1).max(1) as f32;
    let mut best: Option<(f32, f32, f32)> = None;
    for (i, pair) in points.windows(2).enumerate() {
        let [(x0, y0, w0), (x1, y1, w1)] = *pair else { continue };
        let (dx, dy) = (x1 - x0, y1 - y0);
        let squared = dx.mul_add(dx, dy * dy).max(1e-12);
        let t = ((x - x0) * dx + (y - y0) * dy).clamp(0.0, squared) / squared;
        let (ax, ay) = (x - dx.mul_add(t, x0), y - dy.mul_add(t, y0));
        let half = (w1 - w0).mul_add(t, w0) / 2.0;
        let inside = half + 0.5 - ax.hypot(ay);
        if inside > best.map_or(0.0, |(_, _, inside)| inside) {
            let side = (dx * ay - dy * ax) / squared.sqrt();
            best = Some(((i as f32 + t) / pieces, (side / half.max(0.01)).clamp(-1.0, 1.0), inside));
        }
    }
    best
}

/// The index of the pixel at a point.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the sheet")]
fn index(x: f32, y: f32) -> usize {
    let place = |v: f32| v.floor().clamp(0.0, LENGTH - 1.0) as usize;
    place(y) * SIDE as usize + place(x)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHITE: Colour = [1.0; 3];
    const BLACK: Colour = [0.0; 3];

    /// Whether a pixel is black rather than white.
    fn is_black(sheet: &Sheet, x: f32, y: f32) -> bool {
        sheet.at(x, y).iter().sum::<f32>() < 1.5
    }

    #[test]
    fn a_stroke_covers_its_width_and_no_more() {
        let mut sheet = Sheet::of(|_, _| WHITE);
        sheet.stroke(&[(100.0, 100.0, 10.0), (200.0, 100.0, 10.0)], |_, _| (BLACK, 1.0));
        for (x, y, black) in [(150.0, 100.5, true), (150.0, 103.5, true), (150.0, 107.5, false), (210.0, 100.5, false)]
        {
            assert_eq!(is_black(&sheet, x, y), black, "at {x}, {y}");
        }
    }

    #[test]
    fn a_stroke_beyond_the_edge_is_clipped() {
        let mut sheet = Sheet::of(|_, _| WHITE);
        sheet.stroke(&[(-50.0, -50.0, 30.0), (600.0, 600.0, 30.0)], |_, _| (BLACK, 1.0));
        for (x, y, black) in [(0.5, 0.5, true), (511.5, 511.5, true), (511.5, 0.5, false), (0.5, 511.5, false)] {
            assert_eq!(is_black(&sheet, x, y), black, "corner {x}, {y}");
        }
    }

    #[test]
    fn positions_along_and_across_a_stroke_are_computed() {
        let (along, across, _) = nearest(&[(0.0, 0.0, 10.0), (100.0, 0.0, 10.0)], 75.0, 4.0).expect("on it");
        assert!((along - 0.75).abs() < 1e-4 && (across - 0.8).abs() < 1e-4, "{along} {across}");
    }
}
