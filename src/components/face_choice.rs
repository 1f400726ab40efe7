//! The other faces of a picture, each a button that compares it in place of the first one.

use crate::state::Store;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use likeness_core::face::report::DetectedFace;
use protocol::Side;

/// A drawing that is fitted like the picture below it. The boxes that are seen are those of the overlay.
#[component]
pub fn FaceChoice(
    /// The page's state.
    store: Store,
    /// Which side.
    side: Side,
) -> impl IntoView {
    let view = store.side(side).view;
    move || {
        let view = view.read();
        let faces = view.other_faces();
        let frame = view.report().filter(|_| !faces.is_empty())?.frame;
        let buttons = (2_u64..).zip(faces).map(|(number, face)| view! { <Face store side number face=*face /> });
        Some(view! {
            <svg class="face-choice" viewBox=format!("0 0 {} {}", frame.width, frame.height)>
                {buttons.collect_view()}
            </svg>
        })
    }
}

/// The button of one face.
#[component]
fn Face(store: Store, side: Side, number: u64, face: DetectedFace) -> impl IntoView {
    let choose = move || store.choose_face(side, face.bounds.center());
    let on_key = move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            choose();
        }
    };
    view! {
        <rect
            role="button"
            tabindex="0"
            aria-label=words::side_choose_face(number)
            x=face.bounds.x
            y=face.bounds.y
            width=face.bounds.width
            height=face.bounds.height
            on:click=move |_| choose()
            on:keydown=on_key
        />
    }
}
