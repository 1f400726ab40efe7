//! The advanced view: every setting, the formulas and the cost curves.

use super::advanced_settings::AdvancedSettings;
use super::cost_chart::CostChart;
use super::formulas::Formulas;
use crate::state::style::StyleStore;
use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

/// Costs, formulas and every setting; updated only while it is open.
#[component]
pub fn AdvancedView(
    /// The page's state.
    store: StyleStore,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let toggled = move |event: Event| {
        let element = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        open.set(element.is_some_and(|element| element.has_attribute("open")));
    };
    view! {
        <details class="advanced card" on:toggle=toggled>
            <summary>{words::STYLE_ADVANCED}</summary>
            <Show when=move || open.get()>
                <div class="advanced-parts">
                    <CostChart store />
                    <Formulas store />
                    <AdvancedSettings store />
                </div>
            </Show>
        </details>
    }
}
