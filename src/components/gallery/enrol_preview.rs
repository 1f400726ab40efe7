//! The camera picture while a person is enrolled.

use crate::components::empty_state::EmptyState;
use crate::components::live_camera::LiveCamera;
use crate::components::pixel_canvas::PixelCanvas;
use crate::state::gallery::burst::Burst;
use crate::state::gallery::enrolment_controller::{BurstPreview, EnrolmentController};
use leptos::html::Video;
use leptos::prelude::*;

/// The mirrored camera picture with the face's box, or an empty state.
#[component]
pub fn EnrolPreview(
    /// The controller.
    controller: EnrolmentController,
) -> impl IntoView {
    let video = NodeRef::<Video>::new();
    let camera = move || {
        view! {
            <LiveCamera
                video
                idle=Signal::derive(move || !controller.busy.get())
                offer=Callback::new(move |video| controller.submit_frame(&video))
                fail=Callback::new(move |failure| controller.camera_failed(failure))
            />
            <FaceFrame controller />
        }
    };
    let fraction = move || format!("{:.2}", controller.burst.with(Burst::fraction));
    view! {
        <div class="preview" class:mirrored=move || controller.camera.get()>
            <Show when=move || controller.camera.get() fallback=move || view! { <CapturedFace controller /> }>
                {camera}
            </Show>
        </div>
        <Show when=move || controller.camera.get()>
            <label class="burst">
                <span class="visually-hidden">{words::ENROL_GOOD_SO_FAR}</span>
                <progress max="1" value=fraction></progress>
            </label>
        </Show>
    }
}

/// The face's box, in another colour once every check is passed.
#[component]
fn FaceFrame(controller: EnrolmentController) -> impl IntoView {
    move || {
        let BurstPreview { frame, face, checks } = controller.preview.get()?;
        let face = face?;
        let good = checks.iter().all(|check| check.passed);
        let line = f64::from(frame.longest()) / 160.0;
        Some(view! {
            <svg class="overlay names mirrored-overlay" viewBox=format!("0 0 {} {}", frame.width, frame.height) aria-hidden="true">
                <rect
                    class="face-box"
                    data-tone=if good { "same" } else { "uncertain" }
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

/// The face chosen last, else an empty state.
#[component]
fn CapturedFace(controller: EnrolmentController) -> impl IntoView {
    let last = Memo::new(move |_| controller.pending.read().chosen().last().copied());
    move || match last.get().and_then(|draft| controller.chip(draft)) {
        Some(pixels) => view! {
            <div class="captured">
                <PixelCanvas pixels label=words::ENROL_CHIP.text() />
            </div>
        }
        .into_any(),
        None => view! { <EmptyState text=words::ENROL_INVITATION /> }.into_any(),
    }
}
