//! Drawn pictures, each drawn once.

use crate::batch::{Batch, PictureId};
use crate::drawing::draw;
use crate::net::{Pictures, SIDE, normalised};
use crate::person::Person;
use crate::settings::TrainingSettings;
use crate::source::PictureSource;
use crate::view::View;
use std::collections::BTreeMap;

/// Most pictures that are kept, of 3,072 bytes: those of a training of 1,000 people with 12 each, and 800 of people held out.
const KEPT: usize = 12_800;

/// Drawn pictures of 32 by 32 pixels, kept since a training comes back to each of them: drawing takes longer than learning from it.
#[derive(Debug, Clone, Default)]
pub struct Album {
    pictures: BTreeMap<(PictureId, u32), Vec<u8>>,
}

impl Album {
    /// The pictures as the net reads them, in this order. Those that are not kept yet are drawn.
    pub fn pictures(&mut self, ids: &[PictureId], difficulty: f32) -> Pictures {
        let mut values = Vec::with_capacity(ids.len() * (SIDE * SIDE) as usize * 3);
        for id in ids {
            values.extend(self.bytes(*id, difficulty).iter().map(|byte| normalised(f32::from(*byte))));
        }
        Pictures { count: ids.len(), values }
    }

    fn bytes(&mut self, id: PictureId, difficulty: f32) -> &[u8] {
        if self.pictures.len() >= KEPT && !self.pictures.contains_key(&(id, difficulty.to_bits())) {
            // The oldest could only be found at a cost; any other serves as well, since all return equally often.
            self.pictures.pop_first();
        }
        self.pictures.entry((id, difficulty.to_bits())).or_insert_with(|| drawn(id, difficulty))
    }
}

impl PictureSource for Album {
    fn of_step(&mut self, settings: &TrainingSettings, step: u32) -> (Batch, Pictures) {
        let batch = Batch::of_step(settings, step);
        let pictures = self.pictures(&batch.pictures, settings.difficulty);
        (batch, pictures)
    }
}

/// Bytes as the net reads them, `(byte / 255 - 0.5) / 0.25`.
///
/// # Shapes
/// - bytes: `[count, 32, 32, 3]`
pub fn pictures_of_bytes(bytes: &[u8]) -> Pictures {
    let count = bytes.len() / ((SIDE * SIDE) as usize * 3);
    Pictures { count, values: bytes.iter().map(|byte| normalised(f32::from(*byte))).collect() }
}

fn drawn(id: PictureId, difficulty: f32) -> Vec<u8> {
    let picture = draw(&Person::from_seed(id.person), &View::from_seed(id.view, difficulty), SIDE);
    picture.bytes().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_the_same_whether_it_was_kept_or_not() {
        let ids = [PictureId::held_out(0, 0), PictureId::held_out(1, 2), PictureId::held_out(0, 0)];
        let mut album = Album::default();
        let first = album.pictures(&ids, 0.6);
        assert_eq!(first, album.pictures(&ids, 0.6), "the same again");
        assert_eq!(album.pictures.len(), 2, "each once");
        assert_ne!(first, album.pictures(&ids, 0.7), "other views at another difficulty");
        let part = (SIDE * SIDE * 3) as usize;
        assert_eq!(first.values[..part], first.values[2 * part..], "in the order asked for");
        assert!(first.values.iter().all(|v| (-2.0..=2.0).contains(v)), "in range");
    }

    #[test]
    fn a_full_album_makes_room() {
        let mut album = Album::default();
        for number in 0..u64::try_from(KEPT).expect("small") {
            album.pictures.insert((PictureId { person: number, view: 0 }, 0), Vec::new());
        }
        let id = PictureId::held_out(0, 0);
        assert_eq!(album.pictures(&[id], 0.6).count, 1, "drawn");
        assert_eq!(album.pictures.len(), KEPT, "no more than before");
    }

    #[test]
    fn bytes_are_read_as_drawn_pictures_are() {
        let id = PictureId::held_out(3, 1);
        let mut album = Album::default();
        let expected = album.pictures(&[id], 0.6);
        assert_eq!(pictures_of_bytes(&drawn(id, 0.6)), expected, "the same numbers");
    }
}
