//! The drawn heartbeat, the kernel that slides over it, and the response.

use super::kernel_figure::KernelFigure;
use super::number_cell::NumberCell;
use crate::components::choice::{Choice, names};
use crate::components::line_chart::LineChart;
use crate::components::style::slider::Slider;
use crate::state::line_drawing::LineDrawing;
use crate::state::see::heartbeat_view::{HeartbeatView, LineKernel, name};
use crate::state::see::later::later;
use crate::state::see::wave_drawing::wave;
use leptos::prelude::*;
use likeness_see::heartbeat::{Heartbeat, HeartbeatKernel, LENGTH, RATE};
use std::ops::Range;
use std::sync::Arc;

/// What the own kernel begins with: one in the middle, which changes nothing.
const FIRST_OWN: [f32; 5] = [0.0, 0.0, 1.0, 0.0, 0.0];

/// The choice of a kernel, what it is and does, and both signals.
#[component]
pub fn HeartbeatPanel() -> impl IntoView {
    let seed = RwSignal::new(1_u64);
    let (chosen, own) = (RwSignal::new(Some(HeartbeatKernel::MeanOfFive)), RwSignal::new(FIRST_OWN));
    let kernel = Memo::new(move |_| chosen.get().map_or(LineKernel::Own(own.get()), LineKernel::Lesson));
    let heartbeat = later(Signal::derive(move || Some(seed.get())), |seed| Some(Heartbeat::draw(*seed)));
    let asked = Signal::derive(move || Some((heartbeat.get()?, kernel.get())));
    let view = later(asked, |(heartbeat, kernel)| HeartbeatView::new(heartbeat, *kernel));
    let part = RwSignal::new(0..LENGTH);
    let is_own = Memo::new(move |_| chosen.get().is_none());
    view! {
        <section class="card" aria-labelledby="heartbeat">
            <h2 id="heartbeat">{words::SEE_HEART}</h2>
            <p>{words::SEE_HEART_LEAD}</p>
            <KernelChoice chosen />
            <Show when=move || is_own.get()>
                <OwnKernel own />
            </Show>
            <div class="kernel-line">
                <KernelFigure weights=Signal::derive(move || kernel.get().weights()) />
                <p>{move || kernel.get().meaning().text()}</p>
            </div>
            <Span part />
            <Signals view part />
            <Findings view />
            <div class="controls">
                <button on:click=move |_| seed.update(|seed| *seed += 1)>{words::SEE_HEART_ANOTHER}</button>
            </div>
        </section>
    }
}

/// The kernels of the lesson, and one's own.
#[component]
fn KernelChoice(chosen: RwSignal<Option<HeartbeatKernel>>) -> impl IntoView {
    let texts = HeartbeatKernel::ALL.map(name).into_iter().chain([words::SEE_OWN_KERNEL]);
    let index = move || match chosen.get() {
        Some(kernel) => HeartbeatKernel::ALL.into_iter().position(|other| other == kernel),
        None => Some(HeartbeatKernel::ALL.len()),
    };
    view! {
        <Choice
            name="heart-kernel"
            legend=words::SEE_KERNEL_CHOICE
            options=names(texts)
            chosen=Signal::derive(index)
            choose=Callback::new(move |index| chosen.set(HeartbeatKernel::ALL.get(index).copied()))
        />
    }
}

/// Five numbers.
#[component]
fn OwnKernel(own: RwSignal<[f32; 5]>) -> impl IntoView {
    let cell = move |tap: usize| {
        let label = Signal::derive(move || words::see_weight(tap as u64 + 1));
        let typed = Callback::new(move |number: f32| own.update(|own| own[tap] = number.clamp(-1000.0, 1000.0)));
        view! { <NumberCell label value=Signal::derive(move || own.read()[tap]) typed /> }
    };
    view! {
        <div class="kernel-row" role="group" aria-label=words::SEE_OWN_KERNEL>
            {[0, 1, 2, 3, 4].map(cell)}
        </div>
    }
}

/// Eight seconds, or one of them.
#[component]
fn Span(part: RwSignal<Range<usize>>) -> impl IntoView {
    let is_whole = Memo::new(move |_| part.read().len() == LENGTH);
    let start = Memo::new(move |_| part.read().start as f32 / RATE as f32);
    let texts = names([words::SEE_SPAN_WHOLE, words::SEE_SPAN_SECOND]);
    let choose = move |index| part.set(if index == 0 { 0..LENGTH } else { RATE..2 * RATE });
    let moved = move |second: f32| {
        let first = (0..=LENGTH - RATE).find(|sample| *sample as f32 >= second * RATE as f32).unwrap_or(LENGTH - RATE);
        part.set(first..first + RATE);
    };
    view! {
        <Choice
            name="span"
            legend=words::SEE_SPAN
            options=texts
            chosen=Signal::derive(move || Some(usize::from(!is_whole.get())))
            choose=Callback::new(choose)
        />
        <Show when=move || !is_whole.get()>
            <Slider
                id="span-start"
                label=Signal::derive(|| words::SEE_SPAN_START.text().to_owned())
                range=(0.0, 7.0)
                step=0.1
                value=start
                text=Signal::derive(move || words::unit_seconds_tenths(start.get().into()))
                moved=Callback::new(moved)
            />
        </Show>
    }
}

/// What goes in and what comes out.
#[component]
fn Signals(view: ReadSignal<Option<Arc<HeartbeatView>>>, part: RwSignal<Range<usize>>) -> impl IntoView {
    let drawing = move |draw: fn(&HeartbeatView, Range<usize>) -> LineDrawing| {
        Signal::derive(move || view.get().map(|view| draw(&view, part.get())).unwrap_or_default())
    };
    let input = drawing(|view, part| wave(words::SEE_INPUT.text(), "line line-1", &view.input, part, &[]));
    let response =
        drawing(|view, part| wave(words::SEE_RESPONSE.text(), "line line-2 solid", &view.response, part, &view.beats));
    let findings = move || view.read().as_ref().and_then(|view| view.findings()).unwrap_or_default();
    let is_second = move || view.read().as_ref().is_some_and(|view| view.is_second);
    let caption = move || if is_second() { words::SEE_HEART_SECOND_INPUT } else { words::SEE_INPUT }.text();
    view! {
        <div class="signals">
            <figure class="small-chart">
                <figcaption class="small">{caption}</figcaption>
                <LineChart drawing=input label=Signal::derive(|| words::SEE_HEART_INPUT_LABEL.text().to_owned()) waiting=words::SEE_WAITING />
            </figure>
            <figure class="small-chart">
                <figcaption class="small">{words::SEE_RESPONSE}</figcaption>
                <LineChart
                    drawing=response
                    label=Signal::derive(move || words::see_heart_response_label(&findings()))
                    waiting=words::SEE_WAITING
                />
            </figure>
        </div>
    }
}

/// What the kernel does to the hum, and what the beats say.
#[component]
fn Findings(view: ReadSignal<Option<Arc<HeartbeatView>>>) -> impl IntoView {
    let hum = move || {
        let view = view.get().filter(|view| !view.is_second)?;
        Some(words::see_heart_hum(view.gain, view.hum.0, view.hum.1))
    };
    let findings = move || view.read().as_ref().and_then(|view| view.findings());
    view! {
        <div role="status" aria-label=words::SEE_FINDINGS>
            <p>{hum}</p>
            <p>{findings}</p>
        </div>
    }
}
