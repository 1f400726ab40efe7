//! The error rate by tone of skin.

use likeness_core::face::Scores;
use likeness_learn::distance::squared_distance;
use likeness_learn::encoding::Encodings;
use likeness_learn::held_out::HeldOut;
use likeness_learn::person::{Person, Trait};

/// Thirds of the people held out, from light to dark: the equal error rate among the people of each, all pairs.
pub(super) fn lines(held_out: &HeldOut, encodings: &Encodings) -> Vec<String> {
    let mut tones: Vec<(f32, u32)> = Vec::new();
    for (picture, label) in held_out.pictures.iter().zip(&held_out.labels) {
        if tones.last().is_none_or(|(_, last)| last != label) {
            tones.push((Person::from_seed(picture.person).get(Trait::SkinTone), *label));
        }
    }
    tones.sort_by(|a, b| a.0.total_cmp(&b.0));
    let thirds = tones.chunks(tones.len().div_ceil(3).max(1));
    let names = ["light", "medium", "dark"];
    let line = |(name, third): (&str, &[(f32, u32)])| {
        let eer = scores(held_out, encodings, &third.iter().map(|(_, label)| *label).collect::<Vec<_>>()).eer();
        format!("{name:6} skin, {} people among each other: EER {:.2} %", third.len(), 100.0 * eer.unwrap_or(f32::NAN))
    };
    names.into_iter().zip(thirds).map(line).collect()
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
