//! Naming by the nearest person, as the page does it, with and without a head.

use super::{Face, PersonalHead};
use crate::distance::squared_distance;
use crate::identification::mean_encoding;
use likeness_core::face::embedding::DIM;
use likeness_core::number::to_f32;
use serde::{Deserialize, Serialize};

/// One of so many strangers is named by either way of naming.
pub const ONE_STRANGER_IN: usize = 100;

/// What came of naming pictures that were left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Named {
    /// Named rightly.
    pub right: u32,
    /// Called by another's name.
    pub wrong: u32,
    /// Not named: nobody is near enough.
    pub refused: u32,
    /// Mean distance to the person's own template; 0 if nothing was judged.
    pub own: f32,
    /// Mean distance to the nearest other person's; 0 if nothing was judged.
    pub other: f32,
}

impl Named {
    /// Pictures that were judged.
    pub const fn count(&self) -> u32 {
        self.right + self.wrong + self.refused
    }

    /// All of these, with the means over all of them.
    #[must_use]
    pub fn and(self, more: Self) -> Self {
        let (here, there) = (f64::from(self.count()), f64::from(more.count()));
        let all = (here + there).max(1.0);
        let mean = |a: f32, b: f32| to_f32((here * f64::from(a) + there * f64::from(b)) / all);
        Self {
            right: self.right + more.right,
            wrong: self.wrong + more.wrong,
            refused: self.refused + more.refused,
            own: mean(self.own, more.own),
            other: mean(self.other, more.other),
        }
    }
}

/// The templates of some people, and how near a face must be.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    head: PersonalHead,
    /// `None` for somebody without pictures.
    templates: Vec<Option<Face>>,
    /// τ², at which one in [`ONE_STRANGER_IN`] strangers is named.
    limit: f32,
}

impl Rule {
    /// Each person's template is the mean of their pictures behind the head.
    pub fn new(head: PersonalHead, people: &[Vec<Face>], strangers: &[Face]) -> Self {
        let templates = people.iter().map(|faces| template(head.encode(faces).rows())).collect();
        let mut rule = Self { head, templates, limit: 0.0 };
        let encoded = rule.head.encode(strangers);
        let mut nearest: Vec<f32> =
            encoded.rows().iter().filter_map(|face| rule.nearest(face, None).map(|(_, d)| d)).collect();
        nearest.sort_by(f32::total_cmp);
        rule.limit = nearest.get(nearest.len() / ONE_STRANGER_IN).copied().unwrap_or_default();
        rule
    }

    /// The threshold τ.
    pub fn tau(&self) -> f32 {
        self.limit.sqrt()
    }

    /// Names a picture of a person.
    pub fn judge(&self, face: &Face, owner: usize) -> Named {
        let encoded = self.head.encode(&[*face]);
        let face = &encoded.rows()[0];
        let to_template = |template: &Option<Face>| template.as_ref().map(|template| squared_distance(face, template));
        let own = self.templates.get(owner).and_then(to_template).unwrap_or(f32::INFINITY);
        let other = self.nearest(face, Some(owner)).map_or(f32::INFINITY, |(_, d)| d);
        let answer = if own.min(other) >= self.limit {
            Named { refused: 1, ..Named::default() }
        } else if own <= other {
            Named { right: 1, ..Named::default() }
        } else {
            Named { wrong: 1, ..Named::default() }
        };
        // Without anybody else there is no distance; 2 is the largest of two faces.
        Named { own: own.min(4.0).sqrt(), other: other.min(4.0).sqrt(), ..answer }
    }

    /// The nearest person but one, and the squared distance.
    fn nearest(&self, face: &Face, but: Option<usize>) -> Option<(usize, f32)> {
        let all = self.templates.iter().enumerate().filter(|(person, _)| Some(*person) != but);
        let distances = all.filter_map(|(person, template)| Some((person, squared_distance(face, template.as_ref()?))));
        distances.min_by(|a, b| a.1.total_cmp(&b.1))
    }
}

/// The mean of faces, brought to unit length; `None` without any, or where they cancel out.
fn template(faces: &[Face]) -> Option<Face> {
    let mean = mean_encoding(faces);
    // Zero then.
    (squared_distance(&mean, &[0.0; DIM]) > 0.5).then_some(mean)
}

#[cfg(test)]
mod tests {
    use super::super::tests::faces;
    use super::*;

    fn axis(k: usize) -> Face {
        std::array::from_fn(|i| if i == k { 1.0 } else { 0.0 })
    }

    #[test]
    fn a_face_is_named_if_its_person_is_nearest_and_near_enough() {
        // All strangers are √2 away from both.
        let strangers: Vec<Face> = (10..120).map(axis).collect();
        let rule = Rule::new(PersonalHead::default(), &[vec![axis(0)], vec![axis(1)], vec![]], &strangers);
        assert!((rule.tau() - 2.0_f32.sqrt()).abs() < 1e-6, "{}", rule.tau());
        let found = rule.judge(&axis(0), 0);
        assert!(found.right == 1 && found.own < 1e-6 && (found.other - rule.tau()).abs() < 1e-6, "{found:?}");
        assert_eq!(rule.judge(&axis(1), 0).wrong, 1, "somebody else's template");
        assert_eq!(rule.judge(&axis(60), 0).refused, 1, "as far as a stranger");
        let unknown = rule.judge(&axis(0), 2);
        assert!(
            unknown.wrong == 1 && (unknown.own - 2.0).abs() < 1e-6,
            "nobody without pictures is named: {unknown:?}"
        );
    }

    #[test]
    fn one_in_a_hundred_strangers_is_named() {
        let people: Vec<Vec<Face>> = faces(5, 1).into_iter().map(|face| vec![face]).collect();
        let strangers = faces(1_000, 2);
        let rule = Rule::new(PersonalHead::default(), &people, &strangers);
        // Somebody who is not enrolled can be named wrongly only.
        let named = strangers.iter().filter(|face| rule.judge(face, people.len()).wrong == 1);
        assert_eq!(named.count(), 10, "of a thousand");
        assert!(Rule::new(PersonalHead::default(), &people, &[]).tau() < 1e-9, "without strangers nobody is named");
    }

    #[test]
    fn counts_are_added_and_distances_averaged() {
        let one = Named { right: 1, own: 0.5, other: 1.0, ..Named::default() };
        let three = Named { wrong: 1, refused: 2, own: 0.9, other: 1.4, ..Named::default() };
        let all = one.and(three);
        assert_eq!((all.right, all.wrong, all.refused, all.count()), (1, 1, 2, 4), "counts");
        assert!((all.own - 0.8).abs() < 1e-6 && (all.other - 1.3).abs() < 1e-6, "{all:?}");
        assert_eq!(Named::default().and(Named::default()), Named::default(), "nothing");
    }
}
