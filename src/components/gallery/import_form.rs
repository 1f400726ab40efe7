//! Bringing an exported gallery back.

use super::passphrase_field::PassphraseField;
use crate::browser::files;
use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::settings_controller::Keeping;
use leptos::ev::SubmitEvent;
use leptos::html::Input;
use leptos::prelude::*;
use likeness_core::gallery::person::ImportMode;

/// A file, its passphrase, and what happens to those who are there.
#[component]
pub fn ImportForm(
    /// The page's state.
    store: Store,
    /// Runs once people were brought.
    #[prop(optional)]
    done: Option<Callback<()>>,
) -> impl IntoView {
    let keeping = Keeping::new(store);
    Effect::new(move |_| {
        if let Some(done) = done.filter(|_| !keeping.messages.read().is_empty()) {
            done.run(());
        }
    });
    let file = NodeRef::<Input>::new();
    let passphrase = RwSignal::new(String::new());
    let mode = RwSignal::new(ImportMode::Merge);
    let complaint = RwSignal::new("");
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let chosen = file.get_untracked().and_then(|input| files::all(input.files().as_ref()).into_iter().next());
        complaint.set(if chosen.is_none() { "Choose the file first." } else { "" });
        if let Some(file) = chosen {
            keeping.import(file, passphrase.get_untracked(), mode.get_untracked());
            passphrase.set(String::new());
        }
    };
    let option = move |value: ImportMode, label: &'static str| {
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
    let messages = move || match keeping.doing.get() {
        Some(doing) => doing.to_owned(),
        None => format!("{}{}", complaint.get(), keeping.messages.get().join(" ")),
    };
    view! {
        <form class="stack" on:submit=submit>
            <div class="field">
                <label for="import-file">"Exported file"</label>
                <input id="import-file" node_ref=file type="file" accept=".likeness,application/octet-stream" />
            </div>
            <PassphraseField id="import-passphrase" label="Passphrase of the file" value=passphrase />
            <fieldset class="plain">
                <legend>"Those who are here already"</legend>
                {option(ImportMode::Merge, "stay, and the file\u{2019}s people are added")}
                {option(ImportMode::Replace, "are deleted, and the file\u{2019}s people take their place")}
            </fieldset>
            <button type="submit" disabled=move || keeping.doing.read().is_some()>
                "Import"
            </button>
            <p role="status">{messages}</p>
            <FailureNote failure=keeping.failure />
        </form>
    }
}
