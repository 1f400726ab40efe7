//! A claim (is this the person of that name?) and its answer.

use super::people_list;
use crate::explain::notice;
use likeness_core::face::matching::{Decision, Verdict};
use likeness_core::face::report::FaceReport;
use likeness_core::gallery::person::{Person, PersonId};

/// The result for a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The claimed person.
    pub person: PersonId,
    /// The faces in the frame.
    pub report: FaceReport,
    /// The verdict; `None` without a face, or while it is withheld.
    pub verdict: Option<Verdict>,
    /// Whether the verdict is withheld until the head was turned.
    pub owes_turn: bool,
}

/// A claim: the name as it is typed, and its result.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Claim {
    typed: String,
    finding: Option<Finding>,
}

impl Claim {
    /// Claims another name, which clears the result for the one before.
    pub fn type_name(&mut self, typed: String) {
        *self = Self { typed, finding: None };
    }

    /// The name as it is typed.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// The claimed person, if one of that name is enrolled.
    pub fn person<'a>(&self, people: &'a [Person]) -> Option<&'a Person> {
        people_list::named(people, &self.typed)
    }

    /// Stores a result; ignored if another person is claimed by now.
    pub fn found(&mut self, finding: Finding, people: &[Person]) {
        if self.person(people).is_some_and(|person| person.id == finding.person) {
            self.finding = Some(finding);
        }
    }

    /// Clears the result: the camera was stopped.
    pub fn forget(&mut self) {
        self.finding = None;
    }

    /// The result.
    pub const fn finding(&self) -> Option<&Finding> {
        self.finding.as_ref()
    }

    /// The answer as a heading.
    pub fn title(&self, people: &[Person]) -> String {
        let Some(person) = self.person(people) else {
            return words::CLAIM_WHO.text().to_owned();
        };
        match self.finding.as_ref().and_then(|finding| finding.verdict) {
            None => words::claim_are_you(&person.label),
            Some(Verdict { decision: Decision::Same, .. }) => words::claim_yes(&person.label),
            Some(Verdict { decision: Decision::Uncertain, .. }) => words::GALLERY_NOT_SURE.text().to_owned(),
            Some(Verdict { decision: Decision::Different, .. }) => words::claim_no(&person.label),
        }
    }

    /// The reasons, or what to do next.
    pub fn reasons(&self, people: &[Person]) -> Vec<String> {
        let Some(person) = self.person(people) else {
            let unknown = !self.typed.trim().is_empty();
            let word = if unknown { words::CLAIM_NOBODY_OF_THAT_NAME } else { words::CLAIM_CHOOSE };
            return vec![word.text().to_owned()];
        };
        if !person.is_compared() {
            return vec![words::claim_no_picture(&person.label)];
        }
        let Some(finding) = &self.finding else {
            return vec![words::CLAIM_LOOK.text().to_owned()];
        };
        if finding.owes_turn {
            return vec![words::TURN_FIRST_MEANS.text().to_owned()];
        }
        if finding.verdict.is_none() && finding.report.chip > 0 {
            return vec![words::renewal_claim_no_net(&person.name)];
        }
        let mut reasons: Vec<String> = finding.verdict.map(distance_text).into_iter().collect();
        reasons.extend(finding.report.notices.iter().map(|notice| notice::sentence(*notice)));
        reasons
    }

    /// The value of `data-tone`, which colours the answer.
    pub fn tone(&self) -> &'static str {
        match self.finding.as_ref().and_then(|finding| finding.verdict).map(|verdict| verdict.decision) {
            None => "waiting",
            Some(Decision::Same) => "same",
            Some(Decision::Uncertain) => "uncertain",
            Some(Decision::Different) => "different",
        }
    }
}

fn distance_text(verdict: Verdict) -> String {
    let limits = verdict.thresholds;
    match verdict.decision {
        Decision::Same => words::CLAIM_CLOSE.text().to_owned(),
        Decision::Uncertain => words::claim_between(limits.tau.into(), limits.reject_tau.into()),
        Decision::Different => words::CLAIM_FAR.text().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::people_list::tests::{person, two_adas};
    use super::*;
    use likeness_core::face::matching::Thresholds;
    use likeness_core::face::notice::Notice;
    use likeness_core::geometry::Size;
    use likeness_core::timing::StageTimings;

    fn finding(person: u64, decision: Option<Decision>) -> Finding {
        let thresholds = Thresholds { tau: 0.45, fmr: 1e-3, reject_tau: 0.5, reject_fmr: 1e-2 };
        Finding {
            person: PersonId(person),
            report: FaceReport {
                frame: Size::new(640, 480),
                faces: vec![],
                landmarks: vec![],
                track: None,
                chip: 0,
                notices: vec![Notice::CutOff],
                timings: StageTimings::default(),
            },
            verdict: decision.map(|decision| Verdict {
                decision,
                distance: 0.3,
                squared: 0.09,
                thresholds,
                compare_ms: 0.1,
            }),
            owes_turn: false,
        }
    }

    fn claim(name: &str) -> Claim {
        let mut claim = Claim::default();
        claim.type_name(name.to_owned());
        claim
    }

    #[test]
    fn every_decision_answers_the_claim() {
        let people = [person(1, "Ada", 1)];
        for (decision, words, tone) in [
            (Some(Decision::Same), "Yes, this is Ada", "same"),
            (Some(Decision::Uncertain), "Not sure", "uncertain"),
            (Some(Decision::Different), "No, this is not Ada", "different"),
            (None, "Are you Ada?", "waiting"),
        ] {
            let mut claim = claim("ada");
            claim.found(finding(1, decision), &people);
            assert_eq!((claim.title(&people).as_str(), claim.tone()), (words, tone), "{decision:?}");
            assert!(claim.reasons(&people).iter().any(|reason| reason.contains("cut off")), "with its reasons");
        }
    }

    #[test]
    fn an_answer_that_waits_for_the_turn_of_the_head_says_what_to_do() {
        let people = [person(1, "Ada", 1)];
        let mut claim = claim("Ada");
        claim.found(Finding { owes_turn: true, ..finding(1, None) }, &people);
        assert_eq!((claim.title(&people).as_str(), claim.tone()), ("Are you Ada?", "waiting"), "no answer");
        assert_eq!(claim.reasons(&people), [words::TURN_FIRST_MEANS.text()], "what to do");
    }

    #[test]
    fn an_answer_about_another_person_is_not_shown() {
        let people = [person(1, "Ada", 1), person(2, "Bob", 1)];
        let mut claim = claim("Bob");
        claim.found(finding(1, Some(Decision::Same)), &people);
        assert_eq!(claim.finding(), None, "it was about Ada");
        claim.found(finding(2, Some(Decision::Same)), &people);
        claim.type_name("Ada".to_owned());
        assert_eq!(claim.title(&people), "Are you Ada?", "a new claim starts without an answer");
    }

    #[test]
    fn of_two_people_of_one_name_the_claim_says_which() {
        let people = two_adas();
        assert_eq!(claim("ada (2)").title(&people), "Are you Ada (2)?", "the second");
        let mut claim = claim("Ada");
        claim.found(finding(2, Some(Decision::Same)), &people);
        assert_eq!(claim.finding(), None, "not an answer about the first");
    }

    #[test]
    fn a_claim_that_cannot_be_verified_says_why() {
        let people = [person(1, "Ada", 0)];
        assert!(claim("Zoe").reasons(&people)[0].contains("Nobody of that name"), "nobody");
        assert!(claim("").reasons(&people)[0].contains("Choose"), "nothing typed");
        assert!(claim("Ada").reasons(&people)[0].contains("no picture"), "nothing to compare with");
        let people = [person(1, "Ada", 1)];
        let mut uncompared = finding(1, None);
        uncompared.report.chip = 150;
        let mut claim = claim("Ada");
        claim.found(uncompared, &people);
        assert!(claim.reasons(&people)[0].contains("not at hand"), "her net is missing: {:?}", claim.reasons(&people));
    }
}
