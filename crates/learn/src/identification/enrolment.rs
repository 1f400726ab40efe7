//! People who are enrolled, each with one encoding.

use crate::choice::distinct;
use crate::distance::squared_distance;
use crate::encoding::{EPSILON, Encodings};
use crate::net::DIM;
use likeness_core::rng::Rng;
use std::collections::BTreeMap;

/// People who are enrolled.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Enrolled {
    /// Who they are.
    pub labels: Vec<u32>,
    /// The mean encoding of each.
    pub encodings: Vec<[f32; DIM]>,
    /// Index of each picture that was used, ascending.
    pub pictures: Vec<usize>,
}

/// The nearest enrolled person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Match {
    /// Who it is.
    pub label: u32,
    /// The squared distance.
    pub distance: f32,
}

impl Enrolled {
    /// Enrols people drawn at random, each with pictures drawn at random. Only people of whom a picture is left to search for.
    pub fn of(encodings: &Encodings, labels: &[u32], people: usize, pictures: usize, rng: &mut Rng) -> Self {
        let mut by_person: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (i, label) in labels.iter().enumerate().take(encodings.count()) {
            by_person.entry(*label).or_default().push(i);
        }
        let enough: Vec<(u32, Vec<usize>)> =
            by_person.into_iter().filter(|(_, all)| pictures > 0 && all.len() > pictures).collect();
        let mut enrolled = Self::default();
        for person in distinct(rng, people, enough.len()) {
            let (label, all) = &enough[person];
            let used: Vec<usize> = distinct(rng, pictures, all.len()).into_iter().map(|i| all[i]).collect();
            enrolled.labels.push(*label);
            enrolled.encodings.push(mean_encoding(used.iter().map(|i| &encodings.rows()[*i])));
            enrolled.pictures.extend(used);
        }
        enrolled.pictures.sort_unstable();
        enrolled
    }

    /// Who is nearest; the first of several. `None` if nobody is enrolled.
    pub fn nearest(&self, encoding: &[f32; DIM]) -> Option<Match> {
        let people = self.labels.iter().zip(&self.encodings);
        let matches = people.map(|(label, other)| Match { label: *label, distance: squared_distance(encoding, other) });
        matches.min_by(|a, b| a.distance.total_cmp(&b.distance))
    }
}

/// The mean of encodings, scaled to unit length again, so that people with more and with fewer pictures can be compared. Zero if they
/// cancel out or there are none.
pub fn mean_encoding<'a, const D: usize>(encodings: impl IntoIterator<Item = &'a [f32; D]>) -> [f32; D] {
    let (mut sum, mut count) = ([0.0_f32; D], 0.0_f32);
    for encoding in encodings {
        sum.iter_mut().zip(encoding).for_each(|(s, f)| *s += f);
        count += 1.0;
    }
    let mean = sum.map(|s| s / count.max(1.0));
    let length = (mean.iter().map(|m| m * m).sum::<f32>() + EPSILON).sqrt();
    mean.map(|m| m / length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_of_encodings_has_unit_length_again() {
        let (mut a, mut b) = ([0.0; DIM], [0.0; DIM]);
        (a[0], b[1]) = (1.0, 1.0);
        let mean = mean_encoding([&a, &b]);
        assert!((mean[0] - 0.5_f32.sqrt()).abs() < 1e-6 && (mean[0] - mean[1]).abs() < 1e-6, "{mean:?}");
        assert!(mean_encoding::<DIM>([]).iter().all(|m| m.abs() < 1e-6), "none");
        assert!(mean_encoding([&a, &a.map(|v| -v)]).iter().all(|m| m.abs() < 1e-6), "opposite");
    }
}
