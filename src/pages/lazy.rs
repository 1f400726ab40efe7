//! A page whose code is fetched when it is opened.

use crate::components::failure_note::FailureNote;
use crate::pages::chunk::{Chunk, now};
use crate::route::Route;
use crate::state::Store;
use crate::state::entry::Entry;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::failure::{Failure, FailureKind};

/// How far the code of a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Code {
    Coming,
    Missing,
    There,
}

impl Code {
    async fn of(chunk: Chunk) -> Self {
        if chunk.fetch().await.is_ok() { Self::There } else { Self::Missing }
    }
}

/// The page once its code is there; until then its name, or why it does not come.
#[component]
pub fn LazyPage(
    /// The page.
    route: Route,
    /// What draws it.
    chunk: Chunk,
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let code = RwSignal::new(Code::Coming);
    let fetch = move || {
        let mut coming = Box::pin(Code::of(chunk));
        // Fetched before, it is there at once.
        match now(coming.as_mut()) {
            Some(found) => code.set(found),
            None => {
                code.set(Code::Coming);
                spawn_local(async move {
                    let found = coming.await;
                    // Gone if another page was opened in the meantime.
                    let _ = code.try_set(found);
                });
            }
        }
    };
    fetch();
    move || match code.get() {
        Code::There => chunk.view(store),
        Code::Coming => Some(view! { <Coming route entry=store.entry /> }.into_any()),
        Code::Missing => Some(view! { <Missing route again=fetch /> }.into_any()),
    }
}

/// The name of a page whose code is being fetched. A picture that is dropped meanwhile waits for it.
#[component]
fn Coming(route: Route, entry: Entry) -> impl IntoView {
    entry.hold();
    view! {
        <div class="lead">
            <h1>{route.label()}</h1>
            <p role="status">{words::PAGE_LOADING}</p>
        </div>
    }
}

/// Why the page is not shown, and what to do.
#[component]
fn Missing(route: Route, again: impl Fn() + 'static) -> impl IntoView {
    let failure = Signal::stored(Some(Failure::new(FailureKind::PageMissing, "")));
    // The browser asks first if work would be lost. Only a page that is not shown cannot be reloaded.
    let reload = move |_| drop(window().location().reload());
    view! {
        <div class="lead">
            <h1>{route.label()}</h1>
        </div>
        <FailureNote failure />
        <div class="controls page-controls">
            <button class="primary" on:click=move |_| again()>
                {words::PAGE_TRY_AGAIN}
            </button>
            <button on:click=reload>{words::PAGE_RELOAD}</button>
        </div>
    }
}
