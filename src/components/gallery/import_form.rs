//! Importing an exported gallery.

use super::passphrase_field::PassphraseField;
use crate::browser::files;
use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::settings_controller::SettingsController;
use leptos::ev::SubmitEvent;
use leptos::html::Input;
use leptos::prelude::*;
use likeness_core::gallery::person::ImportMode;
use words::Text;

/// A file, its passphrase, and what happens to the people who are already here.
#[component]
pub fn ImportForm(
    /// The page's state.
    store: Store,
    /// Runs once a file was imported.
    #[prop(optional)]
    done: Option<Callback<()>>,
) -> impl IntoView {
    let controller = SettingsController::new(store);
    Effect::new(move |_| {
        if let Some(done) = done.filter(|_| controller.done.read().is_some()) {
            done.run(());
        }
    });
    let file = NodeRef::<Input>::new();
    let passphrase = RwSignal::new(String::new());
    let mode = RwSignal::new(ImportMode::Merge);
    let no_file = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let chosen = file.get_untracked().and_then(|input| files::all(input.files().as_ref()).into_iter().next());
        no_file.set(chosen.is_none());
        if let Some(file) = chosen {
            controller.import(file, passphrase.get_untracked(), mode.get_untracked());
            passphrase.set(String::new());
        }
    };
    let option = move |value: ImportMode, label: Text| {
        view! {
            <label class="option">
                <input
                    type="radio"
                    name="import-mode"
                    prop:checked=move || mode.get() == value
                    on:change=move |_| mode.set(value)
                />
                <span>{label}</span>
            </label>
        }
    };
    let status = move || {
        if no_file.get() { words::TRANSFER_CHOOSE_FILE.text().to_owned() } else { controller.status_text() }
    };
    view! {
        <form class="stack" on:submit=submit>
            <div class="field">
                <label for="import-file">{words::TRANSFER_IMPORT_FILE}</label>
                <input id="import-file" node_ref=file type="file" accept=".likeness,application/octet-stream" />
            </div>
            <PassphraseField id="import-passphrase" label=words::TRANSFER_IMPORT_PASSPHRASE value=passphrase />
            <fieldset class="plain">
                <legend>{words::TRANSFER_IMPORT_EXISTING}</legend>
                {option(ImportMode::Merge, words::TRANSFER_IMPORT_MERGE)}
                {option(ImportMode::Replace, words::TRANSFER_IMPORT_REPLACE)}
            </fieldset>
            <button type="submit" disabled=move || controller.busy.get()>
                {words::TRANSFER_IMPORT}
            </button>
            <p role="status">{status}</p>
            <FailureNote failure=controller.failure />
        </form>
    }
}
