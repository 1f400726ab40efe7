//! The camera and who is in front of it.

use super::camera_switch::CameraSwitch;
use super::name_overlay::NameOverlay;
use super::recognition_list::RecognitionList;
use crate::components::failure_note::FailureNote;
use crate::components::live_camera::LiveCamera;
use crate::components::turn_panel::{TurnArrow, TurnFirst, TurnPanel};
use crate::state::Store;
use crate::state::gallery::face_labels::{FALSE_ALARM_CHOICES, false_alarm_text, is_chosen, summary};
use crate::state::gallery::live_recognition::LiveRecognition;
use crate::state::gallery::settings_controller::SettingsController;
use leptos::html::Video;
use leptos::prelude::*;

/// The camera with names over it, and the answer as text.
#[component]
pub fn LiveRecognitionPanel(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let controller = LiveRecognition::new(store);
    let video = NodeRef::<Video>::new();
    on_cleanup(move || controller.stop());
    let camera = move || {
        view! {
            <LiveCamera
                video
                idle=Signal::derive(move || !controller.busy.get())
                offer=Callback::new(move |video| controller.submit_frame(&video))
                fail=Callback::new(move |failure| controller.fail(failure))
            />
            <NameOverlay recognition=controller.recognition mirrored=true />
            <TurnArrow control=controller.turn />
        }
    };
    let text = Memo::new(move |_| match (&*controller.recognition.read(), controller.live.get()) {
        (Some(_), _) if controller.owes_turn.get() => words::TURN_FIRST.text().to_owned(),
        (Some(recognition), _) => summary(&recognition.faces),
        (None, true) => words::RECOGNISE_LOOKING.text().to_owned(),
        (None, false) => words::RECOGNISE_WHO.text().to_owned(),
    });
    view! {
        <div class="recognition-layout">
            <section class="card" aria-label=words::GALLERY_CAMERA>
                <div class="preview mirrored">
                    <Show when=move || controller.live.get() fallback=|| view! { <Invitation /> }>
                        {camera}
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
            <section class="card" aria-label=words::GALLERY_ANSWER>
                <h2 role="status" aria-label=words::RECOGNISE_STATUS>
                    {move || text.get()}
                </h2>
                <TurnFirst owed=controller.owes_turn />
                <RecognitionList recognition=controller.recognition />
                <FalseAlarmSelect store />
                <FailureNote failure=controller.failure />
                <p class="small caution">{words::GALLERY_NOT_SECURITY}</p>
            </section>
        </div>
    }
}

/// Shown while the camera is off.
#[component]
fn Invitation() -> impl IntoView {
    view! {
        <div class="empty-state">
            <svg class="empty-state-icon" viewBox="0 0 96 96" aria-hidden="true">
                <circle cx="34" cy="38" r="14" />
                <path d="M8 82c2-15 12-22 26-22s24 7 26 22" />
                <path d="M62 26a13 13 0 1 1 2 25M68 60c12 1 19 8 21 20" />
            </svg>
            <p>{words::RECOGNISE_INVITATION}</p>
        </div>
    }
}

/// The accepted rate of wrong names.
#[component]
pub fn FalseAlarmSelect(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let controller = SettingsController::new(store);
    let limits = Memo::new(move |_| store.gallery.status.read().as_ref().and_then(|status| status.limits));
    let option = move |choice: f32| {
        view! {
            <option value=choice.to_string() selected=move || is_chosen(choice, limits.get().as_ref())>
                {move || false_alarm_text(choice)}
            </option>
        }
    };
    let choose = move |event| {
        if let Ok(false_alarm) = event_target_value(&event).parse() {
            controller.set_false_alarm(false_alarm);
        }
    };
    view! {
        <div class="field">
            <label for="false-alarm">{words::RECOGNISE_CAREFUL}</label>
            <select id="false-alarm" on:change=choose>
                {FALSE_ALARM_CHOICES.into_iter().map(option).collect_view()}
            </select>
            <FailureNote failure=controller.failure />
        </div>
    }
}
