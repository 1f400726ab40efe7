//! The buttons of a side.

use crate::browser::{canvas, files};
use crate::samples::{PORTRAITS, Sample};
use crate::state::Store;
use crate::state::camera_wait::CameraWait;
use crate::state::pictures::Incoming;
use crate::state::side::{SideContent, SideView};
use leptos::html::{Input, Video};
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::Side;
use web_sys::HtmlVideoElement;

/// Camera and file.
#[component]
pub fn SideControls(
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
    let live = Memo::new(move |_| *view.read().content() == SideContent::Camera);
    let take = move |_| {
        if let Some(video) = video.get_untracked() {
            spawn_local(take_picture(store, side, HtmlVideoElement::clone(&video)));
        }
    };
    let camera = move || {
        if live.get() {
            view! {
                <button class="primary" disabled=move || !wait.read().shows() on:click=take>{words::CAMERA_TAKE}</button>
                <button on:click=move |_| store.stop_camera(side)>{words::CAMERA_STOP}</button>
            }
            .into_any()
        } else {
            view! { <button class="primary" on:click=move |_| store.use_camera(side)>{words::CAMERA_USE}</button> }
                .into_any()
        }
    };
    view! {
        <div class="controls">
            {camera}
            <ChooseFile store side live />
        </div>
    }
}

/// The sample pictures: portraits, since a face is needed.
#[component]
pub fn Samples(
    /// The page's state.
    store: Store,
    /// Which side.
    side: Side,
) -> impl IntoView {
    view! {
        <div class="samples">
            <p>{words::SAMPLE_TRY}</p>
            {PORTRAITS.iter().map(|sample| view! { <SampleButton store side sample /> }).collect_view()}
        </div>
    }
}

/// A button that opens the browser's file dialogue. Hidden while the camera is on.
#[component]
fn ChooseFile(store: Store, side: Side, live: Memo<bool>) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    let open = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else { return };
        let given = files::first_picture(input.files().as_ref());
        // So that choosing the same file again is a change.
        input.set_value("");
        store.take(side, given);
    };
    view! {
        <button on:click=open hidden=move || live.get()>
            {words::SIDE_CHOOSE_PHOTO}
        </button>
        <input node_ref=input type="file" accept="image/*" hidden on:change=chosen />
    }
}

/// A sample by its name.
#[component]
fn SampleButton(store: Store, side: Side, sample: &'static Sample) -> impl IntoView {
    view! {
        <button
            class="pill-button"
            aria-label=move || words::sample_use(sample.name.text())
            on:click=move |_| store.show_sample(side, sample)
        >
            {sample.name}
        </button>
    }
}

/// Replaces the live camera by its current frame, mirrored as on the screen.
async fn take_picture(store: Store, side: Side, video: HtmlVideoElement) {
    let view = store.side(side).view;
    let request = view.with_untracked(SideView::request);
    let taken = canvas::snapshot(&video).await;
    // Another picture was chosen while this one was taken.
    if view.try_with_untracked(SideView::request) != Some(request) {
        return;
    }
    match taken {
        Ok(blob) => store.show(side, Incoming { mirrored: true, ..Incoming::own(blob, words::CAMERA_PICTURE.into()) }),
        Err(failure) => store.refuse(side, request, failure),
    }
}
