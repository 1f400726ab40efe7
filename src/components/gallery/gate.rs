//! What a page shows until the gallery is unlocked.

use super::create_form::CreateForm;
use super::notice_list::NoticeList;
use super::unlock_form::UnlockForm;
use crate::components::failure_note::FailureNote;
use crate::components::start_progress::StartProgress;
use crate::state::Store;
use crate::state::gallery::access::Gate;
use leptos::prelude::*;

/// The children once the gallery is unlocked; until then the form that is needed.
#[component]
pub fn GalleryGate(
    /// The page's state.
    store: Store,
    /// What is shown once the gallery is unlocked.
    children: ChildrenFn,
) -> impl IntoView {
    let gate = store.gate();
    let content = move || match gate.get() {
        Gate::Starting => view! {
            <section class="card gate-form" aria-label=words::GALLERY_STARTING>
                <h2>{words::GALLERY_WAIT}</h2>
                <StartProgress engine=store.engine />
            </section>
        }
        .into_any(),
        Gate::Checking => view! {
            <section class="card gate-form" aria-label=words::GALLERY_STARTING>
                <h2>{words::GALLERY_WAIT}</h2>
                <p role="status">{words::GALLERY_CHECKING}</p>
                // A browser's storage may never answer. Shown late, by the style sheet alone.
                <div class="late stack">
                    <p>{words::GALLERY_CHECKING_LATE}</p>
                    <button on:click=move |_| store.restart()>{words::GALLERY_TRY_AGAIN}</button>
                </div>
            </section>
        }
        .into_any(),
        Gate::Unreachable => view! { <Unreachable store /> }.into_any(),
        Gate::Stopped => view! { <Stopped store /> }.into_any(),
        Gate::Create => view! { <CreateForm store /> }.into_any(),
        Gate::Unlock(kind) => view! { <UnlockForm store kind /> }.into_any(),
        Gate::Open => children().into_any(),
    };
    view! {
        <NoticeList store />
        {content}
    }
}

/// Why there is no gallery to open, and a button to try again.
#[component]
fn Unreachable(store: Store) -> impl IntoView {
    view! {
        <section class="card gate-form" aria-label=words::GALLERY_STOPPED>
            <FailureNote failure=store.gallery.failure />
            <button class="primary" on:click=move |_| store.request_status()>
                {words::GALLERY_TRY_AGAIN}
            </button>
        </section>
    }
}

/// Why the engine does not run, and a button to try again.
#[component]
fn Stopped(store: Store) -> impl IntoView {
    let failure = Signal::derive(move || store.engine.read().failure().cloned());
    view! {
        <section class="card gate-form" aria-label=words::GALLERY_STOPPED>
            <FailureNote failure />
            <button class="primary" on:click=move |_| store.restart()>
                {words::GALLERY_TRY_AGAIN}
            </button>
        </section>
    }
}
