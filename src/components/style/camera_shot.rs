//! Takes one picture with the camera.

use crate::browser::camera::{self, Camera, CameraChoice};
use crate::browser::canvas;
use crate::components::live_camera::CameraSelect;
use crate::state::pictures::Incoming;
use crate::state::style::StyleStore;
use crate::state::style::slot::Slot;
use leptos::html::Video;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::failure::{Failure, FailureKind};
use protocol::style::PictureSlot;

/// State of one camera; disposed of with its view, which stops the camera.
#[derive(Clone, Copy)]
struct Session {
    store: StyleStore,
    slot_id: PictureSlot,
    video: NodeRef<Video>,
    choices: RwSignal<Vec<CameraChoice>>,
    current: RwSignal<Option<String>>,
    opening: StoredValue<u32>,
    camera: StoredValue<Option<Camera>, LocalStorage>,
}

/// The live camera with a button to take a picture.
#[component]
pub fn CameraShot(
    /// The page's state.
    store: StyleStore,
    /// The slot that the picture is for.
    slot_id: PictureSlot,
) -> impl IntoView {
    let session = Session {
        store,
        slot_id,
        video: NodeRef::new(),
        choices: RwSignal::default(),
        current: RwSignal::default(),
        opening: StoredValue::new(0),
        camera: StoredValue::new_local(None),
    };
    let chosen = RwSignal::new(None::<String>);
    Effect::new(move |_| session.open(chosen.get()));
    on_cleanup(move || session.on_unmount());
    view! {
        <div class="camera-shot">
            <div class="preview">
                <video
                    node_ref=session.video
                    autoplay
                    playsinline
                    prop:muted=true
                    aria-label=words::STYLE_CAMERA
                ></video>
                <CameraSelect choices=session.choices current=session.current chosen />
            </div>
            <div class="controls">
                <button class="primary" on:click=move |_| session.capture()>{words::STYLE_TAKE_PICTURE}</button>
                <button on:click=move |_| store.clear(slot_id)>{words::STYLE_STOP_CAMERA}</button>
            </div>
        </div>
    }
}

impl Session {
    /// Opens a camera in place of the current one. A camera that opens after another was chosen is dropped, which stops
    /// it.
    fn open(self, id: Option<String>) {
        self.camera.set_value(None);
        self.opening.update_value(|n| *n += 1);
        let opening = self.opening.get_value();
        let Some(revision) = self.store.revision(self.slot_id) else { return };
        let fail = move |failure| self.store.fail(self.slot_id, revision, failure);
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
        let choices = camera::choices().await;
        // Meanwhile the view may have been disposed of.
        let _ = self.current.try_set(current);
        let _ = self.choices.try_set(choices);
    }

    /// Replaces the live camera by a picture of what it shows.
    fn capture(self) {
        let (Some(video), Some(revision)) = (self.video.get_untracked(), self.store.revision(self.slot_id)) else {
            return;
        };
        let Self { store, slot_id, .. } = self;
        spawn_local(async move {
            let taken = canvas::snapshot(&video).await;
            // Another picture was chosen while this one was taken.
            if store.revision(slot_id) != Some(revision) {
                return;
            }
            match taken {
                Ok(blob) => {
                    let label = words::STYLE_CAMERA_PICTURE.into();
                    store.show(slot_id, Incoming { blob, label, mirrored: false });
                }
                Err(failure) => store.fail(slot_id, revision, failure),
            }
        });
    }

    /// When the view is left (for another page of the site, for example) the camera must not start again by itself.
    fn on_unmount(self) {
        let pictures = self.store.pictures;
        let live = pictures.try_with_untracked(|pictures| pictures.slot(self.slot_id).is_some_and(Slot::has_camera));
        if live.unwrap_or_default() {
            self.store.clear(self.slot_id);
        }
    }
}
