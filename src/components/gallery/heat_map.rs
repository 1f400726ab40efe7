//! The matrix of distances as a heat map: a table, so that it can be read aloud as well.

use crate::state::gallery::similarity::{DistanceMatrix, MAX_TABLE_PEOPLE, colour_step};
use leptos::prelude::*;

/// Near is warm. On the diagonal stands how far apart one person's own pictures are.
#[component]
pub fn HeatMap(
    /// Who is how far from whom.
    board: DistanceMatrix,
) -> impl IntoView {
    let all = board.names.len();
    let shown = all.min(MAX_TABLE_PEOPLE);
    let nearest = board.nearest_pair().map(|(a, b, distance)| format!("Most alike: {a} and {b}, {distance:.3} apart."));
    let head = board.names.iter().take(shown).map(|name| view! { <th scope="col">{name.clone()}</th> }).collect_view();
    let row = |(name, cells): (&String, &Vec<Option<f32>>)| {
        let cell = |distance: &Option<f32>| match distance {
            Some(distance) => view! { <td data-colour_step=colour_step(*distance)>{format!("{distance:.2}")}</td> },
            None => view! { <td data-colour_step=255_u8>{"\u{2013}".to_owned()}</td> },
        };
        view! {
            <tr>
                <th scope="row">{name.clone()}</th>
                {cells.iter().take(shown).map(cell).collect_view()}
            </tr>
        }
    };
    let rows = board.names.iter().zip(&board.cells).take(shown).map(row).collect_view();
    let rest = (all > shown).then(|| format!("The first {shown} of {all} people are shown."));
    view! {
        <p>{nearest}</p>
        <div class="scroller tall" tabindex="0" role="region" aria-label="Table of distances">
            <table class="heat">
                <caption class="unseen">
                    "Least distance between the pictures of two people; on the diagonal the greatest among one person\u{2019}s own"
                </caption>
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
