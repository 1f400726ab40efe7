//! The chapter about the other way to learn: a yes/no question about two pictures.

use crate::components::learn::engine_note::EngineNote;
use crate::components::learn::pair_answer::PairAnswer;
use crate::components::learn::precomputed::Precomputed;
use crate::components::learn::question_panel::QuestionPanel;
use crate::state::Store;
use leptos::prelude::*;

/// The run, a pair, the times.
#[component]
pub fn YesNoChapter(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    view! {
        <p class="intro">{words::LEARN_ASK_LEAD}</p>
        <EngineNote store />
        <QuestionPanel store />
        <div class="lens">
            <PairAnswer store=store.learn />
            <Precomputed store=store.learn />
        </div>
    }
}
