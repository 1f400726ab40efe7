//! One unit on the visitor's picture: its map, and the position that is pointed at.

use super::frame_canvas::FrameCanvas;
use super::picture_choice::described;
use crate::browser::pointer::place_in;
use crate::state::Store;
use crate::state::learn::people_map::Direction;
use crate::state::see::look_control::LookControl;
use crate::state::see::look_view::LookView;
use crate::state::see::map_drawing::map_frame;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;

/// The map with the position, and the picture with what the position sees.
#[component]
pub fn UnitLens(
    /// The page's state.
    store: Store,
    /// What is asked about the picture.
    control: LookControl,
) -> impl IntoView {
    let view = control.view;
    let title = move || view.read().chosen().map(|(channel, _)| words::see_unit(channel.into()));
    let value = move || {
        let view = view.read();
        let (_, position) = view.chosen()?;
        let [_, _, side, _] = view.field()?.bounds();
        let (x, y) = (u64::from(position.x), u64::from(position.y));
        Some(words::see_lens_value(view.value()?.into(), x, y, side.unsigned_abs()))
    };
    view! {
        <h2 id="lens">{title}</h2>
        <div class="lens-pair">
            <PointedMap control />
            <PictureField store control />
        </div>
        <p class="small" aria-live="polite">{value}</p>
    }
}

/// The map, large. Arrow keys move the position by one, a tap puts it there.
#[component]
fn PointedMap(control: LookControl) -> impl IntoView {
    let view = control.view;
    let node = NodeRef::<Div>::new();
    let channel = Memo::new(move |_| view.read().chosen().map(|(channel, _)| channel));
    let maps = Memo::new(move |_| view.read().maps());
    let frame = Signal::derive(move || {
        let (channel, _) = (channel.get()?, maps.get());
        view.with_untracked(|view| map_frame(view.map(channel)?, view.look()?.map, view.most()))
    });
    let map = Memo::new(move |_| view.read().look().map_or((1, 1), |look| (look.map.width, look.map.height)));
    let tap = move |event: PointerEvent| {
        let Some(node) = node.get_untracked() else { return };
        let ((x, y), (width, height)) = (place_in(&event, &node), map.get_untracked());
        let (x, y) = (whole(x * f64::from(width)), whole(y * f64::from(height)));
        control.point(|view: &mut LookView| view.point(x, y));
    };
    let by_key = move |event: KeyboardEvent| {
        let Some(direction) = Direction::of_key(&event.key()) else { return };
        event.prevent_default();
        control.point(|view: &mut LookView| view.point_beside(direction));
    };
    let mark = move || {
        let view = view.read();
        view.chosen().map(|(_, position)| {
            let (x, y) = (position.x.to_string(), position.y.to_string());
            view! { <rect class="map-position" x=x y=y width="1" height="1" /> }
        })
    };
    view! {
        <div
            class="field-picture"
            role="application"
            tabindex="0"
            aria-label=words::SEE_LENS_MAP
            node_ref=node
            on:pointerdown=tap
            on:keydown=by_key
        >
            <FrameCanvas frame label=words::SEE_LENS_MAP.text().to_owned() />
            <svg viewBox=move || format!("0 0 {} {}", map.get().0, map.get().1) aria-hidden="true">{mark}</svg>
        </div>
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a place on the screen, in positions of a map")]
const fn whole(place: f64) -> i64 {
    place.floor() as i64
}

/// The picture with what the position sees. Of a camera's frame the worker sends the picture with what comes back.
#[component]
fn PictureField(store: Store, control: LookControl) -> impl IntoView {
    let view = control.view;
    let photo = Memo::new(move |_| {
        let photo = store.see.picture.read().opened_picture().map(|opened| opened.frame.clone());
        view.read().picture(photo.as_ref()).cloned()
    });
    let size = Memo::new(move |_| view.read().look().map_or((1, 1), |look| (look.size.width, look.size.height)));
    let field = move || {
        let [left, top, width, height] = view.read().field()?.bounds().map(|number| number.to_string());
        Some(view! { <rect class="field-part" x=left y=top width=width height=height /> })
    };
    view! {
        <div class="field-picture see-still">
            <FrameCanvas frame=photo label=described(store.see.picture) />
            <svg viewBox=move || format!("0 0 {} {}", size.get().0, size.get().1) aria-hidden="true">{field}</svg>
        </div>
    }
}
