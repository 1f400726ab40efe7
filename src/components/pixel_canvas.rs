//! Pixels that came from the worker: an aligned face, a thumbnail.

use crate::browser::canvas;
use leptos::html::Canvas;
use leptos::prelude::*;
use web_sys::ImageData;

/// A canvas of the pixels' own size; the style sheet gives it another on the screen.
#[component]
pub fn PixelCanvas(
    /// The pixels.
    pixels: ImageData,
    /// What they show.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let node = NodeRef::<Canvas>::new();
    let pixels = StoredValue::new_local(pixels);
    Effect::new(move |_| {
        if let Some(node) = node.get() {
            pixels.with_value(|pixels| canvas::draw_pixels(&node, Some(pixels)));
        }
    });
    view! { <canvas node_ref=node width="96" height="96" role="img" aria-label=label></canvas> }
}
