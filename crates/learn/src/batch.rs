//! Which pictures a step learns from.

use crate::choice::{Purpose, distinct, generator};
use crate::settings::{BATCH_PEOPLE, Miner, Objective, PICTURES_PER_PERSON, TrainingSettings, VIEWS_PER_PERSON};
use likeness_core::rng::Rng;

/// The highest bit of a person's seed: set for people held out, clear for people to learn from, so that nobody is ever both.
pub const HELD_OUT_BIT: u64 = 1 << 63;

/// A picture: who it shows, and how. Of a drawn one these are seeds, of a photo the numbers of the person and of the person's photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PictureId {
    /// Seed of the person. Below 2⁶³ for people to learn from, from 2⁶³ on for people held out.
    pub person: u64,
    /// Seed of the view: pose, light, expression. No two people share one.
    pub view: u64,
}

impl PictureId {
    /// A picture of a person to learn from: each has [`VIEWS_PER_PERSON`] views.
    pub const fn to_learn(seed: u64, person: u32, view: u32) -> Self {
        let person = generator(seed, Purpose::People, person as u64).bits() & !HELD_OUT_BIT;
        Self::of(person, view)
    }

    /// A picture of a person held out. They are the same in each training, whatever its seed, so that error rates can be compared.
    pub const fn held_out(person: u32, view: u32) -> Self {
        let person = generator(0, Purpose::HeldOut, person as u64).bits() | HELD_OUT_BIT;
        Self::of(person, view)
    }

    const fn of(person: u64, view: u32) -> Self {
        Self { person, view: generator(person, Purpose::Views, view as u64).bits() }
    }
}

/// The pictures of a step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// The pictures, at most 64.
    pub pictures: Vec<PictureId>,
    /// Who each picture shows: the person's number, below [`TrainingSettings::people`].
    pub labels: Vec<u32>,
}

impl Batch {
    /// The batch of a step. It depends on the settings and the step alone, so that a training can be resumed at any step.
    ///
    /// Usually 16 people (all, if there are fewer) with 4 of their 12 views each, the pictures of one person one after the other. For
    /// [`Miner::Course`] 21 triplets: two views of one person, then a view of another, drawn anew for each; without a second person,
    /// none.
    pub fn of_step(settings: &TrainingSettings, step: u32) -> Self {
        let mut rng = generator(settings.seed, Purpose::Batch, u64::from(step));
        match settings.objective {
            Objective::Triplet { miner: Miner::Course, .. } => Self::of_triplets(settings, &mut rng),
            Objective::Triplet { .. } | Objective::Contrastive { .. } | Objective::BinarySimilarity(_) => {
                Self::of_people(settings, &mut rng)
            }
        }
    }

    fn of_people(settings: &TrainingSettings, rng: &mut Rng) -> Self {
        let mut batch = Self::default();
        for person in people(rng, BATCH_PEOPLE, settings) {
            batch.add(settings, person, &views(rng, PICTURES_PER_PERSON));
        }
        batch
    }

    fn of_triplets(settings: &TrainingSettings, rng: &mut Rng) -> Self {
        let mut batch = Self::default();
        for _ in 0..TrainingSettings::BATCH / 3 {
            if let [anchor, negative] = people(rng, 2, settings)[..] {
                batch.add(settings, anchor, &views(rng, 2));
                batch.add(settings, negative, &views(rng, 1));
            }
        }
        batch
    }

    fn add(&mut self, settings: &TrainingSettings, person: u32, views: &[u32]) {
        self.pictures.extend(views.iter().map(|view| PictureId::to_learn(settings.seed, person, *view)));
        self.labels.extend(views.iter().map(|_| person));
    }
}

fn people(rng: &mut Rng, wanted: usize, settings: &TrainingSettings) -> Vec<u32> {
    let count = usize::try_from(settings.people).unwrap_or(usize::MAX);
    numbers(&distinct(rng, wanted, count))
}

fn views(rng: &mut Rng, wanted: usize) -> Vec<u32> {
    numbers(&distinct(rng, wanted, VIEWS_PER_PERSON))
}

/// Indices as numbers; they come from 32-bit counts.
fn numbers(indices: &[usize]) -> Vec<u32> {
    indices.iter().filter_map(|i| u32::try_from(*i).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::triplet::Triplet;
    use proptest::prelude::*;

    fn course() -> TrainingSettings {
        let objective = Objective::Triplet { margin: 0.2, miner: Miner::Course };
        TrainingSettings { objective, ..TrainingSettings::default() }
    }

    fn sorted<T: Ord + Clone>(all: &[T]) -> Vec<T> {
        let mut all = all.to_vec();
        all.sort();
        all.dedup();
        all
    }

    #[test]
    fn a_batch_has_sixteen_people_with_four_different_pictures_each() {
        let batch = Batch::of_step(&TrainingSettings::default(), 7);
        assert_eq!((batch.pictures.len(), sorted(&batch.pictures).len()), (64, 64), "no picture twice");
        assert_eq!(sorted(&batch.labels).len(), 16, "people");
        assert!(batch.labels.chunks(4).all(|labels| labels.iter().all(|l| *l == labels[0])), "one after the other");
    }

    #[test]
    fn the_course_has_twenty_one_triplets() {
        let batch = Batch::of_step(&course(), 7);
        assert_eq!((batch.pictures.len(), batch.labels.len()), (63, 63), "three pictures each");
        let valid = |anchor| Triplet { anchor, positive: anchor + 1, negative: anchor + 2 }.is_valid(&batch.labels);
        assert!((0..63).step_by(3).all(valid), "{:?}", batch.labels);
        assert!((0..63).step_by(3).all(|a| batch.pictures[a] != batch.pictures[a + 1]), "two different pictures");
    }

    #[test]
    fn few_people_give_smaller_batches() {
        for people in 0..20 {
            let batch = Batch::of_step(&TrainingSettings { people, ..TrainingSettings::default() }, 0);
            assert_eq!(batch.pictures.len(), 4 * usize::try_from(people.min(16)).expect("small"), "{people} people");
        }
        let alone = TrainingSettings { people: 1, ..course() };
        assert_eq!(Batch::of_step(&alone, 0), Batch::default(), "one person has no negative");
    }

    #[test]
    fn every_person_and_view_comes_up() {
        let settings = TrainingSettings { people: 40, ..TrainingSettings::default() };
        let all: Vec<PictureId> = (0..200).flat_map(|step| Batch::of_step(&settings, step).pictures).collect();
        assert_eq!(sorted(&all).len(), 40 * 12, "all pictures of all people");
    }

    proptest! {
        #[test]
        fn a_batch_depends_on_seed_and_step_alone(seed in any::<u64>(), step in any::<u32>()) {
            let settings = TrainingSettings { seed, ..TrainingSettings::default() };
            let batch = Batch::of_step(&settings, step);
            prop_assert_eq!(&batch, &Batch::of_step(&settings, step));
            prop_assert_ne!(&batch, &Batch::of_step(&settings, step.wrapping_add(1)));
        }

        #[test]
        fn nobody_is_both_learned_from_and_held_out(seed in any::<u64>(), person in any::<u32>(), view in any::<u32>()) {
            prop_assert!(PictureId::to_learn(seed, person, view).person < HELD_OUT_BIT);
            prop_assert!(PictureId::held_out(person, view).person >= HELD_OUT_BIT);
        }
    }
}
