//! Those who are known: enrolling them and keeping them.

use crate::components::gallery::delete_all::DeletionResult;
use crate::components::gallery::enrol_panel::EnrolPanel;
use crate::components::gallery::gate::GalleryGate;
use crate::components::gallery::import_form::ImportForm;
use crate::components::gallery::people_panel::PeoplePanel;
use crate::components::gallery::settings_panel::SettingsPanel;
use crate::state::Store;
use crate::state::gallery::settings_controller::Keeping;
use leptos::prelude::*;

/// The gallery once it is open: somebody to enrol first, then the list.
#[component]
pub fn PeoplePage(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    view! {
        <div class="lead">
            <h1>"People you know"</h1>
            <p>"Enrolled once, from one picture. Kept in this browser, encrypted, and nowhere else."</p>
        </div>
        <DeletionResult store />
        <GalleryGate store>
            <Open store />
        </GalleryGate>
    }
}

/// Enrolling where nobody is there yet or somebody is added; else the list.
#[component]
fn Open(store: Store) -> impl IntoView {
    let adding = RwSignal::new(false);
    // Whoever begins with nobody may bring an export instead, until the list is there.
    let first = RwSignal::new(false);
    let empty = Memo::new(move |_| store.gallery.status.read().as_ref().is_none_or(|status| status.people == 0));
    // Whoever is enrolled first does not end the enrolment.
    Effect::new(move |_| {
        if empty.get() {
            adding.set(true);
            first.set(true);
        }
    });
    let list = Callback::new(move |()| {
        adding.set(false);
        first.set(false);
    });
    let back = Signal::derive(move || (!empty.get()).then_some(list));
    let keeping = Keeping::new(store);
    view! {
        <Show
            when=move || adding.get()
            fallback=move || {
                view! {
                    <div class="controls page-controls">
                        <button class="primary" on:click=move |_| adding.set(true)>
                            "Enrol somebody"
                        </button>
                        <button on:click=move |_| keeping.lock()>"Lock"</button>
                    </div>
                    <div class="keeping">
                        <PeoplePanel store />
                        <SettingsPanel store />
                    </div>
                }
            }
        >
            <EnrolPanel store back />
            <Show when=move || first.get()>
                <section class="card keep" aria-label="Bring an export">
                    <details>
                        <summary>"Import a file"</summary>
                        <p class="small">"Who was exported before comes back with every picture."</p>
                        <ImportForm store done=list />
                    </details>
                </section>
            </Show>
        </Show>
    }
}
