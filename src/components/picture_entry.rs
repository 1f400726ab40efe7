//! Takes what is pasted or dropped anywhere on the page, and shows what was done with it.

use crate::browser::address;
use crate::browser::arrival::{self, Arrival};
use crate::route::Route;
use crate::state::arrival_rule::{Way, is_for_page};
use crate::state::entry::{Entry, EntryNote};
use leptos::ev;
use leptos::ev::DragEvent;
use leptos::prelude::*;
use std::time::Duration;

/// The listeners of the whole page, and the message about the last arrival.
#[component]
pub fn PictureEntry(
    /// The entry.
    entry: Entry,
    /// The page that is shown: a message is about one.
    #[prop(into)]
    route: Signal<Route>,
) -> impl IntoView {
    let listeners = [
        window_event_listener(ev::paste, move |event| {
            let arrival = Arrival::of(event.clipboard_data().as_ref());
            if is_for_page(Way::Pasted, arrival::field(&event), arrival.has_files()) {
                entry.arrive(arrival);
            }
        }),
        window_event_listener(ev::dragover, move |event| {
            // Without this, there is no drop; a field keeps what it takes itself.
            if is_for_page(Way::Dropped, arrival::field(&event), drags_files(&event)) {
                event.prevent_default();
            }
        }),
        window_event_listener(ev::drop, move |event| {
            let arrival = Arrival::of(event.data_transfer().as_ref());
            if is_for_page(Way::Dropped, arrival::field(&event), arrival.has_files()) {
                event.prevent_default();
                entry.arrive(arrival);
            }
        }),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
    // What was opened, on its way to the page that was asked for.
    let moved = StoredValue::new_local(None::<Arrival>);
    Effect::new(move |_| {
        route.get();
        entry.dismiss();
        if let Some(arrival) = moved.try_update_value(Option::take).flatten() {
            // Once the page is there.
            set_timeout(move || entry.arrive(arrival), Duration::ZERO);
        }
    });
    let text = Memo::new(move |_| entry.note.read().as_ref().map(EntryNote::text));
    view! {
        // Without a message it takes no room, but stays where screen readers listen. No paragraph: empty ones are hidden.
        <div class:entry-note=move || text.read().is_some()>
            <div role="status" aria-label=words::ENTRY_LABEL>
                {move || text.get()}
            </div>
            <Show when=move || entry.opened().is_some()>
                <a href=move || address::link(Route::Style) on:click=move |_| moved.set_value(entry.opened())>
                    {words::ENTRY_TO_STYLE}
                </a>
            </Show>
            <Show when=move || text.read().is_some()>
                <button class="quiet" on:click=move |_| entry.dismiss()>
                    {words::ENTRY_CLOSE}
                </button>
            </Show>
        </div>
    }
}

/// Whether files are being dragged; which ones is not told before they are dropped.
fn drags_files(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|transfer| transfer.types());
    types.is_some_and(|types| types.iter().any(|kind| kind == "Files"))
}
