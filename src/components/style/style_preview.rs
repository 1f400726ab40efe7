//! The result while it is computed, with the photo behind a slider.

use crate::browser::{canvas, fullscreen};
use crate::state::style::StyleStore;
use crate::state::style::history::PastResult;
use crate::state::style::status_text::{self, whole};
use leptos::html::{Canvas as CanvasElement, Figure};
use leptos::prelude::*;
use likeness_core::geometry::Size;
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

/// The preview: empty, the photo, or the result over the photo.
#[component]
pub fn StylePreview(
    /// The page's state.
    store: StyleStore,
) -> impl IntoView {
    let figure = NodeRef::<Figure>::new();
    let has_photo = Memo::new(move |_| store.pictures.read().photo.photo().is_some());
    let past = Memo::new(move |_| store.history.read().shown().cloned());
    let has_result = Memo::new(move |_| store.result.read().is_some());
    let shown = move || match (past.get(), has_photo.get() || has_result.get()) {
        (Some(result), _) => view! { <PastPicture result /> }.into_any(),
        (None, true) => view! { <LivePicture store has_result /> }.into_any(),
        (None, false) => view! { <EmptyPreview /> }.into_any(),
    };
    let begun = Memo::new(move |_| store.job.read().is_under_way());
    Effect::new(move |before: Option<bool>| {
        // On a small screen the button is far below the preview.
        if let (Some(false), true, Some(figure)) = (before, begun.get(), figure.get_untracked()) {
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            figure.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
        begun.get()
    });
    let whole = move |_| {
        if let Some(figure) = figure.get_untracked() {
            // Browsers refuse this only outside a click.
            let _ = fullscreen::toggle(&figure);
        }
    };
    let offered = Memo::new(move |_| (has_result.get() || past.get().is_some()) && fullscreen::is_offered());
    let face_check = move || {
        let after = past.get().map_or_else(|| store.job.read().face_check(), |result| result.face_check);
        after.map(status_text::face_check)
    };
    view! {
        <figure class="style-preview" node_ref=figure>
            {shown}
            <figcaption>
                <span class="small">{move || past.get().map(|result| result.title.text())}</span>
                <Show when=move || offered.get()>
                    <button class="quiet" on:click=whole>
                        {words::STYLE_FULL_SCREEN}
                    </button>
                </Show>
            </figcaption>
        </figure>
        <p
            class="face-check"
            role="status"
            aria-label=words::STYLE_FACE_CHECK
            hidden=move || face_check().is_none()
        >
            {face_check}
        </p>
    }
}

/// What is shown before there is a photo.
#[component]
fn EmptyPreview() -> impl IntoView {
    view! {
        <div class="compare compare-empty">
            <div class="empty-state">
                <svg class="empty-state-icon" viewBox="0 0 96 96" aria-hidden="true">
                    <rect x="14" y="18" width="68" height="56" rx="4" />
                    <path d="M14 62l20-20 16 16 12-10 20 18" />
                    <circle cx="62" cy="34" r="6" />
                </svg>
                <p>{words::STYLE_EMPTY}</p>
            </div>
        </div>
    }
}

/// The result of the current job so far.
#[component]
fn LivePicture(store: StyleStore, has_result: Memo<bool>) -> impl IntoView {
    let node = NodeRef::<CanvasElement>::new();
    Effect::new(move |_| {
        let picture = store.result.read();
        if let (Some(node), Some(picture)) = (node.get(), picture.as_ref()) {
            canvas::draw_pixels(&node, Some(picture));
        }
    });
    let photo = Memo::new(move |_| {
        let chosen = store.pictures.read().photo.photo().map(|photo| photo.url.clone());
        if has_result.get() { store.source_url().or(chosen) } else { chosen }
    });
    let size = Signal::derive(move || {
        let result = store.result.read().as_ref().map(|picture| Size::new(picture.width(), picture.height()));
        result.or_else(|| store.pictures.read().photo.size())
    });
    view! {
        <Compare photo size has_result>
            <canvas
                class="compare-result"
                node_ref=node
                width="4"
                height="3"
                role="img"
                aria-label=words::STYLE_LIVE_ALT
            ></canvas>
        </Compare>
    }
}

/// A result of this visit.
#[component]
fn PastPicture(result: PastResult) -> impl IntoView {
    let photo = Signal::stored(Some(result.photo_url));
    let size = Signal::stored(Some(result.size));
    let title = result.title;
    view! {
        <Compare photo size has_result=Signal::stored(true)>
            <img
                class="compare-result"
                src=result.url
                alt=move || words::style_past_alt(&title.text())
                draggable="false"
            />
        </Compare>
    }
}

/// The photo under the result, and a slider that moves the border between them. Without a result, the photo alone.
#[component]
fn Compare(
    /// Address of the photo.
    #[prop(into)]
    photo: Signal<Option<String>>,
    /// Size of the picture, for its aspect ratio.
    #[prop(into)]
    size: Signal<Option<Size>>,
    /// Whether there is a result.
    #[prop(into)]
    has_result: Signal<bool>,
    /// The result.
    children: Children,
) -> impl IntoView {
    // The part of the photo that is shown, from the left, in percent.
    let split = RwSignal::new(0.0_f32);
    let input = move |event| {
        if let Ok(value) = event_target_value(&event).parse() {
            split.set(value);
        }
    };
    let aspect = move || size.get().map_or(4.0 / 3.0, |size| size.width as f32 / size.height.max(1) as f32).to_string();
    let text = move || words::style_photo_share(whole(split.get()));
    view! {
        <div class="compare" style:--aspect=aspect style:--split=move || format!("{}%", split.get())>
            <img class="compare-photo" src=move || photo.get() alt=words::STYLE_PHOTO_ALT draggable="false" />
            <div class="compare-clip" class:absent=move || !has_result.get()>
                {children()}
            </div>
            <Show when=move || has_result.get()>
                <input
                    type="range"
                    class="divider-input"
                    min="0"
                    max="100"
                    step="1"
                    prop:value=move || split.get().to_string()
                    aria-label=words::STYLE_BEFORE_AFTER
                    aria-valuetext=text
                    on:input=input
                />
                <div class="divider" aria-hidden="true">
                    <span></span>
                </div>
            </Show>
        </div>
    }
}
