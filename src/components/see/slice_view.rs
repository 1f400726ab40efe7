//! A slice through the head and through the response, with lines where the other two slices are.

use super::frame_canvas::FrameCanvas;
use crate::components::style::slider::Slider;
use crate::number_format::rounded;
use crate::state::see::head_view::{HeadView, axis_name, shown_at};
use leptos::prelude::*;
use likeness_core::pixels::RgbaFrame;
use likeness_see::volume::Head;
use std::sync::Arc;

/// Both slices along an axis, and where they are.
#[component]
pub fn SliceView(
    /// The axis.
    axis: usize,
    /// The place at which all three slices meet.
    at: RwSignal<[usize; 3]>,
    /// The response.
    view: ReadSignal<Option<Arc<HeadView>>>,
) -> impl IntoView {
    let place = Memo::new(move |_| at.get()[axis]);
    let slice = move |cut: fn(&HeadView, usize, usize) -> Option<RgbaFrame>| {
        Signal::derive(move || cut(view.read().as_deref()?, axis, place.get()).map(Arc::new))
    };
    let input = slice(HeadView::input_slice);
    let response = slice(HeadView::response_slice);
    let lines = move || {
        let (x, y) = shown_at(at.get(), axis);
        format!("M{0} 0V{2}M0 {1}H{2}", x as f32 + 0.5, y as f32 + 0.5, Head::SIDE)
    };
    let moved = move |to: f32| at.update(|at| at[axis] = usize::try_from(rounded(to.into())).unwrap_or(0));
    let figure = move |frame: Signal<Option<Arc<RgbaFrame>>>, label: fn(u64) -> String| {
        view! {
            <div class="slice">
                <FrameCanvas frame label=Signal::derive(move || label(place.get() as u64 + 1)) />
                <svg viewBox=format!("0 0 {0} {0}", Head::SIDE) aria-hidden="true">
                    <path d=lines />
                </svg>
            </div>
        }
    };
    view! {
        <div class="slice-pair">
            {figure(input, words::see_slice_input)} {figure(response, words::see_slice_response)}
            <Slider
                id=["slice-height", "slice-depth", "slice-width"][axis.min(2)]
                label=Signal::derive(move || axis_name(axis).text().to_owned())
                range=(0.0, Head::SIDE as f32 - 1.0)
                step=1.0
                value=Signal::derive(move || place.get() as f32)
                text=Signal::derive(move || words::see_slice_of(place.get() as u64 + 1, Head::SIDE as u64))
                moved=Callback::new(moved)
            />
        </div>
    }
}
