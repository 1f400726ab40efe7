//! Takes one picture with the camera.

use crate::browser::canvas;
use crate::components::live_camera::LiveCamera;
use crate::state::camera_wait::CameraWait;
use crate::state::pictures::Incoming;
use crate::state::style::StyleStore;
use crate::state::style::slot::Slot;
use leptos::html::Video;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::style::PictureSlot;
use web_sys::HtmlVideoElement;

/// The live camera with a button to take a picture.
#[component]
pub fn CameraShot(
    /// The page's state.
    store: StyleStore,
    /// The slot that the picture is for.
    slot_id: PictureSlot,
) -> impl IntoView {
    let (video, wait) = (NodeRef::<Video>::new(), RwSignal::new(CameraWait::default()));
    let request = store.request(slot_id).unwrap_or_default();
    // When the view is left (for another page of the site, for example) the camera must not start again by itself.
    on_cleanup(move || {
        let live = store.pictures.try_with_untracked(|pictures| pictures.slot(slot_id).is_some_and(Slot::has_camera));
        if live.unwrap_or_default() {
            store.stop_camera(slot_id);
        }
    });
    let take = move |_| {
        if let Some(video) = video.get_untracked() {
            capture(store, slot_id, HtmlVideoElement::clone(&video));
        }
    };
    view! {
        <div class="camera-shot">
            <div class="preview">
                <LiveCamera
                    video
                    wait
                    // Nothing is analysed here.
                    idle=Signal::stored(false)
                    offer=Callback::new(|_| false)
                    fail=Callback::new(move |failure| store.refuse(slot_id, request, failure))
                />
            </div>
            <div class="controls">
                <button class="primary" disabled=move || !wait.read().shows() on:click=take>
                    {words::STYLE_TAKE_PICTURE}
                </button>
                <button on:click=move |_| store.stop_camera(slot_id)>{words::STYLE_STOP_CAMERA}</button>
            </div>
        </div>
    }
}

/// Replaces the live camera by a picture of what it shows.
fn capture(store: StyleStore, slot_id: PictureSlot, video: HtmlVideoElement) {
    let Some(request) = store.request(slot_id) else { return };
    spawn_local(async move {
        let taken = canvas::snapshot(&video).await;
        // Another picture was chosen while this one was taken.
        if store.request(slot_id) != Some(request) {
            return;
        }
        match taken {
            Ok(blob) => {
                let label = words::STYLE_CAMERA_PICTURE.into();
                store.show(slot_id, Incoming::own(blob, label));
            }
            Err(failure) => store.refuse(slot_id, request, failure),
        }
    });
}
