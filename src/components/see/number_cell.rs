//! A number that is typed, as a cell of a kernel.

use crate::state::see::lab_text::weight;
use leptos::prelude::*;

/// A field for a number. Text that is none changes nothing, and the present number is shown again.
#[component]
pub fn NumberCell(
    /// What it is, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The number.
    #[prop(into)]
    value: Signal<f32>,
    /// Receives another.
    typed: Callback<f32>,
) -> impl IntoView {
    let shown = RwSignal::new(());
    let change = move |event| match event_target_value(&event).parse::<f32>() {
        Ok(number) if number.is_finite() => typed.run(number),
        _ => shown.notify(),
    };
    let text = move || {
        shown.track();
        weight(value.get())
    };
    view! {
        <input
            class="number-cell"
            type="number"
            inputmode="decimal"
            step="any"
            aria-label=move || label.get()
            prop:value=text
            on:change=change
        />
    }
}
