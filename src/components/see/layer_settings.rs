//! Everything else about the layer on the picture: colours, stride, padding, dilation, ReLU, pool; and what it costs.

use super::number_cell::NumberCell;
use crate::components::choice::{Choice, names};
use crate::components::style::slider::Slider;
use crate::number_format::rounded;
use crate::state::see::kernel_lab::KernelLab;
use crate::state::see::lab_text;
use crate::state::see::picture::SIDE;
use leptos::prelude::*;
use likeness_core::pixels::LUMA;
use likeness_see::convolution::Pooling;
use likeness_see::picture_kernel::Mixing;
use words::Text;

/// The pools, and none.
const POOLS: [Option<Pooling>; 3] = [None, Some(Pooling::Max), Some(Pooling::Mean)];

/// The settings, the output's size and the costs.
#[component]
pub fn LayerSettings(
    /// The kernel and its settings.
    lab: RwSignal<KernelLab>,
) -> impl IntoView {
    let stride = Memo::new(move |_| lab.read().layer().stride);
    let padding = Memo::new(move |_| lab.read().layer().padding);
    let dilation = Memo::new(move |_| lab.read().layer().dilation);
    let relu = move || lab.read().layer().relu;
    let pool = move || {
        let pooling = lab.read().layer().pool.map(|pool| pool.pooling);
        POOLS.into_iter().position(|of| of == pooling)
    };
    view! {
        <Colours lab />
        {steps("stride", words::SEE_STRIDE, (1.0, 4.0), stride, Callback::new(move |to| lab.update(|lab| lab.set_stride(to))))}
        {steps("padding", words::SEE_PADDING, (0.0, 12.0), padding, Callback::new(move |to| lab.update(|lab| lab.set_padding(to))))}
        {steps(
            "dilation",
            words::SEE_DILATION,
            (1.0, 4.0),
            dilation,
            Callback::new(move |to| lab.update(|lab| lab.set_dilation(to))),
        )}
        <label class="option">
            <input
                type="checkbox"
                prop:checked=relu
                on:change=move |event| lab.update(|lab| lab.set_relu(event_target_checked(&event)))
            />
            {words::SEE_RELU}
        </label>
        <Choice
            name="pool"
            legend=words::SEE_POOL
            options=names(POOLS.map(lab_text::pool))
            chosen=Signal::derive(pool)
            choose=Callback::new(move |index: usize| lab.update(|lab| lab.set_pool(POOLS[index.min(2)])))
        />
        <Sums lab />
    }
}

/// A slider over whole numbers.
fn steps(
    id: &'static str,
    label: Text,
    range: (f32, f32),
    value: Memo<usize>,
    moved: Callback<usize>,
) -> impl IntoView + use<> {
    let moved = Callback::new(move |to: f32| moved.run(usize::try_from(rounded(to.into())).unwrap_or(0)));
    view! {
        <Slider
            id=id
            label=Signal::derive(move || label.text().to_owned())
            range=range
            step=1.0
            value=Signal::derive(move || value.get() as f32)
            text=Signal::derive(move || value.get().to_string())
            moved
        />
    }
}

/// Each colour by itself, or a weighted sum.
#[component]
fn Colours(lab: RwSignal<KernelLab>) -> impl IntoView {
    let weights = Memo::new(move |_| match lab.read().layer().mixing {
        Mixing::PerChannel => None,
        Mixing::Sum(weights) => Some(weights),
    });
    let is_sum = Memo::new(move |_| weights.read().is_some());
    let choose = move |index| {
        lab.update(|lab| lab.set_mixing(if index == 0 { Mixing::Sum(LUMA) } else { Mixing::PerChannel }));
    };
    let cell = move |(channel, label): (usize, Text)| {
        let typed = move |weight: f32| {
            let mut all = weights.get_untracked().unwrap_or_default();
            all[channel] = weight;
            lab.update(|lab| lab.set_mixing(Mixing::Sum(all)));
        };
        let value = Signal::derive(move || weights.get().unwrap_or_default()[channel]);
        view! {
            <div class="colour-weight">
                <span aria-hidden="true">{label}</span>
                <NumberCell label=Signal::derive(move || label.text().to_owned()) value typed=Callback::new(typed) />
            </div>
        }
    };
    let labels = [words::SEE_RED, words::SEE_GREEN, words::SEE_BLUE];
    view! {
        <Choice
            name="colours"
            legend=words::SEE_COLOURS
            options=names([words::SEE_COLOURS_SUM, words::SEE_COLOURS_EACH])
            chosen=Signal::derive(move || Some(usize::from(!is_sum.get())))
            choose=Callback::new(choose)
        />
        <Show when=move || is_sum.get()>
            <div class="kernel-row" role="group" aria-label=words::SEE_COLOURS_SUM>
                {labels.into_iter().enumerate().map(cell).collect_view()}
            </div>
        </Show>
    }
}

/// The output's size and the costs, with their numbers.
#[component]
fn Sums(lab: RwSignal<KernelLab>) -> impl IntoView {
    let sizes = Memo::new(move |_| lab.read().sizes(SIDE as usize));
    let size = move || sizes.get().map(|(size, _)| words::see_output_size(&size.to_string()));
    let pool = move || sizes.get().and_then(|(_, pool)| pool).map(|pool| words::see_output_pool(&pool.to_string()));
    view! {
        <div role="status" aria-label=words::SEE_SUMS>
            <p>{words::SEE_OUTPUT_FORMULA}</p>
            <p>{size}</p>
            <p>{pool}</p>
            <p>{move || lab_text::cost(&lab.read(), SIDE as usize)}</p>
        </div>
    }
}
