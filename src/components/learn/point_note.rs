//! The picture of a point on the map, and the one that the net puts nearest to it.

use super::drawn_canvas::DrawnCanvas;
use crate::number_format::distance;
use crate::state::learn::drawn_picture::DrawnPicture;
use crate::state::learn::people_map::{Neighbour, names, neighbour};
use crate::state::learn::run::Measured;
use leptos::prelude::*;
use std::sync::Arc;

/// Side of a picture in pixels.
const SIDE: u32 = 96;

/// The picture, its number, and its nearest neighbour; without a point, how to choose one.
#[component]
pub fn PointNote(
    /// The last evaluation.
    #[prop(into)]
    measured: Signal<Option<Arc<Measured>>>,
    /// The chosen point.
    chosen: RwSignal<Option<usize>>,
    /// How different the pictures of one person are.
    difficulty: Signal<f32>,
) -> impl IntoView {
    let found = Memo::new(move |_| neighbour(&measured.read().as_ref()?.encodings, chosen.get()?));
    let nearest = Memo::new(move |_| found.get().map(|found| found.index));
    let name = move |index: usize| {
        let (person, picture) = names(index);
        words::learn_point(person, picture)
    };
    let figure = move |index: Signal<Option<usize>>| {
        let picture = Signal::derive(move || index.get().map(|index| DrawnPicture::held_out(index, difficulty.get())));
        let label = Signal::derive(move || index.get().map(name).unwrap_or_default());
        view! {
            <figure class="drawn-figure">
                <DrawnCanvas picture side=SIDE label />
                <figcaption class="small">{move || label.get()}</figcaption>
            </figure>
        }
    };
    view! {
        <p class="small" aria-live="polite">
            {move || match chosen.get() {
                None => words::LEARN_MAP_HINT.text().to_owned(),
                Some(index) => name(index),
            }}
        </p>
        <Show when=move || chosen.read().is_some()>
            <div class="triplet">
                {figure(chosen.into())} <Show when=move || nearest.read().is_some()>{figure(nearest.into())}</Show>
            </div>
            <p class="small">{move || found.get().map(sentence)}</p>
        </Show>
    }
}

fn sentence(found: Neighbour) -> String {
    let distance = distance(found.distance);
    if found.is_same { words::learn_neighbour_same(&distance) } else { words::learn_neighbour_other(&distance) }
}
