//! Who follows a long change of the gallery, and may cancel it.

use super::error::GalleryError;
use crate::interrupt::unless_interrupted;
use likeness_nets::style::painting::{Interrupt, NeverInterrupt};
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::ImportStep;

/// Is told the steps of an import and interrupts it when it is cancelled.
pub trait Watch: Interrupt {
    /// The import has reached this step.
    fn on_step(&self, step: ImportStep);
}

/// A change that nobody follows is not cancelled.
impl Watch for NeverInterrupt {
    fn on_step(&self, _step: ImportStep) {}
}

/// Goes on, unless the import was cancelled.
///
/// # Errors
/// [`GalleryFailure::Cancelled`].
pub(super) async fn go_on(watch: &impl Watch) -> Result<(), GalleryError> {
    if watch.should_continue().await { Ok(()) } else { Err(GalleryFailure::Cancelled.into()) }
}

/// The result of something that takes long and changes nothing.
///
/// # Errors
/// [`GalleryFailure::Cancelled`] if it was cancelled first; it is abandoned then.
pub(super) async fn unless_cancelled<T>(work: impl Future<Output = T>, watch: &impl Watch) -> Result<T, GalleryError> {
    unless_interrupted(work, watch).await.ok_or_else(|| GalleryFailure::Cancelled.into())
}

/// Reports people one by one, but each percent only once: a message for each of 20,000 people would cost more than sealing
/// them.
#[derive(Debug)]
pub(super) struct PeopleCount<'a, W> {
    watch: &'a W,
    all: u32,
    reported: Option<u64>,
}

impl<'a, W: Watch> PeopleCount<'a, W> {
    /// Of this many people, none is done.
    pub(super) fn new(watch: &'a W, all: usize) -> Self {
        Self { watch, all: u32::try_from(all).unwrap_or(u32::MAX), reported: None }
    }

    /// This many are done.
    pub(super) fn report(&mut self, done: usize) {
        let percent = (done as u64 * 100).checked_div(self.all.into());
        if percent.is_some() && percent != self.reported {
            self.reported = percent;
            self.watch.on_step(ImportStep::People { done: u32::try_from(done).unwrap_or(u32::MAX), all: self.all });
        }
    }
}
