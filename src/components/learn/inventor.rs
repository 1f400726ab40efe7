//! Inventing a person by sliders, and finding them again in other pictures.

use super::drawn_canvas::SketchCanvas;
use crate::components::style::slider::Slider;
use crate::components::wide_table::WideTable;
use crate::state::learn::disguise::{Disguise, enrolled};
use crate::state::learn::finding::{Finding, findings};
use crate::state::learn::invented::{id, name, step, text};
use crate::state::learn::{LearnStore, Slot, one_shot};
use leptos::prelude::*;
use likeness_learn::person::{Person, Trait};

/// Side of the picture that is enrolled.
const SIDE: u32 = 160;

/// Side of a further picture.
const SMALL: u32 = 64;

/// The sliders, the enrolled picture and what the net finds.
#[component]
pub fn Inventor(
    /// The page's state.
    store: LearnStore,
) -> impl IntoView {
    let person = store.person;
    let turn = RwSignal::new(0_u64);
    let sketch = Signal::derive(move || Some(enrolled(&person.read())));
    let another = move |_| {
        turn.update(|turn| *turn += 1);
        person.set(Person::from_seed(FIRST_SEED + turn.get_untracked()));
    };
    ask(store);
    view! {
        <section class="card" aria-labelledby="invent">
            <h2 id="invent">{words::LEARN_SHOT_INVENT}</h2>
            <p>{words::LEARN_SHOT_INVENT_LEAD}</p>
            <figure class="drawn-figure">
                <SketchCanvas
                    sketch
                    side=SIDE
                    label=Signal::derive(|| words::LEARN_SHOT_ENROLLED.text().to_owned())
                />
                <figcaption class="small">{words::LEARN_SHOT_ENROLLED}</figcaption>
            </figure>
            <div class="controls">
                <button on:click=another>{words::LEARN_SHOT_ANOTHER}</button>
            </div>
            <details>
                <summary>{words::LEARN_SHOT_TRAITS}</summary>
                <div class="small-charts">
                    {Trait::ALL.map(|which| view! { <TraitSlider person which /> })}
                </div>
            </details>
            <Found store />
        </section>
    }
}

/// The seed of the person before the first other one.
const FIRST_SEED: u64 = 1_000_000;

/// Asks the net whenever the person or the net has changed, and again when an answer to an earlier question has arrived.
fn ask(store: LearnStore) {
    let net = Memo::new(move |_| store.run(Slot::First).read().net());
    Effect::new(move |_| {
        store.invented.track();
        if let Some(net) = net.get() {
            store.encode_invented(store.person.get(), net);
        }
    });
}

#[component]
fn TraitSlider(person: RwSignal<Person>, which: Trait) -> impl IntoView {
    let value = Memo::new(move |_| person.read().get(which));
    let range = (*which.range().start(), *which.range().end());
    view! {
        <Slider
            id=id(which)
            label=Signal::derive(move || name(which).text().to_owned())
            range
            step=step(which)
            value
            text=Signal::derive(move || text(which, value.get()))
            moved=Callback::new(move |value| person.update(|person| person.set(which, value)))
        />
    }
}

/// What the net says of each further picture.
#[component]
fn Found(store: LearnStore) -> impl IntoView {
    // Of the person who was encoded last: the next answer follows within a moment.
    let found = Memo::new(move |_| {
        let others =
            store.new_people.get().and_then(|found| one_shot::gallery(&found.encodings, 1)).unwrap_or_default();
        let invented = store.invented.read();
        let invented = invented.as_ref()?;
        Some((invented.of.clone(), findings(&invented.encodings, &others), others.len() as u64))
    });
    let summary = move || {
        found.read().as_ref().map(|(_, found, others)| {
            let right = found.iter().filter(|one| one.is_right()).count() as u64;
            words::learn_shot_found(right, found.len() as u64, *others)
        })
    };
    let rows = move || {
        let found = found.get();
        found.map(|(person, found, _)| found.into_iter().map(move |one| row(&person, one)).collect_view())
    };
    view! {
        <p aria-live="polite">{summary}</p>
        <WideTable
            label=words::LEARN_SHOT_TABLE
            heads=&[words::LEARN_SHOT_PICTURE, words::LEARN_SHOT_COMPARED, words::LEARN_SHOT_NAMED]
            class="narrow"
            hidden=Signal::derive(move || found.read().is_none())
        >
            {rows}
        </WideTable>
        <p class="small">{words::LEARN_SHOT_COMPARES}</p>
    }
}

fn row(person: &Person, found: Finding) -> impl IntoView + use<> {
    let disguise: Disguise = found.disguise;
    let sketch = Signal::stored(Some(disguise.of(person)));
    let (verdict, tone) = match found.is_right() {
        true => (words::LEARN_FEEL_RIGHT_ANSWER, "right"),
        false => (words::LEARN_FEEL_WRONG_ANSWER, "wrong"),
    };
    view! {
        <tr>
            <td>
                <SketchCanvas sketch side=SMALL label=Signal::derive(move || disguise.name().text().to_owned()) />
                <span class="small">{disguise.name()}</span>
            </td>
            <td>{found.formula()}</td>
            <td class="outcome" data-tone=tone>
                {verdict}
            </td>
        </tr>
    }
}
