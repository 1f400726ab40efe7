//! The main settings: presets, strength, strokes, faces, colours, size.

use super::settings_file::SettingsFile;
use super::slider::Slider;
use crate::components::choice::{Choice, names};
use crate::number_format::percent;
use crate::state::style::preset::Preset;
use crate::state::style::simple_settings::{self, COLOURS, STRENGTH};
use crate::state::style::{StyleStore, sizes};
use leptos::prelude::*;
use likeness_core::style::memory::SizeOption;
use likeness_core::style::settings::PaintSettings;

/// A card with the most common settings.
#[component]
pub fn SettingsCard(
    /// The page's state.
    store: StyleStore,
) -> impl IntoView {
    let settings = store.settings;
    let update_with = move |update_with: fn(PaintSettings, f32) -> PaintSettings| {
        Callback::new(move |value: f32| settings.update(|settings| *settings = update_with(settings.clone(), value)))
    };
    view! {
        <section class="card" aria-label=words::STYLE_SETTINGS>
            <h2>{words::STYLE_SETTINGS}</h2>
            <div class="presets" role="group" aria-label=words::STYLE_SETTINGS_PRESETS>
                {Preset::ALL.map(|preset| view! { <PresetButton store preset /> }).collect_view()}
            </div>
            <Slider
                id="strength"
                label=Signal::derive(|| words::STYLE_STRENGTH.text())
                range=(-STRENGTH, STRENGTH)
                step=5.0
                value=Signal::derive(move || simple_settings::strength(&settings.read()))
                text=Signal::derive(move || simple_settings::strength_text(&settings.read()))
                ends=[words::STYLE_STRENGTH_PHOTO, words::STYLE_STRENGTH_STYLE]
                moved=update_with(simple_settings::with_strength)
            />
            <Slider
                id="stroke"
                label=Signal::derive(|| words::STYLE_STROKE.text())
                range=(-2.0, 2.0)
                step=0.25
                value=Signal::derive(move || simple_settings::stroke(&settings.read()))
                text=Signal::derive(move || simple_settings::stroke_text(&settings.read()))
                ends=[words::STYLE_STROKE_FINE_END, words::STYLE_STROKE_BROAD_END]
                moved=update_with(simple_settings::with_stroke)
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
    let settings = store.settings;
    let pressed = Memo::new(move |_| preset.is_in(&settings.read()));
    view! {
        <button
            class="pill-button"
            aria-pressed=move || pressed.get().to_string()
            on:click=move |_| settings.update(|settings| *settings = preset.apply(settings.clone()))
        >
            {preset.label()}
        </button>
    }
}

/// Shown if the photo has faces.
#[component]
fn ProtectFaces(store: StyleStore) -> impl IntoView {
    let (settings, faces) = (store.settings, store.faces());
    let value = Signal::derive(move || settings.read().protect_faces);
    let text = Signal::derive(move || match settings.read().protect_faces {
        ..0.01 => words::STYLE_PROTECT_OFF.into(),
        protect => percent(protect.into()),
    });
    let label = Signal::derive(move || words::style_protect(faces.get().into()));
    let ends = [words::STYLE_PROTECT_STYLISE, words::STYLE_PROTECT_KEEP];
    let moved =
        Callback::new(move |value: f32| settings.update(|settings| settings.protect_faces = value.clamp(0.0, 1.0)));
    view! {
        <Show when=move || { faces.get() > 0 }>
            <Slider id="protect" label range=(0.0, 1.0) step=0.1 value text ends moved />
        </Show>
    }
}

#[component]
fn ColourChoice(store: StyleStore) -> impl IntoView {
    let settings = store.settings;
    let choose = move |index: usize| {
        if let Some(colours) = COLOURS.get(index) {
            settings.update(|settings| settings.colours = *colours);
        }
    };
    view! {
        <Choice
            name="colours"
            legend=words::STYLE_COLOURS
            options=names(COLOURS.map(simple_settings::colours_label))
            chosen=Signal::derive(move || COLOURS.into_iter().position(|of| of == settings.read().colours))
            choose=Callback::new(choose)
        />
    }
}

/// The sizes; those that do not fit this device are disabled, and listed with the memory that they need.
#[component]
fn SizeChoice(store: StyleStore) -> impl IntoView {
    let (settings, sizes) = (store.settings, store.sizes);
    let known = Memo::new(move |_| sizes.get());
    let effective_size = Memo::new(move |_| sizes::effective_size(&sizes.read(), settings.read().size));
    let refused = move || sizes::too_large(&known.read());
    let memory = move || effective_size.get().and_then(|size| sizes::memory(&known.read(), size));
    let choice = move |SizeOption { longer, fits, .. }: SizeOption| {
        view! {
            <label class="segment">
                <input
                    type="radio"
                    name="size"
                    disabled=!fits
                    prop:checked=move || effective_size.get() == Some(longer)
                    on:change=move |_| settings.update(|settings| settings.size = longer)
                />
                <span>{longer}</span>
            </label>
        }
    };
    let none = move || known.read().is_empty();
    view! {
        <fieldset class="radio-row" aria-describedby="size-note">
            <legend>{words::STYLE_SIZE}</legend>
            {move || known.get().into_iter().map(choice).collect_view()}
            <p id="size-note" class="small">
                {move || if none() { Some(words::STYLE_SIZE_UNKNOWN.into()) } else { memory() }}
                " "
                {refused}
            </p>
        </fieldset>
    }
}
