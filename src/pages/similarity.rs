//! How similar the enrolled people are.

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
use protocol::gallery::{GalleryEvent, PeopleRequest};

/// Matrix, map, curve, and what a threshold would change.
#[component]
pub fn SimilarityPage(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    view! {
        <div class="lead">
            <h1>{words::SIMILARITY_TITLE}</h1>
            <p>{words::SIMILARITY_LEAD}</p>
        </div>
        <GalleryGate store>
            <Content store />
        </GalleryGate>
    }
}

/// Requests a new report whenever the people change.
#[component]
fn Content(store: Store) -> impl IntoView {
    let found = RwSignal::new(None::<Result<SimilarityReport, Failure>>);
    let people = store.gallery.people;
    Effect::new(move |_| {
        people.track();
        spawn_local(async move {
            let answer = store.request_gallery(PeopleRequest::Similarity, None).await;
            let similarity = match answer.map(|answer| answer.event) {
                Ok(GalleryEvent::Similarity(similarity)) => Ok(similarity),
                Ok(_) => return,
                Err(failure) => Err(failure),
            };
            let _ = found.try_set(Some(similarity));
        });
    });
    let failure = Signal::derive(move || found.read().as_ref().and_then(|found| found.as_ref().err().cloned()));
    // The same report for the same people redraws nothing: a slider that was moved stays where it is.
    let drawn =
        Memo::new(move |_| found.get().map(|found| found.map(|similarity| (similarity, people.get_untracked()))));
    view! {
        <FailureNote failure />
        {move || match drawn.get() {
            None => view! { <p role="status">{words::SIMILARITY_MEASURING}</p> }.into_any(),
            Some(Ok((similarity, _))) if similarity.shown.len() < 2 => view! { <TooFew /> }.into_any(),
            Some(Ok((similarity, people))) => view! { <Parts store similarity people /> }.into_any(),
            Some(Err(_)) => ().into_any(),
        }}
    }
}

/// Shown if there is nothing to compare.
#[component]
fn TooFew() -> impl IntoView {
    view! {
        <p class="hint">
            {words::SIMILARITY_TOO_FEW} " "
            <a href=move || crate::browser::address::link(crate::route::Route::People)>{words::ENROL_TITLE}</a>
        </p>
    }
}

/// Four views of the same distances.
#[component]
fn Parts(store: Store, similarity: SimilarityReport, people: Vec<Person>) -> impl IntoView {
    let tau = store.gallery.status.with_untracked(|status| {
        let limits = status.as_ref().and_then(|status| status.limits);
        limits.map_or(1.0, |limits| limits.tau)
    });
    let matrix = DistanceMatrix::new(&similarity, &people);
    view! {
        <div class="similarity">
            <section class="card" aria-labelledby="map">
                <h2 id="map">{words::SIMILARITY_MAP}</h2>
                <PeopleMap similarity=similarity.clone() people />
            </section>
            <section class="card" aria-labelledby="matrix">
                <h2 id="matrix">{words::SIMILARITY_MATRIX}</h2>
                <HeatMap matrix tau />
            </section>
            <section class="card" aria-labelledby="threshold">
                <h2 id="threshold">{words::SIMILARITY_THRESHOLD}</h2>
                <TauSlider similarity=similarity.clone() tau />
            </section>
            <section class="card" aria-labelledby="curve">
                <h2 id="curve">{words::SIMILARITY_CURVE}</h2>
                <RocPlot similarity />
            </section>
        </div>
    }
}
