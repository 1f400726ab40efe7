//! A question before the same person is enrolled twice under two names.

use super::portrait::Portrait;
use crate::components::pixel_canvas::PixelCanvas;
use crate::state::Store;
use crate::state::gallery::enrolling::Enrolling;
use crate::state::gallery::form::Doubt;
use leptos::prelude::*;

/// The two faces, the question, and three answers.
#[component]
pub fn DoubtNote(
    /// The page's state.
    store: Store,
    /// The desk.
    desk: Enrolling,
    /// What is asked.
    doubt: Doubt,
) -> impl IntoView {
    let chip = desk.chip(doubt.draft).map(|pixels| view! { <PixelCanvas pixels label="The new face" /> });
    let (other, name) = (doubt.other_name.clone(), doubt.name.clone());
    let answer = doubt.clone();
    view! {
        <div class="doubt" role="alert">
            <div class="doubt-faces">{chip} <Portrait store person=doubt.other /></div>
            <p>
                <strong>{doubt.question()}</strong>
            </p>
            <p class="small">{format!("Distance {:.3}.", doubt.distance)}</p>
            <div class="controls">
                <button type="button" class="primary" on:click=move |_| desk.same_person(&answer)>
                    {format!("Yes, add it to {other}")}
                </button>
                <button type="button" on:click=move |_| desk.another_person()>
                    {format!("No, {name} is somebody else")}
                </button>
                <button type="button" class="quiet" on:click=move |_| desk.call_off()>
                    "Cancel"
                </button>
            </div>
        </div>
    }
}
