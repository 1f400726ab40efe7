//! A live camera: opens it, shows it, passes its frames on, and stops it when unmounted. Says what it waits for.

use crate::browser::camera::{self, Camera, CameraChoice};
use crate::browser::frame_loop::FrameLoop;
use crate::state::camera_wait::CameraWait;
use gloo_timers::callback::Interval;
use leptos::html::Video;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::failure::{Failure, FailureKind};
use web_sys::{HtmlMediaElement, HtmlVideoElement};

/// What belongs to one camera; disposed of with its view, which stops camera and frames.
#[derive(Clone, Copy)]
struct Session {
    video: NodeRef<Video>,
    offer: Callback<HtmlVideoElement, bool>,
    fail: Callback<Failure>,
    choices: RwSignal<Vec<CameraChoice>>,
    current: RwSignal<Option<String>>,
    opening: StoredValue<u32>,
    camera: StoredValue<Option<Camera>, LocalStorage>,
    frames: StoredValue<Option<FrameLoop>, LocalStorage>,
    // Whether the video has shown a frame that was not sent.
    fresh: StoredValue<bool>,
    wait: RwSignal<CameraWait>,
    clock: StoredValue<Option<Interval>, LocalStorage>,
}

/// The video, and a choice where there are several cameras. The style sheet mirrors it.
#[component]
pub fn LiveCamera(
    /// The video element, for taking a picture from.
    video: NodeRef<Video>,
    /// Whether a frame would be taken now: the worker is free.
    #[prop(into)]
    idle: Signal<bool>,
    /// Takes the frame that the video shows; false if it did not.
    offer: Callback<HtmlVideoElement, bool>,
    /// Called when there is no camera, or no longer one.
    fail: Callback<Failure>,
    /// What the camera waits for, for a button that needs a picture.
    #[prop(optional)]
    wait: Option<RwSignal<CameraWait>>,
) -> impl IntoView {
    let session = Session {
        video,
        offer,
        fail,
        choices: RwSignal::default(),
        current: RwSignal::default(),
        opening: StoredValue::new(0),
        camera: StoredValue::new_local(None),
        frames: StoredValue::new_local(None),
        fresh: StoredValue::new(false),
        wait: wait.unwrap_or_default(),
        clock: StoredValue::new_local(None),
    };
    let text = Memo::new(move |_| session.wait.read().text());
    let chosen = RwSignal::new(None::<String>);
    Effect::new(move |_| session.open(chosen.get()));
    let idle = Memo::new(move |_| idle.get());
    Effect::new(move |_| {
        if idle.get() {
            session.send_waiting_frame();
        }
    });
    view! {
        <video node_ref=video autoplay playsinline prop:muted=true aria-label=words::CAMERA_LIVE></video>
        <p class="camera-wait" role="status" hidden=move || text.read().is_empty()>
            {move || text.get()}
        </p>
        <CameraSelect choices=session.choices current=session.current chosen />
    }
}

/// Which camera, where there are several.
#[component]
pub fn CameraSelect(
    /// The available cameras.
    choices: RwSignal<Vec<CameraChoice>>,
    /// The one in use.
    current: RwSignal<Option<String>>,
    /// The one that was chosen.
    chosen: RwSignal<Option<String>>,
) -> impl IntoView {
    let option = move |CameraChoice { id, label }: CameraChoice| {
        let selected = Some(&id) == current.read().as_ref();
        view! { <option value=id selected=selected>{label}</option> }
    };
    let choose = move |event| chosen.set(Some(event_target_value(&event)));
    view! {
        <Show when=move || { choices.read().len() > 1 }>
            <select class="camera-select" aria-label=words::CAMERA_WHICH on:change=choose>
                {move || choices.get().into_iter().map(option).collect_view()}
            </select>
        </Show>
    }
}

impl Session {
    /// Opens a camera in place of the one in use. One that opens after another was chosen is dropped, which stops it.
    fn open(self, id: Option<String>) {
        self.frames.set_value(None);
        self.camera.set_value(None);
        self.opening.update_value(|n| *n += 1);
        let opening = self.opening.get_value();
        self.wait.set(CameraWait::default());
        self.clock.set_value(Some(Interval::new(1_000, move || self.tick())));
        let fail = move |failure| {
            let _ = self.fail.try_run(failure);
        };
        let unplugged = move || fail(Failure::new(FailureKind::CameraUnplugged, "the camera's track has ended"));
        spawn_local(async move {
            let opened = Camera::open(id.as_deref(), unplugged).await;
            if self.opening.try_get_value() != Some(opening) {
                return;
            }
            match opened {
                Ok(camera) => self.show(camera).await,
                Err(failure) => fail(failure),
            }
        });
    }

    async fn show(self, camera: Camera) {
        let Some(video) = self.video.get_untracked() else { return };
        video.set_src_object(Some(camera.stream()));
        let current = camera.id();
        self.camera.set_value(Some(camera));
        self.wait.update(CameraWait::opened);
        let element = HtmlVideoElement::clone(&video);
        self.frames.set_value(Some(FrameLoop::start(element, move || self.frame())));
        let choices = camera::choices().await;
        // The view may be unmounted by now.
        let _ = self.current.try_set(current);
        let _ = self.choices.try_set(choices);
    }

    /// The video shows another frame.
    fn frame(self) {
        let Some(video) = self.video.try_get_untracked().flatten() else { return };
        let waits = self.wait.try_with_untracked(|wait| !wait.shows()).unwrap_or_default();
        if waits && video.ready_state() >= HtmlMediaElement::HAVE_CURRENT_DATA && video.video_width() > 0 {
            self.wait.update(CameraWait::showed_frame);
            self.clock.set_value(None);
        }
        let taken = self.offer.try_run(HtmlVideoElement::clone(&video)).unwrap_or_default();
        self.fresh.try_set_value(!taken);
    }

    /// A second has passed. Nothing is drawn in a hidden tab, so it does not count there.
    fn tick(self) {
        if document().hidden() {
            return;
        }
        if let Some(failure) = self.wait.try_update(CameraWait::tick).flatten() {
            let _ = self.fail.try_run(failure);
        }
    }

    /// The worker is free again: the current frame is sent now, unless it was sent already.
    fn send_waiting_frame(self) {
        if self.fresh.get_value() {
            self.frame();
        }
    }
}
