//! The faces that wait to be enrolled, to choose from.

use crate::components::pixel_canvas::PixelCanvas;
use crate::file_label;
use crate::state::gallery::criteria;
use crate::state::gallery::enrolment_controller::EnrolmentController;
use crate::state::gallery::pending_faces::{PendingFace, RefusedFile};
use leptos::prelude::*;

/// A checkbox for every face that can be enrolled, a reason for every one that cannot.
#[component]
pub fn PendingFacesList(
    /// The controller.
    controller: EnrolmentController,
) -> impl IntoView {
    let faces = Memo::new(move |_| controller.pending.read().faces().to_vec());
    let several = move || faces.read().len() > 1;
    view! {
        <Show when=several>
            <p class="small">{words::ENROL_CHOOSE_FACES}</p>
        </Show>
        <ul class="pending-faces">
            {move || faces.get().into_iter().map(|face| view! { <Face controller face /> }).collect_view()}
        </ul>
        <RefusedFiles controller />
    }
}

/// One line for each file that could not be used.
#[component]
pub fn RefusedFiles(
    /// The controller.
    controller: EnrolmentController,
) -> impl IntoView {
    let lines =
        Memo::new(move |_| controller.pending.read().refused().iter().map(RefusedFile::text).collect::<Vec<_>>());
    view! {
        <div role="status" aria-label=words::ENROL_REFUSED>
            <ul class="refused-files" hidden=move || lines.read().is_empty()>
                {move || lines.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
            </ul>
        </div>
    }
}

/// A pending face.
#[component]
fn Face(controller: EnrolmentController, face: PendingFace) -> impl IntoView {
    let PendingFace { draft, file, faults, chosen } = face;
    let usable = faults.is_empty();
    let file = StoredValue::new(file);
    let source = move || {
        let file = file.with_value(|file| file.as_deref().map(file_label::shortened));
        file.unwrap_or_else(|| words::GALLERY_CAMERA.text().to_owned())
    };
    let chip = move || {
        let label = words::enrol_face_from(&source());
        controller.chip(draft).map(|pixels| view! { <PixelCanvas pixels label /> })
    };
    let caption = move || criteria::refusal(&faults).unwrap_or_else(source);
    view! {
        <li class:unusable=!usable>
            <label>
                {chip}
                <input
                    type="checkbox"
                    aria-label=move || words::enrol_use_face(&source())
                    prop:checked=chosen
                    disabled=!usable
                    on:change=move |_| controller.pending.update(|pending| pending.toggle(draft))
                />
            </label>
            <span class="small">{caption}</span>
            <button
                type="button"
                class="quiet"
                aria-label=move || words::enrol_remove_face(&source())
                on:click=move |_| controller.remove(draft)
            >
                {words::ENROL_REMOVE}
            </button>
        </li>
    }
}
