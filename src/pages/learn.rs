//! How a net learns to tell people apart: the list of chapters.

pub mod feel;
pub mod how_many;
pub mod lesson;
pub mod many;
pub mod one_shot;
pub mod own_gallery;
pub mod train;
pub mod triplets;
pub mod yes_no;

use crate::components::chapter_list::ChapterList;
use crate::route::Route;
use leptos::prelude::*;

/// What this is about, and the chapters.
#[component]
pub fn LearnPage() -> impl IntoView {
    view! {
        <div class="lead">
            <h1>{words::LEARN_TITLE}</h1>
            <p>{words::LEARN_LEAD}</p>
        </div>
        <ChapterList of=Route::Learn />
        <p class="small">{words::LEARN_PEOPLE}</p>
    }
}
