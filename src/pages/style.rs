//! Style transfer: a photo in the style of another picture, shown while it is computed.

use crate::browser::files;
use crate::components::failure_note::FailureNote;
use crate::components::start_progress::StartProgress;
use crate::components::style::advanced_view::AdvancedView;
use crate::components::style::history_strip::HistoryStrip;
use crate::components::style::job_bar::JobBar;
use crate::components::style::photo_card::PhotoCard;
use crate::components::style::settings_card::SettingsCard;
use crate::components::style::style_card::StyleCard;
use crate::components::style::style_preview::StylePreview;
use crate::state::Store;
use crate::state::style::StyleStore;
use crate::state::style::pictures::Target;
use leptos::ev;
use leptos::prelude::*;
use web_sys::DataTransfer;

/// The result, the pictures that it is made from, the settings and the numbers.
#[component]
pub fn StylePage(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let style = store.style;
    let focused = RwSignal::new(None::<Target>);
    listen_for_pictures(style, focused);
    let failure = Signal::derive(move || store.engine.read().failure().cloned());
    let failed = Memo::new(move |_| store.engine.read().failure().is_some());
    view! {
        <div class="lead">
            <h1>{words::STYLE_TITLE}</h1>
            <p>{words::STYLE_LEAD}</p>
        </div>
        <div class="style-layout">
            <div class="preview-column">
                <StylePreview store=style />
                <HistoryStrip store=style />
            </div>
            <div class="style-controls">
                <PhotoCard store=style focused />
                <StyleCard store=style focused />
                <SettingsCard store=style />
                <StartProgress engine=store.engine />
                <Show when=move || failed.get()>
                    <FailureNote failure />
                    <button class="primary" on:click=move |_| store.restart()>{words::STYLE_TRY_AGAIN}</button>
                </Show>
                <JobBar store=style />
            </div>
            <AdvancedView store=style />
        </div>
    }
}

/// Listens for pictures that are pasted, or dropped outside the cards, where the browser would otherwise open them in
/// place of the page.
fn listen_for_pictures(style: StyleStore, focused: RwSignal<Option<Target>>) {
    let arrive = move |transfer: Option<DataTransfer>| {
        let target = style.pictures.with_untracked(|pictures| pictures.target_for_paste(focused.get_untracked()));
        style.take(target, files::transferred_picture(transfer.as_ref()));
    };
    let listeners = [
        window_event_listener(ev::paste, move |event| arrive(event.clipboard_data())),
        window_event_listener(ev::dragover, |event| event.prevent_default()),
        window_event_listener(ev::drop, move |event| {
            event.prevent_default();
            arrive(event.data_transfer());
        }),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
}
