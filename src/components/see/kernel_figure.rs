//! The weights of a kernel in one dimension, drawn.

use crate::state::see::wave_drawing::{KERNEL_SIZE, kernel};
use leptos::prelude::*;

/// The weights as stems, or as a line if there are many.
#[component]
pub fn KernelFigure(
    /// The weights.
    #[prop(into)]
    weights: Signal<Vec<f32>>,
) -> impl IntoView {
    let (width, height) = KERNEL_SIZE;
    let label = move || {
        let weights = weights.read();
        let most = weights.iter().fold(0.0_f32, |most, weight| most.max(weight.abs()));
        words::see_kernel_label(weights.len() as u64, most.into())
    };
    view! {
        <svg class="kernel-figure" viewBox=format!("0 0 {width} {height}") role="img" aria-label=label>
            <path class="chart-grid" d=format!("M0 {}H{width}", height / 2.0) />
            <path class="kernel-stems" d=move || kernel(&weights.read()) />
        </svg>
    }
}
