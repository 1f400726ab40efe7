//! The faces that wait to be enrolled, to be chosen from.

use crate::components::pixel_canvas::PixelCanvas;
use crate::state::gallery::enrolment_controller::EnrolmentController;
use crate::state::gallery::pending_faces::PendingFace;
use leptos::prelude::*;

/// A tick for every face that can be enrolled, a reason for every one that cannot.
#[component]
pub fn PendingFacesList(
    /// The desk.
    desk: EnrolmentController,
) -> impl IntoView {
    let faces = Memo::new(move |_| desk.tray.read().faces().to_vec());
    let several = move || faces.read().len() > 1;
    let empty = move || {
        let names = desk.tray.read().without_face().join(", ");
        (!names.is_empty()).then(|| view! { <p class="small">{format!("No face found in: {names}.")}</p> })
    };
    view! {
        <Show when=several>
            <p class="small">"Choose the faces of one person, name them, then go on with the next."</p>
        </Show>
        <ul class="tray">
            {move || faces.get().into_iter().map(|face| view! { <Face desk face /> }).collect_view()}
        </ul>
        {empty}
    }
}

/// A face on the tray.
#[component]
fn Face(desk: EnrolmentController, face: PendingFace) -> impl IntoView {
    let PendingFace { draft, from, refusal, chosen } = face;
    let usable = refusal.is_none();
    let label = format!("Face from {from}");
    let chip = {
        let label = label.clone();
        move || desk.chip(draft).map(|pixels| view! { <PixelCanvas pixels label=label.clone() /> })
    };
    let caption = refusal.unwrap_or(from);
    view! {
        <li class:refused=!usable>
            <label>
                {chip}
                <input
                    type="checkbox"
                    aria-label=format!("Use: {label}")
                    prop:checked=chosen
                    disabled=!usable
                    on:change=move |_| desk.tray.update(|tray| tray.toggle(draft))
                />
            </label>
            <span class="small">{caption}</span>
            <button
                type="button"
                class="quiet"
                aria-label=format!("Remove: {label}")
                on:click=move |_| desk.remove(draft)
            >
                "Remove"
            </button>
        </li>
    }
}
