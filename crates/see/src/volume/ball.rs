//! A kernel that looks for bright balls.

use crate::array::Array;
use crate::convolution::Convolution;
use crate::window::Window;

/// Side of the kernel.
const SIDE: usize = 7;

/// Radius of the ball, in voxels.
const RADIUS: f32 = 2.3;

/// A kernel of 7³: the mean in a ball minus the mean around it. Even brightness is answered by 0.
pub fn ball() -> Convolution<3> {
    let inside = Array::drawn([SIDE; 3], |place| {
        let square = place.into_iter().map(|at| (at as f32 - 3.0) * (at as f32 - 3.0)).sum::<f32>();
        if square <= RADIUS * RADIUS { 1.0 } else { 0.0 }
    });
    let (count, all) = (inside.values().iter().sum::<f32>(), inside.values().len() as f32);
    Convolution::from_fn([Window::new(SIDE).same(); 3], |place| {
        let share = inside.at(0, place);
        share / count - (1.0 - share) / (all - count)
    })
}
