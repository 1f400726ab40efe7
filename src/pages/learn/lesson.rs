//! A chapter of the Learn page.

use super::feel::FeelChapter;
use super::how_many::HowManyChapter;
use super::many::ManyChapter;
use super::one_shot::OneShotChapter;
use super::own_gallery::OwnGalleryChapter;
use super::train::TrainChapter;
use super::triplets::TripletsChapter;
use super::yes_no::YesNoChapter;
use crate::components::chapter_list::ChapterFrame;
use crate::route::Route;
use crate::route::chapter::Chapter;
use crate::state::Store;
use leptos::prelude::*;

/// The page of a chapter.
#[component]
pub fn LessonPage(
    /// The page's state.
    store: Store,
    /// Which one.
    chapter: Chapter,
) -> impl IntoView {
    let content = match chapter {
        Chapter::OneShot => view! { <OneShotChapter store /> }.into_any(),
        Chapter::Many => view! { <ManyChapter store /> }.into_any(),
        Chapter::YesNo => view! { <YesNoChapter store /> }.into_any(),
        Chapter::HowMany => view! { <HowManyChapter store /> }.into_any(),
        Chapter::Feel => view! { <FeelChapter store=store.learn /> }.into_any(),
        Chapter::Train => view! { <TrainChapter store /> }.into_any(),
        Chapter::OwnGallery => view! { <OwnGalleryChapter store /> }.into_any(),
        Chapter::Triplets => view! { <TripletsChapter store /> }.into_any(),
    };
    // The only chapter about real faces.
    let note = if chapter == Chapter::OwnGallery { words::LEARN_OWN_NOTE } else { words::LEARN_PEOPLE };
    view! {
        <ChapterFrame chapter=Route::Lesson(chapter) note>
            {content}
        </ChapterFrame>
    }
}
