//! Keeping the gallery safe: locking it, taking it away in a file, bringing it back, deleting it.

use super::delete_all::DeleteAll;
use super::export_form::ExportForm;
use super::import_form::ImportForm;
use super::lock_form::LockForm;
use crate::state::Store;
use crate::state::gallery::transfer::{persistence, storage_text};
use leptos::prelude::*;

/// What may be done to the gallery as a whole, each behind its own line.
#[component]
pub fn SettingsPanel(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let status = store.gallery.status;
    let persisted = move || persistence(status.read().as_ref().and_then(|status| status.persisted));
    let storage_text =
        move || status.read().as_ref().and_then(|status| storage_text(status.used_bytes, status.quota_bytes));
    let old = move || {
        let count = status.read().as_ref().map_or(0, |status| status.incompatible);
        (count > 0).then(|| {
            format!("{count} pictures were made by another net and are not compared. Enrol these people again.")
        })
    };
    view! {
        <section class="card keep" aria-labelledby="keep">
            <h2 id="keep">"Keep it safe"</h2>
            <p class="small">{persisted} " " {storage_text}</p>
            <p class="small">{old}</p>
            <details>
                <summary>"Lock"</summary>
                <LockForm store />
            </details>
            <details>
                <summary>"Export to a file"</summary>
                <ExportForm store />
            </details>
            <details>
                <summary>"Import a file"</summary>
                <ImportForm store />
            </details>
            <details>
                <summary>"Delete everything"</summary>
                <DeleteAll store />
            </details>
        </section>
    }
}
