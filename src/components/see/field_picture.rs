//! The picture with what a position sees of it.

use super::frame_canvas::FrameCanvas;
use super::picture_choice::described;
use crate::state::learn::people_map::Direction;
use crate::state::see::SeeStore;
use crate::state::see::field_view::{FieldBox, FieldView};
use crate::state::see::picture::SIDE;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;

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
        let bounds = frame.get_bounding_client_rect();
        let share = |at: i32, start: f64, length: f64| (f64::from(at) - start) / length.max(1.0) * f64::from(SIDE);
        let x = share(event.client_x(), bounds.left(), bounds.width());
        point.set((x, share(event.client_y(), bounds.top(), bounds.height())));
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

fn outline(FieldBox { x, y }: FieldBox, class: &'static str) -> impl IntoView {
    let [left, top, width, height] = [x.first, y.first, x.length(), y.length()].map(|number| number.to_string());
    view! { <rect class=class x=left y=top width=width height=height /> }
}
