//! The maps of a page of units: where in the picture each responds.

use super::frame_canvas::FrameCanvas;
use crate::state::see::look_control::LookControl;
use crate::state::see::look_view::{LookView, PAGE};
use crate::state::see::map_drawing::map_frame;
use leptos::prelude::*;
use protocol::see::UnitResponse;

/// The maps as buttons, strongest first or by number, a page at a time.
#[component]
pub fn MapGrid(
    /// What is asked about the picture.
    control: LookControl,
) -> impl IntoView {
    let view = control.view;
    let units = Memo::new(move |_| view.read().look().map(|look| look.units.clone()).unwrap_or_default());
    let (from, all) = (Memo::new(move |_| view.read().page().0), Memo::new(move |_| view.read().page().1));
    let range = move || {
        let (from, all) = (u64::from(from.get()), u64::from(all.get()));
        words::see_maps_range(from + 1, (from + u64::from(PAGE)).min(all), all)
    };
    view! {
        <ul class="maps" aria-label=words::SEE_MAPS>
            {move || units.get().into_iter().map(|unit| view! { <Map control unit /> }).collect_view()}
        </ul>
        <div class="controls">
            <button disabled=move || from.get() == 0 on:click=move |_| control.turn_page(false)>
                {words::SEE_MAPS_BACK}
            </button>
            <button disabled=move || { from.get() + PAGE >= all.get() } on:click=move |_| control.turn_page(true)>
                {words::SEE_MAPS_ON}
            </button>
            <span class="small" role="status">{range}</span>
        </div>
    }
}

/// A unit's map.
#[component]
fn Map(control: LookControl, unit: UnitResponse) -> impl IntoView {
    let view = control.view;
    let channel = unit.channel;
    let frame = Signal::derive(move || {
        let view = view.read();
        map_frame(view.map(channel)?, view.look()?.map, view.most())
    });
    let label = words::see_map(channel.into(), unit.strength.into());
    let is_chosen = move || view.read().chosen().is_some_and(|(chosen, _)| chosen == channel);
    view! {
        <li>
            <button
                class="map"
                aria-pressed=move || is_chosen().to_string()
                on:click=move |_| control.point(|view: &mut LookView| view.choose(channel))
            >
                <FrameCanvas frame label=Signal::stored(label) />
                <span class="small" aria-hidden="true">{channel}</span>
            </button>
        </li>
    }
}
