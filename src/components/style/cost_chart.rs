//! J, `J_content` and each `J_style` over the iterations.

use crate::components::line_chart::LineChart;
use crate::state::style::StyleStore;
use crate::state::style::cost_curve::{self, Line};
use leptos::prelude::*;

/// A chart on a logarithmic scale with a legend, and the same numbers as a table.
#[component]
pub fn CostChart(
    /// The page's state.
    store: StyleStore,
) -> impl IntoView {
    // A step that reported no costs does not redraw the chart.
    let costs = Memo::new(move |_| store.job.read().costs().to_vec());
    let drawing = Memo::new(move |_| cost_curve::drawing(&costs.read()));
    let label = Signal::derive(move || cost_curve::summary(&costs.read()));
    view! {
        <section aria-labelledby="chart-title">
            <h3 id="chart-title">{words::STYLE_COSTS}</h3>
            <LineChart drawing label waiting=words::STYLE_COSTS_WAITING />
            <details>
                <summary>{words::STYLE_COSTS_TABLE}</summary>
                <div class="scroller" tabindex="0" role="region" aria-label=words::STYLE_COSTS_TABLE_LABEL>
                    {move || view! { <CostTable rows=cost_curve::rows(&costs.read()) /> }}
                </div>
            </details>
        </section>
    }
}

#[component]
fn CostTable(rows: Vec<Vec<String>>) -> impl IntoView {
    let head = Line::ALL.map(|line| view! { <th scope="col">{move || line.name()}</th> });
    let row = |cells: Vec<String>| {
        let mut cells = cells.into_iter();
        let first = cells.next().unwrap_or_default();
        view! {
            <tr>
                <th scope="row">{first}</th>
                {cells.map(|cell| view! { <td>{cell}</td> }).collect_view()}
            </tr>
        }
    };
    view! {
        <table>
            <caption>{words::STYLE_COSTS_CAPTION}</caption>
            <thead>
                <tr>
                    <th scope="col">{words::STYLE_COSTS_ITERATION}</th>
                    {head.collect_view()}
                </tr>
            </thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
