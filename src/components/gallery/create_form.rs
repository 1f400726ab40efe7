//! Making a gallery: how is it locked?

use super::passphrase_field::PassphraseField;
use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::access::{passphrase_error, promise};
use crate::state::gallery::access_controller::AccessController;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use protocol::gallery::lock::{LockKind, NewLock, Passphrase};

/// The two ways of locking in honest words, and one button.
#[component]
pub fn CreateForm(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let entry = AccessController::new(store);
    let lock = NewLockState::new();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(lock) = lock.finish() {
            entry.create(lock);
        }
    };
    view! {
        <section class="card door" aria-labelledby="create">
            <h2 id="create">"Make a gallery"</h2>
            <p>
                "The people that you enrol are kept in this browser, encrypted, and nowhere else. How should they be locked?"
            </p>
            <form class="stack" on:submit=submit>
                <NewLockFields lock />
                <button class="primary" type="submit" disabled=move || entry.busy.get()>
                    {move || if entry.busy.get() { "Making it\u{2026}" } else { "Make the gallery" }}
                </button>
                <FailureNote failure=entry.failure />
            </form>
        </section>
    }
}

/// What is filled in about a new lock.
#[derive(Debug, Clone, Copy)]
pub struct NewLockState {
    kind: RwSignal<LockKind>,
    first: RwSignal<String>,
    second: RwSignal<String>,
    passphrase_error: RwSignal<Option<String>>,
}

impl NewLockState {
    /// Nothing filled in; signals live as long as the caller's owner.
    pub fn new() -> Self {
        Self {
            kind: RwSignal::new(LockKind::Passphrase),
            first: RwSignal::default(),
            second: RwSignal::default(),
            passphrase_error: RwSignal::new(None),
        }
    }

    /// The lock; `None` where something is wrong with it, which is said beside the fields.
    pub fn finish(self) -> Option<NewLock> {
        if self.kind.get_untracked() == LockKind::ThisBrowser {
            return Some(NewLock::ThisBrowser);
        }
        let passphrase_error = self.first.with_untracked(|a| self.second.with_untracked(|b| passphrase_error(a, b)));
        self.passphrase_error.set(passphrase_error.clone());
        passphrase_error.is_none().then(|| NewLock::Passphrase(Passphrase(self.first.get_untracked())))
    }
}

impl Default for NewLockState {
    fn default() -> Self {
        Self::new()
    }
}

/// Passphrase or this browser, with what each is good for.
#[component]
pub fn NewLockFields(
    /// What is filled in.
    lock: NewLockState,
) -> impl IntoView {
    let by_passphrase = Memo::new(move |_| lock.kind.get() == LockKind::Passphrase);
    let option = move |kind: LockKind, label: &'static str| {
        view! {
            <label class="choice" class:chosen=move || lock.kind.get() == kind>
                <input
                    type="radio"
                    name="lock"
                    prop:checked=move || lock.kind.get() == kind
                    on:change=move |_| lock.kind.set(kind)
                />
                <span>
                    <strong>{label}</strong>
                    <span class="small">{promise(kind)}</span>
                </span>
            </label>
        }
    };
    view! {
        <fieldset class="plain">
            <legend class="unseen">"Lock"</legend>
            <div class="choices">
                {option(LockKind::Passphrase, "A passphrase")} {option(LockKind::ThisBrowser, "This browser")}
            </div>
        </fieldset>
        <Show when=move || by_passphrase.get()>
            <PassphraseField
                id="new-passphrase"
                label="Passphrase"
                value=lock.first
                new=true
                described_by="new-passphrase-rule"
            />
            <PassphraseField id="new-passphrase-again" label="The same once more" value=lock.second new=true />
            <p id="new-passphrase-rule" class="small" role="status">
                {move || lock.passphrase_error.get().unwrap_or_else(|| passphrase_error("", "").unwrap_or_default())}
            </p>
        </Show>
    }
}
