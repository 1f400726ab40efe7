//! A name and a face: the same person?

use super::verify::WhatToCompare;
use crate::components::failure_note::FailureNote;
use crate::components::gallery::gate::GalleryGate;
use crate::components::live_camera::LiveCamera;
use crate::components::score_gauge::ScoreGauge;
use crate::state::Store;
use crate::state::gallery::name_verification::NameVerification;
use leptos::html::Video;
use leptos::prelude::*;

/// Who do you claim to be?
#[component]
pub fn ClaimPage(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    view! {
        <div class="lead">
            <h1>"Is it who they say?"</h1>
            <p>"Verification (1:1): a face and a name in, yes or no out."</p>
        </div>
        <WhatToCompare name=true />
        <GalleryGate store>
            <Open store />
        </GalleryGate>
    }
}

/// The camera, the name, the answer.
#[component]
fn Open(store: Store) -> impl IntoView {
    let desk = NameVerification::new(store);
    let people = store.gallery.people;
    on_cleanup(move || desk.stop());
    let title = Memo::new(move |_| desk.claim.read().title(&people.read()));
    let reasons = Memo::new(move |_| desk.claim.read().reasons(&people.read()));
    let tone = Memo::new(move |_| desk.claim.read().tone());
    let verdict = Memo::new(move |_| desk.claim.read().finding().and_then(|finding| finding.verdict));
    let thresholds = Memo::new(move |_| {
        let told = verdict.get().map(|verdict| verdict.thresholds);
        told.or_else(|| store.engine.read().report().map(|report| report.thresholds))
    });
    let distance = Memo::new(move |_| verdict.get().map(|verdict| verdict.distance));
    view! {
        <div class="watching">
            <Look store desk />
            <section class="verdict claim-answer" aria-label="Answer" data-tone=move || tone.get()>
                <NameField store desk />
                <div class="verdict-words" role="status" aria-label="Verdict">
                    <h2>{move || title.get()}</h2>
                    {move || reasons.get().into_iter().map(|reason| view! { <p>{reason}</p> }).collect_view()}
                </div>
                <ScoreGauge thresholds distance />
                <FailureNote failure=desk.failure />
                <p class="small caution">"For convenience, not for security: a photo of a face passes as that face."</p>
            </section>
        </div>
    }
}

/// The camera.
#[component]
fn Look(store: Store, desk: NameVerification) -> impl IntoView {
    let video = NodeRef::<Video>::new();
    let people = store.gallery.people;
    let claimed = Memo::new(move |_| desk.claim.read().person(&people.read()).is_some());
    view! {
        <section class="card" aria-label="Camera">
            <div class="stage mirrored">
                <Show when=move || desk.live.get() fallback=|| view! { <Invitation /> }>
                    <LiveCamera
                        video
                        idle=Signal::derive(move || !desk.busy.get() && claimed.get())
                        offer=Callback::new(move |video| desk.submit_frame(&video))
                        fail=Callback::new(move |failure| desk.fail(failure))
                    />
                </Show>
            </div>
            <div class="controls">
                <Show
                    when=move || desk.live.get()
                    fallback=move || {
                        view! {
                            <button class="primary" on:click=move |_| desk.start()>
                                "Start the camera"
                            </button>
                        }
                    }
                >
                    <button on:click=move |_| desk.stop()>"Stop camera"</button>
                </Show>
            </div>
        </section>
    }
}

/// Chosen or typed.
#[component]
fn NameField(store: Store, desk: NameVerification) -> impl IntoView {
    let names = move || {
        let people = store.gallery.people.read();
        people.iter().map(|person| view! { <option value=person.name.clone()></option> }).collect_view()
    };
    view! {
        <div class="field">
            <label for="claim-name">"I am"</label>
            <input
                id="claim-name"
                type="text"
                list="claim-names"
                autocomplete="off"
                placeholder="Choose or type a name"
                prop:value=move || desk.claim.read().typed().to_owned()
                on:input=move |event| desk.claim.update(|claim| claim.type_name(event_target_value(&event)))
            />
            <datalist id="claim-names">{names}</datalist>
        </div>
    }
}

/// What will be here.
#[component]
fn Invitation() -> impl IntoView {
    view! {
        <div class="invitation">
            <svg class="silhouette" viewBox="0 0 96 96" aria-hidden="true">
                <circle cx="48" cy="36" r="17" />
                <path d="M16 84c2-18 15-27 32-27s30 9 32 27" />
            </svg>
            <p>"Say who you are, then look into the camera."</p>
        </div>
    }
}
