//! Which film the kernels slide through.

use likeness_see::volume::{Direction, Film};
use std::sync::Arc;
use words::Text;

/// A film.
#[derive(Debug, Clone, PartialEq)]
pub enum FilmSource {
    /// Drawn, with a square that moves in a direction.
    Drawn(Direction),
    /// Taken with the camera.
    Own(Arc<Film>),
}

impl FilmSource {
    /// The direction of the square, if it is drawn.
    pub const fn direction(&self) -> Option<Direction> {
        match self {
            Self::Drawn(direction) => Some(*direction),
            Self::Own(_) => None,
        }
    }

    /// The film of the camera.
    pub fn own(&self) -> Option<Arc<Film>> {
        match self {
            Self::Drawn(_) => None,
            Self::Own(film) => Some(film.clone()),
        }
    }

    /// What is said about it.
    pub const fn lead(&self) -> Text {
        match self {
            Self::Drawn(_) => words::SEE_FILM_LEAD,
            Self::Own(_) => words::SEE_FILM_OWN_LEAD,
        }
    }

    /// What the table of the kernels' responses shows.
    pub const fn strengths_mean(&self) -> Text {
        match self {
            Self::Drawn(_) => words::SEE_FILM_STRENGTHS_MEANS,
            Self::Own(_) => words::SEE_FILM_OWN_MEANS,
        }
    }
}
