//! Who is it, among those who are known?

use crate::components::gallery::gate::GalleryGate;
use crate::components::gallery::live_recognition_panel::LiveRecognitionPanel;
use crate::components::gallery::photo_batch_panel::PhotoBatchPanel;
use crate::state::Store;
use leptos::prelude::*;

/// Camera or photos.
#[component]
pub fn RecognisePage(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    view! {
        <div class="lead">
            <h1>"Who is this?"</h1>
            <p>"Recognition (1:K): which of the K people that you know is it, or nobody of them?"</p>
        </div>
        <GalleryGate store>
            <Open store />
        </GalleryGate>
    }
}

/// The two ways, one at a time.
#[component]
fn Open(store: Store) -> impl IntoView {
    let photos = RwSignal::new(false);
    let segment = move |value: bool, label: &'static str| {
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
        <div class="segments" role="group" aria-label="Where to look">
            {segment(false, "Camera")} {segment(true, "Photos")}
        </div>
        <Show when=move || nobody.get()>
            <p class="hint">
                "Nobody is enrolled yet, so that nobody can be recognised. "
                <a href=crate::browser::address::link(crate::route::Route::People)>"Enrol somebody"</a>
            </p>
        </Show>
        <Show when=move || photos.get() fallback=move || view! { <LiveRecognitionPanel store /> }>
            <PhotoBatchPanel store />
        </Show>
    }
}
