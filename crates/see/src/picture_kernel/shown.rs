//! Pictures as arrays, and responses as pictures.

use crate::array::{Array, ArrayError};
use likeness_core::geometry::Size;
use likeness_core::pixels::{RgbField, RgbaFrame};
use serde::{Deserialize, Serialize};

/// How numbers become brightness.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// 0 is black, 1 is white, and what lies beyond is cut off.
    Brightness,
    /// 0 is a middle grey, this number is white, and its negative black.
    Signed(f32),
}

impl Shown {
    /// A picture as a net reads it.
    ///
    /// # Shapes
    /// - picture: `[height, width, 3]`, 0..=255
    /// - output: `[3, height, width]`, 0..=1
    ///
    /// # Errors
    /// [`ArrayError`] if the picture has no pixels.
    pub fn read(picture: &RgbField) -> Result<Array<2>, ArrayError> {
        let Size { width, height } = picture.size();
        let mut values = Vec::with_capacity(picture.values().len());
        for channel in 0..3 {
            values.extend(picture.values().iter().skip(channel).step_by(3).map(|value| value / 255.0));
        }
        Array::new(3, [height as usize, width as usize], values)
    }

    /// Responses as a picture: in colour if there are three channels, else the first in grey.
    ///
    /// # Shapes
    /// - responses: `[channels, height, width]`
    /// - output: `[height, width, 4]`, opaque
    pub fn draw(self, responses: &Array<2>) -> RgbaFrame {
        let [height, width] = responses.size();
        let colours = if responses.channels() == 3 { [0, 1, 2] } else { [0; 3] };
        let pixels = |length: usize| u32::try_from(length).unwrap_or(0);
        let shade = |value: f32| match self {
            Self::Brightness => 255.0 * value,
            Self::Signed(most) => 127.5 + 127.5 * value / most.max(f32::MIN_POSITIVE),
        };
        RgbField::from_fn(Size::new(pixels(width), pixels(height)), |x, y| {
            colours.map(|channel| shade(responses.at(channel, [y as usize, x as usize])))
        })
        .to_rgba()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_that_is_read_and_drawn_is_the_same() {
        let picture = RgbField::from_fn(Size::new(5, 3), |x, y| [(40 * x) as f32, (80 * y) as f32, 7.0]);
        let array = Shown::read(&picture).unwrap();
        assert_eq!((array.channels(), array.size()), (3, [3, 5]), "channels first");
        assert_eq!(Shown::Brightness.draw(&array), picture.to_rgba(), "there and back");
    }

    #[test]
    fn a_signed_response_is_drawn_around_grey() {
        let response = Array::new(1, [1, 3], vec![-2.0, 0.0, 2.0]).unwrap();
        let bytes = Shown::Signed(2.0).draw(&response).into_bytes();
        assert_eq!([bytes[0], bytes[4], bytes[8]], [0, 128, 255], "black, grey, white");
    }
}
