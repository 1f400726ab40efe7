//! What another threshold would change.

use crate::state::gallery::similarity::ThresholdCounts;
use leptos::prelude::*;
use likeness_core::gallery::similarity::SimilarityReport;

/// The end of the slider: hardly any pair lies farther apart.
const END: f32 = 1.2;

/// A slider for tau. It changes nothing; it shows what would change.
#[component]
pub fn TauSlider(
    /// How alike they are.
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
                {move || format!("\u{3c4} = {:.2}", chosen.get())} <span class="small">{format!(" (in use: {tau:.2})")}</span>
            </label>
            <input
                id="tau"
                type="range"
                min="0"
                max=END
                step="0.01"
                prop:value=move || chosen.get()
                on:input=slide
                aria-describedby="tau-words"
            />
            <p id="tau-words" role="status">
                {move || text.get()}
            </p>
            <p class="small">"The slider changes nothing; it shows what would change."</p>
        </div>
    }
}
