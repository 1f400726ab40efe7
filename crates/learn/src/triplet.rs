//! Triplets: an anchor, another picture of the same person, and a picture of somebody else.

use crate::distance::squared_distance;
use crate::encoding::Encodings;

/// Three pictures of a batch, by their index in it (Schroff et al. 2015, 3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Triplet {
    /// A: the picture that the other two are compared with.
    pub anchor: usize,
    /// P: another picture of the same person.
    pub positive: usize,
    /// N: a picture of somebody else.
    pub negative: usize,
}

/// The two squared distances of a triplet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TripletDistances {
    /// d(A, P) = ‖f_A − f_P‖².
    pub positive: f32,
    /// d(A, N) = ‖f_A − f_N‖².
    pub negative: f32,
}

/// How much a triplet still teaches at a margin α (Schroff et al. 2015, 3.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TripletKind {
    /// d(A, N) ≥ d(A, P) + α: nothing is left to learn from it.
    Easy,
    /// d(A, P) < d(A, N) < d(A, P) + α: told apart, but not by the margin.
    SemiHard,
    /// d(A, N) ≤ d(A, P): the wrong picture is as near as the right one, or nearer.
    Hard,
}

impl Triplet {
    /// Whether A and P are two pictures of one person and N is of another.
    pub fn is_valid(&self, labels: &[u32]) -> bool {
        let (a, p, n) = (labels.get(self.anchor), labels.get(self.positive), labels.get(self.negative));
        self.anchor != self.positive && a.is_some() && n.is_some() && a == p && a != n
    }

    /// The two distances; `None` if the batch has no such pictures.
    pub fn distances<const D: usize>(&self, encodings: &Encodings<D>) -> Option<TripletDistances> {
        let rows = encodings.rows();
        let anchor = rows.get(self.anchor)?;
        let to = |i: usize| rows.get(i).map(|row| squared_distance(anchor, row));
        Some(TripletDistances { positive: to(self.positive)?, negative: to(self.negative)? })
    }
}

impl TripletDistances {
    /// The loss max(d(A, P) − d(A, N) + α, 0).
    ///
    /// ```
    /// use likeness_learn::triplet::{TripletDistances, TripletKind};
    ///
    /// let distances = TripletDistances { positive: 0.5, negative: 0.625 };
    /// assert_eq!(distances.loss(0.25), 0.125);
    /// assert_eq!(distances.kind(0.25), TripletKind::SemiHard);
    /// ```
    pub fn loss(&self, margin: f32) -> f32 {
        (self.positive - self.negative + margin).max(0.0)
    }

    /// Which kind of triplet has these distances.
    pub fn kind(&self, margin: f32) -> TripletKind {
        if self.loss(margin) <= 0.0 {
            TripletKind::Easy
        } else if self.negative <= self.positive {
            TripletKind::Hard
        } else {
            TripletKind::SemiHard
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::Rectification;
    use crate::net::DIM;

    fn kind(positive: f32, negative: f32) -> TripletKind {
        TripletDistances { positive, negative }.kind(0.25)
    }

    #[test]
    fn a_triplet_is_valid_if_it_has_two_pictures_of_one_person_and_one_of_another() {
        let labels = [7, 7, 9];
        let valid = |anchor, positive, negative| Triplet { anchor, positive, negative }.is_valid(&labels);
        assert!(valid(0, 1, 2) && valid(1, 0, 2), "both orders");
        assert!(!valid(0, 0, 2) && !valid(0, 2, 1) && !valid(0, 1, 1) && !valid(0, 1, 3), "anything else is not");
        assert!(!valid(3, 3, 2) && !valid(3, 4, 2), "beyond the batch");
    }

    #[test]
    fn the_margin_separates_easy_from_semi_hard_triplets() {
        assert_eq!(kind(0.5, 0.75), TripletKind::Easy, "exactly at the margin");
        assert_eq!(kind(0.5, 0.625), TripletKind::SemiHard, "within the margin");
        assert_eq!(kind(0.5, 0.5), TripletKind::Hard, "as near as the positive");
        assert_eq!(kind(0.5, 0.25), TripletKind::Hard, "nearer than the positive");
    }

    #[test]
    fn distances_are_those_from_the_anchor() {
        let mut raw = [0.0; 3 * DIM];
        (raw[0], raw[DIM], raw[2 * DIM]) = (1.0, 2.0, -1.0);
        let encodings = Encodings::new(&raw, Rectification::Plain);
        let found = Triplet { anchor: 0, positive: 1, negative: 2 }.distances(&encodings).expect("three pictures");
        assert!(found.positive.abs() < 1e-6 && (found.negative - 4.0).abs() < 1e-6, "{found:?}");
        assert!(Triplet { anchor: 0, positive: 1, negative: 3 }.distances(&encodings).is_none(), "no fourth picture");
    }
}
