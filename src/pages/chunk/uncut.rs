//! In place of the cuts where the program is one file: in tests and while developing.

use super::gallery::GalleryPage;
use super::information::InformationPage;
use super::learn::LearnPlace;
use super::see::SeePlace;
use crate::pages::style::StylePage;
use crate::state::Store;
use leptos::prelude::*;
use std::convert::Infallible;
use std::future::{Ready, ready};

pub(super) fn gallery(page: GalleryPage, store: Store) -> Ready<Result<AnyView, Infallible>> {
    ready(Ok(page.draw(store)))
}

pub(super) fn style(store: Store) -> Ready<Result<AnyView, Infallible>> {
    ready(Ok(view! { <StylePage store /> }.into_any()))
}

pub(super) fn learn(place: LearnPlace, store: Store) -> Ready<Result<AnyView, Infallible>> {
    ready(Ok(place.draw(store)))
}

pub(super) fn see(place: SeePlace, store: Store) -> Ready<Result<AnyView, Infallible>> {
    ready(Ok(place.draw(store)))
}

pub(super) fn information(page: InformationPage, store: Store) -> Ready<Result<AnyView, Infallible>> {
    ready(Ok(page.draw(store)))
}

pub(super) fn fetch_gallery() -> Ready<Result<(), Infallible>> {
    ready(Ok(()))
}

pub(super) fn fetch_style() -> Ready<Result<(), Infallible>> {
    ready(Ok(()))
}

pub(super) fn fetch_learn() -> Ready<Result<(), Infallible>> {
    ready(Ok(()))
}

pub(super) fn fetch_see() -> Ready<Result<(), Infallible>> {
    ready(Ok(()))
}

pub(super) fn fetch_information() -> Ready<Result<(), Infallible>> {
    ready(Ok(()))
}
