//! The chapter about comparing one picture with many people.

use crate::components::learn::among_panel::AmongPanel;
use crate::components::learn::engine_note::EngineNote;
use crate::components::learn::net_needed::NetNeeded;
use crate::state::Store;
use leptos::prelude::*;

/// One to one, and one to K.
#[component]
pub fn ManyChapter(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    view! {
        <p class="intro">{words::LEARN_MANY_LEAD}</p>
        <EngineNote store />
        <NetNeeded store>
            <AmongPanel store=store.learn />
        </NetNeeded>
    }
}
