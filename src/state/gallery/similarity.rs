//! How similar the enrolled people are: a matrix, a map, a curve, and what another threshold would change.

use super::people_list;
use likeness_core::face::calibration::RocPoint;
use likeness_core::gallery::person::{Person, PersonId};
use likeness_core::gallery::similarity::{BIN, SimilarityReport};
use std::collections::BTreeMap;

/// Colours in the heat map.
pub const STEPS: u8 = 10;
/// Distance at which the coolest colour is reached, in thresholds.
const COOLEST: f32 = 2.0;
/// The most people shown in the table; if there are more, the first.
pub const MAX_TABLE_PEOPLE: usize = 30;
/// With fewer pairs of one person, the curve is only a tendency.
const FEW_PAIRS: u32 = 30;

/// The people shown, and the distances between them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DistanceMatrix {
    /// Names, in the order of the rows.
    pub names: Vec<String>,
    /// Smallest distance between two people's pictures; on the diagonal the largest between one's own, `None` with one picture.
    pub cells: Vec<Vec<Option<f32>>>,
}

impl DistanceMatrix {
    /// The people of a report, in its order.
    pub fn new(similarity: &SimilarityReport, people: &[Person]) -> Self {
        let groups = groups(similarity);
        let distance = |a: usize, b: usize| similarity.distances.get(a * similarity.shown.len() + b).copied();
        let cell = |own: bool, rows: &[usize], columns: &[usize]| {
            let pairs = rows.iter().flat_map(|a| columns.iter().map(move |b| (*a, *b)));
            let of = pairs.filter(|(a, b)| a != b).filter_map(|(a, b)| distance(a, b));
            if own { of.reduce(f32::max) } else { of.reduce(f32::min) }
        };
        let cells = groups
            .iter()
            .map(|(row, rows)| groups.iter().map(|(column, columns)| cell(row == column, rows, columns)).collect())
            .collect();
        Self { names: groups.iter().map(|(id, _)| name(people, *id)).collect(), cells }
    }

    /// The two most similar people, and their distance.
    pub fn nearest_pair(&self) -> Option<(&str, &str, f32)> {
        let pairs = (0..self.names.len()).flat_map(|a| (0..a).map(move |b| (b, a)));
        let known = pairs.filter_map(|(a, b)| Some((a, b, self.cells[a][b]?)));
        let (a, b, distance) = known.min_by(|x, y| x.2.total_cmp(&y.2))?;
        Some((&self.names[a], &self.names[b], distance))
    }
}

/// The colour of a distance: from 0 for the same to the last for twice the threshold and more.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the colours")]
pub fn colour_step(distance: f32, tau: f32) -> u8 {
    (distance / (COOLEST * tau) * f32::from(STEPS)).clamp(0.0, f32::from(STEPS - 1)) as u8
}

/// What a threshold would do to the counted pairs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ThresholdCounts {
    /// Pairs of one person.
    pub genuine: u32,
    /// How many of these would match.
    pub matched: u32,
    /// Pairs of two people.
    pub impostor: u32,
    /// How many of these would be confused.
    pub confused: u32,
}

impl ThresholdCounts {
    /// Counts the pairs up to a threshold.
    pub fn new(similarity: &SimilarityReport, tau: f32) -> Self {
        let under = |bins: &[u32]| {
            let inside = |i: &usize| (*i as f32 + 0.5) * BIN <= tau;
            bins.iter().enumerate().filter(|(i, _)| inside(i)).map(|(_, count)| count).sum()
        };
        Self {
            genuine: similarity.genuine.iter().sum(),
            matched: under(&similarity.genuine),
            impostor: similarity.impostor.iter().sum(),
            confused: under(&similarity.impostor),
        }
    }

    /// The effect, in two sentences.
    pub fn text(self) -> String {
        let same = match self.genuine {
            0 => words::SIMILARITY_NO_GENUINE.text().to_owned(),
            all => words::similarity_genuine(self.matched.into(), all.into()),
        };
        let other = match (self.impostor, self.confused) {
            (0, _) => words::SIMILARITY_ONE_PERSON.text().to_owned(),
            (all, 0) => words::similarity_none_confused(all.into()),
            (all, n) => words::similarity_confused(n.into(), all.into()),
        };
        format!("{same} {other}")
    }
}

/// A picture on the map, in units of the drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct MapPoint {
    /// Horizontal position.
    pub x: f32,
    /// Vertical position, downwards.
    pub y: f32,
    /// The person's name.
    pub name: String,
    /// Index of the person, which decides the point's shape.
    pub group: usize,
    /// Whether the name is written next to it: once per person.
    pub named: bool,
}

/// The map, fitted into a square of this side with a margin; one scale for both axes, so that distances can be compared.
pub fn map_points(similarity: &SimilarityReport, people: &[Person], side: f32) -> Vec<MapPoint> {
    let range = |axis: usize| {
        let all = similarity.shown.iter().map(move |picture| picture.at[axis]);
        all.fold((f32::INFINITY, f32::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)))
    };
    let (x, y) = (range(0), range(1));
    let extent = (x.1 - x.0).max(y.1 - y.0).max(1e-3);
    let scale = side * 0.8 / extent;
    let place = |value: f32, (low, high): (f32, f32)| (value - (low + high) / 2.0).mul_add(scale, side / 2.0);
    let mut order = BTreeMap::new();
    let point = |picture: &likeness_core::gallery::similarity::ShownPicture| {
        let next = order.len();
        let seen = order.contains_key(&picture.person);
        let group = *order.entry(picture.person).or_insert(next);
        let [px, py] = picture.at;
        let name = name(people, picture.person);
        MapPoint { x: place(px, x), y: place(-py, (-y.1, -y.0)), name, group, named: !seen }
    };
    similarity.shown.iter().map(point).collect()
}

/// The curve as an SVG path in a square of this side: false-match rate to the right, true-match rate upwards.
pub fn roc_path(roc: &[RocPoint], side: f32) -> String {
    let at = |point: &RocPoint| format!("{:.2} {:.2}", point.fmr * side, (1.0 - point.tmr) * side);
    let mut points: Vec<String> = roc.iter().map(at).collect();
    points.push(format!("{side:.2} 0.00"));
    format!("M0 {side:.2} L{}", points.join(" L"))
}

/// The curve's figures, in a sentence.
pub fn roc_text(similarity: &SimilarityReport) -> String {
    let genuine: u32 = similarity.genuine.iter().sum();
    let impostor: u32 = similarity.impostor.iter().sum();
    let (Some(eer), Some(auc)) = (similarity.eer, similarity.auc) else {
        return words::SIMILARITY_ROC_NEEDS.text().to_owned();
    };
    let text = words::similarity_roc(f64::from(eer) * 100.0, auc.into(), genuine.into(), impostor.into());
    if genuine < FEW_PAIRS { format!("{text} {}", words::SIMILARITY_ROC_FEW.text()) } else { text }
}

fn groups(similarity: &SimilarityReport) -> Vec<(PersonId, Vec<usize>)> {
    let mut groups: Vec<(PersonId, Vec<usize>)> = Vec::new();
    for (i, picture) in similarity.shown.iter().enumerate() {
        match groups.iter_mut().find(|(id, _)| *id == picture.person) {
            Some((_, pictures)) => pictures.push(i),
            None => groups.push((picture.person, vec![i])),
        }
    }
    groups
}

fn name(people: &[Person], id: PersonId) -> String {
    people_list::by_id(people, id)
        .map_or_else(|| words::SIMILARITY_SOMEBODY.text().to_owned(), |person| person.name.clone())
}

#[cfg(test)]
#[path = "similarity_tests.rs"]
mod tests;
