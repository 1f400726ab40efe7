//! What this is, how it works, its limits and its sources.

use crate::samples::{DRAWN_STYLES, PAINTINGS, PORTRAITS, SCENES};
use crate::state::Store;
use crate::state::site::mistake::Mistake;
use leptos::prelude::*;
use words::view::{plain, strong};

/// The About page.
#[component]
pub fn AboutPage(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    view! {
        <div class="prose">
            <h1>{words::ABOUT_TITLE}</h1>
            <p class="intro">{words::ABOUT_INTRO}</p>
            <HowItWorks />
            <HowStyleWorks />
            <Limits />
            <Credits />
            <HostMistakes store />
        </div>
    }
}

/// The face pipeline in five steps.
#[component]
fn HowItWorks() -> impl IntoView {
    view! {
        <section aria-labelledby="how">
            <h2 id="how">{words::ABOUT_HOW}</h2>
            <ol>
                <li>{move || words::about_find(plain, &strong)}</li>
                <li>{move || words::about_align(plain, &strong)}</li>
                <li>{move || words::about_encode(plain, &strong)}</li>
                <li>{move || words::about_compare(plain, &strong)}</li>
                <li>{move || words::about_decide(plain, &strong)}</li>
            </ol>
            <p>{move || words::about_terms(plain, &strong)}</p>
            <p>{words::ABOUT_ONE_SHOT}</p>
        </section>
    }
}

/// Style transfer in four steps.
#[component]
fn HowStyleWorks() -> impl IntoView {
    view! {
        <section aria-labelledby="style-transfer">
            <h2 id="style-transfer">{words::ABOUT_STYLE}</h2>
            <ol>
                <li>{move || words::about_style_features(plain, &strong)}</li>
                <li>{move || words::about_style_compare(plain, &strong)}</li>
                <li>{move || words::about_style_improve(plain, &strong)}</li>
                <li>{move || words::about_style_check(plain, &strong)}</li>
            </ol>
        </section>
    }
}

/// What not to expect.
#[component]
fn Limits() -> impl IntoView {
    view! {
        <section aria-labelledby="limits">
            <h2 id="limits">{words::ABOUT_LIMITS}</h2>
            <ul>
                <li>{words::ABOUT_LIMITS_SECURITY}</li>
                <li>{words::ABOUT_LIMITS_RATES}</li>
                <li>{words::ABOUT_LIMITS_GROUPS}</li>
                <li>{words::ABOUT_LIMITS_CONDITIONS}</li>
                <li>{words::ABOUT_LIMITS_RELATIVES}</li>
                <li>{words::ABOUT_LIMITS_DECISIONS}</li>
            </ul>
        </section>
    }
}

/// Licences and origins.
#[component]
fn Credits() -> impl IntoView {
    let samples = PORTRAITS.iter().chain(&SCENES).map(|sample| {
        view! { <li>{move || words::about_credits_sample(sample.name.text(), sample.credit.text())}</li> }
    });
    view! {
        <section aria-labelledby="credits">
            <h2 id="credits">{words::ABOUT_CREDITS}</h2>
            <ul>
                <li>{words::ABOUT_CREDITS_LIKENESS}</li>
                <li>{words::ABOUT_CREDITS_DETECTOR}</li>
                <li>{words::ABOUT_CREDITS_ENCODER}</li>
                <li>{words::ABOUT_CREDITS_ENCODER_DLIB}</li>
                <li>{words::ABOUT_CREDITS_VGG}</li>
                <li>{words::ABOUT_CREDITS_METHOD}</li>
                <li>{move || words::about_credits_styles(DRAWN_STYLES.len() as u64)}</li>
                <li>{move || words::about_credits_paintings(PAINTINGS.len() as u64)}</li>
                <li>{words::ABOUT_CREDITS_SOFTWARE}</li>
                <li>{words::ABOUT_CREDITS_ZXCVBN}</li>
                {samples.collect_view()}
            </ul>
        </section>
    }
}

/// What is wrong with the host's file, for the host.
#[component]
fn HostMistakes(store: Store) -> impl IntoView {
    let any = Memo::new(move |_| !store.site.read().mistakes.is_empty());
    let lines = move || {
        let site = store.site.read();
        site.mistakes.iter().map(Mistake::sentence).map(|mistake| view! { <li>{mistake}</li> }).collect_view()
    };
    view! {
        <Show when=move || any.get()>
            <section aria-labelledby="site-file">
                <h2 id="site-file">{words::SITE_TITLE}</h2>
                <p>{words::SITE_LEAD}</p>
                <ul>{lines}</ul>
            </section>
        </Show>
    }
}
