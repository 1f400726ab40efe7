//! The maps of a page of units: where in the picture each responds.

use super::frame_canvas::FrameCanvas;
use crate::state::see::look_control::LookControl;
use crate::state::see::look_view::{LookView, PAGE};
use crate::state::see::map_drawing::map_frame;
use leptos::prelude::*;

/// The maps as buttons, strongest first or by number, a page at a time.
#[component]
pub fn MapGrid(
    /// What is asked about the picture.
    control: LookControl,
) -> impl IntoView {
    let view = control.view;
    let count = Memo::new(move |_| view.read().look().map_or(0, |look| look.units.len()));
    let (from, all) = (Memo::new(move |_| view.read().page().0), Memo::new(move |_| view.read().page().1));
    let range = move || {
        let (from, all) = (u64::from(from.get()), u64::from(all.get()));
        words::see_maps_range(from + 1, (from + u64::from(PAGE)).min(all), all)
    };
    view! {
        <ul class="maps" aria-label=words::SEE_MAPS>
            {move || (0..count.get()).map(|place| view! { <Map control place /> }).collect_view()}
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

/// The map at a place of the page. The button stays as the picture changes, and with it the focus.
#[component]
fn Map(control: LookControl, place: usize) -> impl IntoView {
    let view = control.view;
    let unit = Memo::new(move |_| view.read().look().and_then(|look| look.units.get(place).copied()));
    let channel = Memo::new(move |_| unit.get().map(|unit| unit.channel));
    let maps = Memo::new(move |_| view.read().maps());
    // Drawn again for other maps, not whenever something else is pointed at.
    let frame = Signal::derive(move || {
        let (channel, _) = (channel.get()?, maps.get());
        view.with_untracked(|view| map_frame(view.map(channel)?, view.look()?.map, view.most()))
    });
    let label = move || {
        let unit = unit.get();
        unit.map(|unit| words::see_map(unit.channel.into(), unit.strength.into())).unwrap_or_default()
    };
    let is_chosen = Memo::new(move |_| view.read().chosen().map(|(chosen, _)| chosen) == channel.get());
    let choose = move |_| {
        if let Some(channel) = channel.get_untracked() {
            control.point(|view: &mut LookView| view.choose(channel));
        }
    };
    view! {
        <li>
            <button class="map" aria-pressed=move || is_chosen.get().to_string() on:click=choose>
                <FrameCanvas frame label=Signal::derive(label) />
                <span class="small" aria-hidden="true">{channel}</span>
            </button>
        </li>
    }
}
