//! Where the host asks for it: nobody is said to be somebody before the head was turned. A sign of life and no proof: a video or a mask
//! passes it (docs/ACCURACY.md).

use super::Site;
use crate::state::side::{SideContent, SideView};
use crate::state::turn_step::TurnStep;
use likeness_core::face::matching::{Decision, Verdict};
use likeness_core::gallery::recognition::{Identity, RecognisedFace, Recognition};

impl Site {
    /// Whether the answer to two pictures waits for the turn of the head: the probe is no camera, or its face has not turned.
    pub fn owes_turn(&self, verdict: Option<&Verdict>, probe: &SideView, step: &TurnStep) -> bool {
        let track = probe.report().and_then(|report| report.track);
        let turned = *probe.content() == SideContent::Camera && step.is_passed_by(track);
        self.withholds(verdict, turned)
    }

    /// Whether a verdict is not given to somebody who has not turned the head. Only "the same person" is withheld.
    pub fn withholds(&self, verdict: Option<&Verdict>, turned: bool) -> bool {
        let same = verdict.is_some_and(|verdict| verdict.decision == Decision::Same);
        self.require_turn && same && !turned
    }

    /// A recognition without the names of those who have not turned the head, and whether there were any. They are uncertain; who is
    /// unknown stays so.
    pub fn without_names(
        &self,
        recognition: Recognition,
        turned: impl Fn(&RecognisedFace) -> bool,
    ) -> (Recognition, bool) {
        let (mut recognition, mut withheld) = (recognition, false);
        for face in recognition.faces.iter_mut().filter(|face| self.require_turn && !turned(face)) {
            if face.identity != Identity::Unknown {
                withheld |= face.identity != Identity::Uncertain;
                // Candidates are names too.
                (face.identity, face.nearest, face.runner_up) = (Identity::Uncertain, None, None);
            }
        }
        (recognition, withheld)
    }
}

#[cfg(test)]
#[path = "sign_of_life_tests.rs"]
mod tests;
