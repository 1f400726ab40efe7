//! A question before the same person is enrolled twice under two names.

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
    /// The desk.
    desk: EnrolmentController,
    /// What is asked.
    duplicate: PossibleDuplicate,
) -> impl IntoView {
    let chip = desk.chip(duplicate.draft).map(|pixels| view! { <PixelCanvas pixels label="The new face" /> });
    let (other, name) = (duplicate.other_name.clone(), duplicate.name.clone());
    let answer = duplicate.clone();
    view! {
        <div class="doubt" role="alert">
            <div class="doubt-faces">{chip} <Portrait store person=duplicate.other /></div>
            <p>
                <strong>{duplicate.question()}</strong>
            </p>
            <p class="small">{format!("Distance {:.3}.", duplicate.distance)}</p>
            <div class="controls">
                <button type="button" class="primary" on:click=move |_| desk.same_person(&answer)>
                    {format!("Yes, add it to {other}")}
                </button>
                <button type="button" on:click=move |_| desk.another_person()>
                    {format!("No, {name} is somebody else")}
                </button>
                <button type="button" class="quiet" on:click=move |_| desk.cancel_enrolment()>
                    "Cancel"
                </button>
            </div>
        </div>
    }
}
