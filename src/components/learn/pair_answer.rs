//! Two pictures, and the learned answer to whether they show one person.

use super::drawn_canvas::DrawnCanvas;
use crate::components::choice::{Choice, names};
use crate::state::learn::drawn_picture::DrawnPicture;
use crate::state::learn::question::{Answer, Pair, head};
use crate::state::learn::{LearnStore, Slot};
use leptos::prelude::*;

/// Side of a picture in pixels.
const SIDE: u32 = 96;

/// The choice of a pair, its pictures, the answer.
#[component]
pub fn PairAnswer(
    /// The page's state.
    store: LearnStore,
) -> impl IntoView {
    let run = store.run(Slot::Question);
    let (is_same, turn) = (RwSignal::new(true), RwSignal::new(0_u32));
    let pair = Memo::new(move |_| Pair::drawn(is_same.get(), turn.get()));
    let answer = Memo::new(move |_| {
        let run = run.read();
        Answer::of(&head(&run)?, &run.measured()?.encodings, pair.get())
    });
    let difficulty = Memo::new(move |_| run.read().settings().difficulty);
    let picture = move |i: usize| {
        let picture = Signal::derive(move || Some(DrawnPicture::held_out(pair.read().pictures[i], difficulty.get())));
        let label = if i == 0 { words::LEARN_ASK_PICTURE_I } else { words::LEARN_ASK_PICTURE_J };
        view! {
            <figure class="drawn-figure">
                <DrawnCanvas picture side=SIDE label=Signal::derive(move || label.text().to_owned()) />
                <figcaption class="small">{label}</figcaption>
            </figure>
        }
    };
    view! {
        <section class="card" aria-labelledby="pair">
            <h2 id="pair">{words::LEARN_ASK_PAIR}</h2>
            <p>{words::LEARN_ASK_PAIR_LEAD}</p>
            <SameChoice is_same />
            <div class="controls">
                <button on:click=move |_| turn.update(|turn| *turn += 1)>{words::LEARN_ASK_ANOTHER}</button>
            </div>
            <div class="triplet">{[0, 1].map(picture)}</div>
            <p aria-live="polite">
                {move || match answer.get() {
                    None => words::LEARN_ASK_NO_ANSWER.text().to_owned(),
                    Some(answer) => answer.formula(),
                }}
            </p>
        </section>
    }
}

/// One person or two.
#[component]
fn SameChoice(is_same: RwSignal<bool>) -> impl IntoView {
    view! {
        <Choice
            name="pair-kind"
            legend=words::LEARN_ASK_SHOWS
            options=names([words::LEARN_ASK_SAME, words::LEARN_ASK_DIFFERENT])
            chosen=Signal::derive(move || Some(usize::from(!is_same.get())))
            choose=Callback::new(move |index| is_same.set(index == 0))
        />
    }
}
