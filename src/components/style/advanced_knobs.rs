//! Every setting there is, by its number.

use crate::state::style::StyleStore;
use crate::state::style::knobs::{STARTS, start_of, start_word};
use leptos::prelude::*;
use likeness_core::manifest::ModelId;
use likeness_core::style::settings::{PaintSettings, StartFrom};
use likeness_core::style::tap::Tap;

/// A number among the settings.
#[derive(Clone, Copy)]
struct Number {
    id: &'static str,
    label: &'static str,
    step: &'static str,
    get: fn(&PaintSettings) -> f64,
    set: fn(&mut PaintSettings, f64),
}

/// Sets a field from a number of the browser.
macro_rules! number {
    ($id:literal, $label:expr, $step:literal, $($field:tt)+) => {
        Number {
            id: $id,
            label: $label,
            step: $step,
            get: |settings| f64::from(settings.$($field)+),
            set: |settings, value| settings.$($field)+ = narrow(value),
        }
    };
}

const WEIGHTS: [Number; 3] = [
    number!("alpha", "\u{3b1}, weight of the content", "any", alpha),
    number!("beta", "\u{3b2}, weight of the style", "any", beta),
    number!("variation", "total variation", "any", variation),
];

const LAMBDAS: [Number; 5] = [
    number!("lambda-1", "\u{3bb} conv1_1", "any", lambdas[0]),
    number!("lambda-2", "\u{3bb} conv2_1", "any", lambdas[1]),
    number!("lambda-3", "\u{3bb} conv3_1", "any", lambdas[2]),
    number!("lambda-4", "\u{3bb} conv4_1", "any", lambdas[3]),
    number!("lambda-5", "\u{3bb} conv5_1", "any", lambdas[4]),
];

const ADAM: [Number; 4] = [
    number!("rate", "step size", "any", adam.rate),
    number!("adam-1", "decay of the mean, \u{3b2}\u{2081}", "any", adam.beta1),
    number!("adam-2", "decay of the square, \u{3b2}\u{2082}", "any", adam.beta2),
    number!("average", "average of iterates", "any", adam.average),
];

const ITERATIONS: Number = Number {
    id: "iterations",
    label: "iterations",
    step: "1",
    get: |settings| f64::from(settings.iterations),
    set: |settings, value| settings.iterations = to_u32(value),
};

const SEED: Number = Number {
    id: "seed",
    label: "seed of the noise",
    step: "1",
    // Exact up to 2^53, far beyond what anyone types.
    get: |settings| settings.seed as f64,
    set: |settings, value| settings.seed = u64::from(to_u32(value)),
};

/// The course's knobs in groups.
#[component]
pub fn AdvancedKnobs(
    /// The page's state.
    store: StyleStore,
) -> impl IntoView {
    let numbers = move |numbers: &'static [Number]| {
        numbers.iter().map(|number| view! { <NumberInput store number=*number /> }).collect_view()
    };
    view! {
        <section class="course-knobs" aria-labelledby="knobs-title">
            <h3 id="knobs-title">"Every knob"</h3>
            <fieldset>
                <legend>"Costs"</legend>
                {numbers(&WEIGHTS)} <ContentLayer store />
            </fieldset>
            <fieldset>
                <legend>"Style layers"</legend>
                {numbers(&LAMBDAS)}
            </fieldset>
            <fieldset>
                <legend>"Start"</legend>
                <Start store /> <NumberInput store number=SEED />
            </fieldset>
            <fieldset>
                <legend>"Adam"</legend>
                <NumberInput store number=ITERATIONS /> {numbers(&ADAM)}
            </fieldset>
            <fieldset>
                <legend>"Net"</legend>
                <Net store />
            </fieldset>
        </section>
    }
}

/// A labelled number. What is no number leaves the setting alone; what is out of range is brought into it.
#[component]
fn NumberInput(store: StyleStore, number: Number) -> impl IntoView {
    let knobs = store.knobs;
    let Number { id, label, step, get, set } = number;
    let changed = move |event| {
        if let Ok(value) = event_target_value(&event).parse::<f64>() {
            knobs.update(|settings| {
                set(settings, value);
                *settings = settings.clone().within_range();
            });
        } else {
            // Shows again what is set.
            knobs.update(|_| {});
        }
    };
    view! {
        <div class="knob">
            <label for=id>{label}</label>
            <input
                id=id
                type="number"
                inputmode="decimal"
                step=step
                prop:value=move || format_number(get(&knobs.read()))
                on:change=changed
            />
        </div>
    }
}

#[component]
fn ContentLayer(store: StyleStore) -> impl IntoView {
    let knobs = store.knobs;
    let chosen = move |event| {
        let name = event_target_value(&event);
        if let Some(tap) = Tap::ALL.into_iter().find(|tap| tap.name() == name) {
            knobs.update(|settings| settings.content = tap);
        }
    };
    let option = move |tap: Tap| {
        view! { <option value=tap.name() selected=move || knobs.read().content == tap>{tap.name()}</option> }
    };
    view! {
        <div class="knob">
            <label for="content-layer">"content layer"</label>
            <select id="content-layer" on:change=chosen>
                {Tap::ALL.map(option).collect_view()}
            </select>
        </div>
    }
}

/// What the first iteration sees.
#[component]
fn Start(store: StyleStore) -> impl IntoView {
    let knobs = store.knobs;
    let has_result = Memo::new(move |_| store.history.read().latest().is_some());
    let chosen = move |event| {
        let word = event_target_value(&event);
        knobs.update(|settings| settings.start = start_of(&word, settings.start));
    };
    let option = move |(word, label): (&'static str, &'static str)| {
        let missing = move || word == "initial" && !has_result.get();
        let selected = move || start_word(knobs.read().start) == word;
        view! { <option value=word disabled=missing selected=selected>{label}</option> }
    };
    let mixed = Memo::new(move |_| matches!(knobs.read().start, StartFrom::Mix(_)));
    view! {
        <div class="knob">
            <label for="start">"starting picture"</label>
            <select id="start" on:change=chosen>
                {STARTS.map(option).collect_view()}
            </select>
        </div>
        <Show when=move || mixed.get()>
            <NumberInput store number=SHARE />
        </Show>
    }
}

const SHARE: Number = Number {
    id: "noise-share",
    label: "share of noise, 0 to 1",
    step: "any",
    get: |settings| match settings.start {
        StartFrom::Mix(share) => f64::from(share),
        _ => 0.0,
    },
    set: |settings, value| settings.start = StartFrom::Mix(narrow(value)),
};

/// Which net sees.
#[component]
fn Net(store: StyleStore) -> impl IntoView {
    const NETS: [(&str, Option<ModelId>); 4] = [
        ("what suits this device", None),
        ("light: fast", Some(ModelId::VggLight)),
        ("balanced: finer", Some(ModelId::VggBalanced)),
        ("VGG-19 itself, where the host offers it", Some(ModelId::Vgg19)),
    ];
    let knobs = store.knobs;
    let chosen = move |event| {
        let label = event_target_value(&event);
        if let Some((_, model)) = NETS.into_iter().find(|(known, _)| *known == label) {
            knobs.update(|settings| settings.model = model);
        }
    };
    let option = move |(label, model): (&'static str, Option<ModelId>)| {
        view! { <option value=label selected=move || knobs.read().model == model>{label}</option> }
    };
    view! {
        <div class="knob">
            <label for="net">"which net sees"</label>
            <select id="net" on:change=chosen>
                {NETS.map(option).collect_view()}
            </select>
        </div>
    }
}

/// A number as it stands in its field: six digits, no tail of zeros.
fn format_number(number: f64) -> String {
    let text = format!("{number:.6}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

#[expect(clippy::cast_possible_truncation, reason = "settings are single precision; out of range becomes infinite")]
const fn narrow(number: f64) -> f32 {
    number as f32
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates at the ends")]
const fn to_u32(number: f64) -> u32 {
    number as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_shows_what_was_typed_into_it() {
        for (typed, text) in [(0.02, "0.02"), (40.0, "40"), (0.999, "0.999"), (1000.0, "1000"), (0.0, "0")] {
            assert_eq!(format_number(f64::from(narrow(typed))), text, "{typed}");
        }
    }

    #[test]
    fn every_number_is_set_where_it_is_read() {
        for number in [&WEIGHTS[..], &LAMBDAS, &ADAM, &[ITERATIONS, SEED]].concat() {
            let mut settings = PaintSettings::default();
            (number.set)(&mut settings, 3.0);
            assert!(((number.get)(&settings) - 3.0).abs() < 1e-9, "{}", number.id);
        }
    }

    #[test]
    fn whole_numbers_stay_in_their_range() {
        assert_eq!((to_u32(-3.0), to_u32(1e12), to_u32(f64::NAN)), (0, u32::MAX, 0), "saturated");
    }
}
