//! A run that learns from the yes/no question, beside the one that learns from triplets.

use super::run_bar::RunBar;
use super::weight_bars::WeightBars;
use crate::components::choice::{Choice, names};
use crate::components::wide_table::WideTable;
use crate::number_format::{grouped, percent_tenths};
use crate::state::Store;
use crate::state::learn::question::{head, weights};
use crate::state::learn::{LearnStore, Slot};
use leptos::prelude::*;
use likeness_learn::settings::PairFeatures;
use words::Text;

/// The choice of φ, the run, its weights, and both error rates.
#[component]
pub fn QuestionPanel(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let learn = store.learn;
    let run = learn.run(Slot::Question);
    let learned = Memo::new(move |_| head(&run.read()).map(|head| weights(&head).to_vec()).unwrap_or_default());
    let has_learned = Memo::new(move |_| !learned.read().is_empty());
    view! {
        <section class="card" aria-labelledby="ask">
            <h2 id="ask">{words::LEARN_ASK_TRAINING}</h2>
            <p>{words::LEARN_ASK_TRAINING_LEAD}</p>
            <FeatureChoice features=learn.features />
            <p class="formula-numbers">{move || formula(learn.features.get())}</p>
        </section>
        <RunBar store which=Slot::Question />
        <BothRates learn />
        <Show when=move || has_learned.get()>
            <section class="card" aria-labelledby="weights">
                <h2 id="weights">{words::LEARN_ASK_WEIGHTS}</h2>
                <p>{words::LEARN_ASK_WEIGHTS_MEAN}</p>
                <WeightBars weights=learned />
            </section>
        </Show>
    }
}

const fn name(features: PairFeatures) -> Text {
    match features {
        PairFeatures::AbsoluteDifference => words::LEARN_ASK_ABSOLUTE,
        PairFeatures::ChiSquared => words::LEARN_ASK_CHI_SQUARED,
    }
}

const fn formula(features: PairFeatures) -> Text {
    match features {
        PairFeatures::AbsoluteDifference => words::LEARN_ASK_ABSOLUTE_FORMULA,
        PairFeatures::ChiSquared => words::LEARN_ASK_CHI_SQUARED_FORMULA,
    }
}

/// What the question is asked about: from the next start on.
#[component]
fn FeatureChoice(features: RwSignal<PairFeatures>) -> impl IntoView {
    const ALL: [PairFeatures; 2] = [PairFeatures::AbsoluteDifference, PairFeatures::ChiSquared];
    view! {
        <Choice
            name="features"
            legend=words::LEARN_ASK_FEATURES
            options=names(ALL.map(name))
            chosen=Signal::derive(move || ALL.into_iter().position(|of| of == features.get()))
            choose=Callback::new(move |index: usize| ALL.get(index).into_iter().for_each(|of| features.set(*of)))
        />
    }
}

/// The error rates of both runs, each after its own number of steps.
#[component]
fn BothRates(learn: LearnStore) -> impl IntoView {
    let row = move |(slot, name): (Slot, Text)| {
        let run = learn.run(slot);
        let last = Memo::new(move |_| run.read().errors().last().copied());
        let step = move || last.get().map(|(step, _)| grouped(step.into())).unwrap_or_else(|| "–".to_owned());
        let eer = move || last.get().map(|(_, eer)| percent_tenths(eer.into())).unwrap_or_else(|| "–".to_owned());
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{step}</td>
                <td>{eer}</td>
            </tr>
        }
    };
    let both = [(Slot::First, words::LEARN_ASK_TRIPLET_RUN), (Slot::Question, words::LEARN_ASK_QUESTION_RUN)];
    view! {
        <section class="card" aria-labelledby="rates">
            <h2 id="rates">{words::LEARN_ASK_RATES}</h2>
            <WideTable
                label=words::LEARN_ASK_RATES
                heads=&[words::LEARN_ASK_RUN, words::LEARN_ASK_STEPS, words::LEARN_EER]
                class="narrow"
            >
                {both.map(row)}
            </WideTable>
            <p class="small">{words::LEARN_ASK_RATES_MEAN}</p>
        </section>
    }
}
