//! A person's thumbnail, or their initials.

use crate::components::pixel_canvas::PixelCanvas;
use crate::state::Store;
use crate::state::gallery::people_list;
use leptos::prelude::*;
use likeness_core::gallery::person::{PersonId, PictureId};

/// The newest thumbnail of a person.
#[component]
pub fn Portrait(
    /// The page's state.
    store: Store,
    /// The person's id.
    person: PersonId,
) -> impl IntoView {
    let found = Memo::new(move |_| {
        let people = store.gallery.people.read();
        let person = people_list::by_id(&people, person)?;
        let picture = person.pictures.iter().rev().find(|picture| picture.thumbnail).map(|picture| picture.id);
        Some((people_list::initials(&person.name), picture))
    });
    move || {
        let (initials, picture) = found.get().unwrap_or_default();
        view! { <Thumbnail store picture initials /> }
    }
}

/// A picture's thumbnail; initials if there is none.
#[component]
pub fn Thumbnail(
    /// The page's state.
    store: Store,
    /// The picture, if it has a thumbnail.
    picture: Option<PictureId>,
    /// The text if there is no picture.
    initials: String,
) -> impl IntoView {
    if let Some(picture) = picture {
        store.load_thumbnail(picture);
    }
    let pixels = move || picture.and_then(|picture| store.gallery.thumbnails.get(picture));
    move || match pixels() {
        Some(pixels) => view! { <span class="portrait"><PixelCanvas pixels label="" /></span> }.into_any(),
        None => view! { <span class="portrait" aria-hidden="true">{initials.clone()}</span> }.into_any(),
    }
}
