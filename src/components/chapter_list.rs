//! The chapters of a page: as a list, as a navigation above a chapter, and the way to the next one.

use crate::browser::address;
use crate::route::Route;
use leptos::prelude::*;
use words::Text;

/// Every chapter of a page with a sentence about it.
#[component]
pub fn ChapterList(
    /// The page.
    of: Route,
) -> impl IntoView {
    let entry = |chapter: Route| {
        view! {
            <li class="card">
                <h2>
                    <a href=move || address::link(chapter)>{chapter.label()}</a>
                </h2>
                <p>{chapter.summary()}</p>
            </li>
        }
    };
    view! { <ol class="chapters">{of.chapters().into_iter().map(entry).collect_view()}</ol> }
}

/// A chapter: its title between the way to all of them and the way to the next.
#[component]
pub fn ChapterFrame(
    /// The chapter that is shown.
    chapter: Route,
    /// What is said at its end.
    note: Text,
    /// Its content.
    children: Children,
) -> impl IntoView {
    view! {
        <ChapterNav chapter />
        <div class="lesson">
            <h1>{chapter.label()}</h1>
            {children()}
            <NextChapter chapter />
            <p class="small">{note}</p>
        </div>
    }
}

/// The titles, with the chapter that is shown marked.
#[component]
fn ChapterNav(chapter: Route) -> impl IntoView {
    let entry = move |to: Route| {
        let current = (to == chapter).then_some("page");
        view! {
            <li>
                <a href=move || address::link(to) aria-current=current>
                    {to.label()}
                </a>
            </li>
        }
    };
    view! {
        <nav class="chapter-nav" aria-label=words::CHAPTER_LIST>
            <ol>{chapter.section().chapters().into_iter().map(entry).collect_view()}</ol>
        </nav>
    }
}

/// A link to the chapter after this one, if there is one.
#[component]
fn NextChapter(chapter: Route) -> impl IntoView {
    let next = chapter.section().chapters().into_iter().skip_while(move |other| *other != chapter).nth(1);
    next.map(|next| {
        view! {
            <p>
                <a href=move || address::link(next)>{move || words::chapter_next(next.label().text())}</a>
            </p>
        }
    })
}
