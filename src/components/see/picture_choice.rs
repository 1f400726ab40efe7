//! Which picture a chapter looks at: a sample, or the visitor's own.

use crate::components::failure_note::FailureNote;
use crate::components::style::source_buttons::FileButton;
use crate::samples::{self, DRAWN_STYLES, PORTRAITS, SCENES, Sample};
use crate::state::see::SeeStore;
use crate::state::see::picture::{Opened, Picture};
use leptos::prelude::*;

/// The samples offered: a person, an animal, and pictures with edges and patterns.
const OFFERED: [&Sample; 4] = [&PORTRAITS[0], &SCENES[2], &SCENES[1], &DRAWN_STYLES[3]];

/// Buttons for samples and for a file, and why the last one was not opened.
#[component]
pub fn PictureChoice(
    /// The page's state.
    store: SeeStore,
) -> impl IntoView {
    let failure = Signal::derive(move || store.picture.read().failure().cloned());
    let label = Memo::new(move |_| store.picture.read().opened_picture().map(|opened| opened.label.clone()));
    let button = move |sample: &'static Sample| {
        let is_shown = move || label.read().as_deref() == Some(sample.label);
        view! {
            <button
                class="pill-button"
                aria-pressed=move || is_shown().to_string()
                on:click=move |_| store.show_sample(sample)
            >
                {sample.name}
            </button>
        }
    };
    view! {
        <div class="presets" role="group" aria-label=words::SEE_PICTURE>
            {OFFERED.map(button)}
            <FileButton
                label=words::SEE_PICTURE_OWN
                accept="image/*"
                chosen=Callback::new(move |given| store.take(given))
            />
        </div>
        <FailureNote failure />
    }
}

/// What a screen reader says in place of the picture.
pub fn described(picture: RwSignal<Picture>) -> Signal<String> {
    Signal::derive(move || {
        let picture = picture.read();
        let name = picture.opened_picture().map(|Opened { label, .. }| samples::name(label).to_owned());
        name.map_or_else(|| words::SEE_PICTURE_WAITING.into(), |name| words::see_picture_label(&name))
    })
}
