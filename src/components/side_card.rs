//! One side of the verification: a question, a picture, and what was found in it.

use super::side_controls::{Samples, SideControls};
use super::side_findings::SideFindings;
use super::side_preview::SidePreview;
use super::turn_panel::TurnPanel;
use crate::browser::arrival::Arrival;
use crate::state::Store;
use crate::state::camera_wait::CameraWait;
use crate::state::side::{SideContent, question};
use leptos::ev::DragEvent;
use leptos::html::Video;
use leptos::prelude::*;
use protocol::Side;

/// The section of a side. Takes pictures that are dropped on it.
#[component]
pub fn SideCard(
    /// The page's state.
    store: Store,
    /// Which side.
    side: Side,
    /// The side that holds the focus, for a picture that is pasted.
    focused: RwSignal<Option<Side>>,
) -> impl IntoView {
    let (video, wait) = (NodeRef::<Video>::new(), RwSignal::new(CameraWait::default()));
    let dragged_over = RwSignal::new(false);
    let live = Memo::new(move |_| *store.side(side).view.read().content() == SideContent::Camera);
    let clearable = Memo::new(move |_| store.side(side).view.read().is_clearable());
    let drop_here = move |event: DragEvent| {
        event.prevent_default();
        event.stop_propagation();
        dragged_over.set(false);
        let arrival = Arrival::of(event.data_transfer().as_ref());
        store.entry.note.set(store.receive(Some(side), &arrival));
    };
    view! {
        <section
            class="side"
            class:dragged-over=move || dragged_over.get()
            aria-label=question(side)
            on:focusin=move |_| focused.set(Some(side))
            on:focusout=move |_| focused.set(None)
            on:dragover=move |event| {
                event.prevent_default();
                dragged_over.set(true);
            }
            on:dragleave=move |_| dragged_over.set(false)
            on:drop=drop_here
        >
            <div class="side-head">
                <h2>{question(side)}</h2>
                <Show when=move || clearable.get()>
                    <button class="quiet" on:click=move |_| store.clear(side)>
                        {words::SIDE_CLEAR}
                    </button>
                </Show>
            </div>
            <SidePreview store side video wait />
            <SideControls store side video wait />
            {(side == Side::Probe).then(|| view! { <TurnPanel control=store.turn live required=store.requires_turn() /> })}
            <SideFindings store=store.side(side) engine_running=store.is_running() />
            <Samples store side />
        </section>
    }
}
