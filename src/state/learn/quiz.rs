//! Six triplets for the eye: which of two pictures shows the same person as the first?

use super::drawn_picture::DrawnPicture;
use super::pixel_trial::pixel_distance;
use likeness_learn::batch::PictureId;
use likeness_learn::choice::{Purpose, generator};
use likeness_learn::net::SIDE;

/// Number of questions.
pub const QUESTIONS: usize = 6;

/// How different the pictures of one person are, here and in every training of this page.
pub const DIFFICULTY: f32 = 0.6;

/// The number of the first person asked about: none of those whose encodings are shown in the other chapters.
const FIRST_PERSON: u32 = 1000;

/// Where one of the two pictures is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// On the left.
    Left,
    /// On the right.
    Right,
}

impl Place {
    /// Both, from left to right.
    pub const BOTH: [Self; 2] = [Self::Left, Self::Right];
}

/// A question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Question {
    /// The anchor: who is looked for.
    pub anchor: DrawnPicture,
    /// Another picture of the same person.
    pub positive: DrawnPicture,
    /// A picture of somebody else.
    pub negative: DrawnPicture,
    /// Where the other picture of the same person is.
    pub right_answer: Place,
}

impl Question {
    /// The picture at a place.
    pub fn at(&self, place: Place) -> DrawnPicture {
        if place == self.right_answer { self.positive } else { self.negative }
    }

    /// Whether the positive's pixels are nearer to the anchor's than the negative's.
    fn is_solved_by_pixels(&self) -> bool {
        let [anchor, positive, negative] =
            [self.anchor, self.positive, self.negative].map(|picture| picture.draw(SIDE));
        pixel_distance(&anchor, &positive) < pixel_distance(&anchor, &negative)
    }
}

/// Who answered a question rightly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// The visitor.
    pub visitor: bool,
    /// The distance between pixels.
    pub pixels: bool,
}

/// A round of questions and the answers so far.
#[derive(Debug, Clone, PartialEq)]
pub struct Quiz {
    round: u32,
    questions: Vec<Question>,
    outcomes: Vec<Outcome>,
}

impl Default for Quiz {
    fn default() -> Self {
        Self::of_round(0)
    }
}

impl Quiz {
    /// The questions of a round: other people in each, and in the same round always the same.
    pub fn of_round(round: u32) -> Self {
        let questions = (0..).map(|number| question(round, number)).take(QUESTIONS).collect();
        Self { round, questions, outcomes: Vec::new() }
    }

    /// The next round.
    #[must_use]
    pub fn again(&self) -> Self {
        Self::of_round(self.round.wrapping_add(1))
    }

    /// The question to answer now; `None` after the last.
    pub fn current(&self) -> Option<&Question> {
        self.questions.get(self.outcomes.len())
    }

    /// Answers it.
    pub fn answer(&mut self, place: Place) {
        let outcome = self.current().map(|question| Outcome {
            visitor: place == question.right_answer,
            pixels: question.is_solved_by_pixels(),
        });
        self.outcomes.extend(outcome);
    }

    /// The questions that were answered, each with its outcome.
    pub fn answered(&self) -> Vec<(Question, Outcome)> {
        self.questions.iter().copied().zip(self.outcomes.iter().copied()).collect()
    }

    /// Right answers so far: of the visitor, and of the distance between pixels.
    pub fn score(&self) -> (usize, usize) {
        let count = |is_right: fn(&Outcome) -> bool| self.outcomes.iter().filter(|outcome| is_right(outcome)).count();
        (count(|outcome| outcome.visitor), count(|outcome| outcome.pixels))
    }
}

fn question(round: u32, number: u32) -> Question {
    let first = FIRST_PERSON + (round.wrapping_mul(6) + number).wrapping_mul(2) % (u32::MAX - FIRST_PERSON - 1);
    let picture = |person, view| DrawnPicture { id: PictureId::held_out(person, view), difficulty: DIFFICULTY };
    let is_left = generator(u64::from(round), Purpose::HeldOut, u64::from(number)).unit() < 0.5;
    Question {
        anchor: picture(first, 0),
        positive: picture(first, 1),
        negative: picture(first + 1, 0),
        right_answer: if is_left { Place::Left } else { Place::Right },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn six_questions_are_answered_one_after_the_other() {
        let mut quiz = Quiz::default();
        for answered in 0..QUESTIONS {
            let question = *quiz.current().expect("a question");
            assert_eq!(quiz.answered().len(), answered, "one at a time");
            quiz.answer(question.right_answer);
        }
        assert_eq!((quiz.current(), quiz.score().0), (None, QUESTIONS), "all are right");
        quiz.answer(Place::Left);
        assert_eq!(quiz.answered().len(), QUESTIONS, "there is no seventh");
    }

    #[test]
    fn a_wrong_answer_counts_for_nobody_and_pixels_are_judged_on_the_same_question() {
        let mut quiz = Quiz::default();
        let question = *quiz.current().expect("a question");
        let wrong = if question.right_answer == Place::Left { Place::Right } else { Place::Left };
        assert_eq!((question.at(question.right_answer), question.at(wrong)), (question.positive, question.negative));
        quiz.answer(wrong);
        let pixels = usize::from(question.is_solved_by_pixels());
        assert_eq!(quiz.score(), (0, pixels), "theirs and the pixels'");
    }

    #[test]
    fn every_round_has_other_people_and_the_right_answer_changes_sides() {
        let rounds: Vec<Quiz> = (0..20).map(Quiz::of_round).collect();
        let of = |quiz: &Quiz| quiz.questions.clone();
        let people: BTreeSet<u64> =
            rounds.iter().flat_map(of).flat_map(|q| [q.anchor.id.person, q.negative.id.person]).collect();
        assert_eq!(people.len(), 20 * QUESTIONS * 2, "nobody twice");
        let lefts = rounds.iter().flat_map(of).filter(|q| q.right_answer == Place::Left).count();
        assert!((40..80).contains(&lefts), "{lefts} of 120 on the left");
        assert_eq!(rounds[0].again(), rounds[1], "another round follows");
        assert!(of(&rounds[0]).iter().all(|q| q.anchor.id.person == q.positive.id.person), "one person");
    }
}
