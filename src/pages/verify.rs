//! Two pictures: the same person?

use crate::browser::address;
use crate::components::side_card::SideCard;
use crate::components::verdict_card::{VerdictCard, VerdictSources};
use crate::route::Route;
use crate::state::Store;
use leptos::prelude::*;
use protocol::Side;
use words::Text;

/// The two sides and the answer.
#[component]
pub fn VerifyPage(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let focused = RwSignal::new(None::<Side>);
    store.entry.open(move |arrival| store.receive(focused.get_untracked(), &arrival));
    store.follow_samples();
    let sources = VerdictSources {
        headline: store.headline().into(),
        verdict: store.shown_verdict(),
        engine: store.engine.into(),
        claim: store.claim.view.into(),
        probe: store.probe.view.into(),
        warning: store.warning.into(),
    };
    view! {
        <div class="lead">
            <h1>{words::VERIFY_HEADING}</h1>
            <p>{words::VERIFY_LEAD}</p>
        </div>
        <WhatToCompare name=false />
        <div class="verification">
            <SideCard store side=Side::Claim focused />
            <SideCard store side=Side::Probe focused />
            <VerdictCard sources retry=Callback::new(move |()| store.restart()) />
        </div>
    }
}

/// Two pictures, or a name and the camera.
#[component]
pub fn WhatToCompare(
    /// Whether a name is compared.
    name: bool,
) -> impl IntoView {
    let link = |to: Route, label: Text, here: bool| {
        view! {
            <a href=move || address::link(to) aria-current=here.then_some("page")>
                {label}
            </a>
        }
    };
    view! {
        <nav class="segments" aria-label=words::VERIFY_WHAT>
            {link(Route::Verify, words::VERIFY_TWO_PICTURES, !name)} {link(Route::Claim, words::VERIFY_A_NAME, name)}
        </nav>
    }
}
