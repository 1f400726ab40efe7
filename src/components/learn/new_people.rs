//! Ten new people: enrolled from one picture each, then from three.

use super::drawn_canvas::DrawnCanvas;
use crate::state::learn::one_shot::{ENROLLED, PEOPLE, SEARCHED, outcome, pictures};
use crate::state::learn::{LearnStore, Slot};
use leptos::prelude::*;

/// Side of a picture in pixels.
const SIDE: u32 = 64;

/// Pictures of each person.
const PER_PERSON: usize = (ENROLLED + SEARCHED) as usize;

/// The enrolled pictures, and how many further ones are named rightly.
#[component]
pub fn NewPeople(
    /// The page's state.
    store: LearnStore,
) -> impl IntoView {
    let round = RwSignal::new(store.new_people.with_untracked(|found| found.as_ref().map_or(0, |found| found.of)));
    let run = store.run(Slot::First);
    let net = Memo::new(move |_| run.read().net());
    let difficulty = Memo::new(move |_| run.read().settings().difficulty);
    Effect::new(move |_| {
        store.new_people.track();
        if let Some(net) = net.get() {
            store.encode_new_people(round.get(), net);
        }
    });
    let result = move || {
        let found = store.new_people.read();
        let found = found.as_ref().and_then(|found| outcome(&found.encodings));
        match found {
            None => words::LEARN_SHOT_MEASURING.text().to_owned(),
            Some(found) => words::learn_shot_result(found.of, found.from_one, found.from_three),
        }
    };
    let person = move |number: usize| {
        let picture =
            Signal::derive(move || pictures(round.get(), difficulty.get()).into_iter().step_by(PER_PERSON).nth(number));
        let label = Signal::derive(move || words::learn_shot_person(number as u64 + 1));
        view! { <DrawnCanvas picture side=SIDE label /> }
    };
    view! {
        <section class="card" aria-labelledby="new-people">
            <h2 id="new-people">{words::LEARN_SHOT_PEOPLE}</h2>
            <p>{words::learn_shot_people_lead(PEOPLE.into(), SEARCHED.into(), ENROLLED.into())}</p>
            <div class="triplet">{(0..PEOPLE as usize).map(person).collect_view()}</div>
            <p role="status">{result}</p>
            <p class="small">{words::LEARN_SHOT_MEAN}</p>
            <div class="controls">
                <button on:click=move |_| round.update(|round| *round += 1)>{words::LEARN_SHOT_OTHERS}</button>
            </div>
        </section>
    }
}
