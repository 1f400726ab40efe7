//! The pyramid of what a position sees, along one axis.

use crate::state::see::field_view::FieldView;
use crate::state::see::pyramid::{CURVE, HEIGHT, Pyramid, WIDTH};
use leptos::prelude::*;

/// The layers from the position down to the pixels, and how much each pixel counts.
#[component]
pub fn PyramidFigure(
    /// The position.
    #[prop(into)]
    view: Signal<Option<FieldView>>,
) -> impl IntoView {
    let pyramid = Memo::new(move |_| view.read().as_ref().map(Pyramid::new).unwrap_or_default());
    let text = move || {
        let Pyramid { pixels, gaps, .. } = pyramid.get();
        let (first, last) = pixels.unwrap_or_default();
        let seen = (last + 1 - first - gaps) as u64;
        words::see_pyramid_text(seen, first as u64, last as u64)
    };
    let layer = |path: String| view! { <path class="pyramid-cell" d=path /> };
    view! {
        <figure class="pyramid">
            <svg viewBox=format!("0 0 {WIDTH} {}", HEIGHT + CURVE) role="img" aria-label=text>
                <path class="pyramid-funnel" d=move || pyramid.read().funnel.clone() />
                {move || pyramid.get().layers.into_iter().map(layer).collect_view()}
                <path class="pyramid-ways" d=move || pyramid.read().ways.clone() />
            </svg>
            <figcaption class="small">{text} " " {words::SEE_PYRAMID_MEANS}</figcaption>
        </figure>
    }
}
