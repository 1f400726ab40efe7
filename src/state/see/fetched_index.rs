//! The page's photos with their index, while a chapter is open.

use super::photo_index::{PatchView, PhotoIndex};
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_see::unit::Unit;
use protocol::failure::Failure;
use std::sync::Arc;

/// List and index, once they are there.
#[derive(Debug, Clone, Copy)]
pub struct FetchedIndex {
    index: RwSignal<Option<Arc<PhotoIndex>>>,
    /// Why they are not.
    pub failure: RwSignal<Option<Failure>>,
}

impl FetchedIndex {
    /// Fetches them.
    pub fn fetch() -> Self {
        let fetched = Self { index: RwSignal::new(None), failure: RwSignal::new(None) };
        spawn_local(async move {
            match PhotoIndex::fetch().await {
                Ok(index) => drop(fetched.index.try_set(Some(Arc::new(index)))),
                Err(failure) => drop(fetched.failure.try_set(Some(failure))),
            }
        });
        fetched
    }

    /// The patches of a unit, strongest first; none before they are there.
    pub fn patches(self, unit: Unit) -> Vec<PatchView> {
        self.index.read().as_ref().map(|index| index.patches(unit)).unwrap_or_default()
    }

    /// Number of photos.
    pub fn count(self) -> Option<usize> {
        self.index.read().as_ref().map(|index| index.count())
    }
}
