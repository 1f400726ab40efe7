//! Enrolling a person: the camera or photos on one side, the form on the other.

use super::checklist::Checklist;
use super::enrol_form::EnrolFields;
use super::enrol_preview::EnrolPreview;
use super::pending_faces_list::{PendingFacesList, RefusedFiles};
use super::photo_picker::PhotoPicker;
use crate::browser::arrival::Arrival;
use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::burst::Burst;
use crate::state::gallery::criteria;
use crate::state::gallery::enrol_form::{self, Progress};
use crate::state::gallery::enrolment_controller::EnrolmentController;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::gallery::person::MAX_PICTURES_PER_PERSON;
use web_sys::File;

/// The whole panel. The camera and the pending faces are dropped with it.
#[component]
pub fn EnrolPanel(
    /// The page's state.
    store: Store,
    /// Goes back to the list; `None` while nobody is enrolled.
    #[prop(into)]
    back: Signal<Option<Callback<()>>>,
    /// What was pasted or dropped on the page.
    given: RwSignal<Option<Arrival>, LocalStorage>,
) -> impl IntoView {
    let controller = EnrolmentController::new(store);
    Effect::new(move |_| {
        let arrived = given.read().is_some();
        if let Some(arrival) = given.try_update_untracked(Option::take).flatten().filter(|_| arrived) {
            spawn_local(async move { controller.take_photos(arrival.all_files().await) });
        }
    });
    let done = move || match controller.progress.get() {
        Progress::Done { name, faces, left } => Some(enrol_form::done(&name, faces, left)),
        _ => None,
    };
    view! {
        <div class="enrolment">
            <section class="card" aria-label=words::ENROL_PICTURE>
                <EnrolPreview controller />
                <Controls controller back />
            </section>
            <section class="card" aria-label=words::ENROL_PERSON>
                <p class="done" role="status">{done}</p>
                <Next store controller />
            </section>
        </div>
    }
}

/// Camera, photos, and back.
#[component]
fn Controls(controller: EnrolmentController, back: Signal<Option<Callback<()>>>) -> impl IntoView {
    let take = move |files: Vec<(String, File)>| controller.take_photos(files);
    let camera = move || {
        if controller.camera.get() {
            view! { <button type="button" on:click=move |_| controller.stop_camera()>{words::GALLERY_STOP_CAMERA}</button> }.into_any()
        } else {
            let class = if controller.pending.read().is_empty() { "primary" } else { "" };
            view! {
                <button type="button" class=class on:click=move |_| controller.use_camera()>
                    {if class.is_empty() { words::ENROL_TAKE_ANOTHER } else { words::CAMERA_USE }}
                </button>
            }
            .into_any()
        }
    };
    let leave = move || {
        back.get()
            .map(|back| view! { <button class="quiet" on:click=move |_| back.run(())>{words::ENROL_BACK}</button> })
    };
    view! {
        <div class="controls">
            {camera} <PhotoPicker label=words::GALLERY_CHOOSE_PHOTOS take=Callback::new(take) /> {leave}
        </div>
        {move || {
            controller
                .reading
                .get()
                .map(|(done, all)| {
                    view! {
                        <label class="start">
                            <span>{words::enrol_searching(done as u64, all as u64)}</span>
                            <progress max="1" value=format!("{:.3}", done as f64 / all as f64)></progress>
                        </label>
                    }
                })
        }}
    }
}

/// The checklist while the camera runs, the pending faces and the form once there are some, else an introduction.
#[component]
fn Next(store: Store, controller: EnrolmentController) -> impl IntoView {
    #[derive(Clone, Copy, PartialEq)]
    enum Step {
        Introduction,
        Check,
        Name,
    }
    let no_faces = move || controller.pending.with(|pending| pending.faces().is_empty());
    let step = Memo::new(move |_| match (controller.camera.get(), no_faces()) {
        (true, _) => Step::Check,
        (false, false) => Step::Name,
        (false, true) => Step::Introduction,
    });
    move || match step.get() {
        Step::Introduction => view! { <Intro controller /> }.into_any(),
        Step::Check => view! { <CheckPanel controller /> }.into_any(),
        Step::Name => view! {
            <h2>{words::ENROL_WHO}</h2>
            <PendingFacesList controller />
            <EnrolFields store controller />
        }
        .into_any(),
    }
}

/// What enrolling means.
#[component]
fn Intro(controller: EnrolmentController) -> impl IntoView {
    view! {
        <h2>{words::ENROL_TITLE}</h2>
        <p>{move || words::enrol_one_shot(MAX_PICTURES_PER_PERSON as u64)}</p>
        <p class="small">{words::ENROL_STORED}</p>
        <RefusedFiles controller />
        <FailureNote failure=controller.failure />
    }
}

/// The live checklist.
#[component]
fn CheckPanel(controller: EnrolmentController) -> impl IntoView {
    let lines = Signal::derive(move || {
        controller.preview.read().as_ref().map_or_else(criteria::blank, |preview| criteria::lines(&preview.checks))
    });
    let advice = Memo::new(move |_| match &*controller.preview.read() {
        None => words::ENROL_CAMERA_STARTING,
        Some(preview) => criteria::next_advice(&preview.checks).unwrap_or(words::ENROL_HOLD_STILL),
    });
    view! {
        <h2>{words::ENROL_LOOK}</h2>
        <p class="advice" role="status">{move || advice.get().text()}</p>
        <Checklist lines />
        <p class="small">{move || controller.burst.with(Burst::text)}</p>
    }
}
