//! Taking the gallery away in one encrypted file.

use super::passphrase_field::PassphraseField;
use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::access::passphrase_error;
use crate::state::gallery::settings_controller::Keeping;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// A passphrase for the file, twice, and the button that saves it.
#[component]
pub fn ExportForm(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let keeping = Keeping::new(store);
    let (first, second) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let complaint = RwSignal::new(None::<String>);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        complaint.set(first.with_untracked(|a| second.with_untracked(|b| passphrase_error(a, b))));
        if complaint.read_untracked().is_none() {
            keeping.export(first.get_untracked());
            first.set(String::new());
            second.set(String::new());
        }
    };
    let messages = move || match (complaint.get(), keeping.doing.get()) {
        (Some(complaint), _) => complaint,
        (None, Some(doing)) => doing.to_owned(),
        (None, None) => keeping.messages.get().join(" "),
    };
    view! {
        <form class="stack" on:submit=submit>
            <p class="small">
                "One file with everybody in it, encrypted with a passphrase of its own: for another browser, or for a bad
                day."
            </p>
            <PassphraseField id="export-passphrase" label="Passphrase for the file" value=first new=true />
            <PassphraseField id="export-passphrase-again" label="The file\u{2019}s passphrase once more" value=second new=true />
            <button type="submit" disabled=move || keeping.doing.read().is_some()>
                "Export"
            </button>
            <p role="status">{messages}</p>
            <FailureNote failure=keeping.failure />
        </form>
    }
}
