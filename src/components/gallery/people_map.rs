//! A map of the embeddings: their first two principal components.

use crate::components::map_glyph::{SHAPES, outline};
use crate::state::gallery::similarity::{MapPoint, map_points};
use leptos::prelude::*;
use likeness_core::gallery::person::Person;
use likeness_core::gallery::similarity::SimilarityReport;

/// The drawing's side.
const SIDE: f32 = 400.0;

/// One point per picture, one name per person.
#[component]
pub fn PeopleMap(
    /// The report.
    similarity: SimilarityReport,
    /// The people.
    people: Vec<Person>,
) -> impl IntoView {
    let [x, y] = similarity.explained.map(percent);
    let count = similarity.shown.len() as u64;
    let points =
        map_points(&similarity, &people, SIDE).into_iter().map(|point| view! { <Point point /> }).collect_view();
    view! {
        <figure class="plot">
            <svg viewBox=format!("0 0 {SIDE} {SIDE}") role="img" aria-label=move || words::similarity_map_label(count)>
                {points}
            </svg>
            <figcaption class="small">{move || words::similarity_map_means(x, y)}</figcaption>
        </figure>
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share is between 0 and 1")]
fn percent(share: f32) -> u64 {
    (share * 100.0).round() as u64
}

/// A picture.
#[component]
fn Point(point: MapPoint) -> impl IntoView {
    let MapPoint { x, y, name, group, named } = point;
    let label = named.then(|| {
        let (anchor, dx) = if x > SIDE * 0.7 { ("end", -11.0) } else { ("start", 11.0) };
        view! {
            <text x=x + dx y=y + 4.5 text-anchor=anchor>
                {name}
            </text>
        }
    });
    view! {
        <path class="map-point" data-shape=group % SHAPES d=outline(group) transform=format!("translate({x:.1} {y:.1})") />
        {label}
    }
}
