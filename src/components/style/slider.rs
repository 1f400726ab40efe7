//! A slider with its name, and in words where it stands.

use leptos::prelude::*;

/// A labelled range. What it says is read out in place of its number.
#[component]
pub fn Slider(
    /// Its id, unique in the page.
    id: &'static str,
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// Lower and upper end.
    range: (f32, f32),
    /// Distance of two positions.
    step: f32,
    /// Where it stands.
    #[prop(into)]
    value: Signal<f32>,
    /// Where it stands, in words.
    #[prop(into)]
    words: Signal<String>,
    /// What lies at the ends, for the eye.
    #[prop(default = ("", ""))]
    ends: (&'static str, &'static str),
    /// Takes a new position.
    moved: Callback<f32>,
) -> impl IntoView {
    let input = move |event| {
        if let Ok(value) = event_target_value(&event).parse() {
            moved.run(value);
        }
    };
    view! {
        <div class="slider">
            <div class="slider-head">
                <label for=id>{move || label.get()}</label>
                <output for=id>{move || words.get()}</output>
            </div>
            <input
                id=id
                type="range"
                min=range.0.to_string()
                max=range.1.to_string()
                step=step.to_string()
                prop:value=move || value.get().to_string()
                aria-valuetext=move || words.get()
                on:input=input
            />
            <div class="slider-ends" aria-hidden="true" hidden=ends.0.is_empty()>
                <span>{ends.0}</span>
                <span>{ends.1}</span>
            </div>
        </div>
    }
}
