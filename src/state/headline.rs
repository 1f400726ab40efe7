//! The headline of the verdict card, and the sentence below it.

use crate::number_format;
use crate::state::engine::EngineStatus;
use crate::state::side::{SideView, question};
use likeness_core::face::matching::{Decision, Thresholds, Verdict};
use protocol::Side;
use words::Text;

/// What the verdict card says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Headline {
    /// The engine has stopped and will not restart by itself.
    Stopped,
    /// Neither side has a picture.
    Choose,
    /// One side still needs a picture.
    ChooseFor(Side),
    /// There are two pictures, but the engine is still starting.
    GettingReady,
    /// Pictures are being analysed.
    Comparing,
    /// The host asks for a turn of the head before this answer.
    TurnFirst,
    /// A side shows no face.
    NoFace(Side),
    /// The answer.
    Decided(Decision, Thresholds),
    /// The faces are unlike, but a picture is too poor to say that they are different people's.
    Weakened,
}

impl Headline {
    /// Chooses what to show: an answer if there is one, else what it waits for.
    pub fn new(engine: &EngineStatus, claim: &SideView, probe: &SideView, verdict: Option<&Verdict>) -> Self {
        if engine.failure().is_some() {
            return Self::Stopped;
        }
        if let Some(verdict) = verdict {
            let decided = Self::Decided(verdict.decision, verdict.thresholds);
            return if verdict.is_weakened() { Self::Weakened } else { decided };
        }
        match (claim.is_free(), probe.is_free()) {
            (true, true) => return Self::Choose,
            (true, false) => return Self::ChooseFor(Side::Claim),
            (false, true) => return Self::ChooseFor(Side::Probe),
            (false, false) => {}
        }
        if engine.report().is_none() {
            return Self::GettingReady;
        }
        let faceless = |view: &SideView| view.report().is_some() && !view.shows_face();
        match (faceless(claim), faceless(probe)) {
            (true, _) => Self::NoFace(Side::Claim),
            (_, true) => Self::NoFace(Side::Probe),
            _ => Self::Comparing,
        }
    }

    /// The headline.
    pub const fn title(self) -> Text {
        match self {
            Self::Stopped => words::VERDICT_STOPPED,
            Self::Choose => words::VERDICT_CHOOSE,
            Self::ChooseFor(_) => words::VERDICT_ONE_MORE,
            Self::GettingReady => words::VERDICT_STARTING,
            Self::Comparing => words::VERDICT_COMPARING,
            Self::TurnFirst => words::TURN_FIRST,
            Self::NoFace(_) => words::VERDICT_NO_FACE,
            Self::Decided(Decision::Same, _) => words::VERDICT_SAME,
            Self::Decided(Decision::Uncertain, _) | Self::Weakened => words::VERDICT_UNCERTAIN,
            Self::Decided(Decision::Different, _) => words::VERDICT_DIFFERENT,
        }
    }

    /// What it means or what to do, in a sentence. Depends on nothing that changes from frame to frame, so that a
    /// screen reader repeats it only when the decision changes.
    pub fn sentence(self) -> String {
        match self {
            Self::Stopped => words::VERDICT_STOPPED_MEANS.into(),
            Self::Choose => words::VERDICT_CHOOSE_MEANS.into(),
            Self::ChooseFor(side) => words::verdict_one_more_means(question(side).text()),
            Self::GettingReady => words::VERDICT_STARTING_MEANS.into(),
            Self::Comparing => words::VERDICT_COMPARING_MEANS.into(),
            Self::TurnFirst => words::TURN_FIRST_MEANS.into(),
            Self::NoFace(side) => words::verdict_no_face_means(question(side).text()),
            Self::Decided(Decision::Same, t) => match number_format::pairs(t.fmr) {
                Some(pairs) => words::verdict_same_rate(pairs),
                None => words::VERDICT_SAME_MEANS.into(),
            },
            Self::Decided(Decision::Uncertain, t) => match number_format::pairs(t.reject_fmr) {
                Some(pairs) => words::verdict_uncertain_rate(pairs),
                None => words::VERDICT_UNCERTAIN_MEANS.into(),
            },
            Self::Weakened => words::VERDICT_WEAKENED_MEANS.into(),
            Self::Decided(Decision::Different, _) => words::VERDICT_DIFFERENT_MEANS.into(),
        }
    }

    /// The value of `data-tone`, which selects the colour; the text says the same.
    pub const fn tone(self) -> &'static str {
        match self {
            Self::Decided(Decision::Same, _) => "same",
            Self::Decided(Decision::Uncertain, _) | Self::Weakened => "uncertain",
            Self::Decided(Decision::Different, _) => "different",
            Self::Stopped => "stopped",
            Self::Choose
            | Self::ChooseFor(_)
            | Self::GettingReady
            | Self::Comparing
            | Self::TurnFirst
            | Self::NoFace(_) => "waiting",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use protocol::failure::{Failure, FailureKind};

    const THRESHOLDS: Thresholds = Thresholds { tau: 0.5, fmr: 1e-3, reject_tau: 0.6, reject_fmr: 1e-2 };

    fn verdict(decision: Decision) -> Verdict {
        Verdict { decision, distance: 0.4, squared: 0.16, thresholds: THRESHOLDS, compare_ms: 0.1 }
    }

    fn camera() -> SideView {
        let mut view = SideView::default();
        view.use_camera();
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
