//! How alike the enrolled are, as it is drawn: a matrix of people, a map, a curve, and what a threshold would change.

use super::people_list;
use likeness_core::face::calibration::RocPoint;
use likeness_core::gallery::person::{Person, PersonId};
use likeness_core::gallery::similarity::{BIN, SimilarityReport};
use std::collections::BTreeMap;

/// Steps of colour in the heat map.
pub const STEPS: u8 = 10;
/// Distance at which the coolest colour is reached: twice the usual threshold, beyond which hardly any pair lies.
const MAX_DISTANCE: f32 = 1.0;
/// Most people in the table that can be read aloud; of more, the first.
pub const MAX_TABLE_PEOPLE: usize = 30;

/// Who is shown, and how far they are from each other.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DistanceMatrix {
    /// Names, in the order of the rows.
    pub names: Vec<String>,
    /// Least distance of two people's pictures; on the diagonal the greatest among one's own, `None` with one picture.
    pub cells: Vec<Vec<Option<f32>>>,
}

impl DistanceMatrix {
    /// The people of a similarity, in its order.
    pub fn new(alike: &SimilarityReport, people: &[Person]) -> Self {
        let groups = groups(alike);
        let distance = |a: usize, b: usize| alike.distances.get(a * alike.shown.len() + b).copied();
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

    /// The two people who are most alike, and how much.
    pub fn nearest_pair(&self) -> Option<(&str, &str, f32)> {
        let pairs = (0..self.names.len()).flat_map(|a| (0..a).map(move |b| (b, a)));
        let known = pairs.filter_map(|(a, b)| Some((a, b, self.cells[a][b]?)));
        let (a, b, distance) = known.min_by(|x, y| x.2.total_cmp(&y.2))?;
        Some((&self.names[a], &self.names[b], distance))
    }
}

/// The step of colour of a distance: 0 the same, the last far away.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the steps")]
pub fn colour_step(distance: f32) -> u8 {
    (distance / MAX_DISTANCE * f32::from(STEPS)).clamp(0.0, f32::from(STEPS - 1)) as u8
}

/// What a threshold would do to the pairs that were counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ThresholdCounts {
    /// Pairs of one person.
    pub genuine: u32,
    /// Of these, those that would match.
    pub matched: u32,
    /// Pairs of two people.
    pub impostor: u32,
    /// Of these, those that would be confused.
    pub confused: u32,
}

impl ThresholdCounts {
    /// Counts the pairs at or under a threshold.
    pub fn new(alike: &SimilarityReport, tau: f32) -> Self {
        let under = |bins: &[u32]| {
            let inside = |i: &usize| (*i as f32 + 0.5) * BIN <= tau;
            bins.iter().enumerate().filter(|(i, _)| inside(i)).map(|(_, count)| count).sum()
        };
        Self {
            genuine: alike.genuine.iter().sum(),
            matched: under(&alike.genuine),
            impostor: alike.impostor.iter().sum(),
            confused: under(&alike.impostor),
        }
    }

    /// What would happen, in two sentences.
    pub fn text(self) -> String {
        let same = match self.genuine {
            0 => "Nobody has two pictures, so that nothing can be said about one person\u{2019}s own.".to_owned(),
            all => format!("{} of {all} pairs of one person would match.", self.matched),
        };
        let other = match (self.impostor, self.confused) {
            (0, _) => "There is only one person.".to_owned(),
            (all, 0) => format!("None of {all} pairs of two people would be confused."),
            (all, n) => format!("{n} of {all} pairs of two people would be confused."),
        };
        format!("{same} {other}")
    }
}

/// A picture on the map, in units of the drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct MapPoint {
    /// To the right.
    pub x: f32,
    /// Downwards.
    pub y: f32,
    /// EnrolmentTarget.
    pub name: String,
    /// Which of the people, for its mark.
    pub group: usize,
    /// Whether the name is written beside it: once a person.
    pub named: bool,
}

/// The map, fitted into a square of this side with a margin; one scale for both axes, so that distances can be compared.
pub fn map(alike: &SimilarityReport, people: &[Person], side: f32) -> Vec<MapPoint> {
    let range = |axis: usize| {
        let all = alike.shown.iter().map(move |picture| picture.at[axis]);
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
    alike.shown.iter().map(point).collect()
}

/// The curve as an SVG path in a square of this side: false matches to the right, true matches upwards.
pub fn roc_path(roc: &[RocPoint], side: f32) -> String {
    let at = |point: &RocPoint| format!("{:.2} {:.2}", point.fmr * side, (1.0 - point.tmr) * side);
    let mut points: Vec<String> = roc.iter().map(at).collect();
    points.push(format!("{side:.2} 0.00"));
    format!("M0 {side:.2} L{}", points.join(" L"))
}

/// What the curve says, in words.
pub fn roc_text(alike: &SimilarityReport) -> String {
    let genuine: u32 = alike.genuine.iter().sum();
    let impostor: u32 = alike.impostor.iter().sum();
    let percent = |share: f32| format!("{:.1} %", share * 100.0);
    match (alike.eer, alike.auc) {
        (Some(eer), Some(auc)) => format!(
            "Equal error rate {}, area under the curve {auc:.3}, over {genuine} pairs of one person and {impostor} of \
             two. {}",
            percent(eer),
            if genuine < 30 { "So few pairs show a tendency, no more." } else { "" }
        ),
        _ => "A curve needs at least two people, and one of them with two pictures.".to_owned(),
    }
}

fn groups(alike: &SimilarityReport) -> Vec<(PersonId, Vec<usize>)> {
    let mut groups: Vec<(PersonId, Vec<usize>)> = Vec::new();
    for (i, picture) in alike.shown.iter().enumerate() {
        match groups.iter_mut().find(|(id, _)| *id == picture.person) {
            Some((_, pictures)) => pictures.push(i),
            None => groups.push((picture.person, vec![i])),
        }
    }
    groups
}

fn name(people: &[Person], id: PersonId) -> String {
    people_list::by_id(people, id).map_or_else(|| "somebody".to_owned(), |person| person.name.clone())
}

#[cfg(test)]
#[path = "similarity_tests.rs"]
mod tests;
