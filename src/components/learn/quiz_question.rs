//! A question for the eye: a person, and two pictures to choose from.

use super::drawn_canvas::DrawnCanvas;
use crate::state::learn::LearnStore;
use crate::state::learn::quiz::{Place, QUESTIONS};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// Side of a picture in pixels.
const SIDE: u32 = 128;

/// The question that is to be answered now.
#[component]
pub fn QuizQuestion(
    /// The page's state.
    store: LearnStore,
) -> impl IntoView {
    let quiz = store.quiz;
    let number = Memo::new(move |_| quiz.read().answered().len().min(QUESTIONS - 1) as u64 + 1);
    let anchor = Signal::derive(move || quiz.read().current().map(|question| question.anchor));
    let answer = move |place| quiz.update(|quiz| quiz.answer(place));
    let by_key = move |event: KeyboardEvent| {
        let place = match event.key().as_str() {
            "ArrowLeft" => Place::Left,
            "ArrowRight" => Place::Right,
            _ => return,
        };
        event.prevent_default();
        answer(place);
    };
    let choice = move |place: Place| {
        let picture = Signal::derive(move || quiz.read().current().map(|question| question.at(place)));
        let label = match place {
            Place::Left => words::LEARN_FEEL_LEFT,
            Place::Right => words::LEARN_FEEL_RIGHT,
        };
        view! {
            <button class="picture-button" on:click=move |_| answer(place)>
                <DrawnCanvas picture side=SIDE label=Signal::derive(move || label.text().to_owned()) />
            </button>
        }
    };
    view! {
        <section class="card question" aria-labelledby="question" on:keydown=by_key>
            <h2 id="question">
                <span role="status">{move || words::learn_feel_question(number.get(), QUESTIONS as u64)}</span>
            </h2>
            <figure class="drawn-figure">
                <DrawnCanvas
                    picture=anchor
                    side=SIDE
                    label=Signal::derive(|| words::LEARN_FEEL_ANCHOR.text().to_owned())
                />
                <figcaption class="small">{words::LEARN_FEEL_ANCHOR}</figcaption>
            </figure>
            <div class="choices">{Place::BOTH.map(choice)}</div>
            <p class="small">{words::LEARN_FEEL_HINT}</p>
        </section>
    }
}
