//! Where a side's picture is shown.

use super::camera_view::CameraView;
use super::empty_state::EmptyState;
use super::face_choice::FaceChoice;
use super::face_overlay::FaceOverlay;
use super::turn_panel::TurnArrow;
use crate::samples;
use crate::state::Store;
use crate::state::camera_wait::CameraWait;
use crate::state::side::{Photo, SideContent, SideView};
use leptos::html::Video;
use leptos::prelude::*;
use protocol::Side;

/// A box of fixed shape: an empty state, the live camera, or a still picture, with the faces drawn over it.
#[component]
pub fn SidePreview(
    /// The page's state.
    store: Store,
    /// Which side.
    side: Side,
    /// The camera's video element, while there is one.
    video: NodeRef<Video>,
    /// What the camera waits for.
    wait: RwSignal<CameraWait>,
) -> impl IntoView {
    let view = store.side(side).view;
    let picture = Memo::new(move |_| view.read().content().clone());
    let mirrored = Memo::new(move |_| view.read().is_mirrored());
    let opening = Memo::new(move |_| view.read().is_opening());
    let shown = move || match picture.get() {
        SideContent::Empty if opening.get() => {
            view! { <p class="preview-message">{words::SIDE_OPENING}</p> }.into_any()
        }
        SideContent::Empty => view! { <EmptyState text=words::SIDE_DROP /> }.into_any(),
        SideContent::Camera => view! { <CameraView store side video wait /> }.into_any(),
        SideContent::Photo(photo) => view! { <Still photo /> }.into_any(),
    };
    let has_picture = Memo::new(move |_| matches!(view.read().content(), SideContent::Camera | SideContent::Photo(_)));
    let detecting = Memo::new(move |_| is_first_detection(&view.read()));
    view! {
        <div class="preview" class:mirrored=move || mirrored.get() class:detecting=move || detecting.get()>
            {shown}
            <Show when=move || has_picture.get()>
                <FaceOverlay store=store.side(side) />
                <FaceChoice store side />
            </Show>
            {(side == Side::Probe).then(|| view! { <TurnArrow control=store.turn /> })}
        </div>
    }
}

/// A still picture.
#[component]
fn Still(photo: Photo) -> impl IntoView {
    view! { <img src=photo.url alt=move || samples::name(&photo.label).to_owned() draggable="false" /> }
}

/// Whether a still picture is being analysed for the first time.
fn is_first_detection(view: &SideView) -> bool {
    matches!(view.content(), SideContent::Photo(_)) && view.report().is_none() && view.failure().is_none()
}
