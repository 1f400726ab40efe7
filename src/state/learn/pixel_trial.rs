//! How well the plain distance between pixels tells drawn people apart, measured in short steps.

use super::drawn_picture::DrawnPicture;
use likeness_core::face::Scores;
use likeness_core::pixels::RgbaFrame;
use likeness_learn::held_out::PICTURES;
use likeness_learn::net::SIDE;

/// Number of people measured.
pub const PEOPLE: u32 = 60;

/// Of the pairs of two people, one in this many is compared.
const IMPOSTOR_SHARE: usize = 5;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PixelResult {
    /// The equal error rate, 0..=1.
    pub eer: f32,
    /// Number of pictures compared.
    pub pictures: u32,
}

/// A measurement, one picture a step.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PixelTrial {
    drawn: Vec<RgbaFrame>,
    scores: Scores,
}

impl PixelTrial {
    /// Draws the next picture and compares it with those before; after the last one, the result.
    pub fn step(&mut self, difficulty: f32) -> Option<PixelResult> {
        let (next, per_person) = (self.drawn.len(), PICTURES as usize);
        if next >= (PEOPLE * PICTURES) as usize {
            return self.result();
        }
        let picture = DrawnPicture::held_out(next, difficulty).draw(SIDE);
        for (index, other) in self.drawn.iter().enumerate() {
            if index / per_person == next / per_person {
                self.scores.genuine.push(pixel_distance(&picture, other));
            } else if (index + next).is_multiple_of(IMPOSTOR_SHARE) {
                self.scores.impostor.push(pixel_distance(&picture, other));
            }
        }
        self.drawn.push(picture);
        None
    }

    fn result(&self) -> Option<PixelResult> {
        Some(PixelResult { eer: self.scores.eer()?, pictures: PEOPLE * PICTURES })
    }
}

/// The squared distance between two pictures' red, green and blue: what a program knows that only compares pixels.
pub fn pixel_distance(a: &RgbaFrame, b: &RgbaFrame) -> f32 {
    let squares = a.bytes().iter().zip(b.bytes()).map(|(a, b)| u32::from(a.abs_diff(*b)).pow(2));
    squares.sum::<u32>() as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pixels_confuse_about_a_quarter_of_all_pairs() {
        let mut trial = PixelTrial::default();
        let mut steps = 0;
        let result = loop {
            steps += 1;
            if let Some(result) = trial.step(0.6) {
                break result;
            }
        };
        assert_eq!((steps, result.pictures), (241, 240), "a step for each picture, and one for the result");
        assert!((0.2..0.36).contains(&result.eer), "{result:?}");
        assert_eq!(trial.scores.genuine.len(), 60 * 6, "every pair of one person");
    }

    #[test]
    fn a_picture_is_at_no_distance_from_itself() {
        let [a, b] = [0, 1].map(|index| DrawnPicture::held_out(index, 0.6).draw(SIDE));
        assert!(pixel_distance(&a, &a) < 1.0 && pixel_distance(&a, &b) > 1.0, "{}", pixel_distance(&a, &b));
    }
}
