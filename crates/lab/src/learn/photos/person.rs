//! People with their chips, and who of them is held out.

use anyhow::ensure;
use likeness_core::manifest::sha256;
use likeness_learn::choice::{Purpose, distinct, generator};

/// A face cut out of a photo.
///
/// # Shapes
/// - `[side, side, 3]`, RGB
pub type Chip = Vec<u8>;

/// A person, with at least two chips.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name of the person's folder.
    pub name: String,
    /// Faces, in the order of the names of their photos.
    pub chips: Vec<Chip>,
}

/// People to learn from, and others to examine the net on. Nobody is both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// To learn from.
    pub to_learn: Vec<Person>,
    /// Held out.
    pub held_out: Vec<Person>,
}

impl Split {
    /// Holds out a part of the people, 0..=1, at least two; the seed alone decides who.
    ///
    /// # Errors
    /// If fewer than two people would be held out or learned from.
    pub fn of(people: Vec<Person>, part: f64, seed: u64) -> anyhow::Result<Self> {
        let count = people.len();
        ensure!(
            count >= 4,
            "at least 4 people with 2 usable photos each are needed, 2 of them to be held out; there are {count}"
        );
        // A part of a count, and so no larger than it.
        let wanted = (0..=count).rev().find(|n| *n as f64 <= part * count as f64).unwrap_or(0).clamp(2, count - 2);
        let chosen = distinct(&mut generator(seed, Purpose::Split, 0), wanted, count);
        let (mut to_learn, mut held_out) = (Vec::new(), Vec::new());
        for (number, person) in people.into_iter().enumerate() {
            if chosen.contains(&number) { held_out.push(person) } else { to_learn.push(person) }
        }
        Ok(Self { to_learn, held_out })
    }

    /// A hash of all names and pictures, so that a training goes on with none but its own.
    pub fn digest(&self) -> String {
        let of = |person: &Person| {
            let chips: Vec<String> = person.chips.iter().map(|chip| sha256(chip)).collect();
            format!("{} {}\n", person.name, chips.join(" "))
        };
        let people: String =
            self.to_learn.iter().map(of).chain(["held out\n".to_owned()]).chain(self.held_out.iter().map(of)).collect();
        sha256(people.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(count: u8) -> Vec<Person> {
        (0..count).map(|i| Person { name: format!("{i:03}"), chips: vec![vec![i], vec![i, i]] }).collect()
    }

    #[test]
    fn the_seed_decides_who_is_held_out_and_nobody_is_both() {
        let split = Split::of(people(50), 0.2, 1).expect("enough people");
        assert_eq!((split.to_learn.len(), split.held_out.len()), (40, 10), "a fifth");
        assert!(split.held_out.iter().all(|person| !split.to_learn.contains(person)), "nobody is both");
        assert_eq!(split, Split::of(people(50), 0.2, 1).expect("enough people"), "the same again");
        let other = Split::of(people(50), 0.2, 2).expect("enough people");
        assert_ne!(split.held_out, other.held_out, "others by another seed");
        assert_ne!(split.digest(), other.digest(), "told apart by their hash");
    }

    #[test]
    fn two_people_are_left_on_either_side() {
        for part in [0.0, 0.5, 1.0] {
            let split = Split::of(people(4), part, 1).expect("just enough");
            assert_eq!((split.to_learn.len(), split.held_out.len()), (2, 2), "a part of {part}");
        }
        assert!(Split::of(people(3), 0.2, 1).is_err(), "too few");
    }
}
