//! The photos of each step.

use super::change::Change;
use super::person::Person;
use likeness_core::rng::Rng;
use likeness_learn::batch::{Batch, PictureId};
use likeness_learn::choice::{Purpose, distinct, generator};
use likeness_learn::net::Pictures;
use likeness_learn::settings::{Miner, Objective, PICTURES_PER_PERSON, TrainingSettings};
use likeness_learn::source::PictureSource;

/// Chips of people to learn from.
#[derive(Debug, Clone, PartialEq)]
pub struct PhotoSource {
    /// The people.
    pub people: Vec<Person>,
    /// Side of a chip, in pixels.
    pub side: usize,
}

impl PictureSource for PhotoSource {
    /// At least 64 chips, at most 4 of a person, those of one person one after the other, until there are no more people. For
    /// [`Miner::Course`] 21 triplets: two chips of one person, then one of another. Every chip is changed a little.
    fn of_step(&mut self, settings: &TrainingSettings, step: u32) -> (Batch, Pictures) {
        let mut rng = generator(settings.seed, Purpose::Batch, u64::from(step));
        let chosen = match settings.objective {
            Objective::Triplet { miner: Miner::Course, .. } => self.triplets(&mut rng),
            Objective::Triplet { .. } | Objective::Contrastive { .. } | Objective::BinarySimilarity(_) => {
                self.several_of_each(&mut rng)
            }
        };
        let mut changes = generator(settings.seed, Purpose::Augmentation, u64::from(step));
        let (mut batch, mut values) = (Batch::default(), Vec::new());
        for (person, chip) in chosen {
            Change::drawn(&mut changes, self.side).append(&self.people[person].chips[chip], self.side, &mut values);
            batch.pictures.push(PictureId { person: person as u64, view: chip as u64 });
            // A number of a person of a folder, far below 2³².
            batch.labels.push(u32::try_from(person).unwrap_or(u32::MAX));
        }
        let count = batch.pictures.len();
        (batch, Pictures { count, values })
    }
}

impl PhotoSource {
    /// Persons and chips by their numbers.
    fn several_of_each(&self, rng: &mut Rng) -> Vec<(usize, usize)> {
        let mut chosen = Vec::new();
        for person in distinct(rng, self.people.len(), self.people.len()) {
            if chosen.len() >= TrainingSettings::BATCH {
                break;
            }
            let chips = distinct(rng, PICTURES_PER_PERSON, self.people[person].chips.len());
            chosen.extend(chips.into_iter().map(|chip| (person, chip)));
        }
        chosen
    }

    fn triplets(&self, rng: &mut Rng) -> Vec<(usize, usize)> {
        let mut chosen = Vec::new();
        for _ in 0..TrainingSettings::BATCH / 3 {
            if let [anchor, negative] = distinct(rng, 2, self.people.len())[..] {
                for (person, count) in [(anchor, 2), (negative, 1)] {
                    let chips = distinct(rng, count, self.people[person].chips.len());
                    chosen.extend(chips.into_iter().map(|chip| (person, chip)));
                }
            }
        }
        chosen
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_learn::triplet::Triplet;

    fn source(people: u8) -> PhotoSource {
        let chips = |i: u8| (0..2 + i % 4).map(|k| vec![10 * i + k; 8 * 8 * 3]).collect();
        PhotoSource { people: (0..people).map(|i| Person { name: i.to_string(), chips: chips(i) }).collect(), side: 8 }
    }

    #[test]
    fn a_step_has_at_least_64_chips_of_people_with_two_or_more_each() {
        let (batch, pictures) = source(25).of_step(&TrainingSettings::default(), 3);
        assert!((64..68).contains(&pictures.count), "{}", pictures.count);
        assert_eq!(
            (batch.labels.len(), pictures.values.len()),
            (pictures.count, pictures.count * 8 * 8 * 3),
            "of each"
        );
        for label in &batch.labels {
            let of_person = batch.labels.iter().filter(|other| *other == label).count();
            assert!((2..=4).contains(&of_person), "{of_person} of person {label}");
        }
        let few = source(3).of_step(&TrainingSettings::default(), 0).0;
        assert_eq!(few.labels.len(), 2 + 3 + 4, "all of three people, at most four of each");
    }

    #[test]
    fn a_step_depends_on_seed_and_step_alone() {
        let settings = TrainingSettings::default();
        let first = source(25).of_step(&settings, 5);
        assert_eq!(first, source(25).of_step(&settings, 5), "the same");
        assert_ne!(first, source(25).of_step(&settings, 6), "another step");
        assert_ne!(first, source(25).of_step(&TrainingSettings { seed: 9, ..settings }, 5), "another seed");
    }

    #[test]
    fn the_course_has_twenty_one_triplets() {
        let objective = Objective::Triplet { margin: 0.2, miner: Miner::Course };
        let batch = source(25).of_step(&TrainingSettings { objective, ..TrainingSettings::default() }, 1).0;
        let valid = |anchor| Triplet { anchor, positive: anchor + 1, negative: anchor + 2 }.is_valid(&batch.labels);
        assert_eq!(batch.labels.len(), 63, "three chips each");
        assert!((0..63).step_by(3).all(valid), "{:?}", batch.labels);
    }
}
