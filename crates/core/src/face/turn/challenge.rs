//! The turn challenge: a state machine over the looks at one camera.

use super::measure::TurnMeasure;
use super::plan::{TurnPlan, TurnSide};
use super::settings::TurnSettings;
use super::window::Window;

/// One analysed frame of the camera.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TurnLook {
    /// When the frame was taken, milliseconds since any fixed moment.
    pub at_ms: f64,
    /// The face that is challenged; `None` if it is not in the frame.
    pub face: Option<TurnFace>,
}

/// The face in a look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TurnFace {
    /// The number by which a [`Tracker`](crate::gallery::track::Tracker) follows it: the same as long as the box overlaps and
    /// the embedding is near.
    pub track: u32,
    /// The detector's score, 0..=1.
    pub score: f32,
    /// What the landmarks show; `None` if they were not found in this frame.
    pub measure: Option<TurnMeasure>,
}

/// What the person is asked to do now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TurnCue {
    /// Look into the camera.
    Straight,
    /// Turn the head to the first side.
    First(TurnSide),
    /// Turn it to the other side.
    Second(TurnSide),
}

/// How a challenge ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TurnResult {
    /// The face moved like a head and not like a flat photo. It may still be a bent photo, a video or a mask.
    Moved,
    /// No such movement was seen in time.
    NotSeen,
    /// The face was replaced by another one.
    AnotherFace,
    /// No face was found that could be measured.
    NoFace,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Phase {
    /// Waits for a face that looks into the camera, and for the cue.
    Facing,
    /// Waits for the first side; `front` is the turn before the cue.
    First {
        front: f32,
    },
    /// Waits for the second side; `first` is the first side at its farthest.
    Second {
        front: f32,
        first: TurnMeasure,
    },
    Ended(TurnResult),
}

/// A challenge from the start to its result. The caller has the clock, the random numbers and the tracker.
///
/// ```
/// use likeness_core::face::turn::{TurnChallenge, TurnFace, TurnLook, TurnMeasure, TurnPlan, TurnResult, TurnSettings};
///
/// let settings = TurnSettings::default();
/// let mut challenge = TurnChallenge::new(settings, TurnPlan::drawn(0.2, 0.5, &settings), 0.0);
/// for look in 0..60_u8 {
///     let turn = match look {
///         0..20 => 0.0,
///         20..40 => 0.45,
///         _ => -0.45,
///     };
///     let measure = Some(TurnMeasure { turn, midline: 0.2 * turn, shear: 0.2 * turn });
///     let face = Some(TurnFace { track: 1, score: 0.9, measure });
///     challenge.look(TurnLook { at_ms: 100.0 * f64::from(look), face });
/// }
/// assert_eq!(challenge.result(), Some(TurnResult::Moved));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct TurnChallenge {
    settings: TurnSettings,
    plan: TurnPlan,
    started_ms: f64,
    cued_ms: f64,
    phase: Phase,
    recent: Window,
    track: Option<u32>,
    /// Whether a face was measured since the start or the cue.
    measured: bool,
    progress: f32,
}

impl TurnChallenge {
    /// A challenge that starts now.
    pub fn new(settings: TurnSettings, plan: TurnPlan, at_ms: f64) -> Self {
        Self {
            settings,
            plan,
            started_ms: at_ms,
            cued_ms: at_ms,
            phase: Phase::Facing,
            recent: Window::new(settings.looks),
            track: None,
            measured: false,
            progress: 0.0,
        }
    }

    /// What the person is asked to do; `None` once it has ended.
    pub const fn cue(&self) -> Option<TurnCue> {
        match self.phase {
            Phase::Facing => Some(TurnCue::Straight),
            Phase::First { .. } => Some(TurnCue::First(self.plan.first)),
            Phase::Second { .. } => Some(TurnCue::Second(self.plan.first.other())),
            Phase::Ended(_) => None,
        }
    }

    /// The result, once there is one.
    pub const fn result(&self) -> Option<TurnResult> {
        match self.phase {
            Phase::Ended(result) => Some(result),
            Phase::Facing | Phase::First { .. } | Phase::Second { .. } => None,
        }
    }

    /// The track of the face that is challenged, once one was seen.
    pub const fn track(&self) -> Option<u32> {
        self.track
    }

    /// How much of the movement has been seen, 0..=1: half for each side. It never falls.
    pub const fn progress(&self) -> f32 {
        self.progress
    }

    /// Time passed, with or without a look.
    pub fn tick(&mut self, at_ms: f64) {
        let since = match self.phase {
            Phase::Facing => self.started_ms,
            Phase::First { .. } | Phase::Second { .. } => self.cued_ms,
            Phase::Ended(_) => return,
        };
        if at_ms - since >= self.settings.give_up_ms {
            self.end(if self.measured { TurnResult::NotSeen } else { TurnResult::NoFace });
        }
    }

    /// A frame was analysed. Looks without a measurement, or of which the detector is not sure, do not count.
    pub fn look(&mut self, look: TurnLook) {
        self.tick(look.at_ms);
        let Some(face) = look.face.filter(|_| self.result().is_none()) else { return };
        if *self.track.get_or_insert(face.track) != face.track {
            return self.end(TurnResult::AnotherFace);
        }
        let Some(measure) = face.measure.filter(|_| face.score >= self.settings.score) else { return };
        self.measured = true;
        if let Some(median) = self.recent.push(measure) {
            self.advance(median, look.at_ms);
        }
    }

    /// The median of the latest looks has changed.
    fn advance(&mut self, median: TurnMeasure, at_ms: f64) {
        let sign = self.plan.first.sign();
        match self.phase {
            Phase::Facing => {
                let due = at_ms - self.started_ms >= self.plan.delay_ms;
                if due && median.turn.abs() <= self.settings.facing {
                    self.enter(Phase::First { front: median.turn });
                    (self.cued_ms, self.measured) = (at_ms, false);
                }
            }
            Phase::First { front } => {
                let side = (median.turn - front) * sign;
                self.advance_progress((side / self.settings.side).min(1.0) / 2.0);
                if side >= self.settings.side {
                    self.enter(Phase::Second { front, first: median });
                }
            }
            Phase::Second { front, first } if (median.turn - first.turn) * sign > 0.0 => {
                // The head turned farther to the first side before it came back.
                self.phase = Phase::Second { front, first: median };
            }
            Phase::Second { front, first } => self.judge(front, first, median),
            Phase::Ended(_) => {}
        }
    }

    /// Compares the second side with the first one.
    fn judge(&mut self, front: f32, first: TurnMeasure, second: TurnMeasure) {
        let (limits, sign) = (self.settings, self.plan.first.sign());
        let turn = (first.turn - second.turn) * sign;
        let shear = (first.shear - second.shear).abs().max(f32::MIN_POSITIVE);
        let parts = [
            (front - second.turn) * sign / limits.side,
            turn / limits.turn_swing,
            (first.midline - second.midline) * sign / limits.midline_swing,
            limits.shear_share * turn / shear,
        ];
        let least = parts.into_iter().fold(f32::INFINITY, f32::min);
        self.advance_progress(f32::midpoint(1.0, least.min(1.0)));
        if least >= 1.0 {
            self.end(TurnResult::Moved);
        }
    }

    /// Goes on with new looks only.
    fn enter(&mut self, phase: Phase) {
        self.phase = phase;
        self.recent.clear();
    }

    fn end(&mut self, result: TurnResult) {
        self.enter(Phase::Ended(result));
    }

    const fn advance_progress(&mut self, to: f32) {
        self.progress = self.progress.max(to.clamp(0.0, 1.0));
    }
}

#[cfg(test)]
#[path = "challenge_tests.rs"]
mod tests;
