//! J, `J_content` and each `J_style` over the iterations.

use crate::state::style::StyleStore;
use crate::state::style::cost_curve::{self, BOTTOM, HEIGHT, LEFT, Line, MARGIN, Scales, WIDTH};
use leptos::prelude::*;

/// A chart on a logarithmic scale with a legend, and the same numbers as a table.
#[component]
pub fn CostChart(
    /// The page's state.
    store: StyleStore,
) -> impl IntoView {
    // A step that reported no costs does not redraw the chart.
    let costs = Memo::new(move |_| store.job.read().costs().to_vec());
    let scales = Memo::new(move |_| Scales::new(&costs.read()));
    let path =
        move |line: Line| move || scales.get().map(|scales| scales.path(&costs.read(), line)).unwrap_or_default();
    let lines = Line::ALL.map(|line| view! { <path class=line.class() d=path(line) /> });
    let legend = Line::ALL.map(|line| {
        view! {
            <li>
                <svg viewBox="0 0 28 8" aria-hidden="true">
                    <path class=line.class() d="M0 4H28" />
                </svg>
                {move || line.name()}
            </li>
        }
    });
    view! {
        <section class="chart" aria-labelledby="chart-title">
            <h3 id="chart-title">{words::STYLE_COSTS}</h3>
            <svg
                viewBox=format!("0 0 {WIDTH} {HEIGHT}")
                role="img"
                aria-label=move || cost_curve::summary(&costs.read())
            >
                {move || scales.get().map(|scales| view! { <Grid scales /> })}
                {lines.collect_view()}
                <Show when=move || scales.get().is_none()>
                    <text class="chart-label" x=WIDTH / 2.0 y=HEIGHT / 2.0 text-anchor="middle">
                        {words::STYLE_COSTS_WAITING}
                    </text>
                </Show>
            </svg>
            <ul class="legend">{legend.collect_view()}</ul>
            <details>
                <summary>{words::STYLE_COSTS_TABLE}</summary>
                <div class="scroller" tabindex="0" role="region" aria-label=words::STYLE_COSTS_TABLE_LABEL>
                    {move || view! { <CostTable rows=cost_curve::rows(&costs.read()) /> }}
                </div>
            </details>
        </section>
    }
}

/// The lines of the decades, and the labels of the axes.
#[component]
fn Grid(scales: Scales) -> impl IntoView {
    let decade = |(label, y): (String, f32)| {
        view! {
            <line class="chart-grid" x1=LEFT x2=WIDTH - MARGIN y1=y y2=y />
            <text class="chart-label" x=LEFT - 6.0 y=y + 4.0 text-anchor="end">
                {label}
            </text>
        }
    };
    let (last, x) = scales.end();
    view! {
        {move || scales.decades().into_iter().map(decade).collect_view()}
        <text class="chart-label" x=LEFT y=HEIGHT - BOTTOM + 18.0>
            {words::STYLE_COSTS_START}
        </text>
        <text class="chart-label" x=x y=HEIGHT - BOTTOM + 18.0 text-anchor="end">
            {last}
        </text>
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
