//! The nine patches of a unit, and the picture that one of them is from.

use crate::state::see::photo_index::PatchView;
use leptos::prelude::*;

/// Nine patches. The one that is pointed at, has the focus or was tapped is shown in its picture.
#[component]
pub fn PatchGrid(
    /// What they are, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The patches, strongest first.
    #[prop(into)]
    patches: Signal<Vec<PatchView>>,
    /// Receives the patch that is to be shown in its picture.
    show: Callback<PatchView>,
) -> impl IntoView {
    let patch = move |(index, patch): (usize, PatchView)| {
        let shown = StoredValue::new(patch.clone());
        let title = words::see_patch(index as u64 + 1, &patch.title);
        let show = move || show.run(shown.get_value());
        view! {
            <li>
                <button
                    class="patch"
                    aria-label=title
                    on:pointerenter=move |_| show()
                    on:focus=move |_| show()
                    on:click=move |_| show()
                >
                    <Cut patch />
                </button>
            </li>
        }
    };
    view! {
        <ol class="patches" aria-label=move || label.get()>
            {move || patches.get().into_iter().enumerate().map(patch).collect_view()}
        </ol>
    }
}

/// What a patch shows: the part of the picture that the unit sees.
#[component]
fn Cut(patch: PatchView) -> impl IntoView {
    let field = patch.shows_all().then(|| field(&patch));
    view! {
        <svg viewBox=patch.view_box() aria-hidden="true" preserveAspectRatio="xMidYMid slice">
            {picture(&patch)} {field}
        </svg>
    }
}

/// All of the picture that a patch is from, with what the unit sees drawn into it.
#[component]
pub fn PatchInPicture(
    /// The patch.
    #[prop(into)]
    patch: Signal<Option<PatchView>>,
) -> impl IntoView {
    let shown = move || {
        let patch = patch.get()?;
        let [_, _, width, height] = patch.whole();
        let language = patch.is_english.then_some("en");
        let side = patch.field[2].unsigned_abs();
        Some(view! {
            <figure class="patch-picture">
                <svg viewBox=format!("0 0 {width} {height}") role="img" aria-label=patch.title.clone() lang=language>
                    {picture(&patch)} {field(&patch)}
                </svg>
                <figcaption>
                    <span lang=language>{patch.title.clone()}</span>
                    <span class="small">{words::see_patch_field(side)}</span>
                </figcaption>
            </figure>
        })
    };
    view! { <div>{shown}</div> }
}

fn picture(patch: &PatchView) -> impl IntoView + use<> {
    let [width, height] = patch.size;
    view! { <image href=patch.address.clone() width=width height=height preserveAspectRatio="none" /> }
}

fn field(patch: &PatchView) -> impl IntoView + use<> {
    let [left, top, width, height] = patch.field.map(|number| number.to_string());
    view! { <rect class="patch-field" x=left y=top width=width height=height /> }
}
