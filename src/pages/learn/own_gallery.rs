//! The chapter about a layer that is learned from the visitor's own gallery.

use crate::components::learn::own_head_panel::OwnHeadPanel;
use crate::state::Store;
use leptos::prelude::*;

/// Leaving out one picture after the other.
#[component]
pub fn OwnGalleryChapter(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    view! {
        <p class="intro">{words::LEARN_OWN_LEAD}</p>
        <p class="formula-numbers">{words::LEARN_OWN_FORMULA}</p>
        <p>{words::LEARN_OWN_TRIPLETS}</p>
        <OwnHeadPanel store />
    }
}
