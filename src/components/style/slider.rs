//! A slider with a label and its value as text.

use leptos::prelude::*;
use words::Text;

/// A labelled range. Screen readers read its text in place of the number.
#[component]
pub fn Slider(
    /// Its id, unique in the page.
    id: &'static str,
    /// Its label.
    #[prop(into)]
    label: Signal<String>,
    /// Lower and upper end.
    range: (f32, f32),
    /// Distance between two positions.
    step: f32,
    /// Its value.
    #[prop(into)]
    value: Signal<f32>,
    /// Its value as text.
    #[prop(into)]
    text: Signal<String>,
    /// Visible labels of its ends.
    #[prop(optional)]
    ends: Option<[Text; 2]>,
    /// Receives the new value.
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
                <output for=id>{move || text.get()}</output>
            </div>
            <input
                id=id
                type="range"
                min=range.0.to_string()
                max=range.1.to_string()
                step=step.to_string()
                prop:value=move || value.get().to_string()
                aria-valuetext=move || text.get()
                on:input=input
            />
            <div class="slider-ends" aria-hidden="true" hidden=ends.is_none()>
                {ends.map(|ends| ends.map(|end| view! { <span>{end}</span> }).collect_view())}
            </div>
        </div>
    }
}
