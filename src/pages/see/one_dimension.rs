//! The chapter about kernels in one dimension.

use crate::components::see::heartbeat_panel::HeartbeatPanel;
use crate::components::see::sound_panel::SoundPanel;
use leptos::prelude::*;

/// The heartbeat, then the sound.
#[component]
pub fn OneDimensionChapter() -> impl IntoView {
    view! {
        <p class="intro">{words::SEE_LINE_LEAD}</p>
        <HeartbeatPanel />
        <SoundPanel />
    }
}
