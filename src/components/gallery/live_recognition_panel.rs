//! The camera and who is before it.

use super::name_overlay::NameOverlay;
use super::recognition_list::RecognitionList;
use crate::components::failure_note::FailureNote;
use crate::components::live_camera::LiveCamera;
use crate::state::Store;
use crate::state::gallery::face_labels::{FALSE_ALARM_CHOICES, chance, is_chosen, summary};
use crate::state::gallery::live_recognition::LiveRecognition;
use crate::state::gallery::settings_controller::Keeping;
use leptos::html::Video;
use leptos::prelude::*;

/// Camera as the hero, names over it, and the answer in words.
#[component]
pub fn LiveRecognitionPanel(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let desk = LiveRecognition::new(store);
    let video = NodeRef::<Video>::new();
    on_cleanup(move || desk.stop());
    let camera = move || {
        view! {
            <LiveCamera
                video
                idle=Signal::derive(move || !desk.busy.get())
                offer=Callback::new(move |video| desk.submit_frame(&video))
                fail=Callback::new(move |failure| desk.fail(failure))
            />
            <NameOverlay seen=desk.seen mirrored=true />
        }
    };
    let words = Memo::new(move |_| match (&*desk.seen.read(), desk.live.get()) {
        (Some(seen), _) => summary(&seen.faces),
        (None, true) => "Looking\u{2026}".to_owned(),
        (None, false) => "Who is it?".to_owned(),
    });
    view! {
        <div class="watching">
            <section class="card" aria-label="Camera">
                <div class="stage mirrored">
                    <Show when=move || desk.live.get() fallback=|| view! { <Invitation /> }>
                        {camera}
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
            <section class="card" aria-label="Answer">
                <h2 role="status" aria-label="Who it is">
                    {move || words.get()}
                </h2>
                <RecognitionList seen=desk.seen />
                <FalseAlarmSelect store />
                <FailureNote failure=desk.failure />
                <p class="small caution">"For convenience, not for security: a photo of a face passes as that face."</p>
            </section>
        </div>
    }
}

/// What will be here.
#[component]
fn Invitation() -> impl IntoView {
    view! {
        <div class="invitation">
            <svg class="silhouette" viewBox="0 0 96 96" aria-hidden="true">
                <circle cx="34" cy="38" r="14" />
                <path d="M8 82c2-15 12-22 26-22s24 7 26 22" />
                <path d="M62 26a13 13 0 1 1 2 25M68 60c12 1 19 8 21 20" />
            </svg>
            <p>"Everybody before the camera gets a name, or none."</p>
        </div>
    }
}

/// How often a stranger may get a wrong name.
#[component]
pub fn FalseAlarmSelect(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let keeping = Keeping::new(store);
    let limits = Memo::new(move |_| store.gallery.status.read().as_ref().and_then(|status| status.limits));
    let option = move |choice: f32| {
        view! {
            <option value=choice.to_string() selected=move || is_chosen(choice, limits.get().as_ref())>
                {chance(choice)}
            </option>
        }
    };
    let choose = move |event| {
        if let Ok(chance) = event_target_value(&event).parse() {
            keeping.set_false_alarm(chance);
        }
    };
    view! {
        <div class="field">
            <label for="chance">"How careful with names"</label>
            <select id="chance" on:change=choose>
                {FALSE_ALARM_CHOICES.into_iter().map(option).collect_view()}
            </select>
            <FailureNote failure=keeping.failure />
        </div>
    }
}
