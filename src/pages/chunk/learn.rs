//! The chunk of the lessons about training.

use crate::pages::learn::LearnPage;
use crate::pages::learn::lesson::LessonPage;
use crate::route::chapter::Chapter;
use crate::state::Store;
use leptos::prelude::*;

/// A page of the lessons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LearnPlace {
    /// The list of chapters.
    Contents,
    /// A chapter.
    Lesson(Chapter),
}

impl LearnPlace {
    /// Draws it.
    pub(super) fn draw(self, store: Store) -> AnyView {
        match self {
            Self::Contents => view! { <LearnPage /> }.into_any(),
            Self::Lesson(chapter) => view! { <LessonPage store chapter /> }.into_any(),
        }
    }
}
