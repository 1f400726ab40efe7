//! Automatic locking, and changing the lock.

use super::create_form::{NewLockFields, NewLockState};
use super::passphrase_field::PassphraseField;
use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::settings_controller::SettingsController;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use protocol::gallery::lock::LockKind;

/// Minutes that can be chosen; 0 is never.
const MINUTES: [u32; 5] = [5, 10, 30, 60, 0];

/// Automatic locking, and another passphrase.
#[component]
pub fn LockForm(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let controller = SettingsController::new(store);
    let lock = NewLockState::new();
    let current = RwSignal::new(String::new());
    let has_passphrase = Memo::new(move |_| {
        store.gallery.status.read().as_ref().and_then(|status| status.lock) == Some(LockKind::Passphrase)
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(lock) = lock.finish() {
            let current = has_passphrase.get_untracked().then(|| current.get_untracked());
            controller.change_lock(current, lock);
        }
    };
    view! {
        <div class="stack">
            <AutoLock store controller />
            <form class="stack" on:submit=submit>
                <h3>{words::SETTINGS_CHANGE_LOCK}</h3>
                <Show when=move || has_passphrase.get()>
                    <PassphraseField id="current-passphrase" label=words::SETTINGS_CURRENT_PASSPHRASE value=current />
                </Show>
                <NewLockFields lock />
                <button type="submit" disabled=move || controller.busy.get()>
                    {words::SETTINGS_CHANGE_LOCK}
                </button>
            </form>
            <p role="status">{move || controller.status_text()}</p>
            <FailureNote failure=controller.failure />
        </div>
    }
}

/// After how long the gallery locks automatically.
#[component]
fn AutoLock(store: Store, controller: SettingsController) -> impl IntoView {
    let minutes = Memo::new(move |_| store.gallery.status.read().as_ref().map(|status| status.auto_lock_minutes));
    let option = move |value: u32| {
        view! {
            <option value=value.to_string() selected=move || minutes.get() == Some(value)>
                {move || minutes_text(value)}
            </option>
        }
    };
    let choose = move |event| {
        if let Ok(minutes) = event_target_value(&event).parse() {
            controller.set_auto_lock(minutes);
        }
    };
    view! {
        <div class="field">
            <label for="auto-lock">{words::SETTINGS_AUTO_LOCK}</label>
            <select id="auto-lock" on:change=choose>
                {MINUTES.into_iter().map(option).collect_view()}
            </select>
            <p class="small">{words::SETTINGS_AUTO_LOCK_MEANS}</p>
        </div>
    }
}

fn minutes_text(minutes: u32) -> String {
    match minutes {
        0 => words::SETTINGS_NEVER.text().to_owned(),
        60 => words::SETTINGS_HOUR.text().to_owned(),
        minutes => words::count_minutes(minutes.into()),
    }
}
