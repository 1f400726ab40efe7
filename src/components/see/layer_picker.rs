//! Which layer of VGG-19 is looked at.

use crate::components::choice::Choice;
use leptos::prelude::*;
use likeness_see::unit::SeenLayer;

/// The layers, as a row of buttons.
#[component]
pub fn LayerPicker(
    /// The name of the group, unique in the page.
    name: &'static str,
    /// The layer.
    #[prop(into)]
    layer: Signal<SeenLayer>,
    /// Receives another.
    choose: Callback<SeenLayer>,
) -> impl IntoView {
    let names = SeenLayer::ALL.map(|layer| layer.name().to_owned()).to_vec();
    let chosen = Signal::derive(move || SeenLayer::ALL.into_iter().position(|one| one == layer.get()));
    let choose = Callback::new(move |index: usize| {
        if let Some(layer) = SeenLayer::ALL.get(index) {
            choose.run(*layer);
        }
    });
    view! { <Choice name legend=words::SEE_LAYER options=Signal::stored(names) chosen choose /> }
}
