//! Recognition (1:K): who is it, among the enrolled people?

use crate::browser::arrival::Arrival;
use crate::components::gallery::gate::GalleryGate;
use crate::components::gallery::live_recognition_panel::LiveRecognitionPanel;
use crate::components::gallery::photo_batch_panel::PhotoBatchPanel;
use crate::state::Store;
use crate::state::entry::EntryNote;
use leptos::prelude::*;
use words::Text;

/// Camera or photos.
#[component]
pub fn RecognisePage(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    store.entry.open(|_| Some(EntryNote::Locked));
    view! {
        <div class="lead">
            <h1>{words::RECOGNISE_TITLE}</h1>
            <p>{words::RECOGNISE_LEAD}</p>
        </div>
        <GalleryGate store>
            <Content store />
        </GalleryGate>
    }
}

/// Camera or photos, one at a time.
#[component]
fn Content(store: Store) -> impl IntoView {
    let photos = RwSignal::new(false);
    let given = RwSignal::new_local(None::<Arrival>);
    store.entry.open(move |arrival| {
        if !arrival.has_files() {
            return Some(EntryNote::Refused(arrival.refusal().kind));
        }
        given.set(Some(arrival));
        photos.set(true);
        None
    });
    let segment = move |value: bool, label: Text| {
        view! {
            <button
                type="button"
                aria-pressed=move || (photos.get() == value).to_string()
                on:click=move |_| photos.set(value)
            >
                {label}
            </button>
        }
    };
    let nobody = Memo::new(move |_| store.gallery.status.read().as_ref().is_some_and(|status| status.people == 0));
    view! {
        <div class="segments" role="group" aria-label=words::RECOGNISE_SOURCE>
            {segment(false, words::GALLERY_CAMERA)} {segment(true, words::RECOGNISE_PHOTOS)}
        </div>
        <Show when=move || nobody.get()>
            <p class="hint">
                {words::RECOGNISE_NOBODY_ENROLLED} " "
                <a href=move || crate::browser::address::link(crate::route::Route::People)>{words::ENROL_TITLE}</a>
            </p>
        </Show>
        <Show when=move || photos.get() fallback=move || view! { <LiveRecognitionPanel store /> }>
            <PhotoBatchPanel store given />
        </Show>
    }
}
