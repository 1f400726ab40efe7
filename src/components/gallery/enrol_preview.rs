//! Where the person looks into the camera to be enrolled.

use crate::components::live_camera::LiveCamera;
use crate::components::pixel_canvas::PixelCanvas;
use crate::state::gallery::burst::Burst;
use crate::state::gallery::enrolment_controller::{BurstPreview, EnrolmentController};
use leptos::html::Video;
use leptos::prelude::*;

/// The mirror with the face's frame, or an invitation.
#[component]
pub fn EnrolStage(
    /// The desk.
    desk: EnrolmentController,
) -> impl IntoView {
    let video = NodeRef::<Video>::new();
    let camera = move || {
        view! {
            <LiveCamera
                video
                idle=Signal::derive(move || !desk.busy.get())
                offer=Callback::new(move |video| desk.submit_frame(&video))
                fail=Callback::new(move |failure| desk.camera_failed(failure))
            />
            <FaceFrame desk />
        }
    };
    let fraction = move || format!("{:.2}", desk.burst.with(Burst::fraction));
    view! {
        <div class="stage" class:mirrored=move || desk.camera.get()>
            <Show when=move || desk.camera.get() fallback=move || view! { <Taken desk /> }>
                {camera}
            </Show>
        </div>
        <Show when=move || desk.camera.get()>
            <label class="burst">
                <span class="unseen">"Good pictures so far"</span>
                <progress max="1" value=fraction></progress>
            </label>
        </Show>
    }
}

/// The box of the face, firm where every check is met.
#[component]
fn FaceFrame(desk: EnrolmentController) -> impl IntoView {
    move || {
        let BurstPreview { frame, face, checks } = desk.seen.get()?;
        let face = face?;
        let good = checks.iter().all(|check| check.passed);
        let line = f64::from(frame.longest()) / 160.0;
        Some(view! {
            <svg class="overlay names turned" viewBox=format!("0 0 {} {}", frame.width, frame.height) aria-hidden="true">
                <rect
                    class="face-box"
                    data-tone=if good { "same" } else { "unsure" }
                    x=face.x
                    y=face.y
                    width=face.width
                    height=face.height
                    rx=line * 4.0
                    stroke-width=line
                />
            </svg>
        })
    }
}

/// The face that was chosen last, else what will be here.
#[component]
fn Taken(desk: EnrolmentController) -> impl IntoView {
    let last = Memo::new(move |_| desk.tray.read().chosen().last().copied());
    move || match last.get().and_then(|draft| desk.chip(draft)) {
        Some(pixels) => view! {
            <div class="taken">
                <PixelCanvas pixels label="The face as the encoder sees it" />
            </div>
        }
        .into_any(),
        None => view! { <Invitation /> }.into_any(),
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
            <p>"One picture of a person is enough."</p>
        </div>
    }
}
