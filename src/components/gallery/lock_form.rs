//! What locks the gallery, and when it locks itself.

use super::create_form::{NewLockFields, NewLockState};
use super::passphrase_field::PassphraseField;
use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::settings_controller::Keeping;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use protocol::gallery::lock::LockKind;

/// Minutes that can be chosen; 0 is never.
const MINUTES: [(u32, &str); 5] =
    [(5, "5 minutes"), (10, "10 minutes"), (30, "half an hour"), (60, "an hour"), (0, "never")];

/// Auto-lock, and another passphrase.
#[component]
pub fn LockForm(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let keeping = Keeping::new(store);
    let lock = NewLockState::new();
    let current = RwSignal::new(String::new());
    let has_passphrase = Memo::new(move |_| {
        store.gallery.status.read().as_ref().and_then(|status| status.lock) == Some(LockKind::Passphrase)
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(lock) = lock.finish() {
            let current = has_passphrase.get_untracked().then(|| current.get_untracked());
            keeping.change_lock(current, lock);
        }
    };
    view! {
        <div class="stack">
            <AutoLock store keeping />
            <form class="stack" on:submit=submit>
                <h3>"Change what opens it"</h3>
                <Show when=move || has_passphrase.get()>
                    <PassphraseField id="current-passphrase" label="Passphrase of now" value=current />
                </Show>
                <NewLockFields lock />
                <button type="submit" disabled=move || keeping.doing.read().is_some()>
                    "Change the lock"
                </button>
            </form>
            <p role="status">{move || keeping.doing.get().map(str::to_owned).unwrap_or_else(|| keeping.messages.get().join(" "))}</p>
            <FailureNote failure=keeping.failure />
        </div>
    }
}

/// After how long it locks itself.
#[component]
fn AutoLock(store: Store, keeping: Keeping) -> impl IntoView {
    let minutes = Memo::new(move |_| store.gallery.status.read().as_ref().map(|status| status.auto_lock_minutes));
    let option = move |(value, label): (u32, &'static str)| {
        view! {
            <option value=value.to_string() selected=move || minutes.get() == Some(value)>
                {label}
            </option>
        }
    };
    let choose = move |event| {
        if let Ok(minutes) = event_target_value(&event).parse() {
            keeping.set_auto_lock(minutes);
        }
    };
    view! {
        <div class="field">
            <label for="auto-lock">"Lock by itself after nobody was here for"</label>
            <select id="auto-lock" on:change=choose>
                {MINUTES.into_iter().map(option).collect_view()}
            </select>
            <p class="small">"A running camera counts as somebody. Closing the tab locks it at once."</p>
        </div>
    }
}
