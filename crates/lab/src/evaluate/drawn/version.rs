//! What a picture is put through before it is looked at.

use super::palette;
use crate::evaluate::conditions::condition::Condition;
use likeness_core::geometry::{QuarterTurn, Size};
use likeness_core::pixels::{RgbField, RgbaFrame};

/// A version of a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Version {
    /// As it is.
    Plain,
    /// Turned.
    Turned(QuarterTurn),
    /// Compressed as JPEG of this quality.
    Jpeg(u8),
    /// A Gaussian blur of this standard deviation, pixels.
    Blurred(f32),
    /// Scaled by this factor.
    Scaled(f32),
    /// So many stops more light.
    Lit(f32),
    /// Reduced to so many colours.
    Colours(usize),
}

impl Version {
    /// The picture in this version.
    ///
    /// # Errors
    /// If the picture cannot be compressed.
    pub fn of(self, frame: &RgbaFrame) -> anyhow::Result<RgbaFrame> {
        // What conditions take as parts of the distance between the eyes is in pixels if that distance is 1.
        let changed = |condition: Condition| Ok(condition.apply(frame, 1.0)?.0);
        match self {
            Self::Plain => Ok(frame.clone()),
            Self::Turned(turn) => Ok(turned(frame, turn)),
            Self::Jpeg(quality) => changed(Condition::Jpeg(quality)),
            Self::Blurred(sigma) => changed(Condition::Blur(sigma)),
            Self::Scaled(factor) => changed(Condition::Eyes(factor)),
            Self::Lit(stops) => changed(Condition::Exposure(stops)),
            Self::Colours(colours) => Ok(palette::reduced(&frame.to_field(), colours).to_rgba()),
        }
    }
}

fn turned(frame: &RgbaFrame, turn: QuarterTurn) -> RgbaFrame {
    let field = frame.to_field();
    let Size { width, height } = field.size();
    let lying = Size::new(height, width);
    let turned = match turn {
        QuarterTurn::None => field,
        QuarterTurn::Clockwise => RgbField::from_fn(lying, |x, y| field.at(y, height - 1 - x)),
        QuarterTurn::Half => RgbField::from_fn(field.size(), |x, y| field.at(width - 1 - x, height - 1 - y)),
        QuarterTurn::Anticlockwise => RgbField::from_fn(lying, |x, y| field.at(width - 1 - y, x)),
    };
    turned.to_rgba()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_turned_as_it_is_called() {
        let frame = RgbField::from_fn(Size::new(3, 2), |x, y| [(10 * x + y) as f32; 3]).to_rgba();
        let corner = |turn: QuarterTurn| {
            let turned = Version::Turned(turn).of(&frame).expect("a small picture");
            (turned.size(), turned.bytes()[0])
        };
        assert_eq!(corner(QuarterTurn::None), (Size::new(3, 2), 0), "as it is");
        assert_eq!(corner(QuarterTurn::Clockwise), (Size::new(2, 3), 1), "what was below on the left is on top");
        assert_eq!(corner(QuarterTurn::Half), (Size::new(3, 2), 21), "the opposite corner");
        assert_eq!(corner(QuarterTurn::Anticlockwise), (Size::new(2, 3), 20), "what was on the right is on top");
    }

    #[test]
    fn sizes_are_scaled_and_colours_counted() {
        let frame = RgbField::from_fn(Size::new(40, 20), |x, y| [(6 * x) as f32, (12 * y) as f32, 0.0]).to_rgba();
        let half = Version::Scaled(0.5).of(&frame).expect("a small picture");
        assert_eq!(half.size(), Size::new(20, 10), "half");
        let few = Version::Colours(16).of(&frame).expect("a small picture");
        let colours: std::collections::BTreeSet<&[u8]> = few.bytes().chunks(4).collect();
        assert_eq!(colours.len(), 16, "as many as asked for");
    }
}
