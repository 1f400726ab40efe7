//! Keeping the net of the first run, its course and its set-up.

use crate::browser::address;
use crate::components::style::source_buttons::FileButton;
use crate::route::Route;
use crate::route::chapter::Chapter;
use crate::state::Store;
use crate::state::learn::{Slot, share};
use leptos::prelude::*;

/// The files, and the link.
#[component]
pub fn SaveShare(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let learn = store.learn;
    let run = learn.run(Slot::First);
    let has_net = Memo::new(move |_| run.read().net().is_some());
    let has_course = Memo::new(move |_| !run.read().errors().is_empty());
    let has_map = Memo::new(move |_| run.read().measured().is_some());
    let link = Memo::new(move |_| {
        let run = run.read();
        let query = if run.id().is_some() { share::query(run.settings()) } else { share::query(&learn.plan.read()) };
        query.map(|query| address::resolve(&address::link(Route::Lesson(Chapter::Train))).unwrap_or_default() + &query)
    });
    view! {
        <section class="card" aria-labelledby="keep">
            <h2 id="keep">{words::LEARN_KEEP}</h2>
            <div class="controls">
                <button disabled=move || !has_net.get() on:click=move |_| learn.save_net()>
                    {words::LEARN_KEEP_NET}
                </button>
                <FileButton
                    label=words::LEARN_KEEP_LOAD
                    accept=".safetensors,application/octet-stream"
                    chosen=Callback::new(move |given| learn.load_net(given))
                />
                <button disabled=move || !has_course.get() on:click=move |_| learn.save_course()>
                    {words::LEARN_KEEP_COURSE}
                </button>
                <button disabled=move || !has_map.get() on:click=move |_| learn.save_map()>
                    {words::LEARN_KEEP_MAP}
                </button>
            </div>
            <p class="small">{words::LEARN_KEEP_MEANS}</p>
            <Show when=move || link.read().is_some()>
                <p>
                    <a href=move || link.get()>{words::LEARN_KEEP_LINK}</a>
                </p>
                <p class="small">{words::LEARN_KEEP_LINK_MEANS}</p>
            </Show>
        </section>
    }
}
