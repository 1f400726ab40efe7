//! Whether a head is of use to a gallery: pictures are left out in turns, and named with and without one.

use super::rule::{Named, Rule};
use super::strangers::Strangers;
use super::training::{HeadStep, HeadTraining, STEPS};
use super::{Face, PersonalHead};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Most people of a trial.
pub const MOST_PEOPLE: usize = 20;

/// Most pictures of each.
pub const MOST_PICTURES: usize = 5;

/// Pictures that a person needs, so that two are left to learn from while one is left out.
pub const LEAST_PICTURES: usize = 3;

/// Strangers that set the thresholds: others than those that the head learned from.
const STRANGERS: usize = 1_000;

/// Why there is no trial.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
pub enum TrialError {
    /// Fewer than two people have [`LEAST_PICTURES`].
    #[error("{found} people have {LEAST_PICTURES} pictures; two are needed")]
    TooFew {
        /// How many have.
        found: usize,
    },
}

/// A trial, step by step: it has no clock, and whoever owns it decides when to go on.
#[derive(Debug, Clone)]
pub struct HeadTrial {
    people: Vec<Vec<Face>>,
    strangers: Strangers,
    seed: u64,
    /// Which picture of each person is left out.
    round: usize,
    rounds: usize,
    steps: u32,
    training: Option<HeadTraining>,
    report: TrialReport,
    last: HeadStep,
}

/// What a trial found.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct TrialReport {
    /// People whose pictures were left out in turns.
    pub people: u32,
    /// Their pictures.
    pub pictures: u32,
    /// Trainings: in each, one picture of everybody is left out.
    pub rounds: u32,
    /// Loss at the first step of the first training, and at the last step of the last one.
    pub loss: [f32; 2],
    /// Named by the embeddings as they are.
    pub plain: Named,
    /// Named behind the head.
    pub head: Named,
}

impl HeadTrial {
    /// Of a gallery: the first [`MOST_PICTURES`] of the first [`MOST_PEOPLE`] that have at least [`LEAST_PICTURES`].
    ///
    /// # Errors
    /// [`TrialError`] if there are too few.
    pub fn new(gallery: &[Vec<Face>], strangers: Strangers, seed: u64) -> Result<Self, TrialError> {
        let enough = gallery.iter().filter(|faces| faces.len() >= LEAST_PICTURES);
        let of_person = |faces: &Vec<Face>| faces.iter().take(MOST_PICTURES).copied().collect::<Vec<Face>>();
        let people: Vec<Vec<Face>> = enough.take(MOST_PEOPLE).map(of_person).collect();
        if people.len() < 2 {
            return Err(TrialError::TooFew { found: people.len() });
        }
        let rounds = people.iter().map(Vec::len).max().unwrap_or_default();
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let report = TrialReport {
            people: count(people.len()),
            pictures: count(people.iter().map(Vec::len).sum()),
            rounds: count(rounds),
            loss: [0.0; 2],
            plain: Named::default(),
            head: Named::default(),
        };
        let last = HeadStep { loss: 0.0, active: 0.0 };
        Ok(Self { people, strangers, seed, round: 0, rounds, steps: 0, training: None, report, last })
    }

    /// Steps taken, and those of the whole trial.
    pub fn progress(&self) -> (u32, u32) {
        (self.steps, self.report.rounds * STEPS)
    }

    /// What the last step said.
    pub const fn last(&self) -> HeadStep {
        self.last
    }

    /// What was found, once it is done.
    pub fn report(&self) -> Option<TrialReport> {
        (self.round >= self.rounds).then_some(self.report)
    }

    /// Takes a step of the training; after the last one of a round, names the pictures that it left out.
    pub fn step(&mut self) {
        if self.round >= self.rounds {
            return;
        }
        let training = self.training.get_or_insert_with(|| {
            HeadTraining::new(&kept(&self.people, self.round), self.strangers.clone(), self.seed + self.round as u64)
        });
        self.last = training.step();
        self.steps += 1;
        if self.steps == 1 {
            self.report.loss[0] = self.last.loss;
        }
        self.report.loss[1] = self.last.loss;
        if training.is_done() {
            let head = training.head().clone();
            self.training = None;
            self.judge(head);
            self.round += 1;
        }
    }

    fn judge(&mut self, head: PersonalHead) {
        let kept = kept(&self.people, self.round);
        let strangers = self.strangers.draw(STRANGERS, !self.seed);
        let plain = Rule::new(PersonalHead::default(), &kept, &strangers);
        let head = Rule::new(head, &kept, &strangers);
        for (owner, faces) in self.people.iter().enumerate() {
            if let Some(face) = faces.get(self.round) {
                self.report.plain = self.report.plain.and(plain.judge(face, owner));
                self.report.head = self.report.head.and(head.judge(face, owner));
            }
        }
    }
}

/// Everybody's pictures but one.
fn kept(people: &[Vec<Face>], round: usize) -> Vec<Vec<Face>> {
    let but_one =
        |faces: &Vec<Face>| faces.iter().enumerate().filter(|(at, _)| *at != round).map(|(_, f)| *f).collect();
    people.iter().map(but_one).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::faces;
    use super::super::training::tests::people;
    use super::*;

    fn strangers() -> Strangers {
        Strangers::of(&faces(400, 99)).expect("faces")
    }

    fn finished(gallery: &[Vec<Face>]) -> TrialReport {
        let mut trial = HeadTrial::new(gallery, strangers(), 1).expect("enough people");
        loop {
            if let Some(report) = trial.report() {
                assert_eq!(trial.progress().0, trial.progress().1, "every step");
                trial.step();
                assert_eq!(trial.report(), Some(report), "nothing more is done");
                return report;
            }
            trial.step();
        }
    }

    #[test]
    fn every_picture_is_left_out_once_and_people_who_are_told_apart_stay_so() {
        let mut gallery = people(3, 4, 0.5, 11);
        gallery[1].pop();
        gallery.push(faces(2, 5)); // Too few pictures.
        let report = finished(&gallery);
        assert_eq!((report.people, report.pictures, report.rounds), (3, 11, 4), "{report:?}");
        for named in [report.plain, report.head] {
            assert_eq!((named.right, named.count()), (11, 11), "{report:?}");
            assert!(named.own < named.other, "{named:?}");
        }
        assert!(report.loss[1] <= report.loss[0], "{report:?}");
    }

    #[test]
    fn noise_teaches_nothing_about_pictures_that_were_left_out() {
        // Every picture in a direction of its own: the head learns its pictures by heart.
        let gallery: Vec<Vec<Face>> = faces(16, 13).chunks(4).map(<[Face]>::to_vec).collect();
        let report = finished(&gallery);
        assert!(report.loss[1] < 0.6 * report.loss[0], "{report:?}");
        assert!(report.head.right <= 5 && report.plain.right <= 5, "chance: {report:?}");
    }

    #[test]
    fn a_gallery_that_is_too_small_is_refused_and_one_that_is_too_large_is_cut() {
        let too_few = HeadTrial::new(&people(1, 4, 0.5, 1), strangers(), 1).map(|_| ());
        assert_eq!(too_few, Err(TrialError::TooFew { found: 1 }), "one person");
        assert!(HeadTrial::new(&people(5, 2, 0.5, 1), strangers(), 1).is_err(), "two pictures each");
        let trial = HeadTrial::new(&people(24, 6, 0.5, 1), strangers(), 1).expect("enough people");
        assert_eq!((trial.report.people, trial.report.pictures), (20, 100), "of 24 people with 6");
    }
}
