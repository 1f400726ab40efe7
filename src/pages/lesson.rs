//! A chapter: its title and the way to the others around its content.

use super::learn::feel::FeelChapter;
use super::learn::train::TrainChapter;
use super::learn::triplets::TripletsChapter;
use super::see::one_dimension::OneDimensionChapter;
use super::see::receptive_field::ReceptiveFieldChapter;
use super::see::three_dimensions::ThreeDimensionsChapter;
use super::see::two_dimensions::TwoDimensionsChapter;
use crate::components::chapter_list::{ChapterNav, NextChapter};
use crate::route::chapter::Chapter;
use crate::route::course::Course;
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
        Chapter::Feel => view! { <FeelChapter store=store.learn /> }.into_any(),
        Chapter::Train => view! { <TrainChapter store /> }.into_any(),
        Chapter::Triplets => view! { <TripletsChapter store /> }.into_any(),
        Chapter::ReceptiveField => view! { <ReceptiveFieldChapter store /> }.into_any(),
        Chapter::OneDimension => view! { <OneDimensionChapter /> }.into_any(),
        Chapter::TwoDimensions => view! { <TwoDimensionsChapter store /> }.into_any(),
        Chapter::ThreeDimensions => view! { <ThreeDimensionsChapter /> }.into_any(),
    };
    view! {
        <ChapterNav chapter />
        <div class="lesson">
            <h1>{chapter.title()}</h1>
            {content}
            <NextChapter chapter />
            <p class="small">{Course::of(chapter).note()}</p>
        </div>
    }
}
