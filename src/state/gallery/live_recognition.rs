//! Live recognition: who is in front of the camera.

use super::super::Store;
use super::super::turn_control::TurnControl;
use super::super::turn_step::TurnStep;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::face::report::Source;
use likeness_core::gallery::recognition::Recognition;
use protocol::failure::Failure;
use protocol::gallery::{AnalysisRequest, GalleryEvent, GalleryRequest};
use web_sys::HtmlVideoElement;

/// Recognises people in front of the camera.
#[derive(Debug, Clone, Copy)]
pub struct LiveRecognition {
    store: Store,
    /// Whether the camera is on.
    pub live: RwSignal<bool>,
    /// Whether a frame is under way.
    pub busy: RwSignal<bool>,
    /// The result for the last frame.
    pub recognition: RwSignal<Option<Recognition>>,
    /// The turn of the head before the camera.
    pub turn: TurnControl,
    /// Whether a name in the last frame is withheld until the head was turned.
    pub owes_turn: RwSignal<bool>,
    /// What went wrong.
    pub failure: RwSignal<Option<Failure>>,
}

impl LiveRecognition {
    /// A controller whose signals live as long as the caller's owner.
    pub fn new(store: Store) -> Self {
        Self {
            store,
            live: RwSignal::new(false),
            busy: RwSignal::new(false),
            recognition: RwSignal::new(None),
            turn: TurnControl::default(),
            owes_turn: RwSignal::new(false),
            failure: RwSignal::new(None),
        }
    }

    /// Turns the camera on.
    pub fn start(self) {
        self.failure.set(None);
        self.live.set(true);
    }

    /// Turns the camera off; the worker forgets the faces it tracked.
    pub fn stop(self) {
        if self.live.try_get_untracked() == Some(true) {
            let _ = self.live.try_set(false);
            let _ = self.recognition.try_set(None);
            let _ = self.owes_turn.try_set(false);
            self.turn.reset();
            let store = self.store;
            if store.gallery.is_open() {
                spawn_local(async move { drop(store.request_gallery(GalleryRequest::EndLive, None).await) });
            }
        }
    }

    /// The camera could not be opened, or was disconnected.
    pub fn fail(self, failure: Failure) {
        self.stop();
        let _ = self.failure.try_set(Some(failure));
    }

    /// Shows who may be named.
    fn show(self, recognition: Recognition) {
        let turned = |step: &TurnStep| {
            self.store
                .site
                .with_untracked(|site| site.without_names(recognition, |face| step.is_passed_by(Some(face.track))))
        };
        if let Some((recognition, withheld)) = self.turn.step.try_with_untracked(turned) {
            let _ = self.owes_turn.try_set(withheld);
            let _ = self.recognition.try_set(Some(recognition));
        }
    }

    /// Sends a frame to be recognised. False if one is under way.
    pub fn submit_frame(self, video: &HtmlVideoElement) -> bool {
        let request = AnalysisRequest::Recognise { source: Source::Camera };
        self.live.get_untracked()
            && self.store.analyze_live_frame(self.busy, video, request, move |answer| {
                if self.live.try_get_untracked() != Some(true) {
                    return;
                }
                match answer.map(|answer| answer.event) {
                    Ok(GalleryEvent::Recognised(recognition)) => {
                        self.turn.on_recognition(&recognition);
                        self.show(recognition);
                    }
                    Ok(_) => {}
                    Err(failure) => self.fail(failure),
                }
            })
    }
}
