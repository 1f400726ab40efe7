//! Renewal: people who are enrolled only with an earlier net, and what comes of a picture that is to renew one of them.

use super::criteria;
use super::people_list;
use likeness_core::face::quality_check::QualityCheck;
use likeness_core::gallery::person::{Person, PersonId, PictureEncoder};
use likeness_core::gallery::recognition::{Identity, Recognition};
use likeness_core::geometry::Point;
use protocol::gallery::DraftId;
use protocol::gallery::draft::{Enrolment, EnrolmentTarget};
use words::Text;

/// A recognised face that can renew its person.
#[derive(Debug, Clone, PartialEq)]
pub struct RenewalOffer {
    /// The person.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// The middle of the face, in pixels of the picture.
    pub face: Point,
}

/// The people in a picture whom it can renew, each once.
pub fn offers(recognition: &Recognition, people: &[Person]) -> Vec<RenewalOffer> {
    let mut offers: Vec<RenewalOffer> = Vec::new();
    for face in &recognition.faces {
        let Identity::Known { person, .. } = face.identity else { continue };
        let listed = people_list::by_id(people, person).filter(|person| person.needs_renewal());
        if let Some(listed) = listed.filter(|_| offers.iter().all(|offer| offer.person != person)) {
            offers.push(RenewalOffer { person, name: listed.label.clone(), face: face.bounds.center() });
        }
    }
    offers
}

/// Why a person should be renewed; `None` if there is no reason.
pub fn why(person: &Person) -> Option<Text> {
    let reason = if person.is_compared() { words::RENEWAL_WHY } else { words::RENEWAL_NOT_OFFERED };
    person.needs_renewal().then_some(reason)
}

/// What is to be known about the net that made a picture of a person; `None` if it is the current one.
pub fn picture_note(person: &Person, encoder: PictureEncoder) -> Option<Text> {
    match encoder {
        PictureEncoder::Current => None,
        PictureEncoder::Other => Some(words::PEOPLE_INCOMPATIBLE),
        PictureEncoder::Earlier if person.needs_renewal() => Some(words::RENEWAL_PICTURE_EARLIER),
        PictureEncoder::Earlier => Some(words::RENEWAL_PICTURE_REPLACED),
    }
}

/// What came of a picture.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum RenewalStep {
    /// Nothing yet.
    #[default]
    Idle,
    /// The person of this name is renewed.
    Done(String),
    /// The face cannot be enrolled: why, in a sentence.
    Refused(String),
    /// The face may be somebody else's.
    Confirm(Doubt),
}

impl RenewalStep {
    /// The step after a picture that did not renew a person.
    pub fn not_renewed(person: &Person, draft: Option<DraftId>, checks: &[QualityCheck], compared: bool) -> Self {
        match draft {
            Some(draft) => Self::Confirm(Doubt { person: person.clone(), draft, compared }),
            None => Self::Refused(criteria::refusal(&criteria::faults(checks)).unwrap_or_default()),
        }
    }
}

/// A face that may be somebody else's.
#[derive(Debug, Clone, PartialEq)]
pub struct Doubt {
    /// The person to renew.
    pub person: Person,
    /// The face.
    pub draft: DraftId,
    /// Whether the person's net compared it; if not, that net is not at hand.
    pub compared: bool,
}

impl Doubt {
    /// The question.
    pub fn question(&self) -> String {
        let question = if self.compared { words::renewal_question } else { words::renewal_question_unknown };
        question(&self.person.label)
    }

    /// The request once it was answered with yes: the consent that was given counts, and a thumbnail is stored if there is one.
    pub fn enrolment(&self) -> Enrolment {
        let Person { id, consented_at, pictures, .. } = &self.person;
        Enrolment {
            draft: self.draft,
            target: EnrolmentTarget::Known { person: *id },
            consented_at: *consented_at,
            keep_thumbnail: pictures.iter().any(|picture| picture.thumbnail),
            allow_duplicate: true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::face_labels::tests::{face, known, recognition};
    use super::super::people_list::tests::person;
    use super::*;
    use likeness_core::face::quality_check::Criterion;

    /// A person whose pictures were made by this encoder.
    fn made_by(encoder: PictureEncoder, pictures: u64) -> Person {
        let mut person = person(1, "Ada", pictures);
        person.pictures.iter_mut().for_each(|picture| picture.encoder = encoder);
        person
    }

    #[test]
    fn a_recognised_person_of_an_earlier_net_is_offered_once() {
        let found = recognition(vec![face(0, 40.0, known("Ada")), face(1, 140.0, known("Ada"))]);
        let offered = offers(&found, &[made_by(PictureEncoder::Earlier, 2)]);
        let expected = RenewalOffer { person: PersonId(1), name: "Ada".into(), face: Point::new(125.0, 70.0) };
        assert_eq!(offered, [expected], "by her first face");
        assert_eq!(offers(&found, &[made_by(PictureEncoder::Current, 2)]), [], "not of the current net");
        assert_eq!(offers(&found, &[]), [], "nor somebody who was deleted");
        let strangers = recognition(vec![face(0, 40.0, Identity::Unknown), face(1, 140.0, Identity::Uncertain)]);
        assert_eq!(offers(&strangers, &[made_by(PictureEncoder::Earlier, 2)]), [], "nor a stranger");
    }

    #[test]
    fn a_person_says_why_they_should_be_renewed_and_a_picture_who_made_it() {
        let (earlier, other) = (made_by(PictureEncoder::Earlier, 1), made_by(PictureEncoder::Other, 1));
        let mut renewed = made_by(PictureEncoder::Earlier, 2);
        renewed.pictures[1].encoder = PictureEncoder::Current;
        let texts = [&earlier, &other, &renewed, &person(2, "Bea", 0)].map(|p| why(p).map(Text::text));
        let reasons = [words::RENEWAL_WHY, words::RENEWAL_NOT_OFFERED].map(|text| Some(text.text()));
        assert_eq!(texts, [reasons[0], reasons[1], None, None], "two reasons, and none");
        let note = |person: &Person| picture_note(person, PictureEncoder::Earlier).map(Text::text);
        assert_eq!(note(&earlier), Some(words::RENEWAL_PICTURE_EARLIER.text()), "still compared");
        assert_eq!(note(&renewed), Some(words::RENEWAL_PICTURE_REPLACED.text()), "no longer compared");
        assert!(picture_note(&renewed, PictureEncoder::Current).is_none(), "nothing to say");
    }

    #[test]
    fn a_poor_face_is_refused_with_its_faults_and_a_doubtful_one_asked_about() {
        let check = QualityCheck { criterion: Criterion::Sharpness, measured: Some(1.0), limit: 5.0, passed: false };
        let ada = made_by(PictureEncoder::Earlier, 1);
        let refused = RenewalStep::not_renewed(&ada, None, &[check], true);
        assert!(matches!(&refused, RenewalStep::Refused(text) if text.contains("blurred")), "{refused:?}");
        for (compared, words) in [(true, "does not look like Ada"), (false, "not at hand")] {
            let asked = RenewalStep::not_renewed(&ada, Some(DraftId(7)), &[], compared);
            let RenewalStep::Confirm(doubt) = asked else { panic!("{asked:?}") };
            assert!(doubt.question().contains(words), "{}", doubt.question());
            let enrolment = doubt.enrolment();
            assert_eq!((enrolment.draft, enrolment.consented_at), (DraftId(7), ada.consented_at), "as agreed before");
        }
    }
}
