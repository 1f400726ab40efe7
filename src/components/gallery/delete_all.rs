//! Deleting everything that this page stored: confirmed before, verified afterwards.

use crate::browser::stored_items::{ListError, StoredItem};
use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::settings_controller::SettingsController;
use leptos::prelude::*;

/// A button and a question.
#[component]
pub fn DeleteAll(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let controller = SettingsController::new(store);
    let confirming = RwSignal::new(false);
    // The gallery's page starts over then; it shows the result too.
    let deletion_result = store.gallery.deletion_result;
    let delete = move |_| {
        confirming.set(false);
        controller.delete_everything(move |found| drop(deletion_result.try_set(Some(found))));
    };
    view! {
        <div class="stack" aria-live="polite">
            <Show
                when=move || confirming.get()
                fallback=move || {
                    view! {
                        <button type="button" class="danger" on:click=move |_| confirming.set(true)>
                            {words::SETTINGS_DELETE_ALL}
                        </button>
                    }
                }
            >
                <p>{words::SETTINGS_DELETE_MEANS}</p>
                <div class="controls">
                    <button type="button" class="danger" on:click=delete>
                        {words::SETTINGS_DELETE_CONFIRM}
                    </button>
                    <button type="button" on:click=move |_| confirming.set(false)>
                        {words::GALLERY_CANCEL}
                    </button>
                </div>
            </Show>
            <p>{move || controller.busy_label.get()}</p>
        </div>
        <FailureNote failure=controller.failure />
    }
}

/// What is left after everything was deleted.
#[component]
pub fn DeletionResult(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let text = move || store.gallery.deletion_result.get().map(|result| result_text(&result));
    view! { <p class="done deletion-result" role="status">{text}</p> }
}

fn result_text(result: &Result<Vec<StoredItem>, ListError>) -> String {
    match result {
        Err(ListError::Forbidden) => words::PRIVACY_FORBIDDEN.text().to_owned(),
        Err(ListError::Failed(detail)) => words::settings_deleted_unverified(detail),
        Ok(items) if items.is_empty() => words::SETTINGS_DELETED.text().to_owned(),
        Ok(items) => words::settings_delete_kept(items.len() as u64),
    }
}
