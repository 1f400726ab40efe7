//! The card for the styles: built-in ones, the user's own, and blending.

use super::photo_card::DropCard;
use super::source_buttons::SourceButtons;
use super::style_slots::StyleSlots;
use crate::browser::address;
use crate::samples::{self, Sample};
use crate::state::style::StyleStore;
use crate::state::style::pictures::Target;
use leptos::prelude::*;

/// A card that takes up to four styles.
#[component]
pub fn StyleCard(
    /// The page's state.
    store: StyleStore,
    /// The focused card, for a picture that is pasted.
    focused: RwSignal<Option<Target>>,
) -> impl IntoView {
    let blending = Memo::new(move |_| store.pictures.read().blending);
    let blend = move |event| store.set_blending(event_target_checked(&event));
    let live = Memo::new(move |_| store.pictures.read().styles.iter().any(|slot| slot.has_camera()));
    view! {
        <DropCard store target=Target::Style focused title=words::STYLE_STYLE>
            <ul class="style-row two-rows" aria-label=words::STYLE_BUILT_IN>
                {samples::styles().map(|sample| view! { <BuiltIn store sample /> }).collect_view()}
            </ul>
            <StyleSlots store />
            <Show when=move || !live.get()>
                <SourceButtons store target=Target::Style />
            </Show>
            <label class="option">
                <input type="checkbox" prop:checked=move || blending.get() on:change=blend />
                {words::STYLE_BLEND}
            </label>
        </DropCard>
    }
}

/// A built-in style.
#[component]
fn BuiltIn(store: StyleStore, sample: &'static Sample) -> impl IntoView {
    let in_use = Memo::new(move |_| store.pictures.read().showing(sample.label).is_some());
    // Without a base address there is no thumbnail, only the name.
    let url = address::resolve(sample.path).unwrap_or_default();
    view! {
        <li>
            <button
                class="style-tile"
                aria-pressed=move || in_use.get().to_string()
                on:click=move |_| store.show_sample(Target::Style, sample)
            >
                <img src=url alt="" width="96" height="96" loading="lazy" draggable="false" />
                <span>{sample.name}</span>
            </button>
        </li>
    }
}
