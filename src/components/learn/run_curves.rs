//! The course of one run, or of several over each other: a chart for each measure.

use crate::components::line_chart::LineChart;
use crate::state::learn::curves::Measure;
use crate::state::learn::run::Run;
use leptos::prelude::*;

/// A chart for each measure, with a sentence about what it means.
#[component]
pub fn RunCurves(
    /// The runs, each with its name.
    #[prop(into)]
    runs: Signal<Vec<(String, Run)>>,
    /// What is shown.
    #[prop(default = &Measure::ALL)]
    measures: &'static [Measure],
) -> impl IntoView {
    let chart = move |measure: Measure| {
        let drawing = Memo::new(move |_| measure.drawing(&runs.read()));
        let label = Memo::new(move |_| measure.summary(&runs.read()));
        view! {
            <figure class="small-chart">
                <h3>{measure.name()}</h3>
                <LineChart drawing label waiting=words::LEARN_CURVE_WAITING />
                <figcaption class="small">{measure.meaning()}</figcaption>
            </figure>
        }
    };
    view! { <div class="small-charts">{measures.iter().copied().map(chart).collect_view()}</div> }
}
