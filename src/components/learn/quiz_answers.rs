//! How the questions were answered: by the visitor, and by the distance between pixels.

use super::drawn_canvas::DrawnCanvas;
use crate::components::wide_table::WideTable;
use crate::number_format::percent_tenths;
use crate::state::learn::LearnStore;
use crate::state::learn::pixel_trial::{PEOPLE, PixelResult};
use crate::state::learn::quiz::{Outcome, QUESTIONS, Question};
use leptos::prelude::*;

/// Side of a picture in pixels.
const SIDE: u32 = 64;

/// The score, each answer, and what pixels achieve with more people.
#[component]
pub fn QuizAnswers(
    /// The page's state.
    store: LearnStore,
) -> impl IntoView {
    let quiz = store.quiz;
    let score = move || {
        let (visitor, pixels) = quiz.read().score();
        words::learn_feel_score(visitor as u64, QUESTIONS as u64, pixels as u64)
    };
    let measured = move || match store.pixels.get() {
        None => words::LEARN_FEEL_MEASURING.text().to_owned(),
        Some(PixelResult { eer, pictures }) => {
            words::learn_feel_eer(pictures.into(), PEOPLE.into(), &percent_tenths(eer.into()))
        }
    };
    view! {
        <section class="card" aria-labelledby="answers">
            <h2 id="answers">{words::LEARN_FEEL_ANSWERS}</h2>
            <p class="intro" role="status">
                {score}
            </p>
            <p>{words::LEARN_FEEL_PIXELS_MEANS}</p>
            <p aria-live="polite">{measured}</p>
            <p>{words::LEARN_FEEL_WHY}</p>
            <div class="controls">
                <button class="primary" on:click=move |_| quiz.update(|quiz| *quiz = quiz.again())>
                    {words::LEARN_FEEL_AGAIN}
                </button>
            </div>
            <WideTable
                label=words::LEARN_FEEL_ANSWERS
                heads=&[
                    words::LEARN_ANCHOR,
                    words::LEARN_POSITIVE,
                    words::LEARN_NEGATIVE,
                    words::LEARN_FEEL_YOU,
                    words::LEARN_FEEL_PIXELS,
                ]
            >
                {move || quiz.read().answered().into_iter().map(row).collect_view()}
            </WideTable>
        </section>
    }
}

fn row((question, Outcome { visitor, pixels }): (Question, Outcome)) -> impl IntoView {
    let shown = [
        (question.anchor, words::LEARN_ANCHOR),
        (question.positive, words::LEARN_POSITIVE),
        (question.negative, words::LEARN_NEGATIVE),
    ];
    let picture = |(picture, label): (_, words::Text)| {
        let label = Signal::derive(move || label.text().to_owned());
        view! {
            <td>
                <DrawnCanvas picture=Signal::stored(Some(picture)) side=SIDE label />
            </td>
        }
    };
    let verdict = |is_right: bool| {
        let (text, tone) = match is_right {
            true => (words::LEARN_FEEL_RIGHT_ANSWER, "right"),
            false => (words::LEARN_FEEL_WRONG_ANSWER, "wrong"),
        };
        view! {
            <td class="outcome" data-tone=tone>
                {text}
            </td>
        }
    };
    view! { <tr>{shown.map(picture)} {verdict(visitor)} {verdict(pixels)}</tr> }
}
