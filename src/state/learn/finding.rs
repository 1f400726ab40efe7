//! Whether an invented person is named in a further picture: the distances that decide it.

use super::disguise::Disguise;
use super::one_shot::nearest;
use crate::number_format::distance;
use likeness_learn::distance::squared_distance;
use likeness_learn::encoding::Encodings;
use likeness_learn::net::DIM;

/// A further picture, compared with everyone who is enrolled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Finding {
    /// Which picture.
    pub disguise: Disguise,
    /// d(f(A), f(x)): to the enrolled picture of the same person.
    pub own: f32,
    /// d(f(N), f(x)) to the nearest of the others, if anybody else is enrolled.
    pub other: Option<f32>,
}

impl Finding {
    /// Whether the right person is named: the enrolled picture of the same person is nearest.
    pub fn is_right(&self) -> bool {
        self.other.is_none_or(|other| self.own < other)
    }

    /// The comparison with its numbers.
    pub fn formula(&self) -> String {
        let own = distance(self.own);
        match self.other {
            None => words::learn_shot_own(&own),
            Some(other) if self.is_right() => words::learn_shot_nearer(&own, &distance(other)),
            Some(other) => words::learn_shot_further(&own, &distance(other)),
        }
    }
}

/// The findings of each further picture. The encodings are those of the enrolled picture, then of every disguise; `others` are the
/// enrolled encodings of other people.
pub fn findings(encodings: &Encodings, others: &[[f32; DIM]]) -> Vec<Finding> {
    let Some((enrolled, further)) = encodings.rows().split_first() else { return Vec::new() };
    let of = |(disguise, row): (Disguise, &[f32; DIM])| Finding {
        disguise,
        own: squared_distance(row, enrolled),
        other: nearest(row, others).map(|(_, distance)| distance),
    };
    Disguise::ALL.into_iter().zip(further).map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_learn::encoding::Rectification;

    fn unit(k: usize) -> [f32; DIM] {
        let mut row = [0.0; DIM];
        row[k] = 1.0;
        row
    }

    #[test]
    fn the_nearest_enrolled_person_is_named() {
        // The hat changes nothing, glasses make them look like somebody else.
        let rows = [unit(0), unit(0), unit(1)];
        let encodings = Encodings::new(rows.as_flattened(), Rectification::Plain);
        let found = findings(&encodings, &[unit(1), unit(2)]);
        assert_eq!(found.len(), 2, "those that were encoded");
        assert_eq!((found[0].is_right(), found[1].is_right()), (true, false), "{found:?}");
        let formula = found[1].formula();
        assert!(formula.contains("2.000") && formula.contains("0.000"), "both distances: {formula}");
    }

    #[test]
    fn alone_one_is_always_named_and_without_encodings_nobody_is() {
        let encodings = Encodings::new([unit(0), unit(5)].as_flattened(), Rectification::Plain);
        assert!(findings(&encodings, &[]).iter().all(Finding::is_right), "there is nobody else");
        assert!(findings(&Encodings::new(&[], Rectification::Plain), &[unit(1)]).is_empty(), "none");
    }
}
