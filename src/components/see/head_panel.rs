//! The drawn head, the kernels on it, and slices through both.

use super::slice_view::SliceView;
use crate::components::choice::{Choice, names};
use crate::state::see::head_view::{HeadKernel, HeadView};
use crate::state::see::later::later;
use leptos::prelude::*;
use likeness_see::volume::Head;

/// The choice of a kernel, three pairs of slices, and what was found.
#[component]
pub fn HeadPanel() -> impl IntoView {
    let seed = RwSignal::new(1_u64);
    let kernel = RwSignal::new(HeadKernel::Edge(2));
    let at = RwSignal::new([Head::SIDE / 2; 3]);
    let head = later(Signal::derive(move || Some(seed.get())), |seed| Some(Head::draw(*seed)));
    let asked = Signal::derive(move || Some((head.get()?, kernel.get())));
    let view = later(asked, |(head, kernel)| HeadView::new(head, *kernel));
    let found = move || view.get().map(|view| view.findings().text());
    let go = move |_| {
        if let Some(view) = view.get_untracked() {
            at.set(view.peak);
        }
    };
    view! {
        <section class="card" aria-labelledby="head">
            <h2 id="head">{words::SEE_HEAD}</h2>
            <p>{words::SEE_HEAD_LEAD}</p>
            <Choice
                name="head-kernel"
                legend=words::SEE_KERNEL_CHOICE
                options=names(HeadKernel::ALL.map(HeadKernel::name))
                chosen=Signal::derive(move || HeadKernel::ALL.into_iter().position(|of| of == kernel.get()))
                choose=Callback::new(move |index: usize| kernel.set(HeadKernel::ALL[index.min(4)]))
            />
            <p aria-live="polite">{found}</p>
            <p class="small">{words::SEE_HEAD_PAIRS}</p>
            <div class="slices">
                {[0, 1, 2].map(|axis| view! { <SliceView axis at view /> })}
            </div>
            <div class="controls">
                <button on:click=go>{words::SEE_HEAD_GO}</button>
                <button on:click=move |_| seed.update(|seed| *seed += 1)>{words::SEE_HEAD_ANOTHER}</button>
            </div>
        </section>
    }
}
