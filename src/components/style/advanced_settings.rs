//! Every setting, grouped.

use crate::state::style::StyleStore;
use crate::state::style::simple_settings::{STARTS, start_of, start_option};
use leptos::prelude::*;
use likeness_core::manifest::ModelId;
use likeness_core::number::to_f32;
use likeness_core::style::settings::{PaintSettings, StartFrom};
use likeness_core::style::tap::Tap;
use words::Text;

/// A numeric setting.
#[derive(Clone, Copy)]
struct Number {
    id: &'static str,
    label: fn() -> String,
    step: &'static str,
    get: fn(&PaintSettings) -> f64,
    set: fn(&mut PaintSettings, f64),
}

/// A numeric setting of type `f32`: its id, its label and its field; or its id and a style layer, for the layer's lambda.
macro_rules! number {
    ($id:literal, layer $layer:literal) => {
        number!($id, || words::style_setting_lambda(Tap::STYLE[$layer].name()), lambdas[$layer])
    };
    ($id:literal, $label:expr, $($field:tt)+) => {
        Number {
            id: $id,
            label: $label,
            step: "any",
            get: |settings| f64::from(settings.$($field)+),
            set: |settings, value| settings.$($field)+ = to_f32(value),
        }
    };
}

const WEIGHTS: [Number; 3] = [
    number!("alpha", || words::STYLE_SETTING_ALPHA.into(), alpha),
    number!("beta", || words::STYLE_SETTING_BETA.into(), beta),
    number!("variation", || words::STYLE_SETTING_VARIATION.into(), variation),
];

const LAMBDAS: [Number; Tap::STYLE.len()] = [
    number!("lambda-1", layer 0),
    number!("lambda-2", layer 1),
    number!("lambda-3", layer 2),
    number!("lambda-4", layer 3),
    number!("lambda-5", layer 4),
];

const ADAM: [Number; 4] = [
    number!("rate", || words::STYLE_SETTING_RATE.into(), adam.rate),
    number!("adam-1", || words::STYLE_SETTING_FIRST_MOMENT.into(), adam.beta1),
    number!("adam-2", || words::STYLE_SETTING_SECOND_MOMENT.into(), adam.beta2),
    number!("average", || words::STYLE_SETTING_AVERAGE.into(), adam.average),
];

const ITERATIONS: Number = Number {
    id: "iterations",
    label: || words::STYLE_SETTING_ITERATIONS.into(),
    step: "1",
    get: |settings| f64::from(settings.iterations),
    set: |settings, value| settings.iterations = to_u32(value),
};

const SEED: Number = Number {
    id: "seed",
    label: || words::STYLE_SETTING_SEED.into(),
    step: "1",
    // Exact up to 2^53, far more than anyone types.
    get: |settings| settings.seed as f64,
    set: |settings, value| settings.seed = u64::from(to_u32(value)),
};

/// Every setting, in groups.
#[component]
pub fn AdvancedSettings(
    /// The page's state.
    store: StyleStore,
) -> impl IntoView {
    let numbers = move |numbers: &'static [Number]| {
        numbers.iter().map(|number| view! { <NumberInput store number=*number /> }).collect_view()
    };
    view! {
        <section class="advanced-settings" aria-labelledby="advanced-settings-title">
            <h3 id="advanced-settings-title">{words::STYLE_ADVANCED_SETTINGS}</h3>
            <fieldset>
                <legend>{words::STYLE_GROUP_COSTS}</legend>
                {numbers(&WEIGHTS)} <ContentLayer store />
            </fieldset>
            <fieldset>
                <legend>{words::STYLE_GROUP_LAYERS}</legend>
                {numbers(&LAMBDAS)}
            </fieldset>
            <fieldset>
                <legend>{words::STYLE_GROUP_START}</legend>
                <Start store /> <NumberInput store number=SEED />
            </fieldset>
            <fieldset>
                <legend>{words::STYLE_GROUP_ADAM}</legend>
                <NumberInput store number=ITERATIONS /> {numbers(&ADAM)}
            </fieldset>
            <fieldset>
                <legend>{words::STYLE_GROUP_NETWORK}</legend>
                <Net store />
            </fieldset>
        </section>
    }
}

/// A labelled number. Text that is not a number changes nothing; a number out of range is clamped.
#[component]
fn NumberInput(store: StyleStore, number: Number) -> impl IntoView {
    let settings = store.settings;
    let Number { id, label, step, get, set } = number;
    let changed = move |event| {
        if let Ok(value) = event_target_value(&event).parse::<f64>() {
            settings.update(|settings| {
                set(settings, value);
                *settings = settings.clone().within_range();
            });
        } else {
            // Shows the current value again.
            settings.update(|_| {});
        }
    };
    view! {
        <div class="setting">
            <label for=id>{label}</label>
            <input
                id=id
                type="number"
                inputmode="decimal"
                step=step
                prop:value=move || format_number(get(&settings.read()))
                on:change=changed
            />
        </div>
    }
}

#[component]
fn ContentLayer(store: StyleStore) -> impl IntoView {
    let settings = store.settings;
    let chosen = move |event| {
        let name = event_target_value(&event);
        if let Some(tap) = Tap::ALL.into_iter().find(|tap| tap.name() == name) {
            settings.update(|settings| settings.content = tap);
        }
    };
    let option = move |tap: Tap| {
        view! { <option value=tap.name() selected=move || settings.read().content == tap>{tap.name()}</option> }
    };
    view! {
        <div class="setting">
            <label for="content-layer">{words::STYLE_SETTING_CONTENT_LAYER}</label>
            <select id="content-layer" on:change=chosen>
                {Tap::ALL.map(option).collect_view()}
            </select>
        </div>
    }
}

/// The picture that the first iteration starts from.
#[component]
fn Start(store: StyleStore) -> impl IntoView {
    let settings = store.settings;
    let has_result = Memo::new(move |_| store.history.read().latest().is_some());
    let chosen = move |event| {
        let option = event_target_value(&event);
        settings.update(|settings| settings.start = start_of(&option, settings.start));
    };
    let option = move |(value, label): (&'static str, Text)| {
        let missing = move || value == "initial" && !has_result.get();
        let selected = move || start_option(settings.read().start) == value;
        view! { <option value=value disabled=missing selected=selected>{label}</option> }
    };
    let mixed = Memo::new(move |_| matches!(settings.read().start, StartFrom::Mix(_)));
    view! {
        <div class="setting">
            <label for="start">{words::STYLE_SETTING_START}</label>
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
    label: || words::STYLE_SETTING_NOISE.into(),
    step: "any",
    get: |settings| match settings.start {
        StartFrom::Mix(share) => f64::from(share),
        _ => 0.0,
    },
    set: |settings, value| settings.start = StartFrom::Mix(to_f32(value)),
};

/// The net whose features the costs compare.
#[component]
fn Net(store: StyleStore) -> impl IntoView {
    const NETS: [(&str, Text, Option<ModelId>); 4] = [
        ("automatic", words::STYLE_NETWORK_AUTOMATIC, None),
        ("light", words::STYLE_NETWORK_LIGHT, Some(ModelId::VggLight)),
        ("balanced", words::STYLE_NETWORK_BALANCED, Some(ModelId::VggBalanced)),
        ("full", words::STYLE_NETWORK_FULL, Some(ModelId::Vgg19)),
    ];
    let settings = store.settings;
    let chosen = move |event| {
        let value = event_target_value(&event);
        if let Some((.., model)) = NETS.into_iter().find(|(known, ..)| *known == value) {
            settings.update(|settings| settings.model = model);
        }
    };
    let option = move |(value, label, model): (&'static str, Text, Option<ModelId>)| {
        let offered = Memo::new(move |_| model.is_none_or(|model| store.offers(model)));
        let text = move || match offered.get() {
            true => label.text().to_owned(),
            false => words::style_network_not_offered(label.text()),
        };
        view! {
            <option
                value=value
                selected=move || settings.read().model == model
                disabled=move || !offered.get()
            >
                {text}
            </option>
        }
    };
    view! {
        <div class="setting">
            <label for="net">{words::STYLE_SETTING_NETWORK}</label>
            <select id="net" on:change=chosen>
                {NETS.map(option).collect_view()}
            </select>
        </div>
    }
}

/// A number as the value of its field: up to six decimals, without trailing zeros.
fn format_number(number: f64) -> String {
    let text = format!("{number:.6}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates at the ends")]
const fn to_u32(number: f64) -> u32 {
    number as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_shows_the_number_that_was_typed() {
        for (typed, text) in [(0.02, "0.02"), (40.0, "40"), (0.999, "0.999"), (1000.0, "1000"), (0.0, "0")] {
            assert_eq!(format_number(f64::from(to_f32(typed))), text, "{typed}");
        }
    }

    #[test]
    fn every_number_is_written_to_the_field_that_it_is_read_from() {
        for number in [&WEIGHTS[..], &LAMBDAS, &ADAM, &[ITERATIONS, SEED]].concat() {
            let mut settings = PaintSettings::default();
            (number.set)(&mut settings, 3.0);
            assert!(((number.get)(&settings) - 3.0).abs() < 1e-9, "{}", number.id);
        }
    }

    #[test]
    fn whole_numbers_are_clamped_to_their_range() {
        assert_eq!((to_u32(-3.0), to_u32(1e12), to_u32(f64::NAN)), (0, u32::MAX, 0), "saturated");
    }
}
