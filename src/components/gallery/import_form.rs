//! Importing an exported gallery.

use super::passphrase_field::PassphraseField;
use crate::browser::files;
use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::import_controller::ImportController;
use crate::state::gallery::import_progress::ImportProgress;
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
    let controller = ImportController::new(store);
    Effect::new(move |_| {
        if let Some(done) = done.filter(|_| matches!(*controller.progress.read(), ImportProgress::Imported(..))) {
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
    let running = Memo::new(move |_| controller.progress.get().is_running());
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
            <button type="submit" disabled=move || running.get()>
                {words::TRANSFER_IMPORT}
            </button>
            <p role="status">{status}</p>
            <Show when=move || running.get()>
                <Running controller />
            </Show>
            <FailureNote failure=controller.failure />
        </form>
    }
}

/// How many people are done, and a button to cancel. The count is not announced, as the steps are.
#[component]
fn Running(controller: ImportController) -> impl IntoView {
    let count = Memo::new(move |_| controller.count());
    let fraction = move || count.get().map(|(done, all)| format!("{:.3}", f64::from(done) / f64::from(all.max(1))));
    let text = move || count.get().map(|(done, all)| words::transfer_import_count(done.into(), all.into()));
    let cancelling = move || controller.progress.get() == ImportProgress::Cancelling;
    view! {
        <div class="start">
            <span class="small">{text}</span>
            <progress max="1" aria-label=words::TRANSFER_IMPORT_PROGRESS value=fraction></progress>
        </div>
        <button type="button" disabled=cancelling on:click=move |_| controller.cancel()>
            {words::TRANSFER_IMPORT_CANCEL}
        </button>
    }
}
