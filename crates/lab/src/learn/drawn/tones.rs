//! The error rate by tone of skin.

use likeness_core::face::Scores;
use likeness_learn::distance::squared_distance;
use likeness_learn::encoding::Encodings;
use likeness_learn::held_out::HeldOut;
use likeness_learn::person::{Person, Trait};

/// The error rate among people of a tone of skin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ToneRate {
    /// Light, medium or dark.
    pub name: &'static str,
    /// Number of people.
    pub people: usize,
    /// Equal error rate among them, all pairs, 0..=1.
    pub eer: f32,
}

impl ToneRate {
    /// The line to print.
    pub(super) fn line(&self) -> String {
        let Self { name, people, eer } = self;
        format!("{name:6} skin, {people} people among each other: EER {:.2} %", 100.0 * eer)
    }
}

/// Thirds of the people held out, from light to dark: the equal error rate among the people of each, all pairs.
pub(super) fn rates(held_out: &HeldOut, encodings: &Encodings) -> Vec<ToneRate> {
    let mut tones: Vec<(f32, u32)> = Vec::new();
    for (picture, label) in held_out.pictures.iter().zip(&held_out.labels) {
        if tones.last().is_none_or(|(_, last)| last != label) {
            tones.push((Person::from_seed(picture.person).get(Trait::SkinTone), *label));
        }
    }
    tones.sort_by(|a, b| a.0.total_cmp(&b.0));
    let thirds = tones.chunks(tones.len().div_ceil(3).max(1));
    let names = ["light", "medium", "dark"];
    let rate = |(name, third): (&'static str, &[(f32, u32)])| {
        let labels: Vec<u32> = third.iter().map(|(_, label)| *label).collect();
        ToneRate { name, people: third.len(), eer: scores(held_out, encodings, &labels).eer().unwrap_or(f32::NAN) }
    };
    names.into_iter().zip(thirds).map(rate).collect()
}

fn scores(held_out: &HeldOut, encodings: &Encodings, labels: &[u32]) -> Scores {
    let among: Vec<(u32, &[f32; 32])> = held_out
        .labels
        .iter()
        .zip(encodings.rows())
        .filter(|(label, _)| labels.contains(label))
        .map(|(label, row)| (*label, row))
        .collect();
    let mut scores = Scores::default();
    for (i, (label, row)) in among.iter().enumerate() {
        for (other, other_row) in &among[..i] {
            let pairs = if label == other { &mut scores.genuine } else { &mut scores.impostor };
            pairs.push(squared_distance(row, other_row));
        }
    }
    scores
}
