//! A question before one person is enrolled under two names.

use super::portrait::Portrait;
use crate::components::pixel_canvas::PixelCanvas;
use crate::state::Store;
use crate::state::gallery::enrol_form::PossibleDuplicate;
use crate::state::gallery::enrolment_controller::EnrolmentController;
use leptos::prelude::*;

/// The two faces, the question, and three answers.
#[component]
pub fn DuplicatePrompt(
    /// The page's state.
    store: Store,
    /// The controller.
    controller: EnrolmentController,
    /// The possible duplicate.
    duplicate: PossibleDuplicate,
) -> impl IntoView {
    let draft = duplicate.draft;
    let chip = move || {
        controller.chip(draft).map(|pixels| view! { <PixelCanvas pixels label=words::ENROL_NEW_FACE.text() /> })
    };
    let other = duplicate.other_name.clone();
    let no = duplicate.clone();
    let (answer, question) = (duplicate.clone(), duplicate.clone());
    let distance = f64::from(duplicate.distance);
    let person = duplicate.other;
    view! {
        <div class="confirm" role="alert">
            <div class="confirm-faces">{chip} <Portrait store person /></div>
            <p>
                <strong>{move || question.question()}</strong>
            </p>
            <p class="small">{move || words::enrol_duplicate_distance(distance)}</p>
            <div class="controls">
                <button type="button" class="primary" on:click=move |_| controller.same_person(&answer)>
                    {move || words::enrol_duplicate_same(&other)}
                </button>
                <button type="button" on:click=move |_| controller.another_person()>
                    {move || no.answer_no()}
                </button>
                <button type="button" class="quiet" on:click=move |_| controller.cancel_enrolment()>
                    {words::GALLERY_CANCEL}
                </button>
            </div>
        </div>
    }
}
