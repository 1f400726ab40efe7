//! The styles in use: name, weight, and a button to remove each.

use super::camera_shot::CameraShot;
use super::slider::Slider;
use crate::components::failure_note::FailureNote;
use crate::number_format::percent;
use crate::samples;
use crate::state::style::StyleStore;
use crate::state::style::pictures::Pictures;
use crate::state::style::slot::{Slot, SlotContent};
use leptos::prelude::*;
use likeness_core::style::settings::MAX_STYLES;
use protocol::style::PictureSlot;

/// One line for each style.
#[component]
pub fn StyleSlots(
    /// The page's state.
    store: StyleStore,
) -> impl IntoView {
    let slots = Pictures::slot_ids().skip(1).zip(0..MAX_STYLES);
    view! { {slots.map(|(slot_id, index)| view! { <StyleSlot store slot_id index /> }).collect_view()} }
}

/// The id of a weight's slider.
const IDS: [&str; MAX_STYLES] = ["weight-1", "weight-2", "weight-3", "weight-4"];

/// One slot: empty, the camera, or a picture with its weight.
#[component]
fn StyleSlot(store: StyleStore, slot_id: PictureSlot, index: usize) -> impl IntoView {
    let slot = move || store.pictures.read().slot(slot_id).cloned().unwrap_or_default();
    let slot_content = Memo::new(move |_| slot().content());
    let failure = Signal::derive(move || slot().failure().cloned());
    let line = Memo::new(move |_| slot().line());
    let content = move || match slot_content.get() {
        SlotContent::Empty => ().into_any(),
        SlotContent::Camera => view! { <CameraShot store slot_id /> }.into_any(),
        SlotContent::Opening => view! { <p class="small">{words::STYLE_OPENING}</p> }.into_any(),
        SlotContent::Picture(photo) => view! {
            <div class="style-slot">
                <img src=photo.url alt="" width="48" height="48" draggable="false" />
                <p class="small">{move || line.get()}</p>
                <RemoveButton store slot_id label=photo.label.clone() />
                <Weight store index label=photo.label />
            </div>
        }
        .into_any(),
    };
    view! {
        {content}
        <FailureNote failure />
    }
}

#[component]
fn RemoveButton(store: StyleStore, slot_id: PictureSlot, label: String) -> impl IntoView {
    view! {
        <button
            class="quiet"
            aria-label=move || words::style_remove_named(samples::name(&label))
            on:click=move |_| store.clear(slot_id)
        >
            {words::STYLE_REMOVE}
        </button>
    }
}

/// The weight of a style, where there are several.
#[component]
fn Weight(store: StyleStore, index: usize, label: String) -> impl IntoView {
    let several = Memo::new(move |_| store.pictures.read().filled_styles().count() > 1);
    let value = Signal::derive(move || store.pictures.read().weights.get(index).copied().unwrap_or(1.0));
    let text = Memo::new(move |_| percent(store.pictures.read().share(index).into()));
    let label = Signal::derive(move || words::style_weight(samples::name(&label)));
    let moved = Callback::new(move |weight: f32| {
        store.pictures.update(|pictures| {
            if let Some(slot) = pictures.weights.get_mut(index) {
                *slot = weight.clamp(0.0, 1.0);
            }
        });
    });
    let id = IDS.get(index).copied().unwrap_or_default();
    view! {
        <Show when=move || several.get()>
            <Slider id label range=(0.0, 1.0) step=0.05 value text moved />
        </Show>
    }
}

impl Pictures {
    /// A style's share of the blend, 0..=1, by its index.
    pub fn share(&self, index: usize) -> f32 {
        let has = |slot: &Slot| slot.photo().is_some();
        let there: Vec<f32> =
            self.styles.iter().zip(self.weights).filter(|(slot, _)| has(slot)).map(|(_, weight)| weight).collect();
        let sum: f32 = there.iter().sum();
        match self.weights.get(index) {
            // All at zero count the same, as in the settings.
            _ if sum <= 0.0 => 1.0 / there.len().max(1) as f32,
            Some(weight) => weight / sum,
            None => 0.0,
        }
    }
}
