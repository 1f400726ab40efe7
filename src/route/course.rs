//! The courses: pages with chapters.

use super::Route;
use super::chapter::Chapter;
use words::Text;

/// A page with chapters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// How a net learns to tell people apart.
    Learn,
    /// What the units of a net see.
    See,
}

impl Course {
    /// Every course.
    pub const ALL: [Self; 2] = [Self::Learn, Self::See];

    /// The course that a chapter is part of.
    pub const fn of(chapter: Chapter) -> Self {
        match chapter {
            Chapter::Feel | Chapter::Train | Chapter::Triplets => Self::Learn,
            Chapter::ReceptiveField | Chapter::OneDimension | Chapter::TwoDimensions | Chapter::ThreeDimensions => {
                Self::See
            }
        }
    }

    /// Its chapters, in the order in which they are read.
    pub const fn chapters(self) -> &'static [Chapter] {
        match self {
            Self::Learn => &[Chapter::Feel, Chapter::Train, Chapter::Triplets],
            Self::See => {
                &[Chapter::ReceptiveField, Chapter::OneDimension, Chapter::TwoDimensions, Chapter::ThreeDimensions]
            }
        }
    }

    /// The page that lists them.
    pub const fn route(self) -> Route {
        match self {
            Self::Learn => Route::Learn,
            Self::See => Route::See,
        }
    }

    /// What every page of it says at its end.
    pub const fn note(self) -> Text {
        match self {
            Self::Learn => words::LEARN_PEOPLE,
            Self::See => words::SEE_NOTE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_chapter_belongs_to_the_course_that_lists_it() {
        for course in Course::ALL {
            for chapter in course.chapters() {
                assert_eq!(Course::of(*chapter), course, "{chapter:?}");
                assert_eq!(Route::Lesson(*chapter).section(), course.route(), "{chapter:?}");
            }
        }
        let listed: usize = Course::ALL.iter().map(|course| course.chapters().len()).sum();
        assert_eq!(listed, Chapter::ALL.len(), "each is listed once");
    }
}
