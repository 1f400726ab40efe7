//! The figures of `evaluate personal-head`.

use likeness_learn::distance::squared_distance;
use likeness_learn::personal_head::Face;
use likeness_learn::personal_head::rule::Named;
use serde::Serialize;
use std::fmt::Write as _;

/// Distances of pairs of faces.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Distances {
    /// Number of pairs.
    pub pairs: usize,
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation.
    pub deviation: f64,
    /// The distance below which 1 % of them lie.
    pub nearest_1_in_100: f64,
    /// The distance below which 0.1 % of them lie.
    pub nearest_1_in_1000: f64,
}

impl Distances {
    /// Between all of these.
    pub fn within(faces: &[Face]) -> Self {
        Self::of(faces.iter().enumerate().flat_map(|(i, a)| faces[..i].iter().map(move |b| distance(a, b))).collect())
    }

    /// Between each of the first and each of the second.
    pub fn between(first: &[Face], second: &[Face]) -> Self {
        Self::of(first.iter().flat_map(|a| second.iter().map(move |b| distance(a, b))).collect())
    }

    fn of(mut all: Vec<f64>) -> Self {
        all.sort_by(f64::total_cmp);
        let count = all.len().max(1) as f64;
        let mean = all.iter().sum::<f64>() / count;
        let deviation = (all.iter().map(|d| (d - mean).powi(2)).sum::<f64>() / count).sqrt();
        let nearest = |one_in: usize| all.get(all.len() / one_in).copied().unwrap_or_default();
        Self { pairs: all.len(), mean, deviation, nearest_1_in_100: nearest(100), nearest_1_in_1000: nearest(1000) }
    }

    fn line(&self, of: &str) -> String {
        let Self { pairs, mean, deviation, nearest_1_in_100, nearest_1_in_1000 } = self;
        format!(
            "{of:28} {pairs:7} pairs  mean {mean:.3} +- {deviation:.3}  1 in 100 below {nearest_1_in_100:.3}, 1 in 1,000 below {nearest_1_in_1000:.3}"
        )
    }
}

fn distance(a: &Face, b: &Face) -> f64 {
    f64::from(squared_distance(a, b)).sqrt()
}

/// The figures of one run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The command that made them.
    pub command: String,
    /// Number of people.
    pub people: usize,
    /// Those with enough pictures for a gallery.
    pub enough: usize,
    /// Between pictures of two people.
    pub measured: Distances,
    /// Between two faces drawn by chance.
    pub drawn: Distances,
    /// Between a picture and a drawn face.
    pub between: Distances,
    /// At a margin, the share of the triplets that teach before the first step.
    pub teaching: [(f32, f64); 2],
    /// Number of galleries.
    pub galleries: usize,
    /// People in each.
    pub enrolled: usize,
    /// Named by the embeddings as they are.
    pub plain: Named,
    /// Named behind a head.
    pub head: Named,
    /// Galleries in which the head names more pictures rightly.
    pub better: usize,
    /// Galleries in which it names fewer.
    pub worse: usize,
}

impl Report {
    /// The figures as text.
    pub fn text(&self) -> String {
        let mut text = format!("{}\n{} people, {} with enough pictures\n", self.command, self.people, self.enough);
        for (distances, of) in [
            (&self.measured, "two people"),
            (&self.drawn, "two drawn faces"),
            (&self.between, "a person and a drawn face"),
        ] {
            let _ = writeln!(text, "{}", distances.line(of));
        }
        for (margin, share) in self.teaching {
            let _ = writeln!(text, "at a margin of {margin} {:.1} % of the triplets teach at first", 100.0 * share);
        }
        let _ = writeln!(text, "{} galleries of {}; one drawn face in 100 is named", self.galleries, self.enrolled);
        for (named, by) in [(&self.plain, "as they are"), (&self.head, "behind a head")] {
            let Named { right, wrong, refused, own, other } = named;
            let of = f64::from(named.count().max(1)) / 100.0;
            let _ = writeln!(
                text,
                "{by:14} named rightly {right} ({:.1} %), wrongly {wrong}, not {refused}; to one's own {own:.3}, to the nearest other {other:.3}",
                f64::from(*right) / of
            );
        }
        let _ = writeln!(text, "the head names more in {} galleries, fewer in {}", self.better, self.worse);
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(k: usize) -> Face {
        std::array::from_fn(|i| if i == k { 1.0 } else { 0.0 })
    }

    #[test]
    fn distances_are_summed_up() {
        let found = Distances::within(&[axis(0), axis(1), axis(0)]);
        let root = 2.0_f64.sqrt();
        assert_eq!(found.pairs, 3, "each pair once");
        assert!((found.mean - 2.0 * root / 3.0).abs() < 1e-9 && found.nearest_1_in_100 < 1e-9, "{found:?}");
        assert!((found.deviation - root * 2.0_f64.sqrt() / 3.0).abs() < 1e-9, "{found:?}");
        let apart = Distances::between(&[axis(0)], &[axis(1), axis(2)]);
        assert!(apart.pairs == 2 && (apart.nearest_1_in_1000 - root).abs() < 1e-9, "{apart:?}");
        assert_eq!(Distances::within(&[]).pairs, 0, "nobody");
    }
}
