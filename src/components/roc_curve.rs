//! A receiver operating characteristic (ROC) with its equal error rate.

use crate::state::gallery::similarity::roc_path;
use leptos::prelude::*;
use likeness_core::face::calibration::RocPoint;

/// The drawing's side.
const SIDE: f32 = 300.0;

/// The curve: false-match rate to the right, true-match rate upwards.
#[component]
pub fn RocCurve(
    /// Its points, in order of rising threshold.
    #[prop(into)]
    roc: Signal<Vec<RocPoint>>,
    /// The equal error rate.
    #[prop(into)]
    eer: Signal<Option<f32>>,
    /// The same in words.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let point = move || eer.get().map(|eer| view! { <circle class="plot-point" cx=eer * SIDE cy=eer * SIDE r="6" /> });
    view! {
        <svg viewBox="-34 -10 350 350" role="img" aria-label=move || label.get()>
            <path class="plot-axis" d=format!("M0 0V{SIDE}H{SIDE}") />
            <path class="plot-equal" d=format!("M0 0L{SIDE} {SIDE}") />
            <path class="plot-line" d=move || roc_path(&roc.read(), SIDE) />
            {point}
            <text x=SIDE / 2.0 y=SIDE + 30.0 text-anchor="middle">
                {words::SIMILARITY_AXIS_FMR}
            </text>
            <text transform=format!("translate(-14 {}) rotate(-90)", SIDE / 2.0) text-anchor="middle">
                {words::SIMILARITY_AXIS_TMR}
            </text>
        </svg>
    }
}
