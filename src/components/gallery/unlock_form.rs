//! Opening the gallery.

use super::delete_all::DeleteAll;
use super::passphrase_field::PassphraseField;
use crate::browser::clock;
use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::access::tries_left;
use crate::state::gallery::access_controller::AccessController;
use crate::state::gallery::people_list;
use gloo_timers::callback::Interval;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use protocol::gallery::lock::LockKind;

/// One field and one button, or one button alone.
#[component]
pub fn UnlockForm(
    /// The page's state.
    store: Store,
    /// What opens it.
    kind: LockKind,
) -> impl IntoView {
    let entry = AccessController::new(store);
    let typed = RwSignal::new(String::new());
    let waiting = seconds_left(store);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        match kind {
            LockKind::Passphrase => {
                entry.unlock(Some(typed.get_untracked()));
                typed.set(String::new());
            }
            LockKind::ThisBrowser => entry.unlock(None),
        }
    };
    let inside = move || {
        let people = store.gallery.status.read().as_ref().map_or(0, |status| status.people);
        format!("{} inside, encrypted.", people_list::count(people as usize))
    };
    let wrong = move || store.gallery.status.read().as_ref().and_then(|status| tries_left(status.wrong));
    let button = move || match (entry.busy.get(), waiting.get()) {
        (true, _) => "Opening\u{2026}".to_owned(),
        (false, 0) => "Open the gallery".to_owned(),
        (false, seconds) => format!("Wait {seconds} s"),
    };
    view! {
        <section class="card door" aria-labelledby="unlock">
            <h2 id="unlock">"The gallery is locked"</h2>
            <p>{inside}</p>
            <form class="stack" on:submit=submit>
                {(kind == LockKind::Passphrase)
                    .then(|| view! { <PassphraseField id="passphrase" label="Passphrase" value=typed /> })}
                <button class="primary" type="submit" disabled=move || entry.busy.get() || { waiting.get() > 0 }>
                    {button}
                </button>
                <FailureNote failure=entry.failure />
                <p class="small" role="status">{wrong}</p>
            </form>
            <details>
                <summary>"Forgotten?"</summary>
                <p class="small">
                    "Nobody can recover what is inside. What is left is to delete it and to enrol again, or to import an
                    exported file."
                </p>
                <DeleteAll store />
            </details>
        </section>
    }
}

/// The seconds still to wait after wrong passphrases, counted down.
fn seconds_left(store: Store) -> Memo<u32> {
    let now = RwSignal::new(clock::now_ms());
    let tick = move || {
        let _ = now.try_set(clock::now_ms());
    };
    // Disposed of with the form, which ends it.
    StoredValue::new_local(Interval::new(500, tick));
    Memo::new(move |_| store.gallery.cooldown.get().seconds_left(now.get()))
}
