//! The chunk of the pages of information.

use crate::pages::about::AboutPage;
use crate::pages::bench::BenchPage;
use crate::pages::models::ModelsPage;
use crate::pages::privacy::PrivacyPage;
use crate::state::Store;
use leptos::prelude::*;

/// A page of information.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InformationPage {
    /// The engine and its nets.
    Models,
    /// How fast the nets run in this browser.
    Bench,
    /// What is computed, sent and stored.
    Privacy,
    /// What this is and how it works.
    About,
}

impl InformationPage {
    /// Draws it.
    pub(super) fn draw(self, store: Store) -> AnyView {
        match self {
            Self::Models => view! { <ModelsPage store /> }.into_any(),
            Self::Bench => view! { <BenchPage store /> }.into_any(),
            Self::Privacy => view! { <PrivacyPage store /> }.into_any(),
            Self::About => view! { <AboutPage store /> }.into_any(),
        }
    }
}
