//! The list of people: search, counts, and what can be done to an entry.

use crate::browser::unicode::composed;
use likeness_core::gallery::name;
use likeness_core::gallery::person::{Person, PersonId};

/// Entries drawn before "show more": many screenfuls, and still quick on a phone.
pub const PAGE: usize = 60;

/// Search and length of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleList {
    /// The search text.
    pub query: String,
    /// The most entries shown.
    pub limit: usize,
}

impl Default for PeopleList {
    fn default() -> Self {
        Self { query: String::new(), limit: PAGE }
    }
}

impl PeopleList {
    /// A new search starts at the top.
    pub fn search(&mut self, query: String) {
        *self = Self { query, ..Self::default() };
    }

    /// The people whose label contains every word of the search, ignoring case; and how many more there are.
    pub fn shown<'a>(&self, people: &'a [Person]) -> (Vec<&'a Person>, usize) {
        let words: Vec<String> = self.query.split_whitespace().map(str::to_lowercase).collect();
        let holds = |person: &&Person| {
            let label = person.label.to_lowercase();
            words.iter().all(|word| label.contains(word))
        };
        let mut found: Vec<&Person> = people.iter().filter(holds).collect();
        let more = found.len().saturating_sub(self.limit);
        found.truncate(self.limit);
        (found, more)
    }

    /// The number of people shown, for screen readers.
    pub fn count_text(&self, people: &[Person]) -> String {
        let (shown, more) = self.shown(people);
        let found = shown.len() + more;
        match (self.query.trim(), found) {
            ("", _) => words::count_people(people.len() as u64),
            (query, 0) => words::people_nobody_called(query),
            (_, found) => words::people_found(found as u64, people.len() as u64),
        }
    }
}

/// The person of exactly this label, whatever its capitals, its form in Unicode, and what cannot be seen in it.
pub fn named<'a>(people: &'a [Person], name: &str) -> Option<&'a Person> {
    // Listed names are composed and visible; only what was typed may not be.
    let wanted = composed(&name::visible(name)).to_lowercase();
    people.iter().find(|person| !wanted.is_empty() && person.label.to_lowercase() == wanted)
}

/// The others who have a person's name, in the order of the list.
pub fn namesakes<'a>(people: &'a [Person], person: &Person) -> Vec<&'a Person> {
    let name = person.name.to_lowercase();
    people.iter().filter(|other| other.id != person.id && other.name.to_lowercase() == name).collect()
}

/// The label of the person with this id; what stands for it if there is none.
pub fn label(people: &[Person], id: PersonId, otherwise: &str) -> String {
    by_id(people, id).map_or(otherwise, |person| &person.label).to_owned()
}

/// The person with this id.
pub fn by_id(people: &[Person], id: PersonId) -> Option<&Person> {
    people.iter().find(|person| person.id == id)
}

/// The initials of a name, shown where there is no picture.
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

/// What is about to be deleted or merged once it is confirmed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Intent {
    /// Nothing.
    #[default]
    None,
    /// Delete this person with every picture.
    DeletePerson,
    /// Delete the pictures that the current net replaced.
    DeleteEarlierPictures,
    /// Merge this person into another.
    Merge(PersonId),
}

impl Intent {
    /// The question to confirm; `None` if there is nothing to confirm.
    pub fn question(self, person: &Person, people: &[Person]) -> Option<String> {
        match self {
            Self::None => None,
            Self::DeletePerson => Some(words::people_delete_question(&person.label, person.pictures.len() as u64)),
            Self::DeleteEarlierPictures => {
                Some(words::renewal_delete_question(person.replaced_pictures() as u64, &person.label))
            }
            Self::Merge(into) => {
                let into = &by_id(people, into)?.label;
                Some(words::people_merge_question(person.pictures.len() as u64, into, &person.label))
            }
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use likeness_core::gallery::person::{PictureEncoder, PictureId, StoredPicture, UnixMs};

    /// A person with this many pictures.
    pub(crate) fn person(id: u64, name: &str, pictures: u64) -> Person {
        let picture = |i| StoredPicture {
            id: PictureId(id * 100 + i),
            at: UnixMs(i),
            thumbnail: false,
            encoder: PictureEncoder::Current,
        };
        Person {
            id: PersonId(id),
            name: name.to_owned(),
            label: name.to_owned(),
            consented_at: UnixMs(1),
            pictures: (0..pictures).map(picture).collect(),
        }
    }

    /// Two people who are called Ada, and somebody else.
    pub(crate) fn two_adas() -> [Person; 3] {
        let second = Person { label: "Ada (2)".to_owned(), ..person(2, "Ada", 1) };
        [person(1, "Ada", 2), second, person(3, "Bob", 1)]
    }

    #[test]
    fn two_people_of_one_name_are_told_apart() {
        let people = two_adas();
        let id = |name: &str| named(&people, name).map(|person| person.id.0);
        assert_eq!((id("ada"), id("Ada (2)")), (Some(1), Some(2)), "chosen by the label");
        assert_eq!(namesakes(&people, &people[1]), [&people[0]], "the other of that name");
        assert_eq!(namesakes(&people, &people[2]), [] as [&Person; 0], "nobody else is called Bob");
        let question = |intent: Intent| intent.question(&people[1], &people).unwrap_or_default();
        assert!(question(Intent::DeletePerson).contains("Ada (2)"), "which of them is deleted");
        let merge = question(Intent::Merge(PersonId(1)));
        assert!(merge.contains("Ada (2)") && merge.contains("Ada\u{2019}s"), "which of them is merged: {merge}");
        let list = PeopleList { query: "(2)".to_owned(), ..PeopleList::default() };
        assert_eq!(list.shown(&people).0, [&people[1]], "and the list finds them");
    }

    #[test]
    fn every_word_of_the_search_is_in_the_name() {
        let people = [person(1, "Ada Lovelace", 1), person(2, "Adam Smith", 1), person(3, "Grace Hopper", 1)];
        let found = |query: &str| {
            let list = PeopleList { query: query.to_owned(), ..PeopleList::default() };
            list.shown(&people).0.iter().map(|person| person.id.0).collect::<Vec<_>>()
        };
        assert_eq!(found("ada"), [1, 2], "part of a name");
        assert_eq!(found("LOVE ada"), [1], "any order, any case");
        assert_eq!(found(" "), [1, 2, 3], "nothing typed");
        assert_eq!(found("zoe"), [] as [u64; 0], "nobody");
    }

    #[test]
    fn a_thousand_people_are_drawn_a_page_at_a_time() {
        let people: Vec<Person> = (0..1_000).map(|i| person(i, &format!("P{i}"), 1)).collect();
        let mut list = PeopleList::default();
        assert_eq!((list.shown(&people).0.len(), list.shown(&people).1), (PAGE, 1_000 - PAGE), "a page of them");
        list.limit += PAGE;
        list.search("P99".to_owned());
        assert_eq!((list.limit, list.shown(&people).0.len()), (PAGE, 11), "a search starts at the top");
        assert_eq!(list.count_text(&people), "11 of 1,000 people", "and says how many");
    }

    #[test]
    fn a_name_is_found_whatever_its_capitals_and_spaces() {
        let people = [person(1, "Ada", 1)];
        assert_eq!(named(&people, " aDA ").map(|person| person.id), Some(PersonId(1)), "the same name");
        assert_eq!(named(&people, "A\u{200B}da").map(|person| person.id), Some(PersonId(1)), "what cannot be seen");
        assert!(named(&people, "").is_none() && named(&people, "Ad").is_none(), "no name, half a name");
    }

    #[test]
    fn initials_are_of_the_first_and_the_last_word() {
        for (name, letters) in [("Ada", "A"), ("ada king lovelace", "AL"), ("  ", ""), ("\u{e9}mile zola", "\u{c9}Z")] {
            assert_eq!(initials(name), letters, "{name}");
        }
    }

    #[test]
    fn what_cannot_be_undone_is_confirmed_first() {
        let people = [person(1, "Ada", 2), person(2, "Bob", 1)];
        let question = |intent: Intent| intent.question(&people[0], &people);
        assert_eq!(question(Intent::None), None, "nothing to confirm");
        assert!(question(Intent::DeletePerson).is_some_and(|text| text.contains("Ada and 2 pictures")), "what goes");
        assert!(
            question(Intent::Merge(PersonId(2))).is_some_and(|text| text.contains("Bob\u{2019}s")),
            "where it goes"
        );
        assert_eq!(question(Intent::Merge(PersonId(9))), None, "that person is gone");
        let mut renewed = person(1, "Ada", 3);
        renewed.pictures[..2].iter_mut().for_each(|picture| picture.encoder = PictureEncoder::Earlier);
        let question = Intent::DeleteEarlierPictures.question(&renewed, &people).unwrap_or_default();
        assert!(question.contains("2 pictures") && question.contains("Ada stays"), "{question}");
    }
}
