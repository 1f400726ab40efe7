//! The chapter in which a net is trained.

use crate::browser::address;
use crate::components::learn::engine_note::EngineNote;
use crate::components::learn::points_map::PointsMap;
use crate::components::learn::run_bar::RunBar;
use crate::components::learn::run_curves::RunCurves;
use crate::components::learn::run_numbers::RunNumbers;
use crate::components::learn::save_share::SaveShare;
use crate::components::learn::triplet_figure::TripletFigure;
use crate::components::roc_curve::RocCurve;
use crate::state::Store;
use crate::state::learn::triplet_view::TripletView;
use crate::state::learn::{LearnStore, Slot, run_text, share};
use leptos::prelude::*;
use likeness_core::face::calibration::RocPoint;
use likeness_learn::held_out::PEOPLE;

/// The button, the numbers, the map, a triplet, the curves.
#[component]
pub fn TrainChapter(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let run = store.learn.run(Slot::First);
    let measured = Memo::new(move |_| run.read().measured().cloned());
    let difficulty = Memo::new(move |_| run.read().settings().difficulty);
    let triplet = Signal::derive(move || {
        let run = run.read();
        run.triplet().map(|shown| TripletView::of_batch(shown, run.settings().difficulty))
    });
    let runs = Signal::derive(move || vec![(words::LEARN_CURVE_NAME.text().to_owned(), run.get())]);
    if let Some(settings) = share::settings(&address::fragment()) {
        store.learn.plan.set(settings);
    }
    let people = move || {
        let (plan, run) = (store.learn.plan.read(), run.read());
        let people = if run.id().is_some() { run.settings().people } else { plan.people };
        words::learn_train_people(people.into(), PEOPLE.into())
    };
    view! {
        <p class="intro">{words::LEARN_TRAIN_LEAD}</p>
        <p>{people}</p>
        <EngineNote store />
        <div class="lens">
            <div class="lesson">
                <RunBar store />
                <RunNumbers store=store.learn />
                <section class="card" aria-labelledby="triplet">
                    <h2 id="triplet">{words::LEARN_TRIPLET_NOW}</h2>
                    <TripletFigure triplet waiting=words::LEARN_TRIPLET_WAITING />
                </section>
            </div>
            <section class="card" aria-labelledby="map">
                <h2 id="map">{words::LEARN_MAP}</h2>
                <PointsMap measured difficulty />
            </section>
        </div>
        <section class="card" aria-labelledby="curves">
            <h2 id="curves">{words::LEARN_CURVES}</h2>
            <RunCurves runs />
        </section>
        <Roc store=store.learn />
        <SaveShare store />
    }
}

/// The curve of error rates on people held out, once it was measured.
#[component]
fn Roc(store: LearnStore) -> impl IntoView {
    let run = store.run(Slot::First);
    let measured = Memo::new(move |_| run.read().measured().cloned());
    let is_measured = Memo::new(move |_| measured.read().is_some());
    let eer = Signal::derive(move || measured.read().as_ref().map(|measured| measured.evaluation.eer));
    let roc = Signal::derive(move || {
        let point = |(threshold, fmr, tmr): &(f32, f32, f32)| RocPoint { threshold: *threshold, fmr: *fmr, tmr: *tmr };
        measured.read().as_ref().map(|m| m.evaluation.roc.iter().map(point).collect()).unwrap_or_default()
    });
    let text = Signal::derive(move || measured.read().as_ref().map(|m| run_text::roc(m)).unwrap_or_default());
    view! {
        <Show when=move || is_measured.get()>
            <section class="card" aria-labelledby="roc">
                <h2 id="roc">{words::LEARN_ROC}</h2>
                <figure class="plot">
                    <RocCurve roc eer label=text />
                    <figcaption class="small">{move || text.get()}</figcaption>
                </figure>
            </section>
        </Show>
    }
}
