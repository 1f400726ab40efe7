//! A picture of a drawn person, named by seeds.

use likeness_core::pixels::RgbaFrame;
use likeness_learn::batch::PictureId;
use likeness_learn::drawing;
use likeness_learn::held_out::PICTURES;
use likeness_learn::person::Person;
use likeness_learn::view::View;

/// Who is drawn, and how.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DrawnPicture {
    /// Seeds of the person and the view.
    pub id: PictureId,
    /// How different the pictures of one person are.
    pub difficulty: f32,
}

impl DrawnPicture {
    /// A picture of the people held out, by its index among their encodings.
    pub fn held_out(index: usize, difficulty: f32) -> Self {
        let index = u32::try_from(index).unwrap_or_default();
        Self { id: PictureId::held_out(index / PICTURES, index % PICTURES), difficulty }
    }

    /// Draws it.
    pub fn draw(self, side: u32) -> RgbaFrame {
        drawing::draw(&Person::from_seed(self.id.person), &View::from_seed(self.id.view, self.difficulty), side)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_learn::held_out::HeldOut;

    #[test]
    fn an_index_names_the_picture_of_that_encoding() {
        let pictures = HeldOut::default().pictures;
        for index in [0, 3, 4, 401, 799] {
            assert_eq!(DrawnPicture::held_out(index, 0.6).id, pictures[index], "picture {index}");
        }
    }
}
