//! The Sobel kernel in three dimensions.

use crate::convolution::Convolution;
use crate::window::Window;

/// A kernel of 3³ that answers to numbers that rise along an axis, and smooths along the other two: the Sobel kernel in three dimensions.
/// It answers 1 to a rise by 1 from a place to its next but one.
pub fn edge(axis: usize) -> Convolution<3> {
    Convolution::from_fn([Window::new(3).same(); 3], |place| {
        let factor = |along: usize, at: usize| match (along == axis, at) {
            (true, at) => at as f32 - 1.0,
            (false, 1) => 0.5,
            (false, _) => 0.25,
        };
        place.into_iter().enumerate().map(|(along, at)| factor(along, at)).product()
    })
}
