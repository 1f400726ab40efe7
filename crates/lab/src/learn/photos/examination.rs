//! How well a net tells apart people it never saw.

use super::change::Change;
use super::person::Person;
use crate::evaluate::jackknife;
use likeness_core::face::Scores;
use likeness_learn::distance::squared_distance;
use likeness_learn::encoding::Encodings;
use likeness_learn::net::{Pictures, TrainableNet};
use likeness_learn::settings::TrainingSettings;
use likeness_learn::training::Training;

/// Most chips that are compared: two million pairs.
const MOST: usize = 2_000;

/// People held out with their chips.
#[derive(Debug, Clone, PartialEq)]
pub struct HeldOutPhotos {
    chips: Vec<Vec<u8>>,
    /// Who each shows.
    owners: Vec<usize>,
    side: usize,
}

/// The result of an examination.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Finding {
    /// Equal error rate, 0..=1, of all pairs.
    pub eer: f32,
    /// Its standard error, by leaving out groups of people.
    pub error: f64,
    /// Number of people.
    pub people: usize,
    /// Number of pairs of one person and of two people.
    pub pairs: [usize; 2],
}

impl HeldOutPhotos {
    /// Of these people; of very many those that come first, up to 2,000 chips.
    pub fn of(people: &[Person], side: usize) -> Self {
        let all =
            people.iter().enumerate().flat_map(|(owner, person)| person.chips.iter().map(move |chip| (owner, chip)));
        let (owners, chips) = all.take(MOST).map(|(owner, chip)| (owner, chip.clone())).unzip();
        Self { chips, owners, side }
    }

    /// Encodes all chips, unchanged, a part at a time.
    ///
    /// # Errors
    /// If the net fails.
    pub async fn encode<N: TrainableNet, const D: usize>(
        &self,
        training: &Training<D>,
        net: &N,
    ) -> Result<Vec<[f32; D]>, N::Error> {
        let mut rows = Vec::with_capacity(self.chips.len());
        for part in self.chips.chunks(TrainingSettings::BATCH) {
            let mut values = Vec::new();
            part.iter().for_each(|chip| Change::NONE.append(chip, self.side, &mut values));
            let found: Encodings<D> = training.encode(net, &Pictures { count: part.len(), values }).await?;
            rows.extend_from_slice(found.rows());
        }
        Ok(rows)
    }

    /// The equal error rate of all pairs; `None` if there are no pairs of one person, or none of two.
    pub fn eer<const D: usize>(&self, rows: &[[f32; D]]) -> Option<f32> {
        self.scores(rows, None).eer()
    }

    /// The same with its standard error and the counts.
    pub fn finding<const D: usize>(&self, rows: &[[f32; D]]) -> Option<Finding> {
        let all = self.scores(rows, None);
        let error = jackknife::error(|group| self.scores(rows, Some(group)).eer().map(f64::from));
        let people = self.owners.last().map_or(0, |last| last + 1);
        Some(Finding { eer: all.eer()?, error, people, pairs: [all.genuine.len(), all.impostor.len()] })
    }

    /// Squared distances of all pairs, without those of a group of people.
    fn scores<const D: usize>(&self, rows: &[[f32; D]], without: Option<usize>) -> Scores {
        let kept = |owner: usize| without != Some(jackknife::group(owner));
        let all: Vec<(usize, &[f32; D])> =
            self.owners.iter().copied().zip(rows).filter(|(owner, _)| kept(*owner)).collect();
        let mut scores = Scores::default();
        for (i, (owner, row)) in all.iter().enumerate() {
            for (other, other_row) in &all[..i] {
                let pairs = if owner == other { &mut scores.genuine } else { &mut scores.impostor };
                pairs.push(squared_distance(row, other_row));
            }
        }
        scores
    }
}

impl Finding {
    /// The line to print.
    pub fn line(&self) -> String {
        let Self { eer, error, people, pairs: [genuine, impostor] } = self;
        let eer = 100.0 * f64::from(*eer);
        let reach = 196.0 * error;
        format!(
            "{people} people never seen: EER {eer:.1} % (95 % interval {:.1} to {:.1} by leaving out people; {genuine} pairs of one person, \
             {impostor} of two)",
            (eer - reach).max(0.0),
            (eer + reach).min(100.0)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_counted_by_person_and_distances_decide_the_error_rate() {
        let people: Vec<Person> =
            (0..6_u8).map(|i| Person { name: i.to_string(), chips: vec![vec![i], vec![i], vec![i]] }).collect();
        let held_out = HeldOutPhotos::of(&people, 1);
        let rows: Vec<[f32; 8]> =
            (0..18_u8).map(|i| [f32::from(i / 3), f32::from(i % 3) / 10.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]).collect();
        let apart = held_out.finding(&rows).expect("pairs of both kinds");
        assert_eq!((apart.people, apart.pairs), (6, [18, 135]), "3 of each of 6 people, and 15 times 9 of two");
        assert!(apart.eer < 1e-6 && apart.error < 1e-6, "{apart:?}");
        assert!(apart.line().contains("EER 0.0 % (95 % interval 0.0 to 0.0"), "{}", apart.line());
        let alike = held_out.finding(&vec![[0.5; 8]; 18]).expect("pairs of both kinds");
        assert!(alike.eer > 0.4, "nothing tells them apart: {alike:?}");
        assert_eq!(held_out.eer::<8>(&[]), None, "no pairs");
    }
}
