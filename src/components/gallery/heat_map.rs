//! The matrix of distances as a heat map. It is a table, so that screen readers can read it.

use crate::state::gallery::similarity::{DistanceMatrix, MAX_TABLE_PEOPLE, colour_step};
use leptos::prelude::*;

/// Near is warm. The diagonal shows how far apart one person's own pictures are.
#[component]
pub fn HeatMap(
    /// The distances.
    matrix: DistanceMatrix,
    /// The threshold in use.
    tau: f32,
) -> impl IntoView {
    let all = matrix.names.len();
    let shown = all.min(MAX_TABLE_PEOPLE);
    let pair = matrix.nearest_pair().map(|(a, b, distance)| (a.to_owned(), b.to_owned(), f64::from(distance)));
    let nearest = move || pair.as_ref().map(|(a, b, distance)| words::similarity_most_similar(a, b, *distance));
    let head = matrix.names.iter().take(shown).map(|name| view! { <th scope="col">{name.clone()}</th> }).collect_view();
    let row = move |(name, cells): (&String, &Vec<Option<f32>>)| {
        let cell = |distance: &Option<f32>| match distance {
            Some(distance) => {
                let level = colour_step(*distance, tau);
                view! { <td data-level=level>{words::unit_hundredths((*distance).into())}</td> }
            }
            None => view! { <td data-level=255_u8>{"\u{2013}".to_owned()}</td> },
        };
        view! {
            <tr>
                <th scope="row">{name.clone()}</th>
                {cells.iter().take(shown).map(cell).collect_view()}
            </tr>
        }
    };
    let rows = move || matrix.names.iter().zip(&matrix.cells).take(shown).map(row).collect_view();
    let rest = move || (all > shown).then(|| words::similarity_shown(shown as u64, all as u64));
    view! {
        <p>{nearest}</p>
        <div class="scroller tall" tabindex="0" role="region" aria-label=words::SIMILARITY_TABLE>
            <table class="heat">
                <caption class="visually-hidden">{words::SIMILARITY_TABLE_CAPTION}</caption>
                <thead>
                    <tr>
                        <th></th>
                        {head}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p class="small">{rest}</p>
    }
}
