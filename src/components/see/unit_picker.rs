//! Which unit is looked at: its layer, a telling one, or any by its number.

use super::layer_picker::LayerPicker;
use crate::state::see::unit_choice::UnitChoice;
use leptos::prelude::*;
use likeness_see::unit::Unit;

/// The layer, the dozen that say most, and a field for the number.
#[component]
pub fn UnitPicker(
    /// The name of the group of layers, unique in the page.
    name: &'static str,
    /// The unit.
    choice: RwSignal<UnitChoice>,
) -> impl IntoView {
    let layer = Memo::new(move |_| choice.read().unit().layer);
    let button = move |unit: Unit| {
        let channel = i64::from(unit.channel);
        view! {
            <button
                class="pill-button"
                aria-label=words::see_unit(unit.channel.into())
                aria-pressed=move || (choice.read().unit() == unit).to_string()
                on:click=move |_| choice.update(|choice| *choice = choice.numbered(channel))
            >
                {unit.channel}
            </button>
        }
    };
    let typed = move |event| {
        let number = event_target_value(&event).parse::<i64>();
        match number {
            Ok(number) => choice.update(|choice| *choice = choice.numbered(number)),
            // Shows the number again that there was.
            Err(_) => choice.notify(),
        }
    };
    view! {
        <LayerPicker
            name
            layer
            choose=Callback::new(move |layer| choice.set(UnitChoice::first_of(layer)))
        />
        <div class="presets" role="group" aria-label=words::SEE_TELLING>
            <span class="small">{words::SEE_TELLING}</span>
            {move || layer.get().telling().map(button).collect_view()}
        </div>
        <label class="setting unit-number">
            <span>{words::SEE_UNIT_NUMBER}</span>
            <input
                type="number"
                inputmode="numeric"
                min="0"
                max=move || layer.get().units() - 1
                prop:value=move || choice.read().number().to_string()
                on:change=typed
            />
            <span class="small">{move || words::see_unit_range(u64::from(layer.get().units()) - 1)}</span>
        </label>
    }
}
