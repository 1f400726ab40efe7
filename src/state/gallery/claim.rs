//! Is this the person of that name? The claim, and the answer in words.

use super::people_list;
use crate::explain::notice;
use likeness_core::face::matching::{Decision, Verdict};
use likeness_core::face::notice::Notice;
use likeness_core::face::report::FaceReport;
use likeness_core::gallery::person::{Person, PersonId, PictureId};

/// What was found out about a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Whom it was claimed to be.
    pub person: PersonId,
    /// What the look found.
    pub report: FaceReport,
    /// The verdict; `None` without a face.
    pub verdict: Option<Verdict>,
    /// The picture that it was compared with.
    pub nearest: Option<PictureId>,
}

/// A claim: the name as it is typed, and what was found out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Claim {
    typed: String,
    finding: Option<Finding>,
}

impl Claim {
    /// Another name is claimed: what was found out about the one before is forgotten.
    pub fn type_name(&mut self, typed: String) {
        *self = Self { typed, finding: None };
    }

    /// The name as it is typed.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// Who is claimed, where there is somebody of that name.
    pub fn person<'a>(&self, people: &'a [Person]) -> Option<&'a Person> {
        people_list::named(people, &self.typed)
    }

    /// Something was found out; ignored where somebody else is claimed by now.
    pub fn found(&mut self, finding: Finding, people: &[Person]) {
        if self.person(people).is_some_and(|person| person.id == finding.person) {
            self.finding = Some(finding);
        }
    }

    /// The camera was stopped: what it showed is forgotten.
    pub fn forget(&mut self) {
        self.finding = None;
    }

    /// What was found out.
    pub const fn finding(&self) -> Option<&Finding> {
        self.finding.as_ref()
    }

    /// The answer in big words.
    pub fn title(&self, people: &[Person]) -> String {
        let Some(person) = self.person(people) else {
            return "Who do you claim to be?".to_owned();
        };
        match self.finding.as_ref().and_then(|finding| finding.verdict) {
            None => format!("Are you {}?", person.name),
            Some(Verdict { decision: Decision::Same, .. }) => format!("Yes, this is {}", person.name),
            Some(Verdict { decision: Decision::Uncertain, .. }) => "Not sure".to_owned(),
            Some(Verdict { decision: Decision::Different, .. }) => format!("No, this is not {}", person.name),
        }
    }

    /// The reasons, or what to do next.
    pub fn reasons(&self, people: &[Person]) -> Vec<String> {
        let Some(person) = self.person(people) else {
            let unknown = !self.typed.trim().is_empty();
            return vec![
                if unknown { "Nobody of that name is enrolled." } else { "Choose or type a name." }.to_owned(),
            ];
        };
        if person.pictures.iter().all(|picture| !picture.comparable) {
            return vec![format!("There is no picture of {} to compare with. Enrol one first.", person.name)];
        }
        let Some(finding) = &self.finding else {
            return vec!["Look into the camera.".to_owned()];
        };
        let mut reasons: Vec<String> = finding.verdict.map(distance_text).into_iter().collect();
        reasons.extend(
            finding.report.notices.iter().filter(|n| says_something(n)).map(|notice| notice::sentence(*notice)),
        );
        reasons
    }

    /// The word that colours the answer.
    pub fn tone(&self) -> &'static str {
        match self.finding.as_ref().and_then(|finding| finding.verdict).map(|verdict| verdict.decision) {
            None => "waiting",
            Some(Decision::Same) => "same",
            Some(Decision::Uncertain) => "unsure",
            Some(Decision::Different) => "different",
        }
    }
}

fn distance_text(verdict: Verdict) -> String {
    let limits = verdict.thresholds;
    match verdict.decision {
        Decision::Same => "The two faces are near enough.".to_owned(),
        Decision::Uncertain => {
            format!("The distance lies between the limits {:.2} and {:.2}. Try better light.", limits.tau, limits.reject_tau)
        }
        Decision::Different => "The two faces are too far apart.".to_owned(),
    }
}

/// Every notice does; named, so that a new kind is thought about.
const fn says_something(notice: &Notice) -> bool {
    matches!(
        notice,
        Notice::NoFace | Notice::SeveralFaces { .. } | Notice::SmallFace { .. } | Notice::CutOff | Notice::Turned
    )
}

#[cfg(test)]
mod tests {
    use super::super::people_list::tests::person;
    use super::*;
    use likeness_core::face::matching::Thresholds;
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
                chip: 0,
                notices: vec![Notice::CutOff],
                timings: StageTimings::default(),
            },
            verdict: decision.map(|decision| Verdict {
                decision,
                distance: 0.3,
                squared: 0.09,
                thresholds,
                timings_ms: 0.1,
            }),
            nearest: None,
        }
    }

    fn claim(name: &str) -> Claim {
        let mut claim = Claim::default();
        claim.type_name(name.to_owned());
        claim
    }

    #[test]
    fn every_decision_is_an_answer_to_the_claim() {
        let people = [person(1, "Ada", 1)];
        for (decision, words, tone) in [
            (Some(Decision::Same), "Yes, this is Ada", "same"),
            (Some(Decision::Uncertain), "Not sure", "unsure"),
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
    fn an_answer_about_somebody_else_is_not_shown() {
        let people = [person(1, "Ada", 1), person(2, "Bob", 1)];
        let mut claim = claim("Bob");
        claim.found(finding(1, Some(Decision::Same)), &people);
        assert_eq!(claim.finding(), None, "it was about Ada");
        claim.found(finding(2, Some(Decision::Same)), &people);
        claim.type_name("Ada".to_owned());
        assert_eq!(claim.title(&people), "Are you Ada?", "a new claim begins without an answer");
    }

    #[test]
    fn a_claim_that_cannot_be_judged_says_why() {
        let people = [person(1, "Ada", 0)];
        assert!(claim("Zoe").reasons(&people)[0].contains("Nobody of that name"), "nobody");
        assert!(claim("").reasons(&people)[0].contains("Choose"), "nothing typed");
        assert!(claim("Ada").reasons(&people)[0].contains("no picture"), "nothing to compare with");
    }
}
