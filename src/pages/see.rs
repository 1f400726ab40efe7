//! What the units of a net see: the list of chapters.

pub mod edges_to_things;
pub mod lesson;
pub mod made_picture;
pub mod nine_patches;
pub mod one_dimension;
pub mod receptive_field;
pub mod three_dimensions;
pub mod two_dimensions;
pub mod your_picture;

use crate::components::chapter_list::ChapterList;
use crate::route::Route;
use leptos::prelude::*;

/// What this is about, and the chapters.
#[component]
pub fn SeePage() -> impl IntoView {
    view! {
        <div class="lead">
            <h1>{words::SEE_TITLE}</h1>
            <p>{words::SEE_LEAD}</p>
        </div>
        <ChapterList of=Route::See />
        <p class="small">{words::SEE_NOTE}</p>
    }
}
