//! A canvas with pixels that this page computed.

use crate::browser::canvas;
use leptos::html::Canvas;
use leptos::prelude::*;
use likeness_core::pixels::RgbaFrame;
use std::sync::Arc;

/// A canvas of the pixels' own size; the style sheet gives it another on the screen.
#[component]
pub fn FrameCanvas(
    /// The pixels; nothing for `None`.
    #[prop(into)]
    frame: Signal<Option<Arc<RgbaFrame>>>,
    /// What they show.
    #[prop(into)]
    label: Signal<String>,
    /// Its class.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let node = NodeRef::<Canvas>::new();
    Effect::new(move |_| {
        if let Some(node) = node.get() {
            canvas::draw_pixels(
                &node,
                frame.get().as_deref().and_then(|frame| canvas::image_data(frame).ok()).as_ref(),
            );
        }
    });
    view! {
        <canvas class=class node_ref=node width="1" height="1" role="img" aria-label=move || label.get()></canvas>
    }
}
