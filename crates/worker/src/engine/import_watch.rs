//! How the engine follows an import: steps go to the page, messages from the page may end it.

use crate::attachment::Attachment;
use crate::gallery::watch::Watch;
use crate::ports::Outbox;
use likeness_nets::style::painting::Interrupt;
use protocol::Event;
use protocol::gallery::{GalleryEvent, ImportStep};

/// Reports steps to an outbox and passes on an interrupt.
#[derive(Debug)]
pub(super) struct ImportWatch<'a, O, I> {
    /// The destination of events.
    pub(super) outbox: &'a O,
    /// What may end the import.
    pub(super) interrupt: &'a I,
}

impl<O: Outbox, I: Interrupt> Interrupt for ImportWatch<'_, O, I> {
    async fn should_continue(&self) -> bool {
        self.interrupt.should_continue().await
    }

    async fn interrupted(&self) {
        self.interrupt.interrupted().await;
    }
}

impl<O: Outbox, I: Interrupt> Watch for ImportWatch<'_, O, I> {
    fn on_step(&self, step: ImportStep) {
        self.outbox.send(Event::Gallery(None, GalleryEvent::Importing(step)), Attachment::None);
    }
}
