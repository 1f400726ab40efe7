//! The chapter in which a net looks at the visitor's picture.

use crate::components::choice::{Choice, names};
use crate::components::failure_note::FailureNote;
use crate::components::learn::engine_note::EngineNote;
use crate::components::live_camera::LiveCamera;
use crate::components::see::carried_back::CarriedBack;
use crate::components::see::layer_picker::LayerPicker;
use crate::components::see::map_grid::MapGrid;
use crate::components::see::picture_choice::PictureChoice;
use crate::components::see::unit_lens::UnitLens;
use crate::state::Store;
use crate::state::see::look_control::LookControl;
use leptos::html::Video;
use leptos::prelude::*;
use likeness_core::number::floor_to_u64;
use protocol::see::UnitOrder;

/// The picture or the camera, the maps of a layer, one unit of it.
#[component]
pub fn YourPictureChapter(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let see = store.see;
    see.begin();
    store.entry.open(move |arrival| see.receive(&arrival));
    let control = LookControl::new(see);
    control.follow_layer();
    see.listen(move |event, attachment| control.hear(event, attachment.as_ref()));
    let view = control.view;
    let pace = move || view.read().look().map(|look| words::see_look_pace(floor_to_u64(look.net_ms)));
    view! {
        <p class="intro">{words::SEE_LOOK_LEAD}</p>
        <EngineNote store />
        <div class="see-look">
            <section class="card look-source" aria-labelledby="source">
                <h2 id="source">{words::SEE_PICTURE}</h2>
                <PictureChoice store=see />
                <Camera control />
                <p class="small">{words::SEE_PICTURE_SQUARE}</p>
            </section>
            <section class="card look-lens" aria-labelledby="lens">
                <UnitLens store control />
            </section>
            <section class="card look-maps" aria-labelledby="maps">
                <h2 id="maps">{words::SEE_MAPS}</h2>
                <p>{words::SEE_MAPS_LEAD}</p>
                <Settings control />
                <MapGrid control />
                <p class="small">{pace}</p>
                <FailureNote failure=Signal::derive(move || view.read().failure().cloned()) />
            </section>
            <section class="card look-back" aria-labelledby="back">
                <CarriedBack control />
            </section>
        </div>
    }
}

/// Which layer, and in which order.
#[component]
fn Settings(control: LookControl) -> impl IntoView {
    let view = control.view;
    let layer = Memo::new(move |_| view.read().layer());
    let orders = [UnitOrder::ByStrength, UnitOrder::ByChannel];
    view! {
        <LayerPicker name="look-layer" layer choose=Callback::new(move |layer| control.show_layer(layer)) />
        <Choice
            name="look-order"
            legend=words::SEE_ORDER
            options=names([words::SEE_ORDER_STRENGTH, words::SEE_ORDER_NUMBER])
            chosen=Signal::derive(move || orders.into_iter().position(|order| order == view.read().order()))
            choose=Callback::new(move |index: usize| {
                orders.get(index).into_iter().for_each(|order| control.show_order(*order));
            })
        />
    }
}

/// A button for the camera, and its picture while it runs.
#[component]
fn Camera(control: LookControl) -> impl IntoView {
    let video = NodeRef::<Video>::new();
    let is_live = control.is_live;
    let label = move || if is_live.get() { words::SEE_CAMERA_STOP } else { words::CAMERA_USE };
    view! {
        <div class="controls">
            <button aria-pressed=move || is_live.get().to_string() on:click=move |_| control.use_camera(!is_live.get_untracked())>
                {move || label().text()}
            </button>
        </div>
        <Show when=move || is_live.get()>
            <div class="preview">
                <LiveCamera
                    video
                    idle=Signal::derive(move || !control.view.read().is_waiting())
                    offer=Callback::new(move |video| control.look_at_frame(&video))
                    fail=Callback::new(move |failure| control.camera_failed(failure))
                />
            </div>
            <p class="small">{words::SEE_CAMERA_NOTE}</p>
        </Show>
    }
}
