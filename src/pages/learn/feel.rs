//! The chapter that lets the visitor feel the problem: which of two pictures shows the same person?

use crate::components::learn::quiz_answers::QuizAnswers;
use crate::components::learn::quiz_question::QuizQuestion;
use crate::state::learn::LearnStore;
use leptos::prelude::*;

/// Six questions, then the answers.
#[component]
pub fn FeelChapter(
    /// The page's state.
    store: LearnStore,
) -> impl IntoView {
    store.measure_pixels();
    let is_over = Memo::new(move |_| store.quiz.read().current().is_none());
    view! {
        <p class="intro">{words::LEARN_FEEL_LEAD}</p>
        <Show when=move || is_over.get() fallback=move || view! { <QuizQuestion store /> }>
            <QuizAnswers store />
        </Show>
    }
}
