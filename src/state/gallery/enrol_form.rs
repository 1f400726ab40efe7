//! The enrolment form: name and consent.

use super::people_list;
use super::people_list::namesakes;
use likeness_core::gallery::name;
use likeness_core::gallery::person::MAX_NAME_CHARS;
use likeness_core::gallery::person::{Person, PersonId, UnixMs};
use protocol::gallery::DraftId;
use protocol::gallery::draft::{Enrolment, EnrolmentTarget};

/// What is entered about the chosen faces.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EnrolForm {
    /// The name as it is typed.
    pub name: String,
    /// Whether this is another person than the one who is enrolled under this name.
    pub another: bool,
    /// When consent was ticked.
    pub agreed_at: Option<UnixMs>,
    /// Whether a thumbnail is stored for the list.
    pub keep_thumbnail: bool,
}

impl EnrolForm {
    /// What is still missing, in a sentence; `None` if the form is complete.
    pub fn missing(&self, faces: usize) -> Option<String> {
        let name = name::visible(&self.name);
        if faces == 0 {
            Some(words::ENROL_NEEDS_FACE.text().to_owned())
        } else if name.is_empty() {
            Some(words::ENROL_NEEDS_NAME.text().to_owned())
        } else if name.chars().count() > MAX_NAME_CHARS {
            Some(words::enrol_long_name(MAX_NAME_CHARS as u64))
        } else if self.agreed_at.is_none() {
            Some(words::ENROL_NEEDS_CONSENT.text().to_owned())
        } else {
            None
        }
    }

    /// Whom the faces belong to: the enrolled person of that name, or a new one.
    pub fn target(&self, people: &[Person]) -> EnrolmentTarget {
        match people_list::named(people, &self.name).filter(|_| !self.another) {
            Some(person) => EnrolmentTarget::Known { person: person.id },
            None => EnrolmentTarget::New { name: self.new_name(people) },
        }
    }

    /// The name of a new person. Where a number was typed that tells people of one name apart, it is left out.
    fn new_name(&self, people: &[Person]) -> String {
        let typed = self.name.trim();
        let numbered = people_list::named(people, typed).filter(|person| person.label != person.name);
        numbered.map_or(typed, |person| &person.name).to_owned()
    }

    /// Changes the name. The choice of another person belonged to the former one.
    pub fn rename(&mut self, name: String) {
        (self.name, self.another) = (name, false);
    }

    /// Whether somebody of that name is enrolled, so that there is a choice.
    pub fn is_known(&self, people: &[Person]) -> bool {
        people_list::named(people, &self.name).is_some()
    }

    /// The request for a face; `None` while consent is missing.
    pub fn enrolment(&self, draft: DraftId, target: EnrolmentTarget, allow_duplicate: bool) -> Option<Enrolment> {
        let consented_at = self.agreed_at?;
        Some(Enrolment { draft, target, consented_at, keep_thumbnail: self.keep_thumbnail, allow_duplicate })
    }

    /// The note below the name if a person of that name is already enrolled.
    pub fn name_note(&self, people: &[Person]) -> Option<String> {
        let person = people_list::named(people, &self.name).filter(|_| !self.another)?;
        let known = words::enrol_name_known(&person.label, person.pictures.len() as u64);
        let others: Vec<&str> = namesakes(people, person).into_iter().map(|other| other.label.as_str()).collect();
        Some(if others.is_empty() {
            known
        } else {
            format!("{known} {}", words::enrol_name_shared(&others.join(", ")))
        })
    }

    /// Clears what must be entered for each person: name and consent.
    pub fn reset_for_next(&mut self) {
        self.rename(String::new());
        self.agreed_at = None;
    }
}

/// The progress of an enrolment.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Progress {
    /// Nothing is under way.
    #[default]
    Idle,
    /// Faces enrolled so far, and their total.
    Busy(usize, usize),
    /// The face resembles another person's: is it the same person?
    ConfirmDuplicate(PossibleDuplicate),
    /// Enrolled.
    Done {
        /// The person's label.
        name: String,
        /// Faces enrolled.
        faces: usize,
        /// Faces that can still be enrolled.
        left: usize,
    },
}

/// A face that resembles a person enrolled under another name.
#[derive(Debug, Clone, PartialEq)]
pub struct PossibleDuplicate {
    /// The face.
    pub draft: DraftId,
    /// The person it resembles.
    pub other: PersonId,
    /// Their label.
    pub other_name: String,
    /// The distance between the two faces.
    pub distance: f32,
    /// The name that was typed.
    pub name: String,
}

impl PossibleDuplicate {
    /// The question to the user.
    pub fn question(&self) -> String {
        words::enrol_duplicate(&self.other_name)
    }

    /// The answer that these are two people.
    pub fn answer_no(&self) -> String {
        let (name, other) = (self.name.to_lowercase(), self.other_name.to_lowercase());
        let is_namesake = other == name || other.starts_with(&format!("{name} ("));
        let text = || words::enrol_duplicate_other(&self.name);
        if is_namesake { words::ENROL_DUPLICATE_NAMESAKE.text().to_owned() } else { text() }
    }
}

/// What was enrolled, and how many faces are left.
pub fn done(name: &str, faces: usize, left: usize) -> String {
    let done = words::enrol_done(name, faces as u64);
    if left == 0 { done } else { format!("{done} {}", words::enrol_left(left as u64)) }
}

#[cfg(test)]
mod tests {
    use super::super::people_list::tests::{person, two_adas};
    use super::*;

    fn filled() -> EnrolForm {
        EnrolForm { name: " Ada ".to_owned(), agreed_at: Some(UnixMs(5)), ..EnrolForm::default() }
    }

    #[test]
    fn nobody_is_enrolled_without_face_name_and_consent() {
        assert_eq!(filled().missing(1), None, "all is there");
        assert!(filled().missing(0).is_some_and(|text| text.contains("face")), "no face");
        let nameless = EnrolForm { name: "  ".to_owned(), ..filled() };
        assert!(nameless.missing(1).is_some_and(|text| text.contains("name")), "no name");
        let long = EnrolForm { name: "a".repeat(MAX_NAME_CHARS + 1), ..filled() };
        assert!(long.missing(1).is_some_and(|text| text.contains("at most")), "too long");
        let silent = EnrolForm { agreed_at: None, ..filled() };
        assert!(silent.missing(1).is_some_and(|text| text.contains("agrees")), "no consent");
        assert_eq!(silent.enrolment(DraftId(1), silent.target(&[]), false), None, "not even by accident");
    }

    #[test]
    fn a_known_name_adds_to_that_person() {
        let people = [person(7, "Ada", 2)];
        assert_eq!(filled().target(&people), EnrolmentTarget::Known { person: PersonId(7) }, "by name");
        assert!(filled().name_note(&people).is_some_and(|text| text.contains("2 pictures")), "and the note says so");
        assert_eq!(filled().target(&[]), EnrolmentTarget::New { name: "Ada".to_owned() }, "new, and trimmed");
    }

    #[test]
    fn another_person_of_a_known_name_can_be_enrolled() {
        let people = [person(7, "Ada", 2)];
        let mut form = EnrolForm { another: true, ..filled() };
        assert!(form.is_known(&people) && !form.is_known(&[]), "there is a choice only where the name is known");
        assert_eq!(form.target(&people), EnrolmentTarget::New { name: "Ada".to_owned() }, "another entry");
        assert_eq!(form.name_note(&people), None, "nothing is added to the first");
        form.rename("Bea".to_owned());
        assert!(!form.another, "it was a choice about Ada");
    }

    #[test]
    fn of_two_people_of_one_name_the_label_says_whose_picture_it_is() {
        let people = two_adas();
        let form = |name: &str, another| EnrolForm { name: name.to_owned(), another, ..filled() };
        let note = form("ada", false).name_note(&people).unwrap_or_default();
        assert!(note.contains("2 pictures") && note.contains("Ada (2)"), "there is another: {note}");
        let second = form("Ada (2)", false);
        assert_eq!(second.target(&people), EnrolmentTarget::Known { person: PersonId(2) }, "the other");
        assert!(second.name_note(&people).is_some_and(|note| note.starts_with("Ada (2) is")), "and the note says so");
        let third = form("ada (2)", true).target(&people);
        assert_eq!(third, EnrolmentTarget::New { name: "Ada".to_owned() }, "a third is called Ada as well");
    }

    #[test]
    fn a_look_alike_of_the_same_name_is_not_called_somebody_else_of_that_name() {
        let no = |name: &str, other: &str| {
            let (name, other_name) = (name.to_owned(), other.to_owned());
            PossibleDuplicate { draft: DraftId(1), other: PersonId(1), other_name, distance: 0.3, name }.answer_no()
        };
        assert_eq!(no("Bea", "Ada"), "No, Bea is somebody else", "two names");
        for other in ["Ada", "Ada (2)"] {
            assert_eq!(no("ada", other), "No, this is another person with the same name", "{other}");
        }
    }

    #[test]
    fn the_next_person_has_to_agree_too() {
        let mut form = EnrolForm { keep_thumbnail: true, ..filled() };
        form.reset_for_next();
        assert_eq!((form.name.as_str(), form.agreed_at, form.keep_thumbnail), ("", None, true), "the choice stays");
    }

    #[test]
    fn the_result_says_how_many_faces_are_left() {
        assert_eq!(done("Ada", 1, 0), "Ada is enrolled with 1 picture.", "one of one");
        assert!(done("Ada", 2, 1).ends_with("1 face left to enrol."), "one left");
        assert!(done("Ada", 2, 3).contains("3 faces left"), "three left");
    }
}
