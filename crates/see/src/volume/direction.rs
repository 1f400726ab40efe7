//! Directions of motion, and the kernels that answer to them.

use crate::convolution::Convolution;
use crate::window::Window;
use serde::{Deserialize, Serialize};

/// Where something moves to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// To the right.
    Right,
    /// To the left.
    Left,
    /// Downwards.
    Down,
    /// Upwards.
    Up,
}

impl Direction {
    /// All directions.
    pub const ALL: [Self; 4] = [Self::Right, Self::Left, Self::Down, Self::Up];

    /// The other way.
    pub const fn opposite(self) -> Self {
        match self {
            Self::Right => Self::Left,
            Self::Left => Self::Right,
            Self::Down => Self::Up,
            Self::Up => Self::Down,
        }
    }

    /// Whether coordinates grow on the way.
    pub(super) const fn is_forward(self) -> bool {
        matches!(self, Self::Right | Self::Down)
    }

    /// Whether it is along rows.
    pub(super) const fn is_horizontal(self) -> bool {
        matches!(self, Self::Right | Self::Left)
    }

    /// A kernel of 5³ for what moves in this direction by a pixel a frame: a ridge that is slanted in time, as a bright edge leaves it behind,
    /// between two ditches (Adelson and Bergen 1985). What does not change in space is answered by 0. Time is not padded, so the first and
    /// the last two frames have no response.
    pub fn kernel(self) -> Convolution<3> {
        let (same, ridge) = (Window::new(SIDE).same(), ridge());
        Convolution::from_fn([Window::new(SIDE), same, same], |[time, y, x]| {
            let along = if self.is_horizontal() { x } else { y };
            ridge[time][if self.is_forward() { along } else { SIDE - 1 - along }]
        })
    }
}

/// Side of a kernel for motion.
const SIDE: usize = 5;

/// Half of the width of the ridge, in pixels.
const WIDTH: f32 = 0.9;

/// How long a kernel looks (standard deviation), in frames.
const DURATION: f32 = 1.3;

/// The ridge of what moves forwards, a row for each frame. Each row adds up to 0.
fn ridge() -> [[f32; SIDE]; SIDE] {
    std::array::from_fn(|time| {
        let late = time as f32 - 2.0;
        let row: [f32; SIDE] = std::array::from_fn(|along| {
            let off = (along as f32 - 2.0 - late) / WIDTH;
            (1.0 - off * off) * libm::expf(-off * off / 2.0) * libm::expf(-late * late / (2.0 * DURATION * DURATION))
        });
        let mean = row.iter().sum::<f32>() / SIDE as f32;
        row.map(|weight| (weight - mean) / SIDE as f32)
    })
}
