//! The lesson about a head of one's own: learned from the pictures of the open gallery, step by step, and thrown away.

use super::{Gallery, Response};
use crate::attachment::Attachment;
use crate::gallery::error::GalleryError;
use crate::ports::gallery::GalleryPorts;
use likeness_core::gallery::person::PersonId;
use likeness_learn::personal_head::Face;
use likeness_learn::personal_head::strangers::Strangers;
use likeness_learn::personal_head::trial::{HeadTrial, TrialError};
use protocol::gallery::{GalleryEvent, HeadEvent};

/// Steps for one request: with a hundred pictures some 40 ms on one core, so that others do not wait.
const STEPS: usize = 4;

/// The same gallery gives the same result.
const SEED: u64 = 1;

impl<D: GalleryPorts> Gallery<D> {
    /// Begins a trial, or goes on with it. It holds copies of embeddings, and ends when the gallery is locked or changed.
    pub(super) fn try_head(&mut self, first: bool) -> Result<Response, GalleryError> {
        self.session()?;
        let going = self.trial.take().filter(|_| !first);
        let mut trial = match going {
            Some(trial) => trial,
            None => match self.new_trial()? {
                Ok(trial) => trial,
                Err(event) => return Ok((GalleryEvent::Head(event), Attachment::None)),
            },
        };
        (0..STEPS).for_each(|_| trial.step());
        let event = match trial.report() {
            Some(report) => HeadEvent::Done(report),
            None => {
                let ((done, all), last) = (trial.progress(), trial.last());
                self.trial = Some(trial);
                HeadEvent::Going { done, all, loss: last.loss, active: last.active }
            }
        };
        Ok((GalleryEvent::Head(event), Attachment::None))
    }

    /// A trial of the gallery as it is, or why there is none.
    fn new_trial(&self) -> Result<Result<HeadTrial, HeadEvent>, GalleryError> {
        let encoder = self.encoders.current().map(|encoder| encoder.version.encoder.as_str());
        let Some(strangers) = encoder.and_then(Strangers::of_encoder) else {
            return Ok(Err(HeadEvent::OtherEncoder));
        };
        let trial = HeadTrial::new(&self.faces_by_person()?, strangers, SEED);
        Ok(trial.map_err(|TrialError::TooFew { found }| {
            let people = u32::try_from(found).unwrap_or(u32::MAX);
            HeadEvent::TooFew { people }
        }))
    }

    /// The embeddings of the current encoder, grouped by person.
    fn faces_by_person(&self) -> Result<Vec<Vec<Face>>, GalleryError> {
        let mut people: Vec<(PersonId, Vec<Face>)> = Vec::new();
        for (person, picture) in self.session()?.enrolled.current() {
            let face = *picture.embedding.values();
            match people.last_mut().filter(|(last, _)| *last == person.id) {
                Some((_, faces)) => faces.push(face),
                None => people.push((person.id, vec![face])),
            }
        }
        Ok(people.into_iter().map(|(_, faces)| faces).collect())
    }
}
