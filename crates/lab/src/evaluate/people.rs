//! The pictures of a folder by person, and how far apart they are.

use super::cache::Finding;
use super::picture_names::person;
use anyhow::Context as _;
use likeness_core::face::embedding::Embedding;
use std::collections::BTreeSet;

/// Analysed pictures of people, who are told apart by the folders of their pictures. People and pictures have numbers from 0, in
/// the order of their names.
#[derive(Debug, Clone, PartialEq)]
pub struct People {
    /// The pictures of each person.
    pictures: Vec<Vec<usize>>,
    /// The person in each picture.
    owners: Vec<usize>,
    /// Whether a face was found and encoded in each picture.
    encoded: Vec<bool>,
    /// Euclidean distances, `[pictures, pictures]`; infinite where a face is missing.
    distances: Vec<f32>,
}

/// The distance of a pair of pictures of two people.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ImpostorPair {
    /// The two people.
    pub people: [usize; 2],
    /// Euclidean distance of the embeddings.
    pub distance: f32,
}

impl People {
    /// Compares all pictures with each other.
    ///
    /// # Errors
    /// If an embedding is invalid.
    pub fn of(findings: &[Finding]) -> anyhow::Result<Self> {
        let read = |finding: &Finding| -> anyhow::Result<(String, Option<Embedding>)> {
            let numbers = finding.encoding.as_ref().map(|numbers| Embedding::new(numbers)).transpose();
            Ok((person(&finding.picture).to_owned(), numbers.with_context(|| format!("in {}", finding.picture))?))
        };
        Ok(Self::new(&findings.iter().map(read).collect::<anyhow::Result<Vec<_>>>()?))
    }

    /// People by name, with a picture each time; `None` stands for a picture without a usable face.
    pub fn new(faces: &[(String, Option<Embedding>)]) -> Self {
        let names: BTreeSet<&String> = faces.iter().map(|(name, _)| name).collect();
        let pictures: Vec<Vec<usize>> =
            names.iter().map(|name| (0..faces.len()).filter(|i| faces[*i].0 == **name).collect()).collect();
        let mut owners = vec![0; faces.len()];
        for (person, of_person) in pictures.iter().enumerate() {
            of_person.iter().for_each(|picture| owners[*picture] = person);
        }
        let between = |a: &Option<Embedding>, b: &Option<Embedding>| match (a, b) {
            (Some(a), Some(b)) => a.distance(b),
            _ => f32::INFINITY,
        };
        let distances = faces.iter().flat_map(|(_, a)| faces.iter().map(move |(_, b)| between(a, b))).collect();
        Self { pictures, owners, encoded: faces.iter().map(|(_, face)| face.is_some()).collect(), distances }
    }

    /// Number of people.
    pub const fn count(&self) -> usize {
        self.pictures.len()
    }

    /// Number of pictures.
    pub const fn picture_count(&self) -> usize {
        self.owners.len()
    }

    /// The pictures of a person.
    pub fn pictures(&self, person: usize) -> &[usize] {
        &self.pictures[person]
    }

    /// The person in a picture.
    pub fn owner(&self, picture: usize) -> usize {
        self.owners[picture]
    }

    /// Whether a face was found and encoded in a picture.
    pub fn is_encoded(&self, picture: usize) -> bool {
        self.encoded[picture]
    }

    /// The distance between two pictures; infinite if a face is missing in one of them.
    pub fn distance(&self, a: usize, b: usize) -> f32 {
        self.distances[a * self.owners.len() + b]
    }

    /// Every pair of pictures of two of these people, without those in which a face is missing.
    pub fn impostor_pairs(&self, people: &[usize]) -> Vec<ImpostorPair> {
        let mut included = vec![false; self.count()];
        people.iter().for_each(|person| included[*person] = true);
        let chosen: Vec<usize> = (0..self.owners.len()).filter(|i| included[self.owners[*i]]).collect();
        let pairs = chosen.iter().enumerate().flat_map(|(at, a)| chosen[at + 1..].iter().map(move |b| (*a, *b)));
        let pair = |(a, b): (usize, usize)| {
            let people = [self.owners[a], self.owners[b]];
            let distance = self.distance(a, b);
            (people[0] != people[1] && distance.is_finite()).then_some(ImpostorPair { people, distance })
        };
        pairs.filter_map(pair).collect()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// People on a line, each with pictures at these positions; NaN is a picture without a face.
    pub(in crate::evaluate) fn on_a_line(people: &[&[f32]]) -> People {
        let face = |at: &f32| {
            let mut numbers = [0.0; 128];
            numbers[0] = *at;
            Embedding::new(&numbers).ok()
        };
        let faces: Vec<(String, Option<Embedding>)> = people
            .iter()
            .enumerate()
            .flat_map(|(person, places)| places.iter().map(move |at| (format!("{person:04}"), face(at))))
            .collect();
        People::new(&faces)
    }

    #[test]
    fn pictures_belong_to_the_person_of_their_folder_and_pairs_of_one_person_are_no_impostors() {
        let people = on_a_line(&[&[1.0, 1.5], &[3.0, f32::NAN], &[4.5]]);
        assert_eq!((people.count(), people.picture_count()), (3, 5), "people and pictures");
        assert_eq!((people.pictures(1), people.owner(3)), (&[2, 3][..], 1), "both of the second person");
        assert!(!people.is_encoded(3) && people.distance(0, 3).is_infinite(), "a missing face is near nobody");
        let mut distances: Vec<f32> = people.impostor_pairs(&[0, 1, 2]).iter().map(|pair| pair.distance).collect();
        distances.sort_by(f32::total_cmp);
        assert_eq!(distances, [1.5, 1.5, 2.0, 3.0, 3.5], "five pairs of two people with a face each");
        let few = people.impostor_pairs(&[0, 2]);
        assert!(few.iter().all(|pair| pair.people == [0, 2]) && few.len() == 2, "only of those who are asked for");
    }
}
