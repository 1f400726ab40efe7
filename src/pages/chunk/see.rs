//! The chunk of the lessons about what a net sees.

use crate::pages::see::SeePage;
use crate::pages::see::lesson::SeeLessonPage;
use crate::route::see_chapter::SeeChapter;
use crate::state::Store;
use leptos::prelude::*;

/// A page of these lessons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeePlace {
    /// The list of chapters.
    Contents,
    /// A chapter.
    Lesson(SeeChapter),
}

impl SeePlace {
    /// Draws it.
    pub(super) fn draw(self, store: Store) -> AnyView {
        match self {
            Self::Contents => view! { <SeePage /> }.into_any(),
            Self::Lesson(chapter) => view! { <SeeLessonPage store chapter /> }.into_any(),
        }
    }
}
