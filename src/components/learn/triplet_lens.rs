//! One triplet of people held out, looked at: its kind, its loss at another margin, its pull on the map.

use super::points_map::PointsMap;
use super::triplet_figure::TripletFigure;
use crate::components::choice::{Choice, names};
use crate::components::style::slider::Slider;
use crate::state::learn::pull::{Pull, plane};
use crate::state::learn::triplet_search::find;
use crate::state::learn::triplet_view::{KINDS, TripletView, name};
use crate::state::learn::{LearnStore, MARGIN, Slot};
use leptos::prelude::*;
use likeness_learn::held_out::PEOPLE;
use likeness_learn::triplet::{Triplet, TripletKind};

/// The choice of a triplet, its numbers, and the map with its arrows.
#[component]
pub fn TripletLens(
    /// The page's state.
    store: LearnStore,
) -> impl IntoView {
    let run = store.run(Slot::First);
    let measured = Memo::new(move |_| run.read().measured().cloned());
    let difficulty = Memo::new(move |_| run.read().settings().difficulty);
    let (kind, turn, margin) = (RwSignal::new(TripletKind::SemiHard), RwSignal::new(0_u32), RwSignal::new(MARGIN));
    let triplet = RwSignal::new(None::<Triplet>);
    // Another kind or turn finds another triplet; a new evaluation only if there is none yet.
    Effect::new(move |before: Option<(TripletKind, u32)>| {
        let (now, measured) = ((kind.get(), turn.get()), measured.get());
        if before != Some(now) || triplet.with_untracked(Option::is_none) {
            let margin = margin.get_untracked();
            triplet.set(measured.and_then(|measured| find(&measured.encodings, now.0, margin, now.1)));
        }
        now
    });
    let view = Signal::derive(move || {
        TripletView::of_held_out(triplet.get()?, &measured.read().as_ref()?.encodings, margin.get(), difficulty.get())
    });
    let map = Memo::new(move |_| measured.read().as_ref().map(|measured| plane(measured)));
    let pull =
        Signal::derive(move || Pull::of(triplet.get()?, measured.read().as_ref()?, margin.get(), map.read().as_ref()?));
    let arrows = move || match pull.get().map(|pull| pull.arrows.is_some()) {
        Some(true) => words::LEARN_TRIPLETS_ARROWS.text(),
        Some(false) => words::LEARN_TRIPLETS_NO_ARROWS.text(),
        None => "",
    };
    view! {
        <div class="lens">
            <section class="card" aria-labelledby="look">
                <h2 id="look">{words::LEARN_TRIPLETS_LOOK}</h2>
                <p>{words::learn_triplets_from(PEOPLE.into())}</p>
                <KindChoice kind />
                <div class="controls">
                    <button on:click=move |_| turn.update(|turn| *turn += 1)>{words::LEARN_TRIPLETS_ANOTHER}</button>
                </div>
                <MarginSlider margin />
                <TripletFigure triplet=view waiting=words::LEARN_TRIPLETS_NONE />
            </section>
            <section class="card" aria-labelledby="map">
                <h2 id="map">{words::LEARN_MAP}</h2>
                <p>{arrows}</p>
                <PointsMap measured difficulty pull />
            </section>
        </div>
    }
}

/// Easy, semi-hard or hard.
#[component]
fn KindChoice(kind: RwSignal<TripletKind>) -> impl IntoView {
    view! {
        <Choice
            name="kind"
            legend=words::LEARN_TRIPLETS_KIND
            options=names(KINDS.map(name))
            chosen=Signal::derive(move || KINDS.into_iter().position(|of| of == kind.get()))
            choose=Callback::new(move |index: usize| KINDS.get(index).into_iter().for_each(|of| kind.set(*of)))
        />
    }
}

/// Another margin, for looking only.
#[component]
fn MarginSlider(margin: RwSignal<f32>) -> impl IntoView {
    view! {
        <Slider
            id="alpha"
            label=Signal::derive(|| words::LEARN_TRIPLETS_ALPHA.text().to_owned())
            range=(0.0, 1.0)
            step=0.01
            value=margin
            text=Signal::derive(move || words::unit_hundredths(margin.get().into()))
            moved=Callback::new(move |value| margin.set(value))
        />
        <p class="small">{words::learn_triplets_alpha_means(MARGIN.into())}</p>
    }
}
