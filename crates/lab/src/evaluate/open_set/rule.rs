//! How far a face is from a person of whom several pictures are enrolled.

use crate::evaluate::people::People;
use likeness_core::number::to_f32;
use serde::Serialize;

/// The rules that are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Rule {
    /// The distance to the nearest picture.
    Least,
    /// The mean of the distances to the two nearest pictures; to the only one, if there is no other.
    MeanOfTwoLeast,
    /// The distance to the mean of the embeddings, scaled to unit length: the rule of the page.
    MeanEmbedding,
}

impl Rule {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Least, Self::MeanOfTwoLeast, Self::MeanEmbedding];

    /// Its name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Least => "least distance",
            Self::MeanOfTwoLeast => "mean of the two least",
            Self::MeanEmbedding => "mean embedding",
        }
    }

    /// The distance of a picture to a person; infinite if a face is missing in it.
    pub fn distance(self, people: &People, template: &Template, picture: usize) -> f32 {
        let mut distances: Vec<f32> = template.pictures.iter().map(|of| people.distance(*of, picture)).collect();
        distances.sort_by(f32::total_cmp);
        match (self, distances.as_slice()) {
            (_, []) => f32::INFINITY,
            (Self::Least, [least, ..]) | (Self::MeanOfTwoLeast, [least]) => *least,
            (Self::MeanOfTwoLeast, [least, second, ..]) => f32::midpoint(*least, *second),
            (Self::MeanEmbedding, all) => {
                let cosine = all.iter().map(|d| cosine(*d)).sum::<f64>() / all.len() as f64 / template.length;
                to_f32((2.0 - 2.0 * cosine).max(0.0).sqrt())
            }
        }
    }
}

/// The enrolled pictures of a person.
#[derive(Debug, Clone, PartialEq)]
pub struct Template {
    /// Those in which a face was found.
    pictures: Vec<usize>,
    /// The length of the mean of their embeddings, 0..=1.
    length: f64,
}

impl Template {
    /// Enrols these pictures. Those without a face cannot be enrolled.
    pub fn new(people: &People, pictures: &[usize]) -> Self {
        let pictures: Vec<usize> = pictures.iter().copied().filter(|picture| people.is_encoded(*picture)).collect();
        let pairs = pictures.iter().flat_map(|a| pictures.iter().map(move |b| (*a, *b)));
        let sum: f64 = pairs.map(|(a, b)| cosine(people.distance(a, b))).sum();
        let length = sum.max(0.0).sqrt() / pictures.len().max(1) as f64;
        Self { pictures, length }
    }

    /// Number of enrolled pictures.
    pub const fn count(&self) -> usize {
        self.pictures.len()
    }
}

/// The cosine of the angle between two unit vectors at a Euclidean distance.
fn cosine(distance: f32) -> f64 {
    1.0 - f64::from(distance).powi(2) / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::face::embedding::Embedding;

    /// People whose pictures are unit vectors in a plane, at these angles.
    fn at_angles(people: &[&[f32]]) -> (People, Vec<Embedding>) {
        let face = |angle: &f32| {
            let mut numbers = [0.0; 128];
            (numbers[0], numbers[1]) = (angle.cos(), angle.sin());
            Embedding::new(&numbers).expect("a unit vector")
        };
        let faces: Vec<(String, Embedding)> =
            people.iter().enumerate().flat_map(|(i, of)| of.iter().map(move |a| (i.to_string(), face(a)))).collect();
        let listed: Vec<_> = faces.iter().map(|(name, face)| (name.clone(), Some(face.clone()))).collect();
        (People::new(&listed), faces.into_iter().map(|(_, face)| face).collect())
    }

    #[test]
    fn each_rule_measures_what_it_says() {
        let (people, faces) = at_angles(&[&[0.0, 0.4, 1.5], &[0.7]]);
        let template = Template::new(&people, &[0, 1, 2]);
        let [least, second] = [faces[1].distance(&faces[3]), faces[0].distance(&faces[3])];
        assert!((Rule::Least.distance(&people, &template, 3) - least).abs() < 1e-6, "the picture at 0.4");
        let two = Rule::MeanOfTwoLeast.distance(&people, &template, 3);
        assert!((two - f32::midpoint(least, second)).abs() < 1e-6, "with the one at 0: {two}");
        let mean = likeness_core::gallery::template::template(&faces[..3]).expect("three").distance(&faces[3]);
        let found = Rule::MeanEmbedding.distance(&people, &template, 3);
        assert!((found - mean).abs() < 1e-5, "{found} is not {mean}, as core computes it from the embeddings");
    }

    #[test]
    fn with_one_picture_all_rules_agree_and_without_any_nothing_is_near() {
        let (people, _) = at_angles(&[&[0.0], &[0.3]]);
        let (one, none) = (Template::new(&people, &[0]), Template::new(&people, &[]));
        for rule in Rule::ALL {
            let distance = rule.distance(&people, &one, 1);
            assert!((distance - people.distance(0, 1)).abs() < 1e-5, "{}: {distance}", rule.name());
            assert!(rule.distance(&people, &none, 1).is_infinite(), "{}", rule.name());
        }
    }
}
