//! What the turn challenge asks for, which nobody can know beforehand.

use super::settings::TurnSettings;

/// A side to which a head is turned, as the person sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TurnSide {
    /// To the person's left: the right of the camera's picture, which is not mirrored.
    Left,
    /// To the person's right.
    Right,
}

impl TurnSide {
    /// The other side.
    pub const fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }

    /// The sign of [`TurnMeasure`](super::TurnMeasure) in a head that is turned to this side.
    pub const fn sign(self) -> f32 {
        match self {
            Self::Left => 1.0,
            Self::Right => -1.0,
        }
    }
}

/// The random part of a challenge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TurnPlan {
    /// The side that is asked for first.
    pub first: TurnSide,
    /// Least time from the start to the first cue, milliseconds.
    pub delay_ms: f64,
}

impl TurnPlan {
    /// A plan from two random numbers, uniform in 0..1.
    pub fn drawn(side: f64, delay: f64, settings: &TurnSettings) -> Self {
        let [least, most] = settings.delay_ms;
        let first = if side < 0.5 { TurnSide::Left } else { TurnSide::Right };
        Self { first, delay_ms: least + (most - least) * delay.clamp(0.0, 1.0) }
    }
}
