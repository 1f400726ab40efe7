//! The progress of starting the engine.

use crate::state::engine::EngineStatus;
use leptos::prelude::*;

/// A bar and the current step; nothing once the engine runs or has failed.
#[component]
pub fn StartProgress(
    /// What the engine is doing.
    #[prop(into)]
    engine: Signal<EngineStatus>,
) -> impl IntoView {
    let starting = Memo::new(move |_| matches!(*engine.read(), EngineStatus::Loading | EngineStatus::Starting(_)));
    let done = move || format!("{:.3}", engine.read().fraction());
    view! {
        <Show when=move || starting.get()>
            <div class="start">
                <label for="start-progress">{move || engine.read().status_text()}</label>
                <progress id="start-progress" max="1" value=done></progress>
            </div>
        </Show>
    }
}
