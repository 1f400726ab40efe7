//! The numbers of the first run, as a list of definitions.

use crate::state::learn::run_text;
use crate::state::learn::{LearnStore, Slot};
use leptos::prelude::*;

/// Error rate, loss, active share, spread, pictures seen.
#[component]
pub fn RunNumbers(
    /// The page's state.
    store: LearnStore,
) -> impl IntoView {
    let run = store.run(Slot::First);
    let numbers = Memo::new(move |_| run_text::numbers(&run.read()));
    let entry = |(name, value): (String, String)| {
        view! {
            <dt>{name}</dt>
            <dd>{value}</dd>
        }
    };
    view! {
        <Show when=move || !numbers.read().is_empty()>
            <section class="card numbers" aria-labelledby="now">
                <h2 id="now">{words::LEARN_NOW}</h2>
                <dl>{move || numbers.get().into_iter().map(entry).collect_view()}</dl>
            </section>
        </Show>
    }
}
