//! Labels: the names by which people are told apart.
//!
//! Several people may have one name. All but the first of them get a number, wherever a name is shown, read aloud or
//! written into a table: "Anna", "Anna (2)". The number is not stored.

use super::record::PersonRecord;
use crate::gallery::person::{PersonId, UnixMs};
use std::collections::BTreeMap;

/// The labels of those who share a name with somebody who was enrolled earlier; the others are called by their name.
/// Capitals make no difference, as they are not read aloud. No two labels are the same, and none is another person's name.
///
/// ```
/// use likeness_core::gallery::label::numbered;
/// use likeness_core::gallery::person::{PersonId, UnixMs};
/// use likeness_core::gallery::record::PersonRecord;
///
/// let anna = |id, at| PersonRecord { id: PersonId(id), name: "Anna".into(), consented_at: UnixMs(at), pictures: vec![] };
/// let labels = numbered([anna(1, 20), anna(2, 10)].iter());
/// assert_eq!(labels.get(&PersonId(2)), None, "enrolled first");
/// assert_eq!(labels[&PersonId(1)], "Anna (2)");
/// ```
pub fn numbered<'a>(people: impl Iterator<Item = &'a PersonRecord>) -> BTreeMap<PersonId, String> {
    let mut groups: BTreeMap<String, Vec<&PersonRecord>> = BTreeMap::new();
    people.for_each(|person| groups.entry(person.name.to_lowercase()).or_default().push(person));
    let mut labels = BTreeMap::new();
    for group in groups.values().filter(|group| group.len() > 1) {
        let mut group = group.clone();
        group.sort_by_key(|person| (enrolled_at(person), person.id));
        let mut numbers = 2_u32..;
        for person in &group[1..] {
            let mut candidates = numbers.by_ref().map(|number| format!("{} ({number})", person.name));
            // There are more numbers than people, so that one is free.
            let free = candidates.find(|label| !groups.contains_key(&label.to_lowercase()));
            labels.extend(free.map(|label| (person.id, label)));
        }
    }
    labels
}

/// When a person was enrolled: the date of the oldest picture, or of the consent if there is no picture.
pub fn enrolled_at(person: &PersonRecord) -> UnixMs {
    person.pictures.first().map_or(person.consented_at, |picture| picture.at)
}

#[cfg(test)]
mod tests {
    use super::super::record::tests::person;
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    /// The label of each person, in the order given; the later in the list, the later enrolled.
    fn labels(names: &[&str]) -> Vec<String> {
        let people: Vec<PersonRecord> = (0..)
            .zip(names)
            .map(|(i, name)| PersonRecord { consented_at: UnixMs(i), ..person(i, name, &[]) })
            .collect();
        let labels = numbered(people.iter());
        people.iter().map(|person| labels.get(&person.id).unwrap_or(&person.name).clone()).collect()
    }

    #[test]
    fn only_people_who_share_a_name_get_a_number() {
        assert_eq!(labels(&["Anna", "Bea", "Anna", "Cyd", "Anna"]), ["Anna", "Bea", "Anna (2)", "Cyd", "Anna (3)"], "");
    }

    #[test]
    fn names_that_sound_the_same_are_told_apart() {
        assert_eq!(labels(&["Zoë", "ZOË"]), ["Zoë", "ZOË (2)"], "capitals are not read aloud");
    }

    #[test]
    fn a_number_that_is_part_of_a_name_is_not_given_again() {
        assert_eq!(labels(&["Anna", "Anna", "anna (2)"]), ["Anna", "Anna (3)", "anna (2)"], "somebody has that name");
    }

    #[test]
    fn who_was_enrolled_first_keeps_the_plain_name_whatever_the_id() {
        let mut later = person(1, "Anna", &[0.1]);
        later.pictures[0].at = UnixMs(u64::MAX);
        let people = [later, person(2, "Anna", &[0.1])];
        assert_eq!(numbered(people.iter()), BTreeMap::from([(PersonId(1), "Anna (2)".to_owned())]), "by the date");
    }

    proptest! {
        #[test]
        fn no_two_labels_are_the_same(names in prop::collection::vec("[aA]( \\([234]\\)){0,2}", 0..12)) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let labels = labels(&names);
            let different: BTreeSet<String> = labels.iter().map(|label| label.to_lowercase()).collect();
            prop_assert_eq!(different.len(), labels.len(), "{:?}", labels);
            prop_assert!(labels.iter().zip(&names).all(|(label, name)| label.starts_with(name)));
        }
    }
}
