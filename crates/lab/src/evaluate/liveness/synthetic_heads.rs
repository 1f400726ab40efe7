//! Synthetic heads that do as they are asked: how many the challenge refuses.

use super::report::{Kind, Species};
use likeness_core::face::turn::head_model::{Head, View, jittered};
use likeness_core::face::turn::{
    TurnChallenge, TurnCue, TurnFace, TurnLook, TurnMeasure, TurnPlan, TurnResult, TurnSettings,
};
use likeness_core::rng::Rng;

/// Jitter of the landmarks from frame to frame, in distances between the eyes, as the study measured it.
const JITTER: f32 = 0.012;

/// Time from a cue to the movement, seconds, and its speed, radians per second.
const REACTION_SECS: f32 = 0.5;
const SPEED: f32 = 1.0;

/// The heads of one species: drawn proportions, places, and rates of 3 to 15 looks a second.
///
/// `degrees` is how far each turns to either side.
pub fn species(degrees: f32, heads: u32) -> Species {
    let mut species = Species::new(format!("synthetic head, {degrees} degrees"), Kind::BonaFide);
    let mut rng = Rng::new(16);
    for _ in 0..heads {
        let mut within = |least: f32, most: f32| least + (most - least) * rng.unit();
        let view = View {
            yaw: within(-6.0, 6.0).to_radians(),
            pitch: within(-10.0, 10.0).to_radians(),
            roll: within(-8.0, 8.0).to_radians(),
            distance: within(5.0, 14.0),
            offset: [within(-1.0, 1.0), within(-1.0, 1.0)],
        };
        let (depth, rate) = (within(0.85, 1.15), within(3.0, 15.0));
        let head = Performer { head: Head::default().with_depth(depth), view, turn: degrees.to_radians(), rate };
        species.add(Some(head.perform(&mut rng)));
    }
    species
}

struct Performer {
    head: Head,
    view: View,
    turn: f32,
    rate: f32,
}

impl Performer {
    /// The swings of the whole sitting, and whether it passed.
    fn perform(&self, rng: &mut Rng) -> (f32, f32, bool) {
        let settings = TurnSettings::default();
        let plan = TurnPlan::drawn(rng.unit().into(), rng.unit().into(), &settings);
        let mut challenge = TurnChallenge::new(settings, plan, 0.0);
        let (mut yaw, mut cue, mut since) = (0.0_f32, TurnCue::Straight, 0.0);
        let mut range = [[f32::INFINITY, f32::NEG_INFINITY]; 2];
        for look in 0_u16..2000 {
            let secs = f32::from(look) / self.rate;
            let Some(now) = challenge.cue() else { break };
            if now != cue {
                (cue, since) = (now, secs);
            }
            let target = match cue {
                TurnCue::Straight => 0.0,
                TurnCue::First(side) | TurnCue::Second(side) => side.sign() * self.turn,
            };
            if secs - since >= REACTION_SECS {
                let step = SPEED / self.rate;
                yaw += (target - yaw).clamp(-step, step);
            }
            let points = self.head.seen(View { yaw: self.view.yaw + yaw, ..self.view });
            let measure = TurnMeasure::of(&jittered(&points, JITTER, rng));
            if let Some(measure) = measure {
                for (range, value) in range.iter_mut().zip([measure.turn, measure.midline]) {
                    *range = [range[0].min(value), range[1].max(value)];
                }
            }
            let face = Some(TurnFace { track: 1, score: 1.0, measure });
            challenge.look(TurnLook { at_ms: f64::from(secs) * 1e3, face });
        }
        let [turn, midline] = range.map(|[least, most]| most - least);
        (turn, midline, challenge.result() == Some(TurnResult::Moved))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_that_turn_twenty_degrees_pass_and_those_that_hardly_turn_do_not() {
        assert!(species(20.0, 60).passed >= 57, "at most one in twenty is refused");
        assert!(species(5.0, 60).passed == 0, "five degrees are no turn");
    }
}
