//! The card for the photo.

use super::camera_shot::CameraShot;
use super::source_buttons::SourceButtons;
use crate::browser::arrival::Arrival;
use crate::components::failure_note::FailureNote;
use crate::file_label;
use crate::samples::{self, Sample};
use crate::state::side::Photo;
use crate::state::style::StyleStore;
use crate::state::style::pictures::Target;
use crate::state::style::slot::{Slot, SlotContent};
use leptos::ev::DragEvent;
use leptos::prelude::*;
use likeness_core::geometry::Size;
use protocol::style::PictureSlot;
use words::Text;

/// A card that takes the photo from a file, by drag and drop, pasted, from the camera or from a sample.
#[component]
pub fn PhotoCard(
    /// The page's state.
    store: StyleStore,
    /// The focused card, for a picture that is pasted.
    focused: RwSignal<Option<Target>>,
) -> impl IntoView {
    let pictures = store.pictures;
    let slot_content = Memo::new(move |_| pictures.read().photo.content());
    let failure = Signal::derive(move || pictures.read().photo.failure().cloned());
    let content = move || match slot_content.get() {
        SlotContent::Camera => view! { <CameraShot store slot_id=PictureSlot::Content /> }.into_any(),
        _ => view! { <SourceButtons store target=Target::Photo /> }.into_any(),
    };
    let line = move || pictures.read().photo.line();
    let sample = move |sample: &'static Sample| {
        view! {
            <button
                class="pill-button"
                aria-label=move || words::sample_use(sample.name.text())
                on:click=move |_| store.show_sample(Target::Photo, sample)
            >
                {sample.name}
            </button>
        }
    };
    view! {
        <DropCard store target=Target::Photo focused title=words::STYLE_PHOTO>
            <p class="small" aria-live="polite">
                {line}
            </p>
            {content}
            <div class="samples">
                <p>{words::STYLE_SAMPLES}</p>
                {samples::photos_to_paint().map(sample).collect_view()}
            </div>
            <FailureNote failure />
        </DropCard>
    }
}

/// A card that accepts dropped pictures.
#[component]
pub fn DropCard(
    /// The page's state.
    store: StyleStore,
    /// Which card it is.
    target: Target,
    /// The focused card.
    focused: RwSignal<Option<Target>>,
    /// Its heading.
    title: Text,
    /// Its content.
    children: Children,
) -> impl IntoView {
    let dragged_over = RwSignal::new(false);
    let drop_here = move |event: DragEvent| {
        event.prevent_default();
        event.stop_propagation();
        dragged_over.set(false);
        let arrival = Arrival::of(event.data_transfer().as_ref());
        store.entry.note.set(store.receive(Some(target), &arrival));
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

/// A picture's name and size; also its original size where it was reduced.
fn picture_line(photo: &Photo, size: Option<Size>) -> String {
    let name = file_label::shortened(samples::name(&photo.label));
    match (photo.shrunk_from, size) {
        (Some(from), Some(to)) => words::style_picture_reduced(&name, &dimensions(from), &dimensions(to)),
        (_, Some(size)) => words::style_picture_size(&name, &dimensions(size)),
        (_, None) => name,
    }
}

/// A size as `640 × 480`.
fn dimensions(size: Size) -> String {
    words::unit_size(size.width.into(), size.height.into())
}

impl Slot {
    /// A line about its content.
    pub fn line(&self) -> String {
        match self.content() {
            SlotContent::Empty => words::STYLE_DROP.into(),
            SlotContent::Opening => words::STYLE_OPENING.into(),
            SlotContent::Camera => words::STYLE_CAMERA_READY.into(),
            SlotContent::Picture(_) if self.is_opening() => words::STYLE_OPENING.into(),
            SlotContent::Picture(photo) => picture_line(&photo, self.size()),
        }
    }
}
