//! What of the site is kept for visits without a connection, and the button that keeps the rest.

use crate::number_format;
use crate::state::offline::{Kept, OfflineStore};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A section of its own.
#[component]
pub fn OfflineFiles(
    /// What is kept.
    offline: OfflineStore,
) -> impl IntoView {
    if matches!(offline.kept.get_untracked(), Kept::Page(_)) {
        // Other pages may have used more since.
        spawn_local(offline.count());
    }
    let rest = move |missing: u64| {
        view! {
            <p>{words::OFFLINE_REST}</p>
            <button on:click=move |_| offline.keep_rest()>{move || words::offline_keep(&number_format::bytes(missing))}</button>
        }
    };
    let state = move || match offline.kept.get() {
        Kept::Nothing => view! { <p>{words::OFFLINE_NONE}</p> }.into_any(),
        Kept::Page(0) => view! { <p>{words::OFFLINE_ALL}</p> }.into_any(),
        Kept::Page(missing) => view! { <p>{words::OFFLINE_KEPT}</p> {rest(missing)} }.into_any(),
        Kept::Coming(missing) => {
            view! { <p>{move || words::offline_left(&number_format::bytes(missing))}</p> }.into_any()
        }
        Kept::Failed(missing) => view! { <p>{words::OFFLINE_FAILED}</p> {rest(missing)} }.into_any(),
    };
    view! {
        <section aria-labelledby="offline">
            <h2 id="offline">{words::OFFLINE_TITLE}</h2>
            <div aria-live="polite">{state}</div>
        </section>
    }
}
