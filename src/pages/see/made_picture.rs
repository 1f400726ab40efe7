//! The chapter in which a picture is made for a unit.

use crate::browser::address;
use crate::browser::download;
use crate::components::failure_note::FailureNote;
use crate::components::learn::engine_note::EngineNote;
use crate::components::see::frame_canvas::FrameCanvas;
use crate::components::see::patch_grid::PatchGrid;
use crate::components::see::unit_picker::UnitPicker;
use crate::route::Route;
use crate::route::see_chapter::SeeChapter;
use crate::state::Store;
use crate::state::see::SeeStore;
use crate::state::see::fetched_index::FetchedIndex;
use crate::state::see::made_picture::MadePicture;
use crate::state::see::unit_choice::UnitChoice;
use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::failure::Failure;
use protocol::see::{MaximizationId, SeeRequest};

/// The unit, the picture on its way, the patches beside it.
#[component]
pub fn MadePictureChapter(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let choice = RwSignal::new(UnitChoice::parse(&address::fragment()).unwrap_or_default());
    address::follow(Route::SeeLesson(SeeChapter::MadePicture), move || choice.read().query());
    let made = RwSignal::new(MadePicture::default());
    let see = store.see;
    see.listen(move |event, attachment| {
        let bytes = attachment.map(|bytes| Uint8Array::new(&bytes).to_vec());
        made.update(|made| made.hear(&event, bytes));
    });
    on_cleanup(move || see.send(SeeRequest::StopMaximizing, None));
    see.when_lost(move |lost| {
        if made.with_untracked(MadePicture::is_running) {
            made.update(|made| made.fail(lost));
        }
    });
    let runs = see.runs();
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
    let start = move || {
        let id = MaximizationId(store.next_id());
        let (unit, seed) = (choice.get_untracked().unit(), seed.get_untracked());
        if let Some(request) = made.try_update(|made| made.begin(id, unit, seed)) {
            store.send(request, None);
        }
    };
    // One button, so that the focus stays where it was.
    let label = move || if is_running.get() { words::SEE_MADE_STOP } else { words::SEE_MADE_START }.text();
    let press = move |_| match is_running.get_untracked() {
        true => store.send(SeeRequest::StopMaximizing, None),
        false => start(),
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
            <button class="primary" disabled=move || !runs.get() on:click=press>{label}</button>
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
            spawn_local(async move { not_saved.set(download::save_picture(&frame, &name).await.err()) });
        }
    };
    let has_picture = Memo::new(move |_| made.read().frame().is_some() && !made.read().is_running());
    view! {
        <p>{label}</p>
        <FrameCanvas frame class="see-made" label=Signal::derive(label) />
        <p class="small" role="status">{said}</p>
        <div class="controls">
            <button disabled=move || !has_picture.get() on:click=save>{words::SEE_MADE_SAVE}</button>
        </div>
        <FailureNote failure=Signal::derive(move || made.read().failure().cloned().or(not_saved.get())) />
    }
}

/// What excites the same unit most among the page's photos. While a picture is there, of the unit that it was made for.
#[component]
fn Beside(choice: RwSignal<UnitChoice>, made: RwSignal<MadePicture>) -> impl IntoView {
    let photos = FetchedIndex::fetch();
    let unit = Memo::new(move |_| made.read().unit().unwrap_or(choice.get().unit()));
    let patches = Memo::new(move |_| photos.patches(unit.get()));
    let label = move || words::see_patches_label(unit.get().channel.into());
    view! {
        <p>{words::SEE_MADE_BESIDE}</p>
        <PatchGrid label=Signal::derive(label) patches show=Callback::new(|_| {}) />
        <FailureNote failure=photos.failure />
    }
}
