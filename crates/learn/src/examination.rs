//! Encoding the pictures of people that a net never saw, a part at a time.

use crate::album::Album;
use crate::batch::PictureId;
use crate::encoding::{Encodings, Rectification};
use crate::held_out::pictures_of;
use crate::net::TrainableNet;
use crate::settings::TrainingSettings;
use crate::training::Training;

/// An examination under way.
#[derive(Debug, Clone)]
pub struct Examination {
    /// Who each picture shows.
    pub labels: Vec<u32>,
    pictures: Vec<PictureId>,
    encoded: Vec<f32>,
    next: usize,
}

impl Examination {
    /// Before the first picture of this many people held out.
    pub fn of(people: u32) -> Self {
        let (pictures, labels) = pictures_of(people);
        Self { labels, pictures, encoded: Vec::new(), next: 0 }
    }

    /// Encodes the next part, as many pictures as a step learns from and so in about half of its time; all encodings once the last is
    /// done.
    ///
    /// # Errors
    /// If the net fails.
    pub async fn advance<N: TrainableNet>(
        &mut self,
        training: &Training,
        net: &N,
        album: &mut Album,
    ) -> Result<Option<Encodings>, N::Error> {
        let to = (self.next + TrainingSettings::BATCH).min(self.pictures.len());
        let pictures = album.pictures(&self.pictures[self.next..to], training.settings().difficulty);
        let part = training.encode(net, &pictures).await?;
        self.encoded.extend(part.rows().iter().flatten());
        self.next = to;
        // They are of unit length, and none is negative that must not be.
        Ok((to == self.pictures.len()).then(|| Encodings::new(&self.encoded, Rectification::Plain)))
    }

    /// Encodes all that is left.
    ///
    /// # Errors
    /// If the net fails.
    pub async fn finish<N: TrainableNet>(
        &mut self,
        training: &Training,
        net: &N,
        album: &mut Album,
    ) -> Result<Encodings, N::Error> {
        loop {
            if let Some(encodings) = self.advance(training, net, album).await? {
                return Ok(encodings);
            }
        }
    }
}
