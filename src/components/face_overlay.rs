//! Boxes and landmarks over a picture.

use crate::browser::canvas;
use crate::browser::overlay::Overlay;
use crate::state::SideStore;
use leptos::html::Canvas;
use leptos::prelude::*;

/// A canvas over the picture, fitted like the picture. Its content is also given as text below.
#[component]
pub fn FaceOverlay(
    /// The side whose findings are drawn.
    store: SideStore,
) -> impl IntoView {
    let node = NodeRef::<Canvas>::new();
    let overlay = Memo::new(move |_| store.view.read().report().and_then(Overlay::new));
    Effect::new(move |_| {
        if let Some(node) = node.get() {
            canvas::draw_overlay(&node, overlay.read().as_ref());
        }
    });
    view! { <canvas class="overlay" node_ref=node width="4" height="3" aria-hidden="true"></canvas> }
}
