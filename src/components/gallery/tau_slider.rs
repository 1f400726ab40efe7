//! What another threshold would change.

use crate::state::gallery::similarity::ThresholdCounts;
use leptos::prelude::*;
use likeness_core::gallery::similarity::SimilarityReport;

/// The end of the slider, in thresholds: far beyond the distances of any pair, for every encoder.
const END: f32 = 4.0;

/// The largest distance of embeddings, which have unit length.
const MAX_DISTANCE: f32 = 2.0;

/// A slider for tau. It changes nothing; it shows what would change.
#[component]
pub fn TauSlider(
    /// The report.
    similarity: SimilarityReport,
    /// The threshold in use.
    tau: f32,
) -> impl IntoView {
    let chosen = RwSignal::new(tau);
    let text = Memo::new(move |_| ThresholdCounts::new(&similarity, chosen.get()).text());
    let slide = move |event| {
        if let Ok(value) = event_target_value(&event).parse() {
            chosen.set(value);
        }
    };
    view! {
        <div class="field">
            <label for="tau">
                {move || words::similarity_tau(chosen.get().into())} " "
                <span class="small">{move || words::similarity_in_use(tau.into())}</span>
            </label>
            <input
                id="tau"
                type="range"
                min="0"
                max=(END * tau).min(MAX_DISTANCE)
                step="0.01"
                prop:value=move || chosen.get()
                on:input=slide
                aria-describedby="tau-text"
            />
            <p id="tau-text" role="status">
                {move || text.get()}
            </p>
            <p class="small">{words::SIMILARITY_SLIDER_MEANS}</p>
        </div>
    }
}
