//! The gallery's settings: lock, export, import, delete.

use super::delete_all::DeleteAll;
use super::export_form::ExportForm;
use super::import_form::ImportForm;
use super::lock_form::LockForm;
use crate::state::Store;
use crate::state::gallery::transfer::{persistence, storage_text};
use leptos::prelude::*;

/// The actions on the gallery as a whole, each in a section that opens.
#[component]
pub fn SettingsPanel(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let status = store.gallery.status;
    let persisted = move || persistence(status.read().as_ref().and_then(|status| status.persisted)).text();
    let storage_text =
        move || status.read().as_ref().and_then(|status| storage_text(status.used_bytes, status.quota_bytes));
    let copied = move || {
        let copied = status.read().as_ref().and_then(|status| status.copied);
        copied.map(|copied| if copied { words::GALLERY_COPIED } else { words::GALLERY_NOT_COPIED }.text())
    };
    let incompatible = move || {
        let count = status.read().as_ref().map_or(0, |status| status.incompatible);
        (count > 0).then(|| words::settings_incompatible(count.into()))
    };
    let to_renew = move || {
        let count = status.read().as_ref().map_or(0, |status| status.to_renew);
        (count > 0).then(|| words::renewal_people(count.into()))
    };
    view! {
        <section class="card settings-panel" aria-labelledby="gallery-settings">
            <h2 id="gallery-settings">{words::SETTINGS_TITLE}</h2>
            <p class="small">{persisted} " " {storage_text} " " {copied}</p>
            <p class="small">{to_renew} " " {incompatible}</p>
            <details>
                <summary>{words::SETTINGS_LOCK}</summary>
                <LockForm store />
            </details>
            <details>
                <summary>{words::TRANSFER_EXPORT_TITLE}</summary>
                <ExportForm store />
            </details>
            <details>
                <summary>{words::TRANSFER_IMPORT_TITLE}</summary>
                <ImportForm store />
            </details>
            <details>
                <summary>{words::SETTINGS_DELETE_ALL}</summary>
                <DeleteAll store />
            </details>
        </section>
    }
}
