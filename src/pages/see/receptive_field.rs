//! The chapter about which pixels a position of a net sees.

use crate::browser::address;
use crate::components::choice::{Choice, names};
use crate::components::see::field_picture::FieldPicture;
use crate::components::see::layer_strip::LayerStrip;
use crate::components::see::net_rows::NetRows;
use crate::components::see::picture_choice::PictureChoice;
use crate::components::see::pyramid_figure::PyramidFigure;
use crate::components::see::stage_table::StageTable;
use crate::route::Route;
use crate::route::see_chapter::SeeChapter;
use crate::state::Store;
use crate::state::see::SeeStore;
use crate::state::see::field_text;
use crate::state::see::field_view::{FieldView, depth_in, depth_query, vgg};
use crate::state::see::own_net::OwnNet;
use crate::state::see::picture::SIDE;
use leptos::prelude::*;
use likeness_see::receptive_field::Net;
use std::sync::Arc;

/// The picture beside the net, the layers, the numbers and the pyramid.
#[component]
pub fn ReceptiveFieldChapter(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let see = store.see;
    let own = see.own_net();
    see.begin();
    store.entry.open(move |arrival| see.receive(&arrival));
    let middle = f64::from(SIDE) / 2.0;
    let (is_vgg, depth, point) =
        (RwSignal::new(true), RwSignal::new(depth_in(&address::fragment())), RwSignal::new((middle, middle)));
    // A net of the visitor's own has no name.
    let shared = move || if is_vgg.get() { depth_query(depth.get()) } else { String::new() };
    address::follow(Route::SeeLesson(SeeChapter::ReceptiveField), shared);
    let vgg = StoredValue::new(vgg(SIDE as usize).map(Arc::new));
    let net = Memo::new(move |_| if is_vgg.get() { vgg.get_value() } else { own.read().net() });
    let view = Memo::new(move |_| net.get().map(|net| FieldView::at(net, depth.get(), point.get())));
    let said = move || view.read().as_ref().map(field_text::position);
    view! {
        <p class="intro">{words::SEE_FIELD_LEAD}</p>
        <div class="see-columns">
            <section class="card see-stage" aria-label=words::SEE_PICTURE>
                <FieldPicture store=see view point />
                <p class="small" aria-live="polite">
                    {said}
                </p>
            </section>
            <div class="lesson">
                <NetCard store=see is_vgg own net depth />
                <section class="card" aria-labelledby="recurrence">
                    <h2 id="recurrence">{words::SEE_RECURRENCE}</h2>
                    <StageTable view is_vgg />
                </section>
                <section class="card" aria-labelledby="pyramid">
                    <h2 id="pyramid">{words::SEE_PYRAMID}</h2>
                    <PyramidFigure view />
                </section>
            </div>
        </div>
    }
}

/// Which picture, which net, which layer.
#[component]
fn NetCard(
    store: SeeStore,
    is_vgg: RwSignal<bool>,
    own: RwSignal<OwnNet>,
    net: Memo<Option<Arc<Net>>>,
    depth: RwSignal<usize>,
) -> impl IntoView {
    view! {
        <section class="card" aria-labelledby="net">
            <h2 id="net">{words::SEE_FIELD_NET}</h2>
            <PictureChoice store />
            <p class="small">{words::SEE_PICTURE_SQUARE}</p>
            <Choice
                name="net"
                legend=words::SEE_FIELD_WHICH_NET
                options=names([words::SEE_NET_VGG, words::SEE_NET_OWN])
                chosen=Signal::derive(move || Some(usize::from(!is_vgg.get())))
                choose=Callback::new(move |index| is_vgg.set(index == 0))
            />
            <Show when=move || !is_vgg.get()>
                <NetRows own />
            </Show>
            <LayerStrip net is_vgg depth />
        </section>
    }
}
