//! The weights of the yes/no question: a bar for each, and the same as numbers.

use crate::number_format::distance;
use crate::state::learn::question::{CHART, bars, summary};
use leptos::prelude::*;

/// The bars and, folded away, the numbers.
#[component]
pub fn WeightBars(
    /// w_1 to w_32, and nothing before there are any.
    weights: Memo<Vec<f32>>,
) -> impl IntoView {
    let bar = |[x, y, width, height]: [f32; 4]| {
        view! { <rect class="bar" x=x y=y width=width height=height /> }
    };
    let label = Memo::new(move |_| summary(&weights.read()));
    let entry = |(k, w): (u64, &f32)| view! { <li>{words::learn_ask_weight(k, &distance(*w))}</li> };
    view! {
        <figure class="plot">
            <svg viewBox=format!("0 0 {} {}", CHART.0, CHART.1) role="img" aria-label=move || label.get()>
                <line class="chart-grid" x1="0" x2=CHART.0 y1=CHART.1 / 2.0 y2=CHART.1 / 2.0 />
                {move || bars(&weights.read()).into_iter().map(bar).collect_view()}
            </svg>
            <figcaption class="small">{move || label.get()}</figcaption>
        </figure>
        <details>
            <summary>{words::LEARN_ASK_WEIGHTS_LIST}</summary>
            <ul class="legend">{move || (1..).zip(weights.read().iter()).map(entry).collect_view()}</ul>
        </details>
    }
}
