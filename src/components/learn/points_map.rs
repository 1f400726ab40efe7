//! The net's points of people it never saw, on a plane.

use crate::browser::plain_key::is_plain;
use crate::browser::pointer::place_in;
use crate::components::learn::point_note::PointNote;
use crate::components::map_glyph::{SHAPES, outline};
use crate::number_format::rounded;
use crate::state::learn::people_map::{Direction, PeopleMap, SHOWN, SIDE};
use crate::state::learn::pull::Pull;
use crate::state::learn::run::Measured;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;
use likeness_core::number::to_f32;
use likeness_learn::held_out::{PEOPLE, PICTURES};
use std::sync::Arc;

/// The map, and the picture of the point that was chosen on it.
#[component]
pub fn PointsMap(
    /// The last evaluation.
    #[prop(into)]
    measured: Signal<Option<Arc<Measured>>>,
    /// How different the pictures of one person are.
    #[prop(into)]
    difficulty: Signal<f32>,
    /// What is shown on top of it.
    #[prop(optional, into)]
    pull: Signal<Option<Pull>>,
) -> impl IntoView {
    let map =
        Memo::new(move |_| measured.read().as_ref().map(|m| PeopleMap::new(&m.evaluation.map)).unwrap_or_default());
    let is_empty = Memo::new(move |_| map.read().places().is_empty());
    let explained = move || {
        measured.read().as_ref().map(|measured| {
            let (x, y) = measured.evaluation.explained;
            let [x, y] = [x, y].map(|share| rounded(f64::from(share) * 100.0));
            words::learn_map_explained(x, y)
        })
    };
    let chosen = RwSignal::new(None);
    view! {
        <Show
            when=move || !is_empty.get()
            fallback=|| view! { <p class="small">{words::LEARN_MAP_EMPTY}</p> }
        >
            <Drawing map chosen pull />
            <PointNote measured chosen difficulty />
            <p class="small">{words::learn_map_means((PEOPLE * PICTURES).into(), PEOPLE.into())} " " {explained}</p>
        </Show>
    }
}

/// The points. The focus is on the whole drawing, and the arrow keys move the choice.
#[component]
fn Drawing(map: Memo<PeopleMap>, chosen: RwSignal<Option<usize>>, pull: Signal<Option<Pull>>) -> impl IntoView {
    let frame = NodeRef::<Div>::new();
    let point = move |event: PointerEvent| {
        let Some(frame) = frame.get_untracked() else { return };
        let (x, y) = place_in(&event, &frame);
        chosen.set(map.read_untracked().nearest(to_f32(x) * SIDE, to_f32(y) * SIDE));
    };
    let by_key = move |event: KeyboardEvent| {
        if let Some(direction) = Direction::of_key(&event.key()).filter(|_| is_plain(&event)) {
            event.prevent_default();
            chosen.update(|chosen| *chosen = Some(chosen.map_or(0, |from| map.read_untracked().next(from, direction))));
        }
    };
    let label = move || words::learn_map_label(map.read().places().len() as u64);
    let place = move |index: usize| map.read().places().get(index).copied();
    let ring = move || {
        let (x, y) = place(chosen.get()?)?;
        Some(view! { <circle class="map-ring" cx=x cy=y r="11" /> })
    };
    view! {
        <div
            class="points-map"
            role="application"
            tabindex="0"
            aria-label=label
            node_ref=frame
            on:pointermove=point
            on:pointerdown=point
            on:keydown=by_key
        >
            <svg viewBox=format!("0 0 {SIDE} {SIDE}") aria-hidden="true">
                <path class="map-pale" d=move || map.read().pale() />
                {(0..SHOWN * PICTURES as usize).map(|index| view! { <Glyph map index /> }).collect_view()}
                {ring}
                {move || pull.get().map(|pull| view! { <Pulled map pull /> })}
            </svg>
        </div>
    }
}

/// A point of a person who stands out.
#[component]
fn Glyph(map: Memo<PeopleMap>, index: usize) -> impl IntoView {
    let person = index / PICTURES as usize;
    let is_second_round = person >= SHAPES;
    let moved = move || {
        let (x, y) = map.read().places().get(index).copied().unwrap_or_default();
        format!("translate({x:.1}px, {y:.1}px)")
    };
    view! {
        <path
            class="map-point"
            class:hollow=is_second_round
            data-shape=person % SHAPES
            d=outline(person)
            style:transform=moved
        />
    }
}

/// A, P and N, and their arrows.
#[component]
fn Pulled(map: Memo<PeopleMap>, pull: Pull) -> impl IntoView {
    let mark = move |(i, name): (usize, &'static str)| {
        let (x, y) = map.read().places().get(pull.points[i]).copied().unwrap_or_default();
        let arrow = pull.arrows.map(|arrows| arrows[i]).filter(|(dx, dy)| dx.hypot(*dy) > 2.0);
        let arrow = arrow.map(|(dx, dy)| {
            view! { <path class="map-arrow" marker-end="url(#arrow-head)" d=format!("M{x:.1} {y:.1}l{dx:.1} {dy:.1}") /> }
        });
        let dx = if x > SIDE * 0.9 { -20.0 } else { 10.0 };
        view! {
            {arrow}
            <circle class="map-mark" cx=x cy=y r="5" />
            <text class="map-name" x=x + dx y=y - 8.0>
                {name}
            </text>
        }
    };
    view! {
        <defs>
            <marker id="arrow-head" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="5" markerHeight="5" orient="auto">
                <path class="map-arrow-head" d="M0 0L8 4L0 8Z" />
            </marker>
        </defs>
        {["A", "P", "N"].into_iter().enumerate().map(mark).collect_view()}
    }
}
