//! A person in a view, drawn: for people whom the visitor invents.

use likeness_core::pixels::RgbaFrame;
use likeness_learn::drawing;
use likeness_learn::net::SIDE;
use likeness_learn::person::Person;
use likeness_learn::view::View;

/// Who is drawn, and how.
#[derive(Debug, Clone, PartialEq)]
pub struct Sketch {
    /// The person.
    pub person: Person,
    /// The view.
    pub view: View,
}

impl Sketch {
    /// Draws it.
    pub fn draw(&self, side: u32) -> RgbaFrame {
        drawing::draw(&self.person, &self.view, side)
    }
}

/// A picture as the net of a run takes it: bytes, `[32, 32, 3]`, red, green and blue, of a frame of this size.
pub fn rgb(frame: &RgbaFrame) -> impl Iterator<Item = u8> {
    frame.bytes().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]])
}

/// The bytes of several pictures, one after the other: `[n, 32, 32, 3]`.
pub fn bytes(sketches: &[Sketch]) -> Vec<u8> {
    sketches.iter().flat_map(|sketch| rgb(&sketch.draw(SIDE)).collect::<Vec<_>>()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_sent_without_their_opacity() {
        let sketch = Sketch { person: Person::from_seed(1), view: View::passport() };
        let (one, frame) = (bytes(std::slice::from_ref(&sketch)), sketch.draw(SIDE));
        assert_eq!(one.len(), 32 * 32 * 3, "three bytes for each pixel");
        assert_eq!(one[3..6], frame.bytes()[4..7], "the second pixel");
        assert_eq!(bytes(&[sketch.clone(), sketch]).len(), 2 * one.len(), "one after the other");
    }
}
