//! The people you know: enrolling them, the list, and the gallery's settings.

use crate::browser::arrival::Arrival;
use crate::components::gallery::delete_all::DeletionResult;
use crate::components::gallery::enrol_panel::EnrolPanel;
use crate::components::gallery::gate::GalleryGate;
use crate::components::gallery::import_form::ImportForm;
use crate::components::gallery::people_panel::PeoplePanel;
use crate::components::gallery::settings_panel::SettingsPanel;
use crate::state::Store;
use crate::state::entry::EntryNote;
use crate::state::gallery::settings_controller::SettingsController;
use leptos::prelude::*;

/// Once the gallery is unlocked: enrolling if nobody is enrolled yet, then the list.
#[component]
pub fn PeoplePage(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    store.entry.open(|_| Some(EntryNote::Locked));
    view! {
        <div class="lead">
            <h1>{words::PEOPLE_TITLE}</h1>
            <p>{words::PEOPLE_LEAD}</p>
        </div>
        <DeletionResult store />
        <GalleryGate store>
            <Content store />
        </GalleryGate>
    }
}

/// Enrolling while nobody is enrolled or a person is being added; else the list.
#[component]
fn Content(store: Store) -> impl IntoView {
    let adding = RwSignal::new(false);
    let given = RwSignal::new_local(None::<Arrival>);
    store.entry.open(move |arrival| {
        if !arrival.has_files() {
            return Some(EntryNote::Refused(arrival.refusal().kind));
        }
        given.set(Some(arrival));
        adding.set(true);
        None
    });
    // With an empty gallery an export can be imported instead, until the list is shown.
    let first = RwSignal::new(false);
    let empty = Memo::new(move |_| store.gallery.status.read().as_ref().is_none_or(|status| status.people == 0));
    // Enrolling the first person does not end the enrolment.
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
    let controller = SettingsController::new(store);
    view! {
        <Show
            when=move || adding.get()
            fallback=move || {
                view! {
                    <div class="controls page-controls">
                        <button class="primary" on:click=move |_| adding.set(true)>
                            {words::ENROL_TITLE}
                        </button>
                        <button on:click=move |_| controller.lock()>{words::PEOPLE_LOCK}</button>
                    </div>
                    <div class="people-layout">
                        <PeoplePanel store />
                        <SettingsPanel store />
                    </div>
                }
            }
        >
            <EnrolPanel store back given />
            <Show when=move || first.get()>
                <section class="card settings-panel" aria-label=words::TRANSFER_IMPORT_SECTION>
                    <details>
                        <summary>{words::TRANSFER_IMPORT_TITLE}</summary>
                        <p class="small">{words::TRANSFER_IMPORT_MEANS}</p>
                        <ImportForm store done=list />
                    </details>
                </section>
            </Show>
        </Show>
    }
}
