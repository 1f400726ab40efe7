//! The lessons: nets that learn to tell drawn people apart, a unit of work at a time, so that messages never wait for long.

mod pace;
mod report;
mod run;

pub use run::{Run, RunState};

use crate::attachment::Attachment;
use crate::ports::{Clock, Outbox};
use crate::reporter::Reporter;
use likeness_learn::album::{Album, pictures_of_bytes};
use likeness_learn::encoding::Encodings;
use likeness_learn::net::{SIDE, TrainableNet};
use likeness_learn::settings::TrainingSettings;
use likeness_learn::trained_net::{TrainedNet, TrainedNetError};
use likeness_learn::training::Training;
use protocol::failure::{Failure, FailureKind};
use protocol::learn::{LearnEvent, LearnRequest, RUNS, RunId, TrainingEnd};

/// Most pictures that one request may bring.
const MOST_PICTURES: usize = 256;

/// Bytes of a picture.
const PICTURE_BYTES: usize = (SIDE * SIDE * 3) as usize;

/// The runs and the pictures that they share.
#[derive(Debug, Default)]
pub struct Lessons {
    runs: Vec<Run>,
    album: Album,
    /// Whose turn it is.
    turn: usize,
}

impl Lessons {
    /// Whether [`Self::work`] has anything to do.
    pub fn is_working(&self) -> bool {
        self.runs.iter().any(Run::has_work)
    }

    /// One unit of work, of the runs in turns: a step, or a part of an examination, some tens of milliseconds each.
    ///
    /// # Errors
    /// The run and its failure, if the net fails; it has then ended.
    pub async fn work<N: TrainableNet>(
        &mut self,
        net: &N,
        reporter: Reporter<'_, impl Clock, impl Outbox>,
    ) -> Result<(), (RunId, N::Error)> {
        let count = self.runs.len();
        let next = (0..count).map(|i| (self.turn + i) % count).find(|i| self.runs[*i].has_work());
        let Some(next) = next else { return Ok(()) };
        self.turn = next + 1;
        let done = self.runs[next].work(net, &mut self.album, reporter).await;
        done.map_err(|error| (self.runs.remove(next).id, error))
    }

    /// Carries out a request. What takes long is left to [`Self::work`].
    ///
    /// # Errors
    /// The failure that answers the request.
    pub async fn handle<N: TrainableNet>(
        &mut self,
        request: LearnRequest,
        attachment: Attachment,
        net: &N,
        reporter: Reporter<'_, impl Clock, impl Outbox>,
    ) -> Result<(), Failure> {
        let run = request.run();
        match request {
            LearnRequest::Train { settings, .. } => self.train(run, settings, reporter),
            LearnRequest::Load { .. } => self.load(run, &attachment.into_bytes().unwrap_or_default(), reporter)?,
            LearnRequest::Change { objective, .. } => self.find(run)?.change(objective),
            LearnRequest::Pause { .. } => self.find(run)?.pause(reporter),
            LearnRequest::Continue { more, .. } => self.find(run)?.resume(more),
            LearnRequest::Stop { .. } => self.find(run)?.stop(TrainingEnd::Stopped),
            LearnRequest::Discard { .. } => self.discard(run, reporter),
            LearnRequest::Encode { .. } => {
                let bytes = attachment.into_bytes().unwrap_or_default();
                self.encode(run, &bytes, net, reporter).await?;
            }
            LearnRequest::Identify { pictures, .. } => self.find(run)?.identify(pictures),
            LearnRequest::Save { .. } => {
                let bytes = self.find(run)?.file().map_err(|e| internal(&e))?;
                reporter.send(LearnEvent::Saved { run }, Attachment::Bytes(bytes));
            }
        }
        Ok(())
    }

    fn find(&mut self, id: RunId) -> Result<&mut Run, Failure> {
        let missing = || Failure::new(FailureKind::Internal, format!("there is no run {}", id.0));
        self.runs.iter_mut().find(|run| run.id == id).ok_or_else(missing)
    }

    fn train(&mut self, id: RunId, settings: TrainingSettings, reporter: Reporter<'_, impl Clock, impl Outbox>) {
        self.add(Run::new(id, Training::new(settings.within_range()), RunState::Training), reporter);
        reporter.send(LearnEvent::Began { run: id }, Attachment::None);
    }

    fn load(
        &mut self,
        id: RunId,
        bytes: &[u8],
        reporter: Reporter<'_, impl Clock, impl Outbox>,
    ) -> Result<(), Failure> {
        let net = TrainedNet::from_bytes(bytes).map_err(|error| unread(&error))?;
        self.add(Run::new(id, Training::of_trained_net(net), RunState::Ending(TrainingEnd::Loaded)), reporter);
        Ok(())
    }

    /// Adds a run in the place of the one with the same id, or of the oldest if there are too many.
    fn add(&mut self, run: Run, reporter: Reporter<'_, impl Clock, impl Outbox>) {
        self.discard(run.id, reporter);
        if let Some(oldest) = self.runs.first().map(|run| run.id).filter(|_| self.runs.len() >= RUNS) {
            self.discard(oldest, reporter);
        }
        self.runs.push(run);
    }

    fn discard(&mut self, id: RunId, reporter: Reporter<'_, impl Clock, impl Outbox>) {
        for run in self.runs.extract_if(.., |run| run.id == id) {
            if run.state != RunState::Ended {
                reporter.send(run.ended(TrainingEnd::Stopped), Attachment::None);
            }
        }
    }

    async fn encode<N: TrainableNet>(
        &mut self,
        id: RunId,
        bytes: &[u8],
        net: &N,
        reporter: Reporter<'_, impl Clock, impl Outbox>,
    ) -> Result<(), Failure> {
        if bytes.is_empty() || !bytes.len().is_multiple_of(PICTURE_BYTES) || bytes.len() > MOST_PICTURES * PICTURE_BYTES
        {
            return Err(Failure::new(FailureKind::Internal, format!("{} bytes are no pictures", bytes.len())));
        }
        let pictures = pictures_of_bytes(bytes);
        let encodings = self.find(id)?.encode(net, &pictures).await.map_err(|e| internal(&e))?;
        let count = u32::try_from(encodings.count()).unwrap_or(u32::MAX);
        reporter.send(LearnEvent::Encoded { run: id, count }, Attachment::Bytes(bytes_of(&encodings)));
        Ok(())
    }
}

/// Why a file cannot be used.
fn unread(error: &TrainedNetError) -> Failure {
    let kind = match error {
        TrainedNetError::Version(_) => FailureKind::TrainedNetNewer,
        _ => FailureKind::TrainedNetUnreadable,
    };
    Failure::new(kind, error.to_string())
}

fn internal(error: &dyn std::error::Error) -> Failure {
    Failure::new(FailureKind::Internal, error.to_string())
}

/// Little-endian `f32`, `[n, 32]`.
fn bytes_of(encodings: &Encodings) -> Vec<u8> {
    encodings.rows().iter().flatten().flat_map(|number| number.to_le_bytes()).collect()
}
