//! Settings out of a PNG that was saved here.

use super::source_buttons::FileButton;
use crate::browser::files;
use crate::state::style::StyleStore;
use leptos::ev::DragEvent;
use leptos::prelude::*;

/// A button for a file, a place for a drop, and what came of it.
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
        store.load_settings(files::transferred_picture(event.data_transfer().as_ref()));
    };
    view! {
        <div
            class="settings-file"
            class:dragged-over=move || dragged_over.get()
            role="group"
            aria-label="Settings from a picture"
            on:dragover=move |event| {
                event.prevent_default();
                dragged_over.set(true);
            }
            on:dragleave=move |_| dragged_over.set(false)
            on:drop=drop_here
        >
            <p class="small">"A PNG saved here remembers its settings. Drop it on this line, or:"</p>
            <FileButton label="Load settings" accept="image/png" chosen />
        </div>
    }
}
