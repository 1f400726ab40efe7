//! Lines over a common scale: a drawing with a legend.

use crate::state::line_drawing::{BOTTOM, HEIGHT, LEFT, Line, LineDrawing, MARGIN, WIDTH};
use leptos::prelude::*;
use words::Text;

/// A chart, and a legend if it has several lines.
#[component]
pub fn LineChart(
    /// What to draw.
    #[prop(into)]
    drawing: Signal<LineDrawing>,
    /// The same in words.
    #[prop(into)]
    label: Signal<String>,
    /// Shown until there is something to draw.
    waiting: Text,
) -> impl IntoView {
    let names = Memo::new(move |_| {
        let lines = &drawing.read().lines;
        lines.iter().map(|line| (line.name.clone(), line.class)).collect::<Vec<_>>()
    });
    let path = |Line { class, path, .. }: Line| view! { <path class=class d=path /> };
    let entry = |(name, class): (String, &'static str)| {
        view! {
            <li>
                <svg viewBox="0 0 28 8" aria-hidden="true">
                    <path class=class d="M0 4H28" />
                </svg>
                {name}
            </li>
        }
    };
    view! {
        <svg class="line-chart" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=move || label.get()>
            {move || view! { <Grid drawing=drawing.get() /> }}
            {move || drawing.get().lines.into_iter().map(path).collect_view()}
            <Show when=move || drawing.read().grid.is_empty()>
                <text class="chart-label" x=WIDTH / 2.0 y=HEIGHT / 2.0 text-anchor="middle">
                    {waiting}
                </text>
            </Show>
        </svg>
        <Show when=move || { names.read().len() > 1 }>
            <ul class="legend">{move || names.get().into_iter().map(entry).collect_view()}</ul>
        </Show>
    }
}

/// The horizontal lines, and the labels of the axes.
#[component]
fn Grid(drawing: LineDrawing) -> impl IntoView {
    let LineDrawing { grid, ends: [start, end], .. } = drawing;
    let line = |(label, y): (String, f32)| {
        view! {
            <line class="chart-grid" x1=LEFT x2=WIDTH - MARGIN y1=y y2=y />
            <text class="chart-label" x=LEFT - 6.0 y=y + 4.0 text-anchor="end">
                {label}
            </text>
        }
    };
    let ends = (!grid.is_empty()).then(|| {
        view! {
            <text class="chart-label" x=LEFT y=HEIGHT - BOTTOM + 18.0>
                {start}
            </text>
            <text class="chart-label" x=WIDTH - MARGIN y=HEIGHT - BOTTOM + 18.0 text-anchor="end">
                {end}
            </text>
        }
    });
    view! {
        {grid.into_iter().map(line).collect_view()}
        {ends}
    }
}
