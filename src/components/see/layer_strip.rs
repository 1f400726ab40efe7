//! The layers of a net, of which one is looked at.

use crate::components::choice::Choice;
use crate::state::see::field_view::layer_name;
use leptos::prelude::*;
use likeness_see::receptive_field::Net;
use std::sync::Arc;

/// The names of the layers in a row.
#[component]
pub fn LayerStrip(
    /// The net.
    #[prop(into)]
    net: Signal<Option<Arc<Net>>>,
    /// Whether it is VGG-19, whose layers have names.
    #[prop(into)]
    is_vgg: Signal<bool>,
    /// Number of layers up to the one that is looked at.
    depth: RwSignal<usize>,
) -> impl IntoView {
    let names = Signal::derive(move || {
        let (net, is_vgg) = (net.get(), is_vgg.get());
        let stages = net.iter().flat_map(|net| net.stages().iter().enumerate());
        stages.map(|(index, stage)| layer_name(is_vgg, index + 1, stage)).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        let layers = net.read().as_ref().map_or(1, |net| net.stages().len());
        Some(depth.get().min(layers).saturating_sub(1))
    });
    view! {
        <Choice
            name="layer"
            legend=words::SEE_FIELD_LAYER
            options=names
            chosen
            choose=Callback::new(move |index| depth.set(index + 1))
        />
    }
}
