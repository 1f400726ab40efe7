//! Boxes and names over a picture.

use crate::state::gallery::face_labels::{FaceLabel, face_labels};
use leptos::prelude::*;
use likeness_core::gallery::recognition::Recognition;

/// A drawing that is fitted into its place as the picture is. What it shows is told in words beside it.
#[component]
pub fn NameOverlay(
    /// Who was found.
    #[prop(into)]
    seen: Signal<Option<Recognition>>,
    /// Whether the picture is shown left and right exchanged.
    #[prop(optional)]
    mirrored: bool,
) -> impl IntoView {
    move || {
        seen.get().map(|seen| {
            let frame = seen.frame;
            let marks = face_labels(&seen, mirrored).into_iter().map(|label| view! { <Mark label /> }).collect_view();
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
