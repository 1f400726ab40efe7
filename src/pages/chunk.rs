//! The parts of the page's program that are fetched when one of their pages is opened (docs/adr/0016-lazy-pages.md).
//!
//! With the feature `split`, the build cuts the program at the functions of `cuts`: what only one of them needs becomes a
//! file of its own. Without it everything is in one file, and the same calls return at once.

#[cfg(feature = "split")]
mod cuts;
pub mod gallery;
pub mod information;
pub mod learn;
pub mod see;
#[cfg(not(feature = "split"))]
mod uncut;

use crate::route::Route;
use crate::state::Store;
use gallery::GalleryPage;
use information::InformationPage;
use learn::LearnPlace;
use leptos::prelude::*;
use see::SeePlace;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
#[cfg(not(feature = "split"))]
use uncut as cuts;

/// A part of the program, and which of its pages is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chunk {
    /// The pages about enrolled people.
    Gallery(GalleryPage),
    /// Style transfer.
    Style,
    /// The lessons about training.
    Learn(LearnPlace),
    /// The lessons about what a net sees.
    See(SeePlace),
    /// The pages of information.
    Information(InformationPage),
}

/// A chunk that could not be fetched: there is no connection, or the host has another build of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotFetched;

impl Chunk {
    /// The chunk of a page; `None` for the first page, whose code comes with the program.
    pub const fn of(route: Route) -> Option<Self> {
        Some(match route {
            Route::Verify => return None,
            Route::Claim => Self::Gallery(GalleryPage::Claim),
            Route::Recognise => Self::Gallery(GalleryPage::Recognise),
            Route::People => Self::Gallery(GalleryPage::People),
            Route::Similarity => Self::Gallery(GalleryPage::Similarity),
            Route::Style => Self::Style,
            Route::Learn => Self::Learn(LearnPlace::Contents),
            Route::Lesson(chapter) => Self::Learn(LearnPlace::Lesson(chapter)),
            Route::See => Self::See(SeePlace::Contents),
            Route::SeeLesson(chapter) => Self::See(SeePlace::Lesson(chapter)),
            Route::Models => Self::Information(InformationPage::Models),
            Route::Bench => Self::Information(InformationPage::Bench),
            Route::Privacy => Self::Information(InformationPage::Privacy),
            Route::About => Self::Information(InformationPage::About),
        })
    }

    /// Fetches the chunk, unless it is there. After a failure it can be called again.
    ///
    /// # Errors
    /// If it cannot be fetched, or does not belong to this build.
    pub async fn fetch(self) -> Result<(), NotFetched> {
        let fetched = match self {
            Self::Gallery(_) => cuts::fetch_gallery().await,
            Self::Style => cuts::fetch_style().await,
            Self::Learn(_) => cuts::fetch_learn().await,
            Self::See(_) => cuts::fetch_see().await,
            Self::Information(_) => cuts::fetch_information().await,
        };
        fetched.map_err(|_| NotFetched)
    }

    /// Draws the page; `None` as long as the chunk is not there.
    pub fn view(self, store: Store) -> Option<AnyView> {
        let drawn = match self {
            Self::Gallery(page) => now(cuts::gallery(page, store)),
            Self::Style => now(cuts::style(store)),
            Self::Learn(place) => now(cuts::learn(place, store)),
            Self::See(place) => now(cuts::see(place, store)),
            Self::Information(page) => now(cuts::information(page, store)),
        };
        drawn.and_then(Result::ok)
    }
}

/// The result of a future that has nothing to wait for.
pub fn now<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::{pending, ready};

    #[test]
    fn the_first_page_needs_no_chunk_and_every_other_has_one() {
        for route in Route::ALL {
            assert_eq!(Chunk::of(route).is_none(), route == Route::default(), "{route:?}");
        }
    }

    #[test]
    fn only_what_is_there_is_drawn_at_once() {
        assert_eq!(now(ready(7)), Some(7), "there");
        assert_eq!(now(pending::<u8>()), None, "still to come");
    }
}
