//! Name verification (1:1): is this the person of that name?

use super::verify::WhatToCompare;
use crate::components::empty_state::EmptyState;
use crate::components::failure_note::FailureNote;
use crate::components::gallery::camera_switch::CameraSwitch;
use crate::components::gallery::gate::GalleryGate;
use crate::components::live_camera::LiveCamera;
use crate::components::score_gauge::ScoreGauge;
use crate::components::turn_panel::{TurnArrow, TurnPanel};
use crate::state::Store;
use crate::state::entry::EntryNote;
use crate::state::gallery::name_verification::NameVerification;
use leptos::html::Video;
use leptos::prelude::*;

/// The page.
#[component]
pub fn ClaimPage(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    store.entry.open(|_| Some(EntryNote::CameraOnly));
    view! {
        <div class="lead">
            <h1>{words::CLAIM_TITLE}</h1>
            <p>{words::CLAIM_LEAD}</p>
        </div>
        <WhatToCompare name=true />
        <GalleryGate store>
            <Content store />
        </GalleryGate>
    }
}

/// The camera, the name, the answer.
#[component]
fn Content(store: Store) -> impl IntoView {
    let controller = NameVerification::new(store);
    let people = store.gallery.people;
    on_cleanup(move || controller.stop());
    let title = Memo::new(move |_| controller.claim.read().title(&people.read()));
    let reasons = Memo::new(move |_| controller.claim.read().reasons(&people.read()));
    let tone = Memo::new(move |_| controller.claim.read().tone());
    let verdict = Memo::new(move |_| controller.claim.read().finding().and_then(|finding| finding.verdict));
    let thresholds = Memo::new(move |_| {
        let used = verdict.get().map(|verdict| verdict.thresholds);
        used.or_else(|| store.engine.read().report().map(|report| report.thresholds))
    });
    let distance = Memo::new(move |_| verdict.get().map(|verdict| verdict.distance));
    view! {
        <div class="recognition-layout">
            <CameraPanel store controller />
            <section class="verdict claim-answer" aria-label=words::GALLERY_ANSWER data-tone=move || tone.get()>
                <NameField store controller />
                <div class="verdict-words" role="status" aria-label=words::CLAIM_VERDICT>
                    <h2>{move || title.get()}</h2>
                    {move || reasons.get().into_iter().map(|reason| view! { <p>{reason}</p> }).collect_view()}
                </div>
                <ScoreGauge thresholds distance />
                <FailureNote failure=controller.failure />
                <p class="small caution">{words::GALLERY_NOT_SECURITY}</p>
            </section>
        </div>
    }
}

/// The camera.
#[component]
fn CameraPanel(store: Store, controller: NameVerification) -> impl IntoView {
    let video = NodeRef::<Video>::new();
    let people = store.gallery.people;
    let claimed = Memo::new(move |_| controller.claim.read().person(&people.read()).is_some());
    view! {
        <section class="card" aria-label=words::GALLERY_CAMERA>
            <div class="preview mirrored">
                <Show when=move || controller.live.get() fallback=|| view! { <EmptyState text=words::CLAIM_INVITATION /> }>
                    <LiveCamera
                        video
                        idle=Signal::derive(move || !controller.busy.get() && claimed.get())
                        offer=Callback::new(move |video| controller.submit_frame(&video))
                        fail=Callback::new(move |failure| controller.fail(failure))
                    />
                    <TurnArrow control=controller.turn />
                </Show>
            </div>
            <div class="controls">
                <CameraSwitch
                    live=controller.live.into()
                    start=move || controller.start()
                    stop=move || controller.stop()
                />
            </div>
            <TurnPanel control=controller.turn live=controller.live required=store.requires_turn() />
        </section>
    }
}

/// The claimed name, chosen or typed.
#[component]
fn NameField(store: Store, controller: NameVerification) -> impl IntoView {
    let names = move || {
        let people = store.gallery.people.read();
        people.iter().map(|person| view! { <option value=person.label.clone()></option> }).collect_view()
    };
    view! {
        <div class="field">
            <label for="claim-name">{words::CLAIM_I_AM}</label>
            <input
                id="claim-name"
                type="text"
                list="claim-names"
                autocomplete="off"
                placeholder=words::CLAIM_PLACEHOLDER
                prop:value=move || controller.claim.read().typed().to_owned()
                on:input=move |event| controller.claim.update(|claim| claim.type_name(event_target_value(&event)))
            />
            <datalist id="claim-names">{names}</datalist>
        </div>
    }
}
