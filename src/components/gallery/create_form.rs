//! Creating a gallery: how it is locked.

use super::passphrase_field::PassphraseField;
use super::strength_meter::StrengthMeter;
use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::access::{PassphraseError, lock_description, passphrase_error};
use crate::state::gallery::access_controller::AccessController;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use protocol::gallery::lock::{LockKind, NewLock, Passphrase};
use words::Text;

/// The two kinds of lock with what they protect against, and one button.
#[component]
pub fn CreateForm(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let access = AccessController::new(store);
    let lock = NewLockState::new();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(lock) = lock.finish() {
            access.create(lock);
        }
    };
    view! {
        <section class="card gate-form" aria-labelledby="create">
            <h2 id="create">{words::ACCESS_CREATE_TITLE}</h2>
            <p>{words::ACCESS_CREATE_INTRO}</p>
            <form class="stack" on:submit=submit>
                <NewLockFields lock />
                <button class="primary" type="submit" disabled=move || access.busy.get()>
                    {move || if access.busy.get() { words::ACCESS_CREATING.text() } else { words::ACCESS_CREATE.text() }}
                </button>
                <FailureNote failure=access.failure />
            </form>
        </section>
    }
}

/// What is entered about a new lock.
#[derive(Debug, Clone, Copy)]
pub struct NewLockState {
    kind: RwSignal<LockKind>,
    first: RwSignal<String>,
    second: RwSignal<String>,
    passphrase_error: RwSignal<Option<PassphraseError>>,
}

impl NewLockState {
    /// An empty form; its signals live as long as the caller's owner.
    pub fn new() -> Self {
        Self {
            kind: RwSignal::new(LockKind::Passphrase),
            first: RwSignal::default(),
            second: RwSignal::default(),
            passphrase_error: RwSignal::new(None),
        }
    }

    /// The lock; `None` if something is wrong with it, which is then shown below the fields.
    pub fn finish(self) -> Option<NewLock> {
        if self.kind.get_untracked() == LockKind::ThisBrowser {
            return Some(NewLock::ThisBrowser);
        }
        let passphrase_error = self.first.with_untracked(|a| self.second.with_untracked(|b| passphrase_error(a, b)));
        self.passphrase_error.set(passphrase_error);
        passphrase_error.is_none().then(|| NewLock::Passphrase(Passphrase(self.first.get_untracked())))
    }
}

impl Default for NewLockState {
    fn default() -> Self {
        Self::new()
    }
}

/// Passphrase or this browser, and what each protects against.
#[component]
pub fn NewLockFields(
    /// What is entered.
    lock: NewLockState,
) -> impl IntoView {
    let by_passphrase = Memo::new(move |_| lock.kind.get() == LockKind::Passphrase);
    let option = move |kind: LockKind, label: Text| {
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
                    <span class="small">{lock_description(kind)}</span>
                </span>
            </label>
        }
    };
    view! {
        <fieldset class="plain">
            <legend class="visually-hidden">{words::ACCESS_LOCK}</legend>
            <div class="choices">
                {option(LockKind::Passphrase, words::ACCESS_BY_PASSPHRASE)}
                {option(LockKind::ThisBrowser, words::ACCESS_BY_BROWSER)}
            </div>
        </fieldset>
        <Show when=move || by_passphrase.get()>
            <PassphraseField
                id="new-passphrase"
                label=words::ACCESS_PASSPHRASE
                value=lock.first
                new=true
                described_by="new-passphrase-rule"
            />
            <StrengthMeter value=lock.first />
            <PassphraseField id="new-passphrase-again" label=words::ACCESS_REPEAT value=lock.second new=true />
            <p id="new-passphrase-rule" class="small" role="status">
                {move || lock.passphrase_error.get().unwrap_or(PassphraseError::TooShort { length: 0 }).text()}
            </p>
        </Show>
    }
}
