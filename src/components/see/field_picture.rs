//! The picture with what a position sees of it.

use super::frame_canvas::FrameCanvas;
use super::picture_choice::described;
use crate::browser::pointer::place_in;
use crate::state::learn::people_map::Direction;
use crate::state::see::SeeStore;
use crate::state::see::field_view::FieldView;
use crate::state::see::picture::SIDE;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;
use likeness_see::receptive_field::FieldRect;

/// The picture. The focus is on the whole of it: arrow keys move the position by one, a tap puts it there.
#[component]
pub fn FieldPicture(
    /// The page's state.
    store: SeeStore,
    /// The position.
    #[prop(into)]
    view: Signal<Option<FieldView>>,
    /// The point around which it looks, in pixels.
    point: RwSignal<(f64, f64)>,
) -> impl IntoView {
    let frame = NodeRef::<Div>::new();
    let picture = Signal::derive(move || store.picture.read().opened_picture().map(|opened| opened.frame.clone()));
    let tap = move |event: PointerEvent| {
        let Some(frame) = frame.get_untracked().filter(|_| event.buttons() != 0) else { return };
        let (x, y) = place_in(&event, &frame);
        point.set((x * f64::from(SIDE), y * f64::from(SIDE)));
    };
    let by_key = move |event: KeyboardEvent| {
        let Some(direction) = Direction::of_key(&event.key()) else { return };
        event.prevent_default();
        let next = view.with_untracked(|view| view.as_ref().and_then(|view| view.centre(view.beside(direction))));
        if let Some(next) = next {
            point.set(next);
        }
    };
    view! {
        <div
            class="field-picture"
            role="application"
            tabindex="0"
            aria-label=words::SEE_FIELD_PICTURE
            node_ref=frame
            on:pointerdown=tap
            on:pointermove=tap
            on:keydown=by_key
        >
            <FrameCanvas frame=picture label=described(store.picture) />
            <Boxes view />
        </div>
    }
}

/// What the position sees, and the smaller fields inside it.
#[component]
fn Boxes(view: Signal<Option<FieldView>>) -> impl IntoView {
    let nested = move || {
        let nested = view.read().as_ref().map(FieldView::nested).unwrap_or_default();
        nested.into_iter().map(|seen| outline(seen, "field-nested")).collect_view()
    };
    let whole = move || view.read().as_ref().and_then(FieldView::whole).map(|seen| outline(seen, "field-whole"));
    let part = move || view.read().as_ref().and_then(FieldView::part).map(|seen| outline(seen, "field-part"));
    view! {
        <svg viewBox=format!("0 0 {SIDE} {SIDE}") aria-hidden="true">
            {nested} {whole} {part}
        </svg>
    }
}

fn outline(rect: FieldRect, class: &'static str) -> impl IntoView {
    let [left, top, width, height] = rect.bounds().map(|number| number.to_string());
    view! { <rect class=class x=left y=top width=width height=height /> }
}
