//! Style transfer: a photo in the style of another picture, shown while it is computed.

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
use crate::state::style::pictures::Target;
use leptos::prelude::*;

/// The result, the pictures that it is made from, the settings and the numbers.
#[component]
pub fn StylePage(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let style = store.style;
    let focused = RwSignal::new(None::<Target>);
    store.entry.open(move |arrival| style.receive(focused.get_untracked(), &arrival));
    style.keep_in_tab();
    store.use_painting();
    let engine = store.engines.painting;
    let failure = Signal::derive(move || engine.read().failure().cloned());
    let failed = Memo::new(move |_| engine.read().failure().is_some());
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
                <StartProgress engine />
                <Show when=move || failed.get()>
                    <FailureNote failure />
                    <button class="primary" on:click=move |_| store.restart_painting()>{words::STYLE_TRY_AGAIN}</button>
                </Show>
                <JobBar store=style />
            </div>
            <AdvancedView store=style />
        </div>
    }
}
