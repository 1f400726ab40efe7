//! A canvas with a drawn person.

use crate::browser::canvas;
use crate::state::learn::drawn_picture::DrawnPicture;
use crate::state::learn::sketch::Sketch;
use gloo_timers::future::TimeoutFuture;
use leptos::html::Canvas;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::pixels::RgbaFrame;

/// Draws a picture in a task of its own, so that several of them do not hold up the page.
#[component]
pub fn DrawnCanvas(
    /// What to draw; nothing for `None`.
    #[prop(into)]
    picture: Signal<Option<DrawnPicture>>,
    /// Its side in pixels.
    side: u32,
    /// What it shows.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    drawing(Memo::new(move |_| picture.get()), |picture, side| picture.draw(side), side, label)
}

/// Draws an invented person, as [`DrawnCanvas`] does others.
#[component]
pub fn SketchCanvas(
    /// What to draw; nothing for `None`.
    #[prop(into)]
    sketch: Signal<Option<Sketch>>,
    /// Its side in pixels.
    side: u32,
    /// What it shows.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    drawing(Memo::new(move |_| sketch.get()), Sketch::draw, side, label)
}

fn drawing<T: Clone + PartialEq + Send + Sync + 'static>(
    wanted: Memo<Option<T>>,
    draw: fn(&T, u32) -> RgbaFrame,
    side: u32,
    label: Signal<String>,
) -> impl IntoView {
    let node = NodeRef::<Canvas>::new();
    Effect::new(move |_| {
        let (Some(node), picture) = (node.get(), wanted.get()) else { return };
        spawn_local(async move {
            TimeoutFuture::new(0).await;
            // Another may be wanted by now, or the page is gone.
            if wanted.try_with_untracked(|wanted| *wanted == picture) == Some(true) {
                let pixels = picture.and_then(|picture| canvas::image_data(&draw(&picture, side)).ok());
                canvas::draw_pixels(&node, pixels.as_ref());
            }
        });
    });
    view! {
        <canvas
            class="drawn"
            node_ref=node
            width=side.to_string()
            height=side.to_string()
            role="img"
            aria-label=move || label.get()
        ></canvas>
    }
}
