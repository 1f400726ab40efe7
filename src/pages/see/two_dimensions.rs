//! The chapter about a kernel on a picture.

use crate::browser::address;
use crate::components::see::frame_canvas::FrameCanvas;
use crate::components::see::kernel_editor::KernelEditor;
use crate::components::see::layer_settings::LayerSettings;
use crate::components::see::picture_choice::{PictureChoice, described};
use crate::route::Route;
use crate::route::see_chapter::SeeChapter;
use crate::state::Store;
use crate::state::see::SeeStore;
use crate::state::see::lab_text;
use crate::state::see::later::later;
use leptos::prelude::*;
use likeness_core::pixels::RgbaFrame;
use std::sync::Arc;

/// The picture, the kernel, what comes out.
#[component]
pub fn TwoDimensionsChapter(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let see = store.see;
    let lab = see.lab();
    lab.update(|lab| lab.take_over(&address::fragment()));
    address::follow(Route::SeeLesson(SeeChapter::TwoDimensions), move || lab.read().query());
    see.begin();
    store.entry.open(move |arrival| see.receive(&arrival));
    let asked = Signal::derive(move || {
        let array = see.picture.read().opened_picture().map(|opened| opened.array.clone())?;
        Some((array, lab.get()))
    });
    let response = later(asked, |(array, lab)| lab.respond(array));
    let drawn = Signal::derive(move || response.get().map(|response| Arc::new(response.frame.clone())));
    let said = move || response.read().as_ref().map(|response| lab_text::shown(response));
    view! {
        <p class="intro">{words::SEE_PLANE_LEAD}</p>
        <div class="see-lab">
            <Pictures store=see drawn said=Signal::derive(said) />
            <section class="card lab-kernel" aria-labelledby="kernel">
                <h2 id="kernel">{words::SEE_KERNEL_TITLE}</h2>
                <KernelEditor lab />
            </section>
            <section class="card lab-settings" aria-labelledby="settings">
                <h2 id="settings">{words::SEE_SETTINGS}</h2>
                <LayerSettings lab />
            </section>
            <section class="card lab-source" aria-labelledby="source">
                <h2 id="source">{words::SEE_PICTURE}</h2>
                <PictureChoice store=see />
                <p class="small">{words::SEE_PICTURE_SQUARE}</p>
            </section>
        </div>
    }
}

/// What goes in and what comes out.
#[component]
fn Pictures(store: SeeStore, drawn: Signal<Option<Arc<RgbaFrame>>>, said: Signal<Option<String>>) -> impl IntoView {
    let frame = Signal::derive(move || store.picture.read().opened_picture().map(|opened| opened.frame.clone()));
    view! {
        <div class="lab-pictures">
            <section class="card lab-input" aria-labelledby="input">
                <h2 id="input">{words::SEE_INPUT}</h2>
                <FrameCanvas frame class="see-pixels" label=described(store.picture) />
            </section>
            <section class="card lab-output" aria-labelledby="response">
                <h2 id="response">{words::SEE_RESPONSE}</h2>
                <FrameCanvas
                    frame=drawn
                    class="see-pixels"
                    label=Signal::derive(move || said.get().unwrap_or_else(|| words::SEE_WAITING.into()))
                />
                <p class="small" aria-live="polite">{move || said.get()}</p>
            </section>
        </div>
    }
}
