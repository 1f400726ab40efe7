//! A short film as a volume.

use super::direction::Direction;
use crate::array::Array;
use crate::convolution::Convolution;
use crate::window::Window;
use likeness_core::geometry::Size;
use likeness_core::pixels::{RgbaFrame, luma};

/// A short film in grey: drawn, with a square that stands below and one that moves by a pixel a frame above or beside it, or of a camera.
///
/// # Shapes
/// - frames: one channel of `[24, 48, 48]`, time first; 0..=1
#[derive(Debug, Clone, PartialEq)]
pub struct Film {
    /// The frames.
    pub frames: Array<3>,
}

impl Film {
    /// Number of frames.
    pub const FRAMES: usize = 24;
    /// Rows and columns of a frame.
    pub const SIDE: usize = 48;
    /// Rows and columns of each square.
    pub const SQUARE: usize = 9;
    /// The first row and column of the square that stands.
    pub const STANDING: [usize; 2] = [35, 35];

    /// Draws a film in which a square moves in a direction.
    pub fn draw(direction: Direction) -> Self {
        let frames = Array::drawn([Self::FRAMES, Self::SIDE, Self::SIDE], |[time, y, x]| {
            let squares = [Self::STANDING, Self::moving(direction, time)];
            let lies_in = |[top, left]: [usize; 2]| {
                (top..top + Self::SQUARE).contains(&y) && (left..left + Self::SQUARE).contains(&x)
            };
            if squares.into_iter().any(lies_in) { 1.0 } else { 0.0 }
        });
        Self { frames }
    }

    /// A film of a camera, as in a mirror: whoever moves to their right moves to the right. `None` if there are too few frames, or one of
    /// another size.
    ///
    /// # Shapes
    /// - taken: 24 frames of `[48, 48]`, the first first; later ones are left out
    pub fn mirrored(taken: &[RgbaFrame]) -> Option<Self> {
        let side = u32::try_from(Self::SIDE).ok()?;
        let taken = taken.get(..Self::FRAMES)?;
        if taken.iter().any(|frame| frame.size() != Size::new(side, side)) {
            return None;
        }
        let frames = Array::drawn([Self::FRAMES, Self::SIDE, Self::SIDE], |[time, y, x]| {
            let pixel = 4 * (y * Self::SIDE + Self::SIDE - 1 - x);
            let bytes = taken[time].bytes();
            luma([bytes[pixel], bytes[pixel + 1], bytes[pixel + 2]].map(f32::from)) / 255.0
        });
        Some(Self { frames })
    }

    /// The first row and column of the square that moves, in a frame.
    pub const fn moving(direction: Direction, frame: usize) -> [usize; 2] {
        let along = if direction.is_forward() { 4 + frame } else { 4 + Self::FRAMES - 1 - frame };
        if direction.is_horizontal() { [10, along] } else { [along, 10] }
    }

    /// A kernel that compares the next frame with the one before: d/dt. Time is not padded.
    pub fn change() -> Convolution<3> {
        Convolution::from_fn([Window::new(3), Window::new(1), Window::new(1)], |[time, _, _]| (time as f32 - 1.0) / 2.0)
    }
}
