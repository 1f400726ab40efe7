//! How alike the enrolled are.

use crate::components::failure_note::FailureNote;
use crate::components::gallery::gate::GalleryGate;
use crate::components::gallery::heat_map::HeatMap;
use crate::components::gallery::people_map::PeopleMap;
use crate::components::gallery::roc_plot::RocPlot;
use crate::components::gallery::tau_slider::TauSlider;
use crate::state::Store;
use crate::state::gallery::similarity::DistanceMatrix;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::gallery::person::Person;
use likeness_core::gallery::similarity::SimilarityReport;
use protocol::failure::Failure;
use protocol::gallery::{GalleryEvent, GalleryRequest};

/// Matrix, map, curve, and what a threshold would change.
#[component]
pub fn SimilarityPage(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    view! {
        <div class="lead">
            <h1>"How alike are they?"</h1>
            <p>"The distances among the people you know, d = \u{2016}f(A) \u{2212} f(B)\u{2016}."</p>
        </div>
        <GalleryGate store>
            <Open store />
        </GalleryGate>
    }
}

/// Asks anew whenever the people change.
#[component]
fn Open(store: Store) -> impl IntoView {
    let found = RwSignal::new(None::<Result<SimilarityReport, Failure>>);
    let people = store.gallery.people;
    Effect::new(move |_| {
        people.track();
        spawn_local(async move {
            let answer = store.ask(GalleryRequest::Similarity, None).await;
            let similarity = match answer.map(|answer| answer.event) {
                Ok(GalleryEvent::Similarity(similarity)) => Ok(similarity),
                Ok(_) => return,
                Err(failure) => Err(failure),
            };
            let _ = found.try_set(Some(similarity));
        });
    });
    let failure = Signal::derive(move || found.read().as_ref().and_then(|found| found.as_ref().err().cloned()));
    // The same answer for the same people changes nothing: a slider that was moved stays where it is.
    let drawn =
        Memo::new(move |_| found.get().map(|found| found.map(|similarity| (similarity, people.get_untracked()))));
    view! {
        <FailureNote failure />
        {move || match drawn.get() {
            None => view! { <p role="status">"Measuring\u{2026}"</p> }.into_any(),
            Some(Ok((similarity, _))) if similarity.shown.len() < 2 => view! { <TooFew /> }.into_any(),
            Some(Ok((similarity, people))) => view! { <Parts store similarity people /> }.into_any(),
            Some(Err(_)) => ().into_any(),
        }}
    }
}

/// What it takes.
#[component]
fn TooFew() -> impl IntoView {
    view! {
        <p class="hint">
            "It takes two pictures to compare. "
            <a href=crate::browser::address::link(crate::route::Route::People)>"Enrol somebody"</a>
        </p>
    }
}

/// The four views of the same distances.
#[component]
fn Parts(store: Store, similarity: SimilarityReport, people: Vec<Person>) -> impl IntoView {
    let tau = store.gallery.status.with_untracked(|status| {
        let limits = status.as_ref().and_then(|status| status.limits);
        limits.map_or(0.5, |limits| limits.tau)
    });
    let board = DistanceMatrix::new(&similarity, &people);
    view! {
        <div class="alike">
            <section class="card" aria-labelledby="map">
                <h2 id="map">"On a map"</h2>
                <PeopleMap similarity=similarity.clone() people />
            </section>
            <section class="card" aria-labelledby="matrix">
                <h2 id="matrix">"Everybody with everybody"</h2>
                <HeatMap board />
            </section>
            <section class="card" aria-labelledby="threshold">
                <h2 id="threshold">"Another threshold"</h2>
                <TauSlider similarity=similarity.clone() tau />
            </section>
            <section class="card" aria-labelledby="curve">
                <h2 id="curve">"How well they can be told apart"</h2>
                <RocPlot similarity />
            </section>
        </div>
    }
}
