//! The findings in a side's picture: sentences, and the aligned face.

use super::failure_note::FailureNote;
use crate::browser::canvas;
use crate::samples;
use crate::state::SideStore;
use crate::state::side::{Photo, SideContent, SideView};
use leptos::html::Canvas;
use leptos::prelude::*;

/// The aligned face, lines of text, and what went wrong.
#[component]
pub fn SideFindings(
    /// The side.
    store: SideStore,
    /// Whether the engine is running.
    #[prop(into)]
    engine_running: Signal<bool>,
) -> impl IntoView {
    let view = store.view;
    let lines = Memo::new(move |_| view.read().lines(engine_running.get()));
    let note = Memo::new(move |_| view.read().picture_note());
    let failure = Signal::derive(move || view.read().failure().cloned());
    // A screen reader cannot follow every frame; the verdict is announced.
    let live = move || if *view.read().content() == SideContent::Camera { "off" } else { "polite" };
    view! {
        <div class="findings">
            <Chip store />
            <div class="findings-text">
                <div aria-live=live>
                    {move || lines.get().into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                </div>
                {move || note.get().map(|note| view! { <p class="small">{note}</p> })}
                <FailureNote failure />
            </div>
        </div>
    }
}

/// The aligned face.
#[component]
fn Chip(store: SideStore) -> impl IntoView {
    let node = NodeRef::<Canvas>::new();
    Effect::new(move |_| {
        if let Some(node) = node.get() {
            canvas::draw_pixels(&node, store.chip.read().as_ref());
        }
    });
    let present = move || store.chip.read().is_some();
    view! {
        <figure class="face-chip">
            <canvas
                node_ref=node
                width="150"
                height="150"
                role="img"
                aria-label=move || if present() { words::SIDE_CHIP.text() } else { words::SIDE_NO_CHIP.text() }
            ></canvas>
            <figcaption>{words::SIDE_CHIP_CAPTION}</figcaption>
        </figure>
    }
}

impl SideView {
    /// The name and size of a still picture.
    fn picture_note(&self) -> Option<String> {
        let SideContent::Photo(Photo { label, shrunk_from, .. }) = self.content() else { return None };
        let name = samples::name(label);
        Some(match shrunk_from {
            Some(size) => words::side_shrunk(name, size.width.into(), size.height.into()),
            None => name.to_owned(),
        })
    }
}
