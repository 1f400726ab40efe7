//! The kinds of pictures that looks are timed on.

use likeness_core::geometry::Size;
use likeness_core::pixels::{RgbField, RgbaFrame};
use likeness_core::resample::{resize, resize_field};
use serde::Serialize;

/// A large photo, as a phone takes it.
const LARGE: Size = Size { width: 4_000, height: 3_000 };

/// People in a row of a group photo, and rows.
const GROUP: [u32; 2] = [6, 4];

/// Side of a person in a group photo, pixels.
const PERSON: u32 = 480;

/// A kind of picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Kind {
    /// A picture of the folder.
    Portrait,
    /// The same, turned by 90 degrees.
    Turned,
    /// The same, enlarged to a large photo's height.
    LargePortrait,
    /// A large photo of 24 people.
    Group,
    /// A large photo of two people who are small in it.
    Distant,
    /// A large photo of nobody.
    Nobody,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Portrait, Self::Turned, Self::LargePortrait, Self::Group, Self::Distant, Self::Nobody];

    /// Its name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Portrait => "portrait as it is",
            Self::Turned => "portrait, turned by 90 degrees",
            Self::LargePortrait => "portrait, 3,000 px high",
            Self::Group => "24 people, 4,000 x 3,000",
            Self::Distant => "2 small people, 4,000 x 3,000",
            Self::Nobody => "nobody, 4,000 x 3,000",
        }
    }

    /// The picture of this number, made of portraits, of which there must be one.
    pub fn picture(self, portraits: &[RgbaFrame], number: usize) -> RgbaFrame {
        let portrait = |number: usize| &portraits[number % portraits.len()];
        match self {
            Self::Portrait => portrait(number).clone(),
            Self::Turned => {
                let field = portrait(number).to_field();
                let Size { width, height } = field.size();
                RgbField::from_fn(Size::new(height, width), |x, y| field.at(y, height - 1 - x)).to_rgba()
            }
            Self::LargePortrait => resize(portrait(number), Size::new(LARGE.height, LARGE.height)).to_rgba(),
            Self::Group => {
                let [columns, rows] = GROUP;
                let (across, down) = (LARGE.width / columns, LARGE.height / rows);
                let places = (0..rows).flat_map(|row| (0..columns).map(move |column| (column * across, row * down)));
                let people = places.enumerate().map(|(i, at)| (portrait(24 * number + i), PERSON, at));
                pasted(people).to_rgba()
            }
            Self::Distant => {
                let places = [(700, 1_400), (2_900, 1_700)].into_iter().enumerate();
                pasted(places.map(|(i, at)| (portrait(2 * number + i), 160, at))).to_rgba()
            }
            Self::Nobody => landscape(number).to_rgba(),
        }
    }
}

/// A landscape with squares of pictures on it, each of this side.
fn pasted<'a>(pictures: impl Iterator<Item = (&'a RgbaFrame, u32, (u32, u32))>) -> RgbField {
    let mut canvas = landscape(0);
    let row = LARGE.width as usize * 3;
    for (picture, side, (left, top)) in pictures {
        let square = resize_field(&picture.to_field(), Size::new(side, side));
        let width = side as usize * 3;
        for (line, values) in square.values().chunks_exact(width).enumerate() {
            let start = (top as usize + line) * row + left as usize * 3;
            canvas.values_mut()[start..start + width].copy_from_slice(values);
        }
    }
    canvas
}

/// A sky over hills and grass, in detail enough for every level of tiles.
fn landscape(number: usize) -> RgbField {
    let phase = number as f32;
    RgbField::from_fn(LARGE, |x, y| {
        let (across, down) = (x as f32 / LARGE.width as f32, y as f32 / LARGE.height as f32);
        let hills = 0.55 + 0.08 * (across * 7.0 + phase).sin() + 0.03 * (across * 23.0 + phase).sin();
        let grass = if (x / 3 + y / 5) % 2 == 0 { 110.0 } else { 90.0 };
        if down < hills { [140.0, 180.0, 235.0 - 20.0 * down] } else { [60.0, grass, 50.0] }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_have_the_sizes_that_they_are_called_by() {
        let portraits: Vec<RgbaFrame> =
            (0..3_u8).map(|i| RgbField::filled(Size::new(50, 40), [f32::from(i); 3]).to_rgba()).collect();
        let size = |kind: Kind| kind.picture(&portraits, 1).size();
        assert_eq!(size(Kind::Portrait), Size::new(50, 40), "as it is");
        assert_eq!(size(Kind::Turned), Size::new(40, 50), "lying");
        assert_eq!(size(Kind::LargePortrait), Size::new(3_000, 3_000), "enlarged");
        for kind in [Kind::Group, Kind::Distant, Kind::Nobody] {
            assert_eq!(size(kind), LARGE, "{kind:?}");
        }
    }

    #[test]
    fn people_are_pasted_where_they_belong() {
        let white = RgbField::filled(Size::new(9, 9), [255.0; 3]).to_rgba();
        let group = pasted([(&white, 160, (700, 1_400))].into_iter());
        let is_white = |x: u32, y: u32| group.at(x, y).iter().all(|value| *value > 254.5);
        assert!(is_white(700, 1_400) && is_white(859, 1_559), "its first and last pixel");
        assert!(!is_white(860, 1_559) && !is_white(700, 1_560), "beside and below it");
    }
}
