//! The live camera of a side of the verification.

use super::live_camera::LiveCamera;
use crate::state::Store;
use crate::state::camera_wait::CameraWait;
use crate::state::side::{SideContent, SideView};
use leptos::html::Video;
use leptos::prelude::*;
use protocol::Side;

/// The camera's picture, mirrored by the style sheet.
#[component]
pub fn CameraView(
    /// The page's state.
    store: Store,
    /// The side that it is for.
    side: Side,
    /// The video element, for taking a picture from.
    video: NodeRef<Video>,
    /// What the camera waits for.
    wait: RwSignal<CameraWait>,
) -> impl IntoView {
    let view = store.side(side).view;
    let revision = view.with_untracked(SideView::revision);
    // After leaving for another page, the camera does not start again by itself.
    on_cleanup(move || {
        let live = view.try_with_untracked(|view| *view.content() == SideContent::Camera);
        if live.unwrap_or_default() {
            store.stop_camera(side);
        }
    });
    view! {
        <LiveCamera
            video
            wait
            idle=Signal::derive(move || view.read().wants_frame())
            offer=Callback::new(move |video| store.submit_frame(side, &video))
            fail=Callback::new(move |failure| store.camera_failed(side, revision, failure))
        />
    }
}
