//! Two pictures: the same person?

use crate::browser::{address, files};
use crate::components::side_card::SideCard;
use crate::components::verdict_card::{VerdictCard, VerdictSources};
use crate::route::Route;
use crate::state::Store;
use crate::state::paste_target::PasteTarget;
use crate::state::side::SideView;
use leptos::ev;
use leptos::prelude::*;
use protocol::Side;
use web_sys::DataTransfer;
use words::Text;

/// The two sides and the answer.
#[component]
pub fn VerifyPage(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let focused = RwSignal::new(None::<Side>);
    listen_for_pictures(store, focused);
    let sources = VerdictSources {
        headline: store.headline().into(),
        verdict: store.verdict.into(),
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
            <a href=address::link(to) aria-current=here.then_some("page")>
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

/// Takes pictures that are pasted, or dropped outside the two sides, where the browser would otherwise open them in place
/// of the page.
fn listen_for_pictures(store: Store, focused: RwSignal<Option<Side>>) {
    let arrive = move |transfer: Option<DataTransfer>| {
        let side = paste_target(store, focused.get_untracked()).side();
        store.take(side, files::transferred_picture(transfer.as_ref()));
    };
    let listeners = [
        window_event_listener(ev::paste, move |event| arrive(event.clipboard_data())),
        window_event_listener(ev::dragover, |event| event.prevent_default()),
        window_event_listener(ev::drop, move |event| {
            event.prevent_default();
            arrive(event.data_transfer());
        }),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
}

fn paste_target(store: Store, focused: Option<Side>) -> PasteTarget {
    PasteTarget {
        focused,
        last_used: store.last_used.get_untracked(),
        claim_is_empty: store.claim.view.with_untracked(SideView::is_empty),
        probe_is_empty: store.probe.view.with_untracked(SideView::is_empty),
    }
}
