//! Boxes and names over a picture.

use crate::state::gallery::face_labels::{FaceLabel, face_labels};
use leptos::prelude::*;
use likeness_core::gallery::recognition::Recognition;

/// A drawing that is fitted like the picture below it. The same is given as text next to it.
#[component]
pub fn NameOverlay(
    /// The recognised faces.
    #[prop(into)]
    recognition: Signal<Option<Recognition>>,
    /// Whether the picture is mirrored.
    #[prop(optional)]
    mirrored: bool,
) -> impl IntoView {
    move || {
        recognition.get().map(|recognition| {
            let frame = recognition.frame;
            let marks =
                face_labels(&recognition, mirrored).into_iter().map(|label| view! { <Mark label /> }).collect_view();
            view! {
                <svg class="overlay names" viewBox=format!("0 0 {} {}", frame.width, frame.height) aria-hidden="true">
                    {marks}
                </svg>
            }
        })
    }
}

/// A box and a name.
#[component]
fn Mark(label: FaceLabel) -> impl IntoView {
    let line = label.font_size / 7.0;
    view! {
        <rect
            class="face-box"
            data-tone=label.tone.word()
            x=label.x
            y=label.y
            width=label.width
            height=label.height
            rx=line * 3.0
            stroke-width=line
        />
        <text
            class="face-name"
            data-tone=label.tone.word()
            x=label.text_x
            y=label.text_y
            font-size=label.font_size
            stroke-width=label.font_size / 4.0
        >
            {label.text}
        </text>
    }
}
