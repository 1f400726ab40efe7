//! The chapter in which a picture is made for a unit.

use super::nine_patches::{Fetched, fetched};
use crate::browser::{canvas, download, files};
use crate::components::failure_note::FailureNote;
use crate::components::learn::engine_note::EngineNote;
use crate::components::see::frame_canvas::FrameCanvas;
use crate::components::see::patch_grid::PatchGrid;
use crate::components::see::unit_picker::UnitPicker;
use crate::state::Store;
use crate::state::see::SeeStore;
use crate::state::see::made_picture::MadePicture;
use crate::state::see::unit_choice::UnitChoice;
use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::pixels::RgbaFrame;
use protocol::failure::{Failure, FailureKind};
use protocol::see::{MaximizationId, SeeRequest};
use std::sync::Arc;
use wasm_bindgen::Clamped;
use web_sys::ImageData;

/// The unit, the picture on its way, the patches beside it.
#[component]
pub fn MadePictureChapter(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let choice = RwSignal::new(UnitChoice::default());
    let made = RwSignal::new(MadePicture::default());
    let see = store.see;
    see.listen(move |event, attachment| {
        let bytes = attachment.map(|bytes| Uint8Array::new(&bytes).to_vec());
        made.update(|made| made.hear(&event, bytes));
    });
    on_cleanup(move || see.send(SeeRequest::StopMaximizing, None));
    let runs = see.runs();
    Effect::new(move |_| {
        if !runs.get() && made.with_untracked(MadePicture::is_running) {
            let lost = Failure::new(FailureKind::WorkerCrashed, "the worker was lost while a picture was made");
            made.update(|made| made.fail(lost));
        }
    });
    view! {
        <p class="intro">{words::SEE_MADE_LEAD}</p>
        <EngineNote store />
        <div class="see-patches">
            <section class="card" aria-labelledby="unit">
                <h2 id="unit">{words::SEE_UNIT_CHOICE}</h2>
                <UnitPicker name="made-layer" choice />
                <Start store=see choice made runs />
            </section>
            <section class="card" aria-labelledby="made">
                <h2 id="made">{words::SEE_MADE_PICTURE}</h2>
                <Made made />
            </section>
            <section class="card" aria-labelledby="beside">
                <h2 id="beside">{words::SEE_PATCHES}</h2>
                <Beside choice made />
            </section>
        </div>
    }
}

/// The noise to begin with, and the button.
#[component]
fn Start(
    store: SeeStore,
    choice: RwSignal<UnitChoice>,
    made: RwSignal<MadePicture>,
    runs: Memo<bool>,
) -> impl IntoView {
    let seed = RwSignal::new(1_u64);
    let is_running = Memo::new(move |_| made.read().is_running());
    let start = move |_| {
        let id = MaximizationId(store.next_id());
        let (unit, seed) = (choice.get_untracked().unit(), seed.get_untracked());
        if let Some(request) = made.try_update(|made| made.begin(id, unit, seed)) {
            store.send(request, None);
        }
    };
    let typed = move |event| match event_target_value(&event).parse() {
        Ok(number) => seed.set(number),
        Err(_) => seed.notify(),
    };
    view! {
        <label class="setting unit-number">
            <span>{words::SEE_MADE_SEED}</span>
            <input type="number" inputmode="numeric" min="0" prop:value=move || seed.get().to_string() on:change=typed />
        </label>
        <div class="controls">
            <button class="primary" disabled=move || !runs.get() || is_running.get() on:click=start>
                {words::SEE_MADE_START}
            </button>
            <button disabled=move || !is_running.get() on:click=move |_| store.send(SeeRequest::StopMaximizing, None)>
                {words::SEE_MADE_STOP}
            </button>
        </div>
        <p class="small">{words::SEE_MADE_HOW}</p>
    }
}

/// The picture so far, and how strongly the unit responds to it.
#[component]
fn Made(made: RwSignal<MadePicture>) -> impl IntoView {
    let frame = Signal::derive(move || made.read().frame().cloned());
    let not_saved = RwSignal::new(None::<Failure>);
    let label = move || {
        let made = made.read();
        made.unit().map(|unit| words::see_made_label(unit.channel.into(), unit.layer.name())).unwrap_or_default()
    };
    let said = move || {
        let made = made.read();
        let ((step, planned), strength) = (made.progress(), made.strengths().last().copied()?);
        let first = made.strengths().first().copied()?;
        Some(words::see_made_progress(step.into(), planned.into(), first.into(), strength.into()))
    };
    let save = move |_| {
        let file = made.with_untracked(|made| Some((made.frame()?.clone(), made.file_name()?)));
        if let Some((frame, name)) = file {
            spawn_local(async move { not_saved.set(saved(frame, &name).await.err()) });
        }
    };
    let has_picture = Memo::new(move |_| made.read().frame().is_some() && !made.read().is_running());
    view! {
        <FrameCanvas frame class="see-made" label=Signal::derive(label) />
        <p class="small" role="status">{said}</p>
        <div class="controls">
            <button disabled=move || !has_picture.get() on:click=save>{words::SEE_MADE_SAVE}</button>
        </div>
        <FailureNote failure=Signal::derive(move || made.read().failure().cloned().or(not_saved.get())) />
    }
}

async fn saved(frame: Arc<RgbaFrame>, name: &str) -> Result<(), Failure> {
    let failed = |detail: String| Failure::new(FailureKind::NotSaved, detail);
    let size = frame.size();
    let pixels = ImageData::new_with_u8_clamped_array_and_sh(Clamped(frame.bytes()), size.width, size.height);
    let file = canvas::png_of(&pixels.map_err(|_| failed("no memory for the pixels".to_owned()))?).await?;
    let bytes = files::buffer(&file).await.map_err(|_| failed("no memory for the file".to_owned()))?;
    download::save_buffer(&bytes, "image/png", name)
}

/// What excites the same unit most among the page's photos. While a picture is there, of the unit that it was made for.
#[component]
fn Beside(choice: RwSignal<UnitChoice>, made: RwSignal<MadePicture>) -> impl IntoView {
    let Fetched { index, failure } = fetched();
    let unit = Memo::new(move |_| made.read().unit().unwrap_or(choice.get().unit()));
    let patches = Memo::new(move |_| {
        let index = index.read();
        index.as_ref().map(|index| index.patches(unit.get())).unwrap_or_default()
    });
    let label = move || words::see_patches_label(unit.get().channel.into());
    view! {
        <p>{words::SEE_MADE_BESIDE}</p>
        <PatchGrid label=Signal::derive(label) patches show=Callback::new(|_| {}) />
        <FailureNote failure />
    }
}
