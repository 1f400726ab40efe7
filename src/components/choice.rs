//! One of a few things, as a row of buttons: radio buttons to the keyboard and to screen readers.

use leptos::prelude::*;
use words::Text;

/// A row of names, of which one is chosen.
#[component]
pub fn Choice(
    /// The name of the group, unique in the page.
    name: &'static str,
    /// What is chosen.
    legend: Text,
    /// The names.
    #[prop(into)]
    options: Signal<Vec<String>>,
    /// Which is chosen.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    /// Receives another choice.
    choose: Callback<usize>,
) -> impl IntoView {
    let option = move |(index, label): (usize, String)| {
        view! {
            <label class="segment">
                <input
                    type="radio"
                    name=name
                    prop:checked=move || chosen.get() == Some(index)
                    on:change=move |_| choose.run(index)
                />
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="radio-row">
            <legend>{legend}</legend>
            {move || options.get().into_iter().enumerate().map(option).collect_view()}
        </fieldset>
    }
}

/// Names from the catalogue, in the current language.
pub fn names(texts: impl IntoIterator<Item = Text>) -> Signal<Vec<String>> {
    let texts: Vec<Text> = texts.into_iter().collect();
    Signal::derive(move || texts.iter().map(|text| text.text().to_owned()).collect())
}
