//! The camera that takes a short film.

use crate::browser::clock;
use crate::browser::resized::square_of_video;
use crate::components::failure_note::FailureNote;
use crate::components::live_camera::LiveCamera;
use crate::state::camera_wait::CameraWait;
use crate::state::see::film_source::FilmSource;
use crate::state::see::film_take::FilmTake;
use leptos::html::{Button, Video};
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::pixels::RgbaFrame;
use likeness_see::volume::Film;
use protocol::failure::Failure;
use std::sync::Arc;
use web_sys::HtmlVideoElement;

/// The camera's state. It runs only while it is shown.
#[derive(Clone, Copy)]
struct Session {
    source: RwSignal<FilmSource>,
    is_on: RwSignal<bool>,
    take: RwSignal<Option<FilmTake>>,
    failure: RwSignal<Option<Failure>>,
    // Where the focus goes when the film is there.
    button: NodeRef<Button>,
}

/// A button for the camera; while it runs, its picture and a button that takes the film.
#[component]
pub fn FilmCamera(
    /// Receives the film.
    source: RwSignal<FilmSource>,
) -> impl IntoView {
    let session = Session {
        source,
        is_on: RwSignal::new(false),
        take: RwSignal::new(None),
        failure: RwSignal::new(None),
        button: NodeRef::new(),
    };
    let is_on = session.is_on;
    let label = move || if is_on.get() { words::SEE_CAMERA_STOP } else { words::SEE_FILM_CAMERA }.text();
    view! {
        <div class="controls">
            <button node_ref=session.button aria-pressed=move || is_on.get().to_string() on:click=move |_| session.switch(!is_on.get_untracked())>
                {label}
            </button>
        </div>
        <Show when=move || is_on.get()>
            <Preview session />
        </Show>
        <FailureNote failure=session.failure />
    }
}

/// The camera's picture, and the button.
#[component]
fn Preview(session: Session) -> impl IntoView {
    let (video, wait) = (NodeRef::<Video>::new(), RwSignal::new(CameraWait::default()));
    let taken = Memo::new(move |_| session.take.read().as_ref().map(|take| take.taken() as u64));
    let said = move || taken.get().map(|taken| words::see_film_taking(taken, Film::FRAMES as u64));
    view! {
        <div class="preview mirrored film-camera">
            <LiveCamera
                video
                wait
                idle=Signal::derive(|| true)
                offer=Callback::new(move |video| session.offer(&video))
                fail=Callback::new(move |failure| session.fail(failure))
            />
        </div>
        <p class="small">{words::SEE_FILM_CAMERA_LEAD}</p>
        <div class="controls">
            <button
                disabled=move || !wait.read().shows()
                on:click=move |_| session.begin()
            >
                {words::SEE_FILM_TAKE}
            </button>
        </div>
        <p class="small" role="status">{said}</p>
    }
}

impl Session {
    /// Takes a film, unless one is being taken.
    fn begin(self) {
        if self.take.with_untracked(Option::is_none) {
            self.take.set(Some(FilmTake::default()));
        }
    }

    fn switch(self, on: bool) {
        self.failure.set(None);
        self.take.set(None);
        self.is_on.set(on);
    }

    fn fail(self, failure: Failure) {
        self.switch(false);
        self.failure.set(Some(failure));
    }

    /// The video shows another frame. False if the film does not need it.
    fn offer(self, video: &HtmlVideoElement) -> bool {
        let wanted = |take: &mut Option<FilmTake>| take.as_mut().is_some_and(|take| take.wants(clock::now_ms()));
        let is_wanted = self.take.try_maybe_update(|take| (false, wanted(take))).unwrap_or_default();
        if is_wanted {
            let video = video.clone();
            spawn_local(async move {
                let frame = square_of_video(&video, FilmTake::SIDE).await;
                // The chapter may be gone by now, or the camera stopped.
                if self.take.try_with_untracked(Option::is_some) == Some(true) {
                    self.add(frame);
                }
            });
        }
        is_wanted
    }

    fn add(self, frame: Result<RgbaFrame, Failure>) {
        match frame {
            Ok(frame) => {
                let film = self.take.try_update(|take| take.as_mut()?.add(frame)).flatten();
                if let Some(film) = film {
                    let _ = self.button.get_untracked().map(|button| button.focus());
                    self.switch(false);
                    self.source.set(FilmSource::Own(Arc::new(film)));
                }
            }
            Err(failure) => self.fail(failure),
        }
    }
}
