//! The chapters of a course: as a list, as a navigation above a chapter, and the way to the next one.

use crate::browser::address;
use crate::route::Route;
use crate::route::chapter::Chapter;
use crate::route::course::Course;
use leptos::prelude::*;

/// Every chapter of a course with a sentence about it.
#[component]
pub fn ChapterList(
    /// The course.
    course: Course,
) -> impl IntoView {
    let entry = |chapter: &Chapter| {
        let chapter = *chapter;
        view! {
            <li class="card">
                <h2>
                    <a href=address::link(Route::Lesson(chapter))>{chapter.title()}</a>
                </h2>
                <p>{chapter.summary()}</p>
            </li>
        }
    };
    view! { <ol class="chapters">{course.chapters().iter().map(entry).collect_view()}</ol> }
}

/// The titles, with the chapter that is shown marked.
#[component]
pub fn ChapterNav(
    /// The chapter that is shown.
    chapter: Chapter,
) -> impl IntoView {
    let entry = move |to: &Chapter| {
        let to = *to;
        let current = (to == chapter).then_some("page");
        view! {
            <li>
                <a href=address::link(Route::Lesson(to)) aria-current=current>
                    {to.title()}
                </a>
            </li>
        }
    };
    view! {
        <nav class="chapter-nav" aria-label=words::CHAPTER_LIST>
            <ol>{Course::of(chapter).chapters().iter().map(entry).collect_view()}</ol>
        </nav>
    }
}

/// A link to the chapter after this one, if there is one.
#[component]
pub fn NextChapter(
    /// The chapter that is shown.
    chapter: Chapter,
) -> impl IntoView {
    let next = Course::of(chapter).chapters().iter().copied().skip_while(move |other| *other != chapter).nth(1);
    next.map(|next| {
        view! {
            <p>
                <a href=address::link(Route::Lesson(next))>{move || words::chapter_next(next.title().text())}</a>
            </p>
        }
    })
}
