//! The numbers of the course, one click away: knobs, formulas, curves.

use super::advanced_knobs::AdvancedKnobs;
use super::cost_chart::CostChart;
use super::formulas::Formulas;
use crate::state::style::StyleStore;
use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

/// Everything that the plain knobs stand for; kept up to date only while it is open.
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
        <details class="course card" on:toggle=toggled>
            <summary>"Course view: \u{3b1}, \u{3b2}, \u{3bb}, costs and curves"</summary>
            <Show when=move || open.get()>
                <div class="course-parts">
                    <CostChart store />
                    <Formulas store />
                    <AdvancedKnobs store />
                </div>
            </Show>
        </details>
    }
}
