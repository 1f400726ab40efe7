//! How naming changes with the number of enrolled people: a slider, the numbers, two charts.

use crate::components::line_chart::LineChart;
use crate::components::style::slider::Slider;
use crate::number_format::{distance, percent_tenths, rounded};
use crate::state::learn::among::{Among, AmongChart, AmongK, MOST};
use crate::state::learn::{LearnStore, Slot};
use leptos::prelude::*;
use words::Text;

/// K on arrival.
const FIRST_K: f32 = 100.0;

/// Measures once for each net, and shows what was found.
#[component]
pub fn AmongPanel(
    /// The page's state.
    store: LearnStore,
) -> impl IntoView {
    let run = store.run(Slot::First);
    let net = Memo::new(move |_| run.read().net());
    Effect::new(move |_| {
        if let Some(net) = net.get() {
            store.identify(net);
        }
    });
    let among = Memo::new(move |_| store.among.get().filter(|found| Some(found.net) == net.get()));
    let is_there = Memo::new(move |_| among.read().as_ref().is_some_and(|among| !among.rows.is_empty()));
    let waiting = || view! { <p role="status">{words::LEARN_MANY_MEASURING}</p> };
    view! {
        <Show when=move || is_there.get() fallback=waiting>
            <Numbers among />
            <section class="card" aria-labelledby="over-k">
                <h2 id="over-k">{words::LEARN_MANY_CHARTS}</h2>
                <div class="small-charts">{AmongChart::ALL.map(|chart| view! { <Chart among chart /> })}</div>
            </section>
        </Show>
    }
}

/// The slider, and the numbers at its K.
#[component]
fn Numbers(among: Memo<Option<Among>>) -> impl IntoView {
    let k = RwSignal::new(FIRST_K);
    let whole = Memo::new(move |_| u32::try_from(rounded(k.get().into())).unwrap_or(MOST));
    let at = Memo::new(move |_| among.read().as_ref()?.at(whole.get()));
    let fmr = Memo::new(move |_| among.read().as_ref().map(Among::fmr).unwrap_or_default());
    let entry = |(name, value): (Text, String)| {
        view! {
            <dt>{name}</dt>
            <dd>{value}</dd>
        }
    };
    let numbers = move || at.get().map(|at| numbers(&at, fmr.get()).map(entry));
    let between = move || match at.get().map(|at| at.between) {
        Some(Some((low, high))) => words::learn_many_between(low.into(), high.into()),
        _ => words::LEARN_MANY_AS_MEASURED.into(),
    };
    view! {
        <section class="card numbers" aria-labelledby="at-k">
            <h2 id="at-k">{words::LEARN_MANY_AT}</h2>
            <p>{move || words::learn_many_limit(&percent_tenths(fmr.get().into()))}</p>
            <Slider
                id="enrolled"
                label=Signal::derive(|| words::LEARN_MANY_SLIDER.text().to_owned())
                range=(1.0, MOST as f32)
                step=1.0
                value=k
                text=Signal::derive(move || words::learn_many_k(whole.get().into()))
                moved=Callback::new(move |value| k.set(value))
            />
            <dl>{numbers}</dl>
            <p class="small">{between}</p>
        </section>
    }
}

fn numbers(at: &AmongK, fmr: f32) -> [(Text, String); 5] {
    let row = &at.row;
    let by_formula = percent_tenths(row.strangers_by_formula.into());
    [
        (words::LEARN_MANY_STRANGERS_MEASURED, percent_tenths(row.strangers.into())),
        (words::LEARN_MANY_BY_FORMULA, words::learn_many_formula_numbers(fmr.into(), row.enrolled.into(), &by_formula)),
        (words::LEARN_MANY_NAMED_WITHOUT, percent_tenths(row.named.into())),
        (words::LEARN_MANY_SAFE, distance(row.safe_threshold)),
        (words::LEARN_MANY_NAMED_SAFELY, percent_tenths(row.named_safely.into())),
    ]
}

#[component]
fn Chart(among: Memo<Option<Among>>, chart: AmongChart) -> impl IntoView {
    let drawing = Memo::new(move |_| among.read().as_ref().map(|among| chart.drawing(among)).unwrap_or_default());
    let label = Memo::new(move |_| among.read().as_ref().map(|among| chart.summary(among)).unwrap_or_default());
    view! {
        <figure class="small-chart">
            <h3>{chart.name()}</h3>
            <LineChart drawing label waiting=words::LEARN_MANY_MEASURING />
            <figcaption class="small">{move || label.get()}</figcaption>
        </figure>
    }
}
