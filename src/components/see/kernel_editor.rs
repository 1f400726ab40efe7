//! The kernel on the picture, cell by cell, with its presets and sides.

use super::number_cell::NumberCell;
use crate::components::choice::Choice;
use crate::state::see::kernel_lab::KernelLab;
use crate::state::see::lab_text::{meaning, name, sum};
use leptos::prelude::*;
use likeness_see::picture_kernel::{Preset, Side};

/// Presets, side, and the cells.
#[component]
pub fn KernelEditor(
    /// The kernel and its settings.
    lab: RwSignal<KernelLab>,
) -> impl IntoView {
    let side = Memo::new(move |_| lab.read().layer().kernel.side());
    let preset = Memo::new(move |_| lab.read().preset());
    let sides = Signal::derive(|| Side::ALL.map(|side| format!("{0} × {0}", side.length())).to_vec());
    let cells = move || {
        let length = side.get().length();
        let cell = move |index: usize| cell(lab, index, length);
        view! {
            <div class="kernel-grid" data-side=length role="group" aria-label=words::SEE_KERNEL_CELLS>
                {(0..length * length).map(cell).collect_view()}
            </div>
        }
    };
    view! {
        <Presets lab preset />
        <p>{move || meaning(preset.get()).text()}</p>
        <Choice
            name="side"
            legend=words::SEE_KERNEL_SIDE
            options=sides
            chosen=Signal::derive(move || Side::ALL.into_iter().position(|of| of == side.get()))
            choose=Callback::new(move |index: usize| lab.update(|lab| lab.set_side(Side::ALL[index.min(2)])))
        />
        {cells}
        <p class="small" aria-live="polite">
            {move || sum(&lab.read())}
        </p>
    }
}

/// The kernels with a name.
#[component]
fn Presets(lab: RwSignal<KernelLab>, preset: Memo<Option<Preset>>) -> impl IntoView {
    let button = move |of: Preset| {
        view! {
            <button
                class="pill-button"
                aria-pressed=move || (preset.get() == Some(of)).to_string()
                on:click=move |_| lab.update(|lab| lab.choose(of))
            >
                {name(of)}
            </button>
        }
    };
    view! {
        <div class="presets" role="group" aria-label=words::SEE_PRESETS>
            {Preset::ALL.map(button)}
        </div>
    }
}

fn cell(lab: RwSignal<KernelLab>, index: usize, length: usize) -> impl IntoView + use<> {
    let (row, column) = ((index / length) as u64 + 1, (index % length) as u64 + 1);
    let value = Signal::derive(move || lab.read().layer().kernel.weights().get(index).copied().unwrap_or_default());
    view! {
        <NumberCell
            label=Signal::derive(move || words::see_cell(row, column))
            value
            typed=Callback::new(move |weight| lab.update(|lab| lab.set_weight(index, weight)))
        />
    }
}
