//! The offer of a newer version of the page.

use crate::state::Store;
use leptos::prelude::*;

/// A note with two buttons; nothing while there is no newer version, or work that a reload would lose.
#[component]
pub fn UpdateNote(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let offline = store.offline;
    // The other note has the same place.
    let shown = Memo::new(move |_| offline.is_offered.get() && store.entry.note.read().is_none());
    view! {
        <div class:update-note=move || shown.get()>
            <div role="status" aria-label=words::UPDATE_LABEL>
                {move || shown.get().then_some(words::UPDATE_READY)}
            </div>
            <Show when=move || shown.get()>
                <div class="controls">
                    <button class="primary" on:click=move |_| offline.take()>
                        {words::UPDATE_RELOAD}
                    </button>
                    <button on:click=move |_| offline.postpone()>{words::UPDATE_LATER}</button>
                </div>
            </Show>
        </div>
    }
}
