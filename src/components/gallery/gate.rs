//! The gallery's door: what a page shows until the gallery is open.

use super::create_form::CreateForm;
use super::unlock_form::UnlockForm;
use crate::components::failure_note::FailureNote;
use crate::components::start_progress::StartProgress;
use crate::state::Store;
use crate::state::gallery::access::Gate;
use leptos::prelude::*;

/// The children once the gallery is open; before, what is in the way.
#[component]
pub fn GalleryGate(
    /// The page's state.
    store: Store,
    /// What is behind the door.
    children: ChildrenFn,
) -> impl IntoView {
    let gate = store.gate();
    move || match gate.get() {
        Gate::Starting => view! {
            <section class="card door" aria-label="Starting">
                <h2>"One moment"</h2>
                <StartProgress engine=store.engine />
            </section>
        }
        .into_any(),
        Gate::Checking => view! {
            <section class="card door" aria-label="Starting">
                <h2>"One moment"</h2>
                <p role="status">"Looking for the gallery\u{2026}"</p>
            </section>
        }
        .into_any(),
        Gate::Stopped => view! { <Stopped store /> }.into_any(),
        Gate::Create => view! { <CreateForm store /> }.into_any(),
        Gate::Unlock(kind) => view! { <UnlockForm store kind /> }.into_any(),
        Gate::Open => children().into_any(),
    }
}

/// Why nothing computes, and another try.
#[component]
fn Stopped(store: Store) -> impl IntoView {
    let failure = Signal::derive(move || store.engine.read().failure().cloned());
    view! {
        <section class="card door" aria-label="Stopped">
            <FailureNote failure />
            <button class="primary" on:click=move |_| store.restart()>
                "Try again"
            </button>
        </section>
    }
}
