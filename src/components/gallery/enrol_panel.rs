//! Enrolling somebody: the camera or photos on one side, what is asked on the other.

use super::checklist::Checklist;
use super::enrol_form::EnrolFields;
use super::enrol_preview::EnrolStage;
use super::pending_faces_list::PendingFacesList;
use super::photo_picker::PhotoPicker;
use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::burst::Burst;
use crate::state::gallery::criteria;
use crate::state::gallery::enrol_form::Progress;
use crate::state::gallery::enrolment_controller::EnrolmentController;
use crate::state::gallery::pending_faces::PendingFaces;
use leptos::prelude::*;
use web_sys::File;

/// The whole of it. What it opens it closes: camera and drafts go with it.
#[component]
pub fn EnrolPanel(
    /// The page's state.
    store: Store,
    /// Goes back to the list; `None` where there is nobody to list.
    #[prop(into)]
    back: Signal<Option<Callback<()>>>,
) -> impl IntoView {
    let desk = EnrolmentController::new(store);
    let done = move || match desk.progress.get() {
        Progress::Done(text) => Some(text),
        _ => None,
    };
    view! {
        <div class="enrolment">
            <section class="card" aria-label="Picture">
                <EnrolStage desk />
                <Controls desk back />
            </section>
            <section class="card" aria-label="Person">
                <p class="done" role="status">{done}</p>
                <Next store desk />
            </section>
        </div>
    }
}

/// Camera, photos, and the way back.
#[component]
fn Controls(desk: EnrolmentController, back: Signal<Option<Callback<()>>>) -> impl IntoView {
    let take = move |files: Vec<(String, File)>| {
        desk.take_photos(files.into_iter().map(|(_, file)| file).collect());
    };
    let reading = move || desk.reading.get().map(|(done, all)| (done as f64 / all as f64, format!("{done} of {all}")));
    let camera = move || {
        if desk.camera.get() {
            view! { <button type="button" on:click=move |_| desk.stop_camera()>"Stop camera"</button> }.into_any()
        } else {
            let class = if desk.tray.read().is_empty() { "primary" } else { "" };
            view! {
                <button type="button" class=class on:click=move |_| desk.use_camera()>
                    {if class.is_empty() { "Take another" } else { "Use camera" }}
                </button>
            }
            .into_any()
        }
    };
    let leave =
        move || back.get().map(|back| view! { <button class="quiet" on:click=move |_| back.run(())>"Back"</button> });
    view! {
        <div class="controls">
            {camera} <PhotoPicker label="Choose photos" take=Callback::new(take) /> {leave}
        </div>
        {move || {
            reading()
                .map(|(fraction, text)| {
                    view! {
                        <label class="start">
                            <span>{format!("Looking for faces: {text} photos")}</span>
                            <progress max="1" value=format!("{fraction:.3}")></progress>
                        </label>
                    }
                })
        }}
    }
}

/// The checklist while the camera runs, the faces and the form once there are some, else what will happen.
#[component]
fn Next(store: Store, desk: EnrolmentController) -> impl IntoView {
    #[derive(Clone, Copy, PartialEq)]
    enum Step {
        Begin,
        Look,
        Name,
    }
    let step = Memo::new(move |_| match (desk.camera.get(), desk.tray.with(PendingFaces::is_empty)) {
        (true, _) => Step::Look,
        (false, false) => Step::Name,
        (false, true) => Step::Begin,
    });
    move || match step.get() {
        Step::Begin => view! { <Begin desk /> }.into_any(),
        Step::Look => view! { <Look desk /> }.into_any(),
        Step::Name => view! {
            <h2>"Who is it?"</h2>
            <PendingFacesList desk />
            <EnrolFields store desk />
        }
        .into_any(),
    }
}

/// What enrolling is.
#[component]
fn Begin(desk: EnrolmentController) -> impl IntoView {
    view! {
        <h2>"Enrol somebody"</h2>
        <p>
            "One picture is enough: the net was not trained on this person, it compares (one-shot learning). Up to 20
            pictures make it surer."
        </p>
        <p class="small">
            "Kept are 128 numbers that describe the face, the name and the date, encrypted. The picture is forgotten."
        </p>
        <FailureNote failure=desk.failure />
    }
}

/// The live checklist.
#[component]
fn Look(desk: EnrolmentController) -> impl IntoView {
    let lines = Signal::derive(move || {
        desk.seen.read().as_ref().map_or_else(criteria::blank, |seen| criteria::lines(&seen.checks))
    });
    let advice = Memo::new(move |_| match &*desk.seen.read() {
        None => "Starting the camera\u{2026}".to_owned(),
        Some(seen) => criteria::next_advice(&seen.checks).unwrap_or_else(|| "Good. Hold still\u{2026}".to_owned()),
    });
    view! {
        <h2>"Look into the camera"</h2>
        <p class="advice" role="status">{move || advice.get()}</p>
        <Checklist lines />
        <p class="small">{move || desk.burst.with(Burst::text)}</p>
    }
}
