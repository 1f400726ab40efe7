//! The chapter about kernels in three dimensions.

use crate::components::see::chain_table::ChainTable;
use crate::components::see::film_panel::FilmPanel;
use crate::components::see::head_panel::HeadPanel;
use leptos::prelude::*;

/// A head, a film, and what more dimensions cost.
#[component]
pub fn ThreeDimensionsChapter() -> impl IntoView {
    view! {
        <p class="intro">{words::SEE_SPACE_LEAD}</p>
        <HeadPanel />
        <FilmPanel />
        <ChainTable />
    }
}
