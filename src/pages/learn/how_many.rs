//! The chapter about how many people a net has to see.

use crate::components::learn::crowd_panel::CrowdPanel;
use crate::components::learn::engine_note::EngineNote;
use crate::state::Store;
use leptos::prelude::*;

/// Runs with 20, 100 and 1,000 people.
#[component]
pub fn HowManyChapter(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    view! {
        <p class="intro">{words::LEARN_CROWD_LEAD}</p>
        <EngineNote store />
        <CrowdPanel store />
    }
}
