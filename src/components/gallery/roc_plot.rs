//! The receiver operating characteristic of the gallery's own pairs.

use crate::state::gallery::similarity::{roc_path, roc_text};
use leptos::prelude::*;
use likeness_core::gallery::similarity::SimilarityReport;

/// The drawing's side.
const SIDE: f32 = 300.0;

/// The curve with its equal error rate, or what it would take to draw one.
#[component]
pub fn RocPlot(
    /// How alike they are.
    similarity: SimilarityReport,
) -> impl IntoView {
    let words = roc_text(&similarity);
    let plot = (!similarity.roc.is_empty()).then(|| {
        let eer = similarity.eer.map(|eer| {
            view! { <circle class="plot-point" cx=eer * SIDE cy=eer * SIDE r="6" /> }
        });
        view! {
            <svg viewBox="-34 -10 350 350" role="img" aria-label=words.clone()>
                <path class="plot-axis" d=format!("M0 0V{SIDE}H{SIDE}") />
                <path class="plot-equal" d=format!("M0 0L{SIDE} {SIDE}") />
                <path class="plot-line" d=roc_path(&similarity.roc, SIDE) />
                {eer}
                <text x=SIDE / 2.0 y=SIDE + 30.0 text-anchor="middle">
                    "two people taken for one (FMR)"
                </text>
                <text transform=format!("translate(-14 {}) rotate(-90)", SIDE / 2.0) text-anchor="middle">
                    "one person found (TMR)"
                </text>
            </svg>
        }
    });
    view! {
        <figure class="plot">
            {plot} <figcaption class="small">{words}</figcaption>
        </figure>
    }
}
