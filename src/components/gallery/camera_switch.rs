//! The button that starts the camera, or stops it.

use leptos::prelude::*;

/// One button: what it does depends on whether the camera is on.
#[component]
pub fn CameraSwitch(
    /// Whether the camera is on.
    live: Signal<bool>,
    /// Starts it.
    start: impl Fn() + Copy + Send + Sync + 'static,
    /// Stops it.
    stop: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <Show
            when=move || live.get()
            fallback=move || {
                view! {
                    <button class="primary" on:click=move |_| start()>
                        {words::GALLERY_START_CAMERA}
                    </button>
                }
            }
        >
            <button on:click=move |_| stop()>{words::GALLERY_STOP_CAMERA}</button>
        </Show>
    }
}
