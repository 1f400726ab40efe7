//! Unlocking the gallery.

use super::delete_all::DeleteAll;
use super::passphrase_field::PassphraseField;
use crate::browser::clock;
use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::access::tries_left;
use crate::state::gallery::access_controller::AccessController;
use gloo_timers::callback::Interval;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use protocol::gallery::lock::LockKind;

/// One field and one button, or one button alone.
#[component]
pub fn UnlockForm(
    /// The page's state.
    store: Store,
    /// What unlocks it.
    kind: LockKind,
) -> impl IntoView {
    let access = AccessController::new(store);
    let typed = RwSignal::new(String::new());
    let waiting = seconds_left(store);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        match kind {
            LockKind::Passphrase => {
                access.unlock(Some(typed.get_untracked()));
                typed.set(String::new());
            }
            LockKind::ThisBrowser => access.unlock(None),
        }
    };
    let inside = move || {
        let people = store.gallery.status.read().as_ref().map_or(0, |status| status.people);
        words::access_inside(people.into())
    };
    let wrong = move || store.gallery.status.read().as_ref().and_then(|status| tries_left(status.wrong));
    let button = move || match (access.busy.get(), waiting.get()) {
        (true, _) => words::ACCESS_UNLOCKING.text().to_owned(),
        (false, 0) => words::ACCESS_UNLOCK.text().to_owned(),
        (false, seconds) => words::access_wait(seconds.into()),
    };
    view! {
        <section class="card gate-form" aria-labelledby="unlock">
            <h2 id="unlock">{words::ACCESS_LOCKED_TITLE}</h2>
            <p>{inside}</p>
            <form class="stack" on:submit=submit>
                {(kind == LockKind::Passphrase)
                    .then(|| view! { <PassphraseField id="passphrase" label=words::ACCESS_PASSPHRASE value=typed /> })}
                <button class="primary" type="submit" disabled=move || access.busy.get() || { waiting.get() > 0 }>
                    {button}
                </button>
                <FailureNote failure=access.failure />
                <p class="small" role="status">{wrong}</p>
            </form>
            <details>
                <summary>{words::ACCESS_FORGOTTEN}</summary>
                <p class="small">{words::ACCESS_FORGOTTEN_MEANS}</p>
                <DeleteAll store />
            </details>
        </section>
    }
}

/// Seconds left to wait after wrong passphrases, counted down.
fn seconds_left(store: Store) -> Memo<u32> {
    let now = RwSignal::new(clock::now_ms());
    let tick = move || {
        let _ = now.try_set(clock::now_ms());
    };
    // Dropped with the form, which stops it.
    StoredValue::new_local(Interval::new(500, tick));
    Memo::new(move |_| store.gallery.cooldown.get().seconds_left(now.get()))
}
