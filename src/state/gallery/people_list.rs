//! The list of people: searching it, naming what is in it, and what may be done to an entry.

use likeness_core::gallery::person::{Person, PersonId};

/// So many entries are drawn before "show more": a screenful many times over, and quick on a phone.
pub const PAGE: usize = 60;

/// Which entries are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roll {
    /// What was typed into the search.
    pub query: String,
    /// Most entries shown.
    pub limit: usize,
}

impl Default for Roll {
    fn default() -> Self {
        Self { query: String::new(), limit: PAGE }
    }
}

impl Roll {
    /// Another search begins at the top.
    pub fn search(&mut self, query: String) {
        *self = Self { query, ..Self::default() };
    }

    /// Those whose name holds every word of the search, small and capital letters alike; and how many more there are.
    pub fn shown<'a>(&self, people: &'a [Person]) -> (Vec<&'a Person>, usize) {
        let words: Vec<String> = self.query.split_whitespace().map(str::to_lowercase).collect();
        let holds = |person: &&Person| {
            let name = person.name.to_lowercase();
            words.iter().all(|word| name.contains(word))
        };
        let mut found: Vec<&Person> = people.iter().filter(holds).collect();
        let more = found.len().saturating_sub(self.limit);
        found.truncate(self.limit);
        (found, more)
    }

    /// How many there are, in words, for who cannot see the list change.
    pub fn words(&self, people: &[Person]) -> String {
        let (shown, more) = self.shown(people);
        let found = shown.len() + more;
        match (self.query.trim(), found) {
            ("", _) => count(people.len()),
            (query, 0) => format!("Nobody is called \u{201c}{query}\u{201d}."),
            (_, found) => format!("{found} of {}", count(people.len())),
        }
    }
}

/// The person of exactly this name, small and capital letters alike.
pub fn named<'a>(people: &'a [Person], name: &str) -> Option<&'a Person> {
    let wanted = name.trim().to_lowercase();
    people.iter().find(|person| !wanted.is_empty() && person.name.trim().to_lowercase() == wanted)
}

/// The person of this id.
pub fn by_id(people: &[Person], id: PersonId) -> Option<&Person> {
    people.iter().find(|person| person.id == id)
}

/// "3 people".
pub fn count(people: usize) -> String {
    if people == 1 { "1 person".to_owned() } else { format!("{people} people") }
}

/// "2 pictures".
pub fn pictures(count: usize) -> String {
    if count == 1 { "1 picture".to_owned() } else { format!("{count} pictures") }
}

/// The first letters of a name, to stand where there is no picture.
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

/// What is about to be deleted or joined, and waits for a second word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Intent {
    /// Nothing.
    #[default]
    None,
    /// This person with every picture.
    DeletePerson,
    /// This person becomes part of another.
    Merge(PersonId),
}

impl Intent {
    /// The question before it is done; `None` where nothing is intended.
    pub fn question(self, person: &Person, people: &[Person]) -> Option<String> {
        match self {
            Self::None => None,
            Self::DeletePerson => {
                let pictures = pictures(person.pictures.len());
                Some(format!("Delete {} and {pictures}? This cannot be undone.", person.name))
            }
            Self::Merge(into) => {
                let into = &by_id(people, into)?.name;
                let pictures = pictures(person.pictures.len());
                Some(format!("{} goes, and {pictures} become {into}\u{2019}s. Is it the same person?", person.name))
            }
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use likeness_core::gallery::person::{PictureId, StoredPicture, UnixMs};

    /// Somebody with so many pictures.
    pub(crate) fn person(id: u64, name: &str, pictures: u64) -> Person {
        let picture =
            |i| StoredPicture { id: PictureId(id * 100 + i), at: UnixMs(i), thumbnail: false, comparable: true };
        Person {
            id: PersonId(id),
            name: name.to_owned(),
            consented_at: UnixMs(1),
            pictures: (0..pictures).map(picture).collect(),
        }
    }

    #[test]
    fn every_word_of_the_search_is_in_the_name() {
        let people = [person(1, "Ada Lovelace", 1), person(2, "Adam Smith", 1), person(3, "Grace Hopper", 1)];
        let found = |query: &str| {
            let roll = Roll { query: query.to_owned(), ..Roll::default() };
            roll.shown(&people).0.iter().map(|person| person.id.0).collect::<Vec<_>>()
        };
        assert_eq!(found("ada"), [1, 2], "part of a name");
        assert_eq!(found("LOVE ada"), [1], "any order, any case");
        assert_eq!(found(" "), [1, 2, 3], "nothing typed");
        assert_eq!(found("zoe"), [] as [u64; 0], "nobody");
    }

    #[test]
    fn a_thousand_people_are_not_drawn_at_once() {
        let people: Vec<Person> = (0..1_000).map(|i| person(i, &format!("P{i}"), 1)).collect();
        let mut roll = Roll::default();
        assert_eq!((roll.shown(&people).0.len(), roll.shown(&people).1), (PAGE, 1_000 - PAGE), "a page of them");
        roll.limit += PAGE;
        roll.search("P99".to_owned());
        assert_eq!((roll.limit, roll.shown(&people).0.len()), (PAGE, 11), "a search begins at the top");
        assert_eq!(roll.words(&people), "11 of 1000 people", "and says how many");
    }

    #[test]
    fn a_name_is_found_whatever_its_capitals_and_spaces() {
        let people = [person(1, "Ada", 1)];
        assert_eq!(named(&people, " aDA ").map(|person| person.id), Some(PersonId(1)), "the same name");
        assert!(named(&people, "").is_none() && named(&people, "Ad").is_none(), "no name, half a name");
    }

    #[test]
    fn initials_are_of_the_first_and_the_last_word() {
        for (name, letters) in [("Ada", "A"), ("ada king lovelace", "AL"), ("  ", ""), ("\u{e9}mile zola", "\u{c9}Z")] {
            assert_eq!(initials(name), letters, "{name}");
        }
    }

    #[test]
    fn what_cannot_be_undone_asks_first() {
        let people = [person(1, "Ada", 2), person(2, "Bob", 1)];
        let ask = |intent: Intent| intent.question(&people[0], &people);
        assert_eq!(ask(Intent::None), None, "nothing intended");
        assert!(ask(Intent::DeletePerson).is_some_and(|words| words.contains("Ada and 2 pictures")), "what goes");
        assert!(ask(Intent::Merge(PersonId(2))).is_some_and(|words| words.contains("Bob\u{2019}s")), "where it goes");
        assert_eq!(ask(Intent::Merge(PersonId(9))), None, "that one has gone meanwhile");
    }
}
