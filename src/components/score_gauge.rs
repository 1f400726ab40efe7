//! The distance between two faces on a scale with the two thresholds.

use super::gauge_scale::GaugeScale;
use leptos::prelude::*;
use likeness_core::face::matching::Thresholds;

/// The bar's length in units of the drawing, which fills the available width.
const LENGTH: f32 = 320.0;

/// A bar in three parts (same, not sure, different) with a mark at the distance. Without thresholds it is empty but keeps
/// its size.
#[component]
pub fn ScoreGauge(
    /// The thresholds, once they are known.
    #[prop(into)]
    thresholds: Signal<Option<Thresholds>>,
    /// The distance, once there is one.
    #[prop(into)]
    distance: Signal<Option<f32>>,
) -> impl IntoView {
    let scale = move || thresholds.get().map(GaugeScale::new);
    let tau = move || scale().map_or(0.0, |scale| scale.tau() * LENGTH);
    let reject_tau = move || scale().map_or(0.0, |scale| scale.reject_tau() * LENGTH);
    let mark = move || Some(scale()?.position(distance.get()?) * LENGTH);
    let label = move |limit: fn(Thresholds) -> f32| thresholds.get().map(|t| words::unit_hundredths(limit(t).into()));
    view! {
        <svg
            class="gauge"
            class:empty=move || thresholds.get().is_none()
            viewBox="-8 0 336 52"
            role="img"
            aria-label=move || scale().map(|scale| scale.aria_text(distance.get()))
        >
            <rect class="gauge-same" x="0" y="18" height="10" width=tau />
            <rect class="gauge-uncertain" x=tau y="18" height="10" width=move || reject_tau() - tau() />
            <rect class="gauge-different" x=reject_tau y="18" height="10" width=move || LENGTH - reject_tau() />
            <text class="gauge-label" x=tau y="47" text-anchor="end">
                "\u{3c4} "
                {move || label(|t| t.tau)}
            </text>
            <text class="gauge-label" x=reject_tau y="47" dx="4">
                {move || label(|t| t.reject_tau).filter(|_| scale().is_some_and(GaugeScale::has_uncertain_range))}
            </text>
            <path
                class="gauge-mark"
                class:absent=move || mark().is_none()
                transform=move || format!("translate({:.1} 0)", mark().unwrap_or_default())
                d="M-7 2 H7 L1.5 15 V32 H-1.5 V15 Z"
            />
        </svg>
    }
}
