//! Where the build cuts the program. Each name before `wasm_split_path` becomes a file; `cargo xtask size` has a budget for each.

use super::gallery::GalleryPage;
use super::information::InformationPage;
use super::learn::LearnPlace;
use super::see::SeePlace;
use crate::pages::style::StylePage;
use crate::state::Store;
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

#[wasm_split(gallery, wasm_split_path = leptos::wasm_split, preload(fetch_gallery), fallible)]
pub(super) fn gallery(page: GalleryPage, store: Store) -> Result<AnyView, SplitLoaderError> {
    Ok(page.draw(store))
}

#[wasm_split(style, wasm_split_path = leptos::wasm_split, preload(fetch_style), fallible)]
pub(super) fn style(store: Store) -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <StylePage store /> }.into_any())
}

#[wasm_split(learn, wasm_split_path = leptos::wasm_split, preload(fetch_learn), fallible)]
pub(super) fn learn(place: LearnPlace, store: Store) -> Result<AnyView, SplitLoaderError> {
    Ok(place.draw(store))
}

#[wasm_split(see, wasm_split_path = leptos::wasm_split, preload(fetch_see), fallible)]
pub(super) fn see(place: SeePlace, store: Store) -> Result<AnyView, SplitLoaderError> {
    Ok(place.draw(store))
}

#[wasm_split(information, wasm_split_path = leptos::wasm_split, preload(fetch_information), fallible)]
pub(super) fn information(page: InformationPage, store: Store) -> Result<AnyView, SplitLoaderError> {
    Ok(page.draw(store))
}
