//! The styles in use: what they are, how much of each, and putting them away.

use super::camera_shot::CameraShot;
use super::slider::Slider;
use crate::components::failure_note::FailureNote;
use crate::state::style::StyleStore;
use crate::state::style::pictures::Pictures;
use crate::state::style::slot::{Slot, SlotContent};
use leptos::prelude::*;
use likeness_core::style::settings::STYLES;
use protocol::style::PictureSlot;

/// One line a style.
#[component]
pub fn StyleSlots(
    /// The page's state.
    store: StyleStore,
) -> impl IntoView {
    let places = Pictures::canvases().skip(1).zip(0..STYLES);
    view! { {places.map(|(place, index)| view! { <StyleSlot store place index /> }).collect_view()} }
}

/// The id of a weight's slider.
const IDS: [&str; STYLES] = ["weight-1", "weight-2", "weight-3", "weight-4"];

/// One place: nothing, the camera, or a picture with its weight.
#[component]
fn StyleSlot(store: StyleStore, place: PictureSlot, index: usize) -> impl IntoView {
    let slot = move || store.pictures.read().slot(place).cloned().unwrap_or_default();
    let held = Memo::new(move |_| slot().held().clone());
    let failure = Signal::derive(move || slot().failure().cloned());
    let line = Memo::new(move |_| slot().line());
    let content = move || match held.get() {
        SlotContent::Empty => ().into_any(),
        SlotContent::Camera => view! { <CameraShot store place /> }.into_any(),
        SlotContent::Opening => view! { <p class="small">"Opening the picture\u{2026}"</p> }.into_any(),
        SlotContent::Picture(photo) => view! {
            <div class="style-place">
                <img src=photo.url alt="" width="48" height="48" draggable="false" />
                <p class="small">{move || line.get()}</p>
                <button class="quiet" aria-label=format!("Remove {}", photo.label) on:click=move |_| store.clear(place)>
                    "Remove"
                </button>
                <Weight store index label=photo.label.clone() />
            </div>
        }
        .into_any(),
    };
    view! {
        {content}
        <FailureNote failure />
    }
}

/// How much of a style, where there are several.
#[component]
fn Weight(store: StyleStore, index: usize, label: String) -> impl IntoView {
    let several = Memo::new(move |_| store.pictures.read().filled_styles().count() > 1);
    let value = Signal::derive(move || store.pictures.read().weights.get(index).copied().unwrap_or(1.0));
    let share = Memo::new(move |_| format!("{:.0} %", store.pictures.read().share(index) * 100.0));
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
            <Slider id label=format!("How much of {label}") range=(0.0, 1.0) step=0.05 value words=share moved />
        </Show>
    }
}

impl Pictures {
    /// A style's share of the blend, 0..=1, by its place.
    pub fn share(&self, index: usize) -> f32 {
        let has = |slot: &Slot| slot.photo().is_some();
        let there: Vec<f32> =
            self.styles.iter().zip(self.weights).filter(|(slot, _)| has(slot)).map(|(_, weight)| weight).collect();
        let sum: f32 = there.iter().sum();
        match self.weights.get(index) {
            // All at zero count the same, as the settings have it.
            _ if sum <= 0.0 => 1.0 / there.len().max(1) as f32,
            Some(weight) => weight / sum,
            None => 0.0,
        }
    }
}
