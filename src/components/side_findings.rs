//! What was found in a side's picture, in words, and the face as the encoder sees it.

use super::failure_note::FailureNote;
use crate::browser::canvas;
use crate::state::SideStore;
use crate::state::side::{Photo, Picture, SideView};
use leptos::html::Canvas;
use leptos::prelude::*;

/// The aligned face, lines of text, and what went wrong.
#[component]
pub fn SideFindings(
    /// The side.
    store: SideStore,
    /// Whether the engine runs.
    #[prop(into)]
    runs: Signal<bool>,
) -> impl IntoView {
    let view = store.view;
    let lines = Memo::new(move |_| view.read().lines(runs.get()));
    let note = Memo::new(move |_| view.read().picture_note());
    let failure = Signal::derive(move || view.read().failure().cloned());
    // At the camera's rate nobody could listen to it; what matters there is the verdict.
    let live = move || if *view.read().picture() == Picture::Camera { "off" } else { "polite" };
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
            canvas::paint_pixels(&node, store.chip.read().as_ref());
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
                aria-label=move || if present() { "The face as the encoder sees it" } else { "No face yet" }
            ></canvas>
            <figcaption>"what is compared"</figcaption>
        </figure>
    }
}

impl SideView {
    /// What there is to know about a still picture besides its faces.
    fn picture_note(&self) -> Option<String> {
        let Picture::Photo(Photo { label, shrunk_from, .. }) = self.picture() else { return None };
        Some(match shrunk_from {
            Some(size) => format!("{label} (shrunk from {}\u{d7}{})", size.width, size.height),
            None => label.clone(),
        })
    }
}
