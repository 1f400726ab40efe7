//! EnrolmentTarget face it is, and that they agree.

use super::people_list;
use likeness_core::gallery::person::NAME;
use likeness_core::gallery::person::{Person, PersonId, UnixMs};
use protocol::gallery::DraftId;
use protocol::gallery::{Enrolment, EnrolmentTarget};

/// What is filled in about the chosen faces.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EnrolForm {
    /// The name as it is typed.
    pub name: String,
    /// When the tick was set that the person agrees.
    pub agreed_at: Option<UnixMs>,
    /// Whether a small picture is kept for the list.
    pub keep_thumbnail: bool,
}

impl EnrolForm {
    /// What is still missing, in a sentence; `None` where all is there.
    pub fn missing(&self, faces: usize) -> Option<String> {
        let name = self.name.trim();
        if faces == 0 {
            Some("Choose a face first.".to_owned())
        } else if name.is_empty() {
            Some("Type a name.".to_owned())
        } else if name.chars().count() > NAME {
            Some(format!("A name has at most {NAME} characters."))
        } else if self.agreed_at.is_none() {
            Some("Tick that the person agrees.".to_owned())
        } else {
            None
        }
    }

    /// EnrolmentTarget faces these are: somebody who is there by that name, else somebody new.
    pub fn target(&self, people: &[Person]) -> EnrolmentTarget {
        match people_list::named(people, &self.name) {
            Some(person) => EnrolmentTarget::Known { person: person.id },
            None => EnrolmentTarget::New { name: self.name.trim().to_owned() },
        }
    }

    /// The request for a face; `None` while consent is missing.
    pub fn enrolment(&self, draft: DraftId, target: EnrolmentTarget, allow_duplicate: bool) -> Option<Enrolment> {
        let consented_at = self.agreed_at?;
        Some(Enrolment { draft, target, consented_at, keep_thumbnail: self.keep_thumbnail, allow_duplicate })
    }

    /// Said beside the name, where somebody of that name is there already.
    pub fn name_remark(&self, people: &[Person]) -> Option<String> {
        let person = people_list::named(people, &self.name)?;
        let pictures = people_list::pictures(person.pictures.len());
        Some(format!("{} is enrolled already, with {pictures}; this adds to them.", person.name))
    }

    /// The next person: name and consent are theirs to give.
    pub fn next(&mut self) {
        self.name.clear();
        self.agreed_at = None;
    }
}

/// How an enrolment goes.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Progress {
    /// Nothing is under way.
    #[default]
    Idle,
    /// So many of so many faces are enrolled.
    Busy(usize, usize),
    /// The face is near to somebody else's: is it them?
    ConfirmDuplicate(PossibleDuplicate),
    /// Enrolled.
    Done(String),
}

/// A face that is near to somebody who is enrolled under another name.
#[derive(Debug, Clone, PartialEq)]
pub struct PossibleDuplicate {
    /// The face.
    pub draft: DraftId,
    /// Whom it resembles.
    pub other: PersonId,
    /// By name.
    pub other_name: String,
    /// How near.
    pub distance: f32,
    /// The name that was typed.
    pub name: String,
}

impl PossibleDuplicate {
    /// The question.
    pub fn question(&self) -> String {
        format!("This face looks like {}, who is enrolled already. Is it the same person?", self.other_name)
    }
}

/// What was done, in a sentence.
pub fn done(name: &str, faces: usize, waiting: usize) -> String {
    let pictures = people_list::pictures(faces);
    let rest = match waiting {
        0 => String::new(),
        1 => " One more face waits.".to_owned(),
        n => format!(" {n} more faces wait."),
    };
    format!("{name} is enrolled with {pictures}.{rest}")
}

#[cfg(test)]
mod tests {
    use super::super::people_list::tests::person;
    use super::*;

    fn filled() -> EnrolForm {
        EnrolForm { name: " Ada ".to_owned(), agreed_at: Some(UnixMs(5)), keep_thumbnail: false }
    }

    #[test]
    fn nobody_is_enrolled_without_face_name_and_consent() {
        assert_eq!(filled().missing(1), None, "all is there");
        assert!(filled().missing(0).is_some_and(|words| words.contains("face")), "no face");
        let nameless = EnrolForm { name: "  ".to_owned(), ..filled() };
        assert!(nameless.missing(1).is_some_and(|words| words.contains("name")), "no name");
        let long = EnrolForm { name: "a".repeat(NAME + 1), ..filled() };
        assert!(long.missing(1).is_some_and(|words| words.contains("at most")), "too long");
        let silent = EnrolForm { agreed_at: None, ..filled() };
        assert!(silent.missing(1).is_some_and(|words| words.contains("agrees")), "no consent");
        assert_eq!(silent.enrolment(DraftId(1), silent.target(&[]), false), None, "not even by accident");
    }

    #[test]
    fn a_name_that_is_there_adds_to_that_person() {
        let people = [person(7, "Ada", 2)];
        assert_eq!(filled().target(&people), EnrolmentTarget::Known { person: PersonId(7) }, "by name");
        assert!(filled().name_remark(&people).is_some_and(|words| words.contains("2 pictures")), "and it is said");
        assert_eq!(filled().target(&[]), EnrolmentTarget::New { name: "Ada".to_owned() }, "new, and trimmed");
    }

    #[test]
    fn the_next_person_gives_a_consent_of_their_own() {
        let mut form = EnrolForm { keep_thumbnail: true, ..filled() };
        form.next();
        assert_eq!((form.name.as_str(), form.agreed_at, form.keep_thumbnail), ("", None, true), "the choice stays");
    }

    #[test]
    fn what_was_done_says_who_still_waits() {
        assert_eq!(done("Ada", 1, 0), "Ada is enrolled with 1 picture.", "one of one");
        assert!(done("Ada", 2, 1).ends_with("One more face waits."), "one left");
        assert!(done("Ada", 2, 3).contains("3 more faces"), "three left");
    }
}
