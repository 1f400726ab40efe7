//! Sends pictures and questions about units to the worker.

use super::SeeStore;
use super::look_view::{Answer, LookView};
use super::picture::Opened;
use crate::browser::address;
use crate::route::see_chapter::SeeChapter;
use crate::route::{Route, query};
use crate::state::live_frame::take_frame;
use crate::worker_link::attachment::Attachment;
use js_sys::{ArrayBuffer, Float32Array, Uint8Array};
use leptos::prelude::*;
use likeness_see::unit::SeenLayer;
use protocol::failure::Failure;
use protocol::see::{LookAt, LookId, ProjectionRule, SeeEvent, SeeTask, UnitOrder};
use std::sync::Arc;
use web_sys::HtmlVideoElement;

/// What a chapter asks about the picture.
#[derive(Debug, Clone, Copy)]
pub struct LookControl {
    store: SeeStore,
    /// What is shown.
    pub view: RwSignal<LookView>,
    /// Whether a camera's frames are looked at instead of the photo.
    pub is_live: RwSignal<bool>,
    // Whether the worker holds a picture, so that more can be asked about it.
    is_seen: StoredValue<bool>,
}

impl LookControl {
    /// Looks at the page's picture as soon as there is one and the worker runs.
    pub fn new(store: SeeStore) -> Self {
        let control =
            Self { store, view: RwSignal::default(), is_live: RwSignal::new(false), is_seen: StoredValue::new(false) };
        // A frame that was on its way is not answered; the next worker gets the next one.
        store.when_lost(move |_| {
            if control.view.with_untracked(LookView::is_waiting) {
                control.view.update(|view| view.fail(None));
            }
        });
        let runs = store.runs();
        // Which picture it is, not what it shows: the same photo chosen again takes the place of a camera's frame.
        let picture =
            Memo::new(move |_| store.picture.read().opened_picture().map(|opened| Arc::as_ptr(&opened.frame).addr()));
        Effect::new(move |_| {
            // Read and not only tracked: a memo that nobody has read yet hears of no change.
            let has_picture = picture.get().is_some();
            if runs.get() && has_picture && !control.is_live.get_untracked() {
                control.look_at_photo();
            }
        });
        control
    }

    /// Shows the layer that the address names, and keeps the address at the one that is shown.
    pub fn follow_layer(self) {
        if let Some(layer) = query::value(&address::fragment(), "layer").and_then(SeenLayer::named) {
            self.view.update(|view| view.show_layer(layer));
        }
        let layer = Memo::new(move |_| self.view.read().layer());
        address::follow(Route::SeeLesson(SeeChapter::YourPicture), move || {
            let named = (layer.get() != LookView::default().layer()).then(|| ("layer", layer.get().name().to_owned()));
            query::of(named)
        });
    }

    fn look_at_photo(self) {
        self.is_seen.set_value(false);
        let photo = self.store.picture.with_untracked(|picture| {
            let Opened { frame, .. } = picture.opened_picture()?;
            Some((frame.size(), Uint8Array::from(frame.bytes()).buffer()))
        });
        if let Some((size, bytes)) = photo {
            self.look(LookAt::Photo(size), Some(Attachment::Buffer(bytes)));
        }
    }

    /// Looks at a frame of the camera. False if a frame is of no use now.
    pub fn look_at_frame(self, video: &HtmlVideoElement) -> bool {
        self.is_live.get_untracked()
            && !self.view.with_untracked(LookView::is_waiting)
            && take_frame(
                self.store.engine,
                video,
                || (),
                move |(), frame| async move {
                    if let Some(frame) = frame {
                        self.look(LookAt::Frame, Some(frame.into()));
                    }
                },
            )
    }

    fn look(self, at: LookAt, attachment: Option<Attachment>) {
        let id = LookId(self.store.next_id());
        if let Some(request) = self.view.try_update(|view| view.ask(id, at)) {
            self.store.send(request, attachment);
        }
    }

    /// Looks again at the picture that the worker holds.
    fn look_again(self) {
        if self.is_seen.get_value() {
            self.look(LookAt::Same, None);
        }
    }

    /// Shows another layer.
    pub fn show_layer(self, layer: SeenLayer) {
        self.view.update(|view| view.show_layer(layer));
        self.look_again();
    }

    /// Shows the units in another order.
    pub fn show_order(self, order: UnitOrder) {
        self.view.update(|view| view.show_order(order));
        self.look_again();
    }

    /// Turns a page of units.
    pub fn turn_page(self, forward: bool) {
        self.view.update(|view| view.turn_page(forward));
        self.look_again();
    }

    /// Points at a unit, or at another position of it, and carries it back. A running camera stops, so that all is about one picture.
    pub fn point(self, change: impl FnOnce(&mut LookView)) {
        self.view.update(change);
        self.is_live.set(false);
        self.carry_back();
    }

    /// Carries the chosen unit back by another rule.
    pub fn use_rule(self, rule: ProjectionRule) {
        self.view.update(|view| view.use_rule(rule));
        self.carry_back();
    }

    fn carry_back(self) {
        let id = LookId(self.store.next_id());
        if let Some(request) = self.view.try_update(|view| view.ask_back(id)).flatten() {
            self.store.send(request, None);
        }
    }

    /// Hears an event of the worker.
    pub fn hear(self, event: SeeEvent, attachment: Option<&ArrayBuffer>) {
        let numbers = || {
            let whole = attachment.filter(|bytes| bytes.byte_length().is_multiple_of(4));
            whole.map(|bytes| Float32Array::new(bytes).to_vec()).unwrap_or_default()
        };
        match event {
            SeeEvent::Looked { id, look } => {
                self.is_seen.set_value(true);
                match self.view.try_update(|view| view.looked(id, &look, numbers())) {
                    Some(Answer::Shown) if !self.is_live.get_untracked() => self.carry_back(),
                    Some(Answer::Outdated) => self.look_again(),
                    _ => {}
                }
            }
            SeeEvent::Skipped { id } => self.view.update(|view| view.skipped(id)),
            SeeEvent::Projected { size, unit, position, strength, .. } => {
                let size = [size.width, size.height];
                self.view.update(|view| view.carried(unit, position, strength, size, &numbers()));
            }
            SeeEvent::Failed { task: SeeTask::Look(_), failure } => self.view.update(|view| view.fail(Some(failure))),
            _ => {}
        }
    }

    /// The camera is to be used, or the photo again.
    pub fn use_camera(self, live: bool) {
        self.view.update(|view| view.fail(None));
        self.is_live.set(live);
        if !live {
            self.look_at_photo();
        }
    }

    /// There is no camera.
    pub fn camera_failed(self, failure: Failure) {
        self.use_camera(false);
        self.view.update(|view| view.fail(Some(failure)));
    }
}
