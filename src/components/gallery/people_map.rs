//! The encodings on a plane: their first two principal components.

use crate::state::gallery::similarity::{MapPoint, map};
use leptos::prelude::*;
use likeness_core::gallery::person::Person;
use likeness_core::gallery::similarity::SimilarityReport;

/// The drawing's side.
const SIDE: f32 = 400.0;
/// Kinds of marks, so that people are told apart without colours too.
const MARKS: usize = 6;

/// A mark a picture, a name a person.
#[component]
pub fn PeopleMap(
    /// How alike they are.
    similarity: SimilarityReport,
    /// Their names.
    people: Vec<Person>,
) -> impl IntoView {
    let [x, y] = similarity.explained.map(|share| share * 100.0);
    let label = format!("Map of {} pictures; what lies close together is alike", similarity.shown.len());
    let marks = map(&similarity, &people, SIDE).into_iter().map(|point| view! { <Mark point /> }).collect_view();
    view! {
        <figure class="plot">
            <svg viewBox=format!("0 0 {SIDE} {SIDE}") role="img" aria-label=label>
                {marks}
            </svg>
            <figcaption class="small">
                {format!(
                    "The first two principal components of the 128 numbers; they show {x:.0} % and {y:.0} % of the spread. \
                     What lies close together is alike.",
                )}
            </figcaption>
        </figure>
    }
}

/// A picture.
#[component]
fn Mark(point: MapPoint) -> impl IntoView {
    let MapPoint { x, y, name, group, named } = point;
    let shape = match group % MARKS {
        0 => "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z",
        1 => "M-5.5-5.5h11v11h-11Z",
        2 => "M0-7L6.5 5h-13Z",
        3 => "M0-7.5L7.5 0L0 7.5L-7.5 0Z",
        4 => "M0 7L6.5-5h-13Z",
        _ => "M-2-7h4v5h5v4h-5v5h-4v-5h-5v-4h5Z",
    };
    let words = named.then(|| {
        let (anchor, dx) = if x > SIDE * 0.7 { ("end", -11.0) } else { ("start", 11.0) };
        view! {
            <text x=x + dx y=y + 4.5 text-anchor=anchor>
                {name}
            </text>
        }
    });
    view! {
        <path class="map-mark" data-mark=group % MARKS d=shape transform=format!("translate({x:.1} {y:.1})") />
        {words}
    }
}
