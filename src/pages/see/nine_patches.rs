//! The chapter about what excites a unit most.

use crate::browser::address;
use crate::components::failure_note::FailureNote;
use crate::components::learn::engine_note::EngineNote;
use crate::components::see::own_photos::OwnPhotos;
use crate::components::see::patch_grid::{PatchGrid, PatchInPicture};
use crate::components::see::unit_picker::UnitPicker;
use crate::route::Route;
use crate::route::see_chapter::SeeChapter;
use crate::state::Store;
use crate::state::see::fetched_index::FetchedIndex;
use crate::state::see::photo_index::PatchView;
use crate::state::see::scan_control::ScanControl;
use crate::state::see::unit_choice::UnitChoice;
use leptos::prelude::*;

/// The unit, its nine patches, one of them in its photo; and the visitor's own.
#[component]
pub fn NinePatchesChapter(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let choice = RwSignal::new(UnitChoice::parse(&address::fragment()).unwrap_or_default());
    address::follow(Route::SeeLesson(SeeChapter::NinePatches), move || choice.read().query());
    let photos = FetchedIndex::fetch();
    let patches = Memo::new(move |_| photos.patches(choice.get().unit()));
    let pointed_at = RwSignal::new(None::<PatchView>);
    // Of another unit, another patch.
    Effect::new(move |_| pointed_at.set(patches.read().first().cloned()));
    let show = Callback::new(move |patch| pointed_at.set(Some(patch)));
    let scan = ScanControl::new(store.see);
    store.see.listen(move |event, attachment| scan.hear(&event, attachment.as_ref()));
    let label = move || words::see_patches_label(choice.get().number().unsigned_abs());
    let count = move || photos.count().map(|count| words::see_patches_of(count as u64));
    view! {
        <p class="intro">{words::SEE_NINE_LEAD}</p>
        <section class="card" aria-labelledby="unit">
            <h2 id="unit">{words::SEE_UNIT_CHOICE}</h2>
            <UnitPicker name="nine-layer" choice />
        </section>
        <div class="see-patches">
            <section class="card" aria-labelledby="patches">
                <h2 id="patches">{words::SEE_PATCHES}</h2>
                <PatchGrid label=Signal::derive(label) patches show />
                <p class="small">{count}</p>
                <FailureNote failure=photos.failure />
            </section>
            <section class="card" aria-labelledby="in-picture" aria-live="polite">
                <h2 id="in-picture">{words::SEE_PATCH_PICTURE}</h2>
                <PatchInPicture patch=pointed_at />
            </section>
            <section class="card" aria-labelledby="own">
                <h2 id="own">{words::SEE_OWN}</h2>
                <EngineNote store />
                <OwnPhotos control=scan runs=store.see.runs() choice show />
            </section>
        </div>
    }
}
