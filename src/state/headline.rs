//! The big words of the verdict card, and the sentence under them.

use crate::number_format;
use crate::state::engine::EngineStatus;
use crate::state::side::{Picture, SideView};
use likeness_core::face::matching::{Decision, Thresholds, Verdict};
use protocol::Side;

/// What the verdict card says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Headline {
    /// The engine is not there and will not come by itself.
    Stopped,
    /// Neither side has a picture.
    Choose,
    /// One side still needs a picture.
    ChooseFor(Side),
    /// There are two pictures, the engine is still starting.
    GettingReady,
    /// Pictures are being looked at.
    Looking,
    /// A side shows no face.
    NoFace(Side),
    /// The answer.
    Decided(Decision, Thresholds),
}

impl Headline {
    /// Chooses what to say: an answer if there is one, else what it waits for.
    pub fn new(engine: &EngineStatus, claim: &SideView, probe: &SideView, verdict: Option<&Verdict>) -> Self {
        if engine.failure().is_some() {
            return Self::Stopped;
        }
        if let Some(verdict) = verdict {
            return Self::Decided(verdict.decision, verdict.thresholds);
        }
        match (claim.picture(), probe.picture()) {
            (Picture::Empty, Picture::Empty) => return Self::Choose,
            (Picture::Empty, _) => return Self::ChooseFor(Side::Claim),
            (_, Picture::Empty) => return Self::ChooseFor(Side::Probe),
            _ => {}
        }
        if engine.report().is_none() {
            return Self::GettingReady;
        }
        let faceless = |view: &SideView| view.report().is_some() && !view.shows_face();
        match (faceless(claim), faceless(probe)) {
            (true, _) => Self::NoFace(Side::Claim),
            (_, true) => Self::NoFace(Side::Probe),
            _ => Self::Looking,
        }
    }

    /// The big words.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Stopped => "Not available",
            Self::Choose => "Choose two pictures",
            Self::ChooseFor(_) => "One more picture",
            Self::GettingReady => "Getting ready\u{2026}",
            Self::Looking => "Looking\u{2026}",
            Self::NoFace(_) => "No face yet",
            Self::Decided(Decision::Same, _) => "Same person",
            Self::Decided(Decision::Uncertain, _) => "Not sure",
            Self::Decided(Decision::Different, _) => "Different people",
        }
    }

    /// What it means or what to do, in a sentence. Depends on nothing that changes from frame to frame, so that a
    /// screen reader repeats it only when the decision changes.
    pub fn sentence(self) -> String {
        match self {
            Self::Stopped => "Nothing can be compared until this is put right.".to_owned(),
            Self::Choose => "One face on each side, by camera or photo; here you read whether they match.".to_owned(),
            Self::ChooseFor(side) => {
                format!("\u{201c}{}\u{201d} still needs a picture.", crate::state::side::question(side))
            }
            Self::GettingReady => "Your pictures are compared as soon as the engine runs.".to_owned(),
            Self::Looking => "Finding the faces and comparing them.".to_owned(),
            Self::NoFace(side) => {
                format!("Under \u{201c}{}\u{201d} no face is to be seen.", crate::state::side::question(side))
            }
            Self::Decided(Decision::Same, t) => match number_format::one_in(t.fmr) {
                Some(rate) => format!("About {rate} pairs of different people would pass as well."),
                None => "The two faces are closer than the limit.".to_owned(),
            },
            Self::Decided(Decision::Uncertain, t) => match number_format::one_in(t.reject_fmr) {
                Some(rate) => format!("About {rate} pairs of different people come this close. Try a clearer picture."),
                None => "The two faces lie between the limits. Try a clearer picture.".to_owned(),
            },
            Self::Decided(Decision::Different, _) => "Two pictures of one person are rarely this far apart.".to_owned(),
        }
    }

    /// The colour's name in the style sheet; the words never depend on it alone.
    pub const fn tone(self) -> &'static str {
        match self {
            Self::Decided(Decision::Same, _) => "same",
            Self::Decided(Decision::Uncertain, _) => "unsure",
            Self::Decided(Decision::Different, _) => "different",
            Self::Stopped => "stopped",
            Self::Choose | Self::ChooseFor(_) | Self::GettingReady | Self::Looking | Self::NoFace(_) => "waiting",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use protocol::failure::{Failure, FailureKind};

    const THRESHOLDS: Thresholds = Thresholds { tau: 0.5, fmr: 1e-3, reject_tau: 0.6, reject_fmr: 1e-2 };

    fn verdict(decision: Decision) -> Verdict {
        Verdict { decision, distance: 0.4, squared: 0.16, thresholds: THRESHOLDS, timings_ms: 0.1 }
    }

    fn camera() -> SideView {
        let mut view = SideView::default();
        view.hold(Picture::Camera);
        view
    }

    #[test]
    fn the_next_step_is_asked_for_until_there_is_an_answer() {
        let (loading, empty, full) = (EngineStatus::Loading, SideView::default(), camera());
        let say = |claim, probe, verdict| Headline::new(&loading, claim, probe, verdict);
        assert_eq!(say(&empty, &empty, None), Headline::Choose, "nothing yet");
        assert_eq!(say(&full, &empty, None), Headline::ChooseFor(Side::Probe), "the right side is missing");
        assert_eq!(say(&empty, &full, None), Headline::ChooseFor(Side::Claim), "the left side is missing");
        assert_eq!(say(&full, &full, None), Headline::GettingReady, "the engine is not there yet");
        let same = verdict(Decision::Same);
        assert_eq!(say(&full, &full, Some(&same)).title(), "Same person", "the answer");
    }

    #[test]
    fn a_stopped_engine_outranks_everything() {
        let failed = EngineStatus::Failed(Failure::new(FailureKind::WorkerCrashed, ""));
        let same = verdict(Decision::Same);
        assert_eq!(Headline::new(&failed, &camera(), &camera(), Some(&same)), Headline::Stopped, "an old answer");
    }

    #[test]
    fn an_answer_names_the_error_rate_of_its_own_limit() {
        let sentence = |decision| Headline::Decided(decision, THRESHOLDS).sentence();
        assert!(sentence(Decision::Same).contains("1 in 1,000"), "{}", sentence(Decision::Same));
        assert!(sentence(Decision::Uncertain).contains("1 in 100 "), "{}", sentence(Decision::Uncertain));
        assert!(!sentence(Decision::Different).contains("1 in"), "{}", sentence(Decision::Different));
    }

    #[test]
    fn the_same_decision_at_another_distance_says_the_same() {
        let near = Verdict { distance: 0.1, ..verdict(Decision::Same) };
        let far = Verdict { distance: 0.49, ..verdict(Decision::Same) };
        let say = |v| Headline::new(&EngineStatus::Loading, &camera(), &camera(), Some(v));
        assert_eq!(say(&near), say(&far), "nothing to announce again");
    }
}
