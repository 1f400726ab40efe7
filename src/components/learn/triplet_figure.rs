//! A triplet: its three pictures, its two distances, and its loss as numbers in the formula.

use super::drawn_canvas::DrawnCanvas;
use crate::number_format::distance;
use crate::state::learn::triplet_view::{self, TripletView};
use leptos::prelude::*;
use words::Text;

/// Side of a picture in pixels.
const SIDE: u32 = 96;

/// The pictures A, P and N.
const ROLES: [Text; 3] = [words::LEARN_ANCHOR, words::LEARN_POSITIVE, words::LEARN_NEGATIVE];

/// The pictures and the numbers of a triplet.
#[component]
pub fn TripletFigure(
    /// The triplet.
    #[prop(into)]
    triplet: Signal<Option<TripletView>>,
    /// Shown while there is none.
    waiting: Text,
) -> impl IntoView {
    let triplet = Memo::new(move |_| triplet.get());
    let is_shown = Memo::new(move |_| triplet.read().is_some());
    let picture = move |(i, role): (usize, Text)| {
        let picture = Signal::derive(move || triplet.read().map(|triplet| triplet.pictures[i]));
        view! {
            <figure class="drawn-figure">
                <DrawnCanvas picture side=SIDE label=Signal::derive(move || role.text().to_owned()) />
                <figcaption class="small">{role}</figcaption>
            </figure>
        }
    };
    view! {
        <Show when=move || is_shown.get() fallback=move || view! { <p class="small">{waiting}</p> }>
            <div class="triplet">{ROLES.into_iter().enumerate().map(picture).collect_view()}</div>
            {move || triplet.get().map(|triplet| view! { <Numbers triplet /> })}
            <p class="small">{words::LEARN_DISTANCE_MEANS} " " {words::LEARN_MARGIN_MEANS}</p>
        </Show>
    }
}

/// The distances, the loss and the kind.
#[component]
fn Numbers(triplet: TripletView) -> impl IntoView {
    let kind = triplet.kind();
    view! {
        <dl>
            <dt>{words::LEARN_TO_POSITIVE}</dt>
            <dd>{distance(triplet.distances.positive)}</dd>
            <dt>{words::LEARN_TO_NEGATIVE}</dt>
            <dd>{distance(triplet.distances.negative)}</dd>
            <dt>{words::LEARN_LOSS_FORMULA}</dt>
            <dd>{triplet.formula()}</dd>
        </dl>
        <p>
            <strong>{words::learn_kind_is(triplet_view::name(kind).text())}</strong>
            " "
            {triplet_view::meaning(kind)}
        </p>
    }
}
