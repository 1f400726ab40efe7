//! The chunk of the pages about enrolled people.

use crate::pages::claim::ClaimPage;
use crate::pages::people::PeoplePage;
use crate::pages::recognise::RecognisePage;
use crate::pages::similarity::SimilarityPage;
use crate::state::Store;
use leptos::prelude::*;

/// A page about enrolled people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GalleryPage {
    /// A name and a face: the same person?
    Claim,
    /// Who is it?
    Recognise,
    /// Adding and managing people.
    People,
    /// How similar they are.
    Similarity,
}

impl GalleryPage {
    /// Draws it.
    pub(super) fn draw(self, store: Store) -> AnyView {
        match self {
            Self::Claim => view! { <ClaimPage store /> }.into_any(),
            Self::Recognise => view! { <RecognisePage store /> }.into_any(),
            Self::People => view! { <PeoplePage store /> }.into_any(),
            Self::Similarity => view! { <SimilarityPage store /> }.into_any(),
        }
    }
}
