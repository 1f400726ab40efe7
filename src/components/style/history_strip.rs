//! The results of this visit as thumbnails.

use crate::state::style::StyleStore;
use crate::state::style::history::{PastResult, ResultId};
use leptos::prelude::*;

/// A row of results. Choosing one shows it; its settings can be loaded.
#[component]
pub fn HistoryStrip(
    /// The page's state.
    store: StyleStore,
) -> impl IntoView {
    let history = store.history;
    let results = Memo::new(move |_| history.read().results().to_vec());
    let shown = Memo::new(move |_| history.read().shown().map(|result| result.id));
    let under_way = Memo::new(move |_| store.job.read().is_under_way());
    let live = move |_| history.update(|history| history.show(None));
    view! {
        <Show when=move || !results.read().is_empty()>
            <section class="history" aria-label=words::STYLE_HISTORY>
                <h2>{words::STYLE_HISTORY_TITLE}</h2>
                <ul class="style-row">
                    <For each=move || results.get() key=|result| result.id let:result>
                        <Thumbnail store result shown />
                    </For>
                </ul>
                <div class="controls">
                    {move || shown.get().map(|id| view! { <Chosen store id /> })}
                    <Show when=move || under_way.get() && shown.get().is_some()>
                        <button on:click=live>{words::STYLE_HISTORY_BACK}</button>
                    </Show>
                </div>
            </section>
        </Show>
    }
}

#[component]
fn Thumbnail(store: StyleStore, result: PastResult, shown: Memo<Option<ResultId>>) -> impl IntoView {
    let PastResult { id, url, title, size, .. } = result;
    let label = move || words::style_history_show(id.into(), &title.text(), &size.longest().to_string());
    view! {
        <li>
            <button
                class="style-tile"
                aria-pressed=move || (shown.get() == Some(id)).to_string()
                aria-label=label
                on:click=move |_| store.history.update(|history| history.show(Some(id)))
            >
                <img src=url alt="" width="96" height="96" draggable="false" />
            </button>
        </li>
    }
}

/// Actions on the result that is shown.
#[component]
fn Chosen(store: StyleStore, id: ResultId) -> impl IntoView {
    view! {
        <button on:click=move |_| store.use_settings_of(id)>{words::STYLE_HISTORY_SETTINGS}</button>
    }
}
