//! The knobs in plain view: presets, strength, strokes, colours, size, faces.

use super::settings_file::SettingsFile;
use super::slider::Slider;
use crate::state::style::knobs::{self, COLOURS, STRENGTH};
use crate::state::style::preset::Preset;
use crate::state::style::{StyleStore, sizes};
use leptos::prelude::*;
use likeness_core::style::memory::SizeOption;
use likeness_core::style::settings::{Colours, PaintSettings};

/// A card with the knobs that most need.
#[component]
pub fn KnobCard(
    /// The page's state.
    store: StyleStore,
) -> impl IntoView {
    let knobs = store.knobs;
    let turn = move |turn: fn(PaintSettings, f32) -> PaintSettings| {
        Callback::new(move |value: f32| knobs.update(|settings| *settings = turn(settings.clone(), value)))
    };
    view! {
        <section class="card" aria-label="Look">
            <h2>"Look"</h2>
            <div class="presets" role="group" aria-label="Presets">
                {Preset::ALL.map(|preset| view! { <PresetButton store preset /> }).collect_view()}
            </div>
            <Slider
                id="strength"
                label="Strength of the style".to_owned()
                range=(-STRENGTH, STRENGTH)
                step=5.0
                value=Signal::derive(move || knobs::strength(&knobs.read()))
                words=Signal::derive(move || knobs::strength_text(&knobs.read()))
                ends=("photo", "style")
                moved=turn(knobs::with_strength)
            />
            <Slider
                id="stroke"
                label="Size of the strokes".to_owned()
                range=(-2.0, 2.0)
                step=0.25
                value=Signal::derive(move || knobs::stroke(&knobs.read()))
                words=Signal::derive(move || knobs::stroke_text(&knobs.read()))
                ends=("fine", "broad")
                moved=turn(knobs::with_stroke)
            />
            <ProtectFaces store />
            <ColourChoice store />
            <SizeChoice store />
            <SettingsFile store />
        </section>
    }
}

#[component]
fn PresetButton(store: StyleStore, preset: Preset) -> impl IntoView {
    let knobs = store.knobs;
    let pressed = Memo::new(move |_| preset.is_in(&knobs.read()));
    view! {
        <button
            class="chip-button"
            aria-pressed=move || pressed.get().to_string()
            on:click=move |_| knobs.update(|settings| *settings = preset.apply(settings.clone()))
        >
            {preset.label()}
        </button>
    }
}

/// Shown where the photo has faces.
#[component]
fn ProtectFaces(store: StyleStore) -> impl IntoView {
    let (knobs, faces) = (store.knobs, store.faces());
    let value = Signal::derive(move || knobs.read().protect_faces);
    let words = Signal::derive(move || match knobs.read().protect_faces {
        ..0.01 => "not at all".to_owned(),
        protect => format!("{:.0} %", protect * 100.0),
    });
    let label = Signal::derive(move || match faces.get() {
        1 => "Protect the face".to_owned(),
        count => format!("Protect the {count} faces"),
    });
    let moved =
        Callback::new(move |value: f32| knobs.update(|settings| settings.protect_faces = value.clamp(0.0, 1.0)));
    view! {
        <Show when=move || { faces.get() > 0 }>
            <Slider id="protect" label range=(0.0, 1.0) step=0.1 value words ends=("paint it too", "keep it") moved />
        </Show>
    }
}

#[component]
fn ColourChoice(store: StyleStore) -> impl IntoView {
    let knobs = store.knobs;
    let choice = move |colours: Colours| {
        let checked = move || knobs.read().colours == colours;
        view! {
            <label class="segment">
                <input
                    type="radio"
                    name="colours"
                    prop:checked=checked
                    on:change=move |_| knobs.update(|settings| settings.colours = colours)
                />
                <span>{knobs::colours_label(colours)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="radio-row">
            <legend>"Colours"</legend>
            {COLOURS.map(choice).collect_view()}
        </fieldset>
    }
}

/// The sizes that this device offers; those that do not fit are named with the reason.
#[component]
fn SizeChoice(store: StyleStore) -> impl IntoView {
    let (knobs, offers) = (store.knobs, store.offers);
    let offered = Memo::new(move |_| offers.get());
    let effective_size = Memo::new(move |_| sizes::effective_size(&offers.read(), knobs.read().size));
    let refused = move || sizes::too_large(&offered.read());
    let memory = move || effective_size.get().and_then(|size| sizes::memory(&offered.read(), size));
    let choice = move |SizeOption { longer, fits, .. }: SizeOption| {
        view! {
            <label class="segment">
                <input
                    type="radio"
                    name="size"
                    disabled=!fits
                    prop:checked=move || effective_size.get() == Some(longer)
                    on:change=move |_| knobs.update(|settings| settings.size = longer)
                />
                <span>{longer}</span>
            </label>
        }
    };
    let none = move || offered.read().is_empty();
    view! {
        <fieldset class="radio-row" aria-describedby="size-note">
            <legend>"Longer side, pixels"</legend>
            {move || offered.get().into_iter().map(choice).collect_view()}
            <p id="size-note" class="small">
                {move || if none() { Some("What this device can paint is known once there is a photo.".to_owned()) } else { memory() }}
                " "
                {refused}
            </p>
        </fieldset>
    }
}
