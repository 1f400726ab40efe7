//! The receiver operating characteristic (ROC) of the gallery's own pairs.

use crate::state::gallery::similarity::{roc_path, roc_text};
use leptos::prelude::*;
use likeness_core::gallery::similarity::SimilarityReport;

/// The drawing's side.
const SIDE: f32 = 300.0;

/// The curve with its equal error rate, or what is needed to draw one.
#[component]
pub fn RocPlot(
    /// The report.
    similarity: SimilarityReport,
) -> impl IntoView {
    let report = similarity.clone();
    let text = Memo::new(move |_| roc_text(&report));
    let plot = (!similarity.roc.is_empty()).then(|| {
        let eer = similarity.eer.map(|eer| {
            view! { <circle class="plot-point" cx=eer * SIDE cy=eer * SIDE r="6" /> }
        });
        view! {
            <svg viewBox="-34 -10 350 350" role="img" aria-label=move || text.get()>
                <path class="plot-axis" d=format!("M0 0V{SIDE}H{SIDE}") />
                <path class="plot-equal" d=format!("M0 0L{SIDE} {SIDE}") />
                <path class="plot-line" d=roc_path(&similarity.roc, SIDE) />
                {eer}
                <text x=SIDE / 2.0 y=SIDE + 30.0 text-anchor="middle">
                    {words::SIMILARITY_AXIS_FMR}
                </text>
                <text transform=format!("translate(-14 {}) rotate(-90)", SIDE / 2.0) text-anchor="middle">
                    {words::SIMILARITY_AXIS_TMR}
                </text>
            </svg>
        }
    });
    view! {
        <figure class="plot">
            {plot} <figcaption class="small">{move || text.get()}</figcaption>
        </figure>
    }
}
