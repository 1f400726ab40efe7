//! A chapter of the See page.

use super::edges_to_things::EdgesToThingsChapter;
use super::made_picture::MadePictureChapter;
use super::nine_patches::NinePatchesChapter;
use super::one_dimension::OneDimensionChapter;
use super::receptive_field::ReceptiveFieldChapter;
use super::three_dimensions::ThreeDimensionsChapter;
use super::two_dimensions::TwoDimensionsChapter;
use super::your_picture::YourPictureChapter;
use crate::components::chapter_list::ChapterFrame;
use crate::route::Route;
use crate::route::see_chapter::SeeChapter;
use crate::state::Store;
use leptos::prelude::*;

/// The page of a chapter.
#[component]
pub fn SeeLessonPage(
    /// The page's state.
    store: Store,
    /// Which one.
    chapter: SeeChapter,
) -> impl IntoView {
    let content = match chapter {
        SeeChapter::EdgesToThings => view! { <EdgesToThingsChapter /> }.into_any(),
        SeeChapter::NinePatches => view! { <NinePatchesChapter store /> }.into_any(),
        SeeChapter::YourPicture => view! { <YourPictureChapter store /> }.into_any(),
        SeeChapter::MadePicture => view! { <MadePictureChapter store /> }.into_any(),
        SeeChapter::ReceptiveField => view! { <ReceptiveFieldChapter store /> }.into_any(),
        SeeChapter::OneDimension => view! { <OneDimensionChapter /> }.into_any(),
        SeeChapter::TwoDimensions => view! { <TwoDimensionsChapter store /> }.into_any(),
        SeeChapter::ThreeDimensions => view! { <ThreeDimensionsChapter /> }.into_any(),
    };
    view! {
        <ChapterFrame chapter=Route::SeeLesson(chapter) note=words::SEE_NOTE>
            {content}
        </ChapterFrame>
    }
}
