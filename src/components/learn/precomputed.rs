//! What it saves to keep the encodings of enrolled people: times measured on the spot.

use crate::state::learn::timing::Timing;
use crate::state::learn::{LearnStore, Slot};
use leptos::prelude::*;

/// The button that measures, and the times.
#[component]
pub fn Precomputed(
    /// The page's state.
    store: LearnStore,
) -> impl IntoView {
    let run = store.run(Slot::Question);
    let net = Memo::new(move |_| run.read().net());
    let trains = Memo::new(move |_| Slot::ALL.into_iter().any(|slot| store.run(slot).read().is_under_way()));
    let measure = move |_| {
        if let Some(net) = net.get_untracked() {
            store.measure_times(net);
        }
    };
    let result = |timing: Timing| {
        view! {
            <p>{timing.measured()}</p>
            <p>{timing.follows()}</p>
        }
    };
    view! {
        <section class="card" aria-labelledby="precomputed">
            <h2 id="precomputed">{words::LEARN_ASK_PRECOMPUTED}</h2>
            <p>{words::LEARN_ASK_PRECOMPUTED_LEAD}</p>
            <div class="controls">
                <button disabled=move || net.get().is_none() || trains.get() on:click=measure>
                    {words::LEARN_ASK_MEASURE}
                </button>
            </div>
            <div role="status">{move || store.timing.get().map(result)}</div>
            <Show when=move || net.get().is_none() || trains.get()>
                <p class="small">{words::LEARN_ASK_MEASURE_WHEN}</p>
            </Show>
        </section>
    }
}
