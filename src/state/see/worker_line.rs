//! What the chapters ask of the worker, and who hears its answers.

use super::SeeStore;
use crate::worker_link::attachment::Attachment;
use js_sys::ArrayBuffer;
use leptos::prelude::*;
use protocol::Request;
use protocol::failure::{Failure, FailureKind};
use protocol::see::{SeeEvent, SeeRequest};
use std::rc::Rc;

/// Hears the events of the worker.
pub(super) type Listener = Rc<dyn Fn(SeeEvent, Option<ArrayBuffer>)>;

impl SeeStore {
    /// Hears the answers of the worker until the chapter is closed. Only one chapter is open at a time; what the worker says afterwards is
    /// about nothing that is shown.
    pub fn listen(self, hear: impl Fn(SeeEvent, Option<ArrayBuffer>) + 'static) {
        let own = self.next_id();
        self.listener.set_value(Some((own, Rc::new(hear))));
        on_cleanup(move || {
            let _ = self.listener.try_update_value(|listener| {
                // The next chapter may be open by now.
                listener.take_if(|(of, _)| *of == own);
            });
        });
    }

    /// Passes an event of the worker on.
    pub(in crate::state) fn on_event(self, event: SeeEvent, attachment: Option<ArrayBuffer>) {
        if let Some((_, listener)) = self.listener.get_value() {
            listener(event, attachment);
        }
    }

    /// Asks the worker for something.
    pub fn send(self, request: SeeRequest, attachment: Option<Attachment>) {
        self.link.with_value(|link| {
            if let Some(link) = link {
                link.send(Request::See(request), attachment);
            }
        });
    }

    /// The next number of a request.
    pub fn next_id(self) -> u32 {
        self.last_id
            .try_update_value(|last| {
                *last = last.wrapping_add(1);
                *last
            })
            .unwrap_or_default()
    }

    /// Calls `lost` whenever there is no worker, until the chapter is closed: what was asked of it will not be answered.
    pub fn when_lost(self, lost: impl Fn(Failure) + 'static) {
        let runs = self.runs();
        Effect::new(move |_| {
            if !runs.get() {
                lost(Failure::new(FailureKind::WorkerCrashed, "the worker was lost"));
            }
        });
    }

    /// Whether the worker runs.
    pub fn runs(self) -> Memo<bool> {
        Memo::new(move |_| self.engine.read().report().is_some())
    }
}
