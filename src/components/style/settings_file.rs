//! Loads settings from a PNG that this page saved, or from what another program made of it.

use super::source_buttons::FileButton;
use crate::browser::arrival::Arrival;
use crate::state::entry::EntryNote;
use crate::state::style::StyleStore;
use leptos::ev::DragEvent;
use leptos::prelude::*;

/// A button for a file, and an area to drop one on.
#[component]
pub fn SettingsFile(
    /// The page's state.
    store: StyleStore,
) -> impl IntoView {
    let chosen = Callback::new(move |given| store.load_settings(given));
    let dragged_over = RwSignal::new(false);
    let drop_here = move |event: DragEvent| {
        event.prevent_default();
        event.stop_propagation();
        dragged_over.set(false);
        let arrival = Arrival::of(event.data_transfer().as_ref());
        let left = arrival.file_count().saturating_sub(1);
        store.entry.note.set(EntryNote::left_out(1, left));
        store.load_settings(arrival.one_file());
    };
    view! {
        <div
            class="settings-file"
            class:dragged-over=move || dragged_over.get()
            role="group"
            aria-label=words::STYLE_FILE
            on:dragover=move |event| {
                event.prevent_default();
                dragged_over.set(true);
            }
            on:dragleave=move |_| dragged_over.set(false)
            on:drop=drop_here
        >
            <p class="small">{words::STYLE_FILE_HINT}</p>
            <FileButton label=words::STYLE_FILE_LOAD accept="image/*" chosen />
        </div>
    }
}
