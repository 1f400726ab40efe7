//! The receiver operating characteristic (ROC) of the gallery's own pairs.

use crate::components::roc_curve::RocCurve;
use crate::state::gallery::similarity::roc_text;
use leptos::prelude::*;
use likeness_core::gallery::similarity::SimilarityReport;

/// The curve with its equal error rate, or what is needed to draw one.
#[component]
pub fn RocPlot(
    /// The report.
    similarity: SimilarityReport,
) -> impl IntoView {
    let SimilarityReport { roc, eer, .. } = similarity.clone();
    let text = Memo::new(move |_| roc_text(&similarity));
    let plot = (!roc.is_empty()).then(|| view! { <RocCurve roc eer label=text /> });
    view! {
        <figure class="plot">
            {plot} <figcaption class="small">{move || text.get()}</figcaption>
        </figure>
    }
}
