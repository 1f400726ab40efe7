//! Deleting all that this page stored, with a second word before and a look afterwards.

use crate::browser::stored_items::StoredItem;
use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::settings_controller::Keeping;
use leptos::prelude::*;

/// A button, a question, and what is left.
#[component]
pub fn DeleteAll(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let keeping = Keeping::new(store);
    let asked = RwSignal::new(false);
    // The gallery's page goes back to its beginning then; the answer is shown there too.
    let left = store.gallery.left;
    let delete = move |_| {
        asked.set(false);
        keeping.delete_everything(move |found| drop(left.try_set(Some(found))));
    };
    view! {
        <div class="stack" aria-live="polite">
            <Show
                when=move || asked.get()
                fallback=move || {
                    view! {
                        <button type="button" class="danger" on:click=move |_| asked.set(true)>
                            "Delete everything"
                        </button>
                    }
                }
            >
                <p>
                    "Everybody in the gallery, its key, the downloaded nets and the settings: all that this page stored in
                    this browser. This cannot be undone."
                </p>
                <div class="controls">
                    <button type="button" class="danger" on:click=delete>
                        "Delete it all"
                    </button>
                    <button type="button" on:click=move |_| asked.set(false)>
                        "Keep it"
                    </button>
                </div>
            </Show>
            <p>{move || keeping.doing.get()}</p>
        </div>
        <FailureNote failure=keeping.failure />
    }
}

/// What is left after everything was deleted.
#[component]
pub fn DeletionResult(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let words = move || store.gallery.left.get().map(|left| words(&left));
    view! { <p class="done farewell" role="status">{words}</p> }
}

fn words(left: &Result<Vec<StoredItem>, String>) -> String {
    match left {
        Err(detail) => format!("Deleted, but the browser does not tell what is left: {detail}"),
        Ok(things) if things.is_empty() => "Deleted, and looked again: nothing is left.".to_owned(),
        Ok(things) => format!("The browser kept {} of the things that were stored.", things.len()),
    }
}
