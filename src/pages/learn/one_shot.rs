//! The chapter about people whom the net never saw, enrolled from one picture each.

use crate::components::learn::engine_note::EngineNote;
use crate::components::learn::inventor::Inventor;
use crate::components::learn::net_needed::NetNeeded;
use crate::components::learn::new_people::NewPeople;
use crate::state::Store;
use leptos::prelude::*;

/// An invented person, and ten new ones.
#[component]
pub fn OneShotChapter(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    view! {
        <p class="intro">{words::LEARN_SHOT_LEAD}</p>
        <EngineNote store />
        <NetNeeded store>
            <div class="lens">
                <Inventor store=store.learn />
                <NewPeople store=store.learn />
            </div>
        </NetNeeded>
    }
}
