//! Exporting the gallery to one encrypted file.

use super::passphrase_field::PassphraseField;
use super::strength_meter::StrengthMeter;
use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::access::{PassphraseError, passphrase_error};
use crate::state::gallery::settings_controller::SettingsController;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// A passphrase for the file, twice, and the button that saves it.
#[component]
pub fn ExportForm(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let controller = SettingsController::new(store);
    let (first, second) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let form_error = RwSignal::new(None::<PassphraseError>);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        form_error.set(first.with_untracked(|a| second.with_untracked(|b| passphrase_error(a, b))));
        if form_error.read_untracked().is_none() {
            controller.export(first.get_untracked());
            first.set(String::new());
            second.set(String::new());
        }
    };
    let status = move || form_error.get().map_or_else(|| controller.status_text(), PassphraseError::text);
    view! {
        <form class="stack" on:submit=submit>
            <p class="small">{words::TRANSFER_EXPORT_MEANS}</p>
            <PassphraseField id="export-passphrase" label=words::TRANSFER_EXPORT_PASSPHRASE value=first new=true />
            <StrengthMeter value=first />
            <PassphraseField id="export-passphrase-again" label=words::TRANSFER_EXPORT_REPEAT value=second new=true />
            <button type="submit" disabled=move || controller.busy.get()>
                {words::TRANSFER_EXPORT}
            </button>
            <p role="status">{status}</p>
            <FailureNote failure=controller.failure />
        </form>
    }
}
