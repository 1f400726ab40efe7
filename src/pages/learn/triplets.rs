//! The chapter about which triplets teach.

use crate::components::learn::engine_note::EngineNote;
use crate::components::learn::race_panel::RacePanel;
use crate::components::learn::run_bar::RunBar;
use crate::components::learn::triplet_lens::TripletLens;
use crate::state::Store;
use crate::state::learn::Slot;
use leptos::prelude::*;

/// A triplet to look at, then two runs to compare.
#[component]
pub fn TripletsChapter(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let run = store.learn.run(Slot::First);
    let has_points = Memo::new(move |_| run.read().measured().is_some());
    store.learn.follow_miners();
    let needs_net = move || {
        view! {
            <p>{words::LEARN_TRIPLETS_NEED}</p>
            <RunBar store />
        }
    };
    view! {
        <p class="intro">{words::LEARN_TRIPLETS_LEAD}</p>
        <EngineNote store />
        <Show when=move || has_points.get() fallback=needs_net>
            <TripletLens store=store.learn />
        </Show>
        <RacePanel store />
    }
}
