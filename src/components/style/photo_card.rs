//! The photo that is painted.

use super::camera_shot::CameraShot;
use super::source_buttons::SourceButtons;
use crate::browser::files;
use crate::components::failure_note::FailureNote;
use crate::samples::SAMPLES;
use crate::state::style::StyleStore;
use crate::state::style::pictures::Target;
use crate::state::style::slot::{Slot, SlotContent};
use leptos::ev::DragEvent;
use leptos::prelude::*;
use protocol::style::PictureSlot;

/// A card that takes the photo by file, drop, paste, camera or sample.
#[component]
pub fn PhotoCard(
    /// The page's state.
    store: StyleStore,
    /// The card that holds the focus, for a picture that is pasted.
    focused: RwSignal<Option<Target>>,
) -> impl IntoView {
    let pictures = store.pictures;
    let held = Memo::new(move |_| pictures.read().photo.held().clone());
    let failure = Signal::derive(move || pictures.read().photo.failure().cloned());
    let content = move || match held.get() {
        SlotContent::Camera => view! { <CameraShot store place=PictureSlot::Content /> }.into_any(),
        _ => view! { <SourceButtons store target=Target::Photo /> }.into_any(),
    };
    let line = move || pictures.read().photo.line();
    let samples = SAMPLES.iter().filter(|sample| !sample.label.contains("another"));
    let sample = move |sample: &'static crate::samples::Sample| {
        view! {
            <button
                class="chip-button"
                aria-label=format!("Use sample: {}", sample.label)
                on:click=move |_| store.show_sample(Target::Photo, sample)
            >
                {sample.label}
            </button>
        }
    };
    view! {
        <DropCard store target=Target::Photo focused title="Photo">
            <p class="small" aria-live="polite">
                {line}
            </p>
            {content}
            <div class="samples">
                <p>"Or try one of ours:"</p>
                {samples.map(sample).collect_view()}
            </div>
            <FailureNote failure />
        </DropCard>
    }
}

/// A card on which pictures can be dropped.
#[component]
pub fn DropCard(
    /// The page's state.
    store: StyleStore,
    /// Which card.
    target: Target,
    /// The card that holds the focus.
    focused: RwSignal<Option<Target>>,
    /// Its heading.
    title: &'static str,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let dragged_over = RwSignal::new(false);
    let drop_here = move |event: DragEvent| {
        event.prevent_default();
        event.stop_propagation();
        dragged_over.set(false);
        store.take(target, files::transferred_picture(event.data_transfer().as_ref()));
    };
    view! {
        <section
            class="card"
            class:dragged-over=move || dragged_over.get()
            aria-label=title
            on:focusin=move |_| focused.set(Some(target))
            on:focusout=move |_| focused.set(None)
            on:dragover=move |event| {
                event.prevent_default();
                dragged_over.set(true);
            }
            on:dragleave=move |_| dragged_over.set(false)
            on:drop=drop_here
        >
            <h2>{title}</h2>
            {children()}
        </section>
    }
}

impl Slot {
    /// What it holds, in a line.
    pub fn line(&self) -> String {
        match self.held() {
            SlotContent::Empty => "Drop or paste a picture anywhere on this page, or:".to_owned(),
            SlotContent::Opening => "Opening the picture\u{2026}".to_owned(),
            SlotContent::Camera => "Take a picture when you are ready.".to_owned(),
            SlotContent::Picture(photo) => match (photo.shrunk_from, self.size()) {
                (Some(from), Some(to)) => {
                    let sizes = (from.width, from.height, to.width, to.height);
                    format!(
                        "{} (shrunk from {}\u{d7}{} to {}\u{d7}{})",
                        photo.label, sizes.0, sizes.1, sizes.2, sizes.3
                    )
                }
                (_, Some(size)) => format!("{}, {}\u{d7}{}", photo.label, size.width, size.height),
                (_, None) => photo.label.clone(),
            },
        }
    }
}
