//! Encoding the pictures of people that a net never saw, a part at a time.

use likeness_learn::album::Album;
use likeness_learn::batch::PictureId;
use likeness_learn::encoding::{Encodings, Rectification};
use likeness_learn::held_out::{HeldOut, PICTURES};
use likeness_learn::net::TrainableNet;
use likeness_learn::training::Training;

/// Pictures encoded at a time: as many as a step learns from, and so about half of its time.
const PART: usize = 64;

/// People of whom half are enrolled at most, so that there are as many strangers.
const PEOPLE_TO_NAME: u32 = 400;

/// What the encodings are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    /// How well 200 people are told apart.
    Apart,
    /// How well they are named, from this many pictures each.
    Names(u32),
}

/// An examination under way.
#[derive(Debug, Clone)]
pub(super) struct Examination {
    pub(super) question: Question,
    pictures: Vec<PictureId>,
    pub(super) labels: Vec<u32>,
    encoded: Vec<f32>,
    next: usize,
}

impl Examination {
    /// Before the first picture.
    pub(super) fn new(question: Question) -> Self {
        let (pictures, labels) = match question {
            Question::Apart => {
                let HeldOut { pictures, labels, .. } = HeldOut::default();
                (pictures, labels)
            }
            Question::Names(_) => {
                let all = (0..PEOPLE_TO_NAME).flat_map(|person| (0..PICTURES).map(move |view| (person, view)));
                all.map(|(person, view)| (PictureId::held_out(person, view), person)).unzip()
            }
        };
        Self { question, pictures, labels, encoded: Vec::new(), next: 0 }
    }

    /// Encodes the next part; all encodings once the last is done.
    ///
    /// # Errors
    /// If the net fails.
    pub(super) async fn advance<N: TrainableNet>(
        &mut self,
        training: &Training,
        net: &N,
        album: &mut Album,
    ) -> Result<Option<Encodings>, N::Error> {
        let to = (self.next + PART).min(self.pictures.len());
        let pictures = album.pictures(&self.pictures[self.next..to], training.settings().difficulty);
        let part = training.encode(net, &pictures).await?;
        self.encoded.extend(part.rows().iter().flatten());
        self.next = to;
        // They are of unit length, and none is negative that must not be.
        Ok((to == self.pictures.len()).then(|| Encodings::new(&self.encoded, Rectification::Plain)))
    }
}
